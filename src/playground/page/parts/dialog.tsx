import { type ReactNode, useEffect, useRef } from 'react';

interface DialogProps {
  readonly label: string;
  readonly className?: string;
  /** Escape was pressed. */
  readonly onEscape: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: the browser keeps the focus inside and the rest inert; the focus goes back to where it was. */
export function Dialog({ label, className = '', onEscape, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = ref.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={`dialog ${className}`}
      aria-label={label}
      // What lies under the dialog knows the key too.
      onKeyDown={(event) => event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        // A list of a select inside is closed by the same key.
        if (event.target === event.currentTarget) onEscape();
      }}
    >
      {children}
    </dialog>
  );
}
