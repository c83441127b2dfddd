import { Cancellation } from './cancellation.js';
import type { CancellationSignal } from './cancellation-signal.js';

/**
 * Returns a signal that fires when all of them have fired, with the reason of the last. It ends a shared call
 * when its last reader leaves.
 */
export function whenAllAborted(signals: readonly CancellationSignal[]): CancellationSignal {
  const all = new Cancellation();
  let waiting = signals.length;
  for (const signal of signals) {
    const gone = (): void => {
      waiting -= 1;
      if (waiting === 0) all.abort(signal.reason);
    };
    if (signal.aborted) gone();
    else signal.addEventListener('abort', gone, { once: true });
  }
  return all;
}
