import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Arrow keys, Home and End move the focus among the elements of a list that carry `data-roving`. Only one of them can be
 * reached with Tab: the one that had the focus last, at first the one that is marked as current, else the last.
 */
export function onRovingKey(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (target.dataset.roving === undefined) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-roving]')].filter(isShown);
  const at = items.indexOf(target);
  const step = STEPS[event.key];
  let next: HTMLElement | undefined;
  if (step !== undefined) next = items[Math.min(items.length - 1, Math.max(0, at + step))];
  else if (event.key === 'Home') next = items[0];
  else if (event.key === 'End') next = items.at(-1);
  else return;
  event.preventDefault();
  if (next === undefined) return;
  target.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

const isShown = (element: HTMLElement) => element.offsetParent !== null;
