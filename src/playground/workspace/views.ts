import { SLACK_LIMITS } from '../../lib/slack-limits.js';
import { createSecret, createSlackId } from '../ids.js';
import type { Json } from '../json.js';
import type { PageFeed } from '../page-feed.js';
import { withBlockIds } from './messages.js';
import type { View } from './types.js';

/** The open modals by person, the topmost last, and the home tabs. */
export interface Views {
  /** @returns the view, or Slack's error code. */
  push(user: string, content: Json): View | 'push_limit_reached' | 'duplicate_external_id';
  /** Closes what is open and shows the view alone. */
  open(user: string, content: Json): View | 'duplicate_external_id';
  /** @param hash what the caller believes the view's to be; null when it does not matter. */
  update(view: View, content: Json, hash: string | null): View | 'hash_conflict';
  publish(user: string, content: Json, hash: string | null): View | 'hash_conflict';
  find(id: string): View | undefined;
  findExternal(externalId: string): View | undefined;
  home(user: string): View | undefined;
  stack(user: string): readonly View[];
  /** Takes the view and those above it away. */
  close(view: View): void;
  clear(user: string): void;
  openModals(): readonly View[];
  homes(): readonly View[];
}

export function createViews(feed: PageFeed, now: () => Date): Views {
  const stacks = new Map<string, View[]>();
  const homes = new Map<string, View>();
  const stackOf = (user: string) => stacks.get(user) ?? [];
  const all = () => [...stacks.values()].flat();
  const set = (user: string, stack: View[]) => {
    if (stack.length > 0) stacks.set(user, stack);
    else stacks.delete(user);
    feed.tell({ type: 'views', user, views: stack.map(pageView) });
  };
  const newHash = () => `${Math.floor(now().getTime() / 1000)}.${createSecret().slice(0, 8)}`;
  const taken = (content: Json, own?: View) => {
    const externalId = textOf(content.external_id);
    return externalId !== '' && all().some((view) => view.externalId === externalId && view !== own);
  };
  const made = (user: string, content: Json, under?: View): View => {
    const id = createSlackId('V');
    return {
      id,
      user,
      rootId: under?.rootId ?? id,
      previousId: under?.id ?? null,
      hash: newHash(),
      content: prepared(content),
      values: {},
      externalId: textOf(content.external_id),
    };
  };
  const change = (view: View, content: Json) => {
    view.content = prepared(content);
    view.hash = newHash();
    view.externalId = textOf(content.external_id) || view.externalId;
  };
  return {
    push(user, content) {
      const stack = stackOf(user);
      if (stack.length >= SLACK_LIMITS.view.stack) return 'push_limit_reached';
      if (taken(content)) return 'duplicate_external_id';
      const view = made(user, content, stack.at(-1));
      set(user, [...stack, view]);
      return view;
    },
    open(user, content) {
      stacks.delete(user);
      if (taken(content)) return 'duplicate_external_id';
      const view = made(user, content);
      set(user, [view]);
      return view;
    },
    update(view, content, hash) {
      if (hash !== null && hash !== view.hash) return 'hash_conflict';
      change(view, content);
      if (homes.get(view.user) === view) feed.tell({ type: 'home', user: view.user, view: view.content });
      else set(view.user, stackOf(view.user));
      return view;
    },
    publish(user, content, hash) {
      const old = homes.get(user);
      if (hash !== null && old !== undefined && hash !== old.hash) return 'hash_conflict';
      const home = old ?? made(user, content);
      if (old) change(home, content);
      homes.set(user, home);
      feed.tell({ type: 'home', user, view: home.content });
      return home;
    },
    find: (id) => [...all(), ...homes.values()].find((view) => view.id === id),
    findExternal: (externalId) => [...all(), ...homes.values()].find((view) => view.externalId === externalId),
    home: (user) => homes.get(user),
    stack: stackOf,
    close(view) {
      const stack = stackOf(view.user);
      const index = stack.indexOf(view);
      if (index >= 0) set(view.user, stack.slice(0, index));
    },
    clear(user) {
      if (stackOf(user).length > 0) set(user, []);
    },
    openModals: all,
    homes: () => [...homes.values()],
  };
}

export function pageView({ id, user, content }: View) {
  return { viewId: id, user, view: content };
}

function prepared(content: Json): Json {
  const blocks = Array.isArray(content.blocks) ? (content.blocks as Json[]) : [];
  return { ...content, blocks: withBlockIds(blocks) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
