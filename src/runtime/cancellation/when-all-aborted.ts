import { Cancellation } from './cancellation.js';
import type { CancellationSignal } from './cancellation-signal.js';

/** Fires when all of them have, with the reason of the last: a call for several is ended when nobody waits for any of them. */
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
