const PATHS = {
  hash: 'M9.5 4 7.5 20M16.5 4l-2 16M4.5 9h16M3.5 15h16',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  home: 'M4 11.5 12 5l8 6.5M6.5 10v9.5h11V10M10 19.5v-5h4v5',
  chat: 'M5 5h14v10.5H11L7 19v-3.5H5z',
  person: 'M12 12.5a3.750 3.750 0 1 0 0-7.5 3.750 3.750 0 0 0 0 7.5zM4.5 20c.8-3.3 3.8-5 7.5-5s6.7 1.7 7.5 5',
  send: 'M4.5 5 20 12 4.5 19l1.5-7zM6 12h7',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M14.5 5.5 8 12l6.5 6.5',
  down: 'M6 9.5l6 6 6-6',
  menu: 'M4 7h16M4 12h16M4 17h16',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  thread: 'M5 5h14v9.5H9.5L5 18zM9 8.5h6M9 11.3h4',
  plus: 'M12 5v14M5 12h14',
  stop: 'M7 7h10v10H7z',
  eye: 'M3 12c2-3.7 5.2-5.5 9-5.5s7 1.8 9 5.5c-2 3.7-5.2 5.5-9 5.5S5 15.7 3 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  file: 'M7 4h7l4 4v12H7zM14 4v4h4',
  clip: 'M8 12.5l6-6a3 3 0 0 1 4.3 4.3l-8 8a4.7 4.7 0 0 1-6.6-6.6l7.5-7.5',
  pulse: 'M3 12h4l2.5-6 4 12 2.5-6h5',
  flash: 'M13 3.5 5.5 13.5H11l-1 7 7.5-10H12z',
  good: 'M7 11v9H4v-9zM7 12l4-7.5c1.5 0 2.3 1 2 2.5l-.7 3.5h5.7c1.2 0 1.9 1 1.6 2.2l-1.5 5.5c-.3 1.2-1 1.8-2.1 1.8H7',
  bad: 'M7 13V4H4v9zM7 12l4 7.5c1.5 0 2.3-1 2-2.5l-.7-3.5h5.7c1.2 0 1.9-1 1.6-2.2l-1.5-5.5C17.8 4.6 17.1 4 16 4H7',
  bin: 'M5 7h14M9.5 7V4.5h5V7M7 7l1 13h8l1-13',
  toBot: 'M5 12h13M13 7l5 5-5 5',
  fromBot: 'M19 12H6M11 7l-5 5 5 5',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  warning: 'M12 4 2.8 19.5h18.4zM12 10v4.5M12 17h.01',
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing beside words; never read out, for the words say it. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** A sycamore leaf, the sign of the bot and of this workspace. */
export function Leaf({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M12 2.5l1.9 4.2 2.9-1.6-.2 4 4.9.4-3.1 3.4 2.2 2.9-5 .3-2.7 2.5.3 3.4h-1.2l-.2-3.2-3.1-2.7-4.9-.3 2.1-2.9-3.1-3.4 4.9-.4-.2-4 2.9 1.6z"
      />
    </svg>
  );
}
