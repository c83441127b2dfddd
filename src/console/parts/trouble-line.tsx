import type { Trouble } from './trouble.js';

interface TroubleProps {
  readonly trouble: Trouble;
  /** What could not be read, as a sentence. */
  readonly what: string;
  readonly onRetry: () => void;
}

/** A line above what is still shown. A screen without any data shows it in place of the data. */
export function TroubleLine({ trouble, what, onRetry }: TroubleProps) {
  return (
    <div className="trouble-line" role="status">
      <p>
        <strong>{what}</strong> {trouble.message}
      </p>
      <button type="button" onClick={onRetry}>
        Ask again
      </button>
    </div>
  );
}
