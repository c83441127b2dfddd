import { useState } from 'react';
import type { FormEvent } from 'react';
import { reasonProblem } from './purchase-key.js';

interface AnywayFormProps {
  readonly amazonOrderId: string;
  readonly onAllow: (reason: string) => void;
}

/** A button that asks for the reason first. The reason stays with the purchase. */
export function AnywayForm({ amazonOrderId, onAllow }: AnywayFormProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = reasonProblem(amazonOrderId, reason);
    setProblem(wrong);
    if (wrong === null) onAllow(reason.trim());
  };
  if (!isOpen)
    return (
      <button type="button" onClick={() => setIsOpen(true)}>
        Ship anyway
      </button>
    );
  return (
    <form className="order-anyway" onSubmit={submit}>
      <label className="field">
        Why is it shipped anyway?
        <input
          autoFocus
          value={reason}
          autoComplete="off"
          onChange={(event) => setReason(event.target.value)}
        />
        <span className="second">
          The reason becomes part of the purchase&apos;s key. Write no names or addresses.
        </span>
      </label>
      {problem && (
        <p role="status" className="trouble-text">
          {problem}
        </p>
      )}
      <div className="order-box-actions">
        <button type="submit">Go on to the label</button>
        <button type="button" className="plain" onClick={() => setIsOpen(false)}>
          Do not ship
        </button>
      </div>
    </form>
  );
}
