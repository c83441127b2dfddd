import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { ignoreSecondPress } from './second-press.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one first. The dialog adds none. */
  readonly actions?: ReactNode;
}

/**
 * A dialog of the browser: it keeps the focus, ends with Esc and gives the focus back. It begins in the part with `data-first`: React
 * sets `autoFocus` before a dialog is open, where it has no effect, and the browser takes the first control.
 */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const isEnter = useRef(false);
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
      if (isEnter.current) ignoreSecondPress();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        isEnter.current = event.key === 'Enter';
      }}
      onPointerDown={() => {
        isEnter.current = false;
      }}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {children}
      {actions && <div className="dialog-actions">{actions}</div>}
    </dialog>
  );
}
