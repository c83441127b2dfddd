import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { Dialog } from './dialog.js';

interface TypedWordDialogProps {
  readonly title: string;
  /** What must be typed before the button works. */
  readonly word: string;
  /** What the word is, `the name of the key`. */
  readonly wordIs: string;
  /** The words of the button. */
  readonly action: string;
  /** Does it. Returns why it failed; null when it did not. */
  readonly run: () => Promise<string | null>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** What follows from it. */
  readonly children: ReactNode;
}

/** Asks before something that cannot be taken back. A word is typed, because a press is too easy. */
export function TypedWordDialog(props: TypedWordDialogProps) {
  const { title, word, wordIs, action, run, onDone, onClose, children } = props;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [isRunning, setIsRunning] = useState(false);
  const isRight = typed.trim().toLowerCase() === word.trim().toLowerCase();
  const go = async (): Promise<void> => {
    setIsRunning(true);
    const refused = await run();
    setIsRunning(false);
    if (refused === null) onDone();
    else setProblem(refused);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRight) void go();
    else setProblem(`Type ${word} to go on.`);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="dialog-form" onSubmit={submit}>
        {children}
        <label className="field">
          <span>
            To go on, type {wordIs}: <strong>{word}</strong>
          </span>
          <input
            autoFocus
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <p role="alert" className="form-problem">
          {problem}
        </p>
        <div className="dialog-actions">
          <button type="submit" className="danger" disabled={!isRight || isRunning}>
            {action}
          </button>
          <button type="button" onClick={onClose}>
            Back
          </button>
        </div>
      </form>
    </Dialog>
  );
}
