import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icon.js';
import { onRovingKey } from './roving.js';

export interface MenuItem {
  readonly key: string;
  readonly words: ReactNode;
  /** Of a menu that switches between states: whether this is the present one. */
  readonly current?: boolean;
  readonly choose: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly icon?: IconName;
  readonly className?: string;
  /** What the button shows and says instead of an icon with the label. */
  readonly children?: ReactNode;
  readonly testId?: string;
}

/** A button that opens a menu; arrow keys move in it, Escape and a click elsewhere close it. */
export function Menu({ label, items, icon = 'more', className = 'icon-button', children, testId }: MenuProps) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const list = frame.current;
    const first =
      list?.querySelector<HTMLElement>('[aria-checked="true"]') ??
      list?.querySelector<HTMLElement>('[role^="menuitem"]');
    first?.focus();
    const onElsewhere = (event: Event) => {
      if (event.target instanceof Node && !list?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', onElsewhere);
    return () => document.removeEventListener('pointerdown', onElsewhere);
  }, [open]);

  const shut = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      shut();
    } else if (event.key === 'Tab') setOpen(false);
    else onRovingKey(event);
  };
  return (
    <div className="menu-frame" ref={frame}>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={children === undefined ? label : undefined}
        title={children === undefined ? label : undefined}
        data-testid={testId}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children ?? <Icon name={icon} />}
      </button>
      {open ? (
        <div className="menu" role="menu" id={id} aria-label={label} tabIndex={-1} onKeyDown={onKey}>
          {items.map(({ key, words, current, choose }) => (
            <button
              key={key}
              type="button"
              {...(current === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': current })}
              data-roving=""
              tabIndex={-1}
              onClick={() => {
                shut();
                choose();
              }}
            >
              {words}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
