import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { TroubleLine } from '../../parts/trouble-line.js';
import { troubleOf } from '../../parts/trouble.js';

interface ReadStateProps {
  /** What could not be read, as a sentence. */
  readonly what: string;
  readonly error: CombinedError | undefined;
  readonly isReading: boolean;
  readonly onRetry: () => void;
  /** What was read; null without anything. It stays while it is read again. */
  readonly children: ReactNode;
}

/** A part of the screen that is read for itself: its trouble, its ghost, or what it shows. */
export function ReadState({ what, error, isReading, onRetry, children }: ReadStateProps) {
  return (
    <>
      {error && !isReading && (
        <TroubleLine what={what} trouble={troubleOf(error)} onRetry={onRetry} />
      )}
      {children ?? (isReading && <span className="ghost" role="status" aria-label="Reading" />)}
    </>
  );
}
