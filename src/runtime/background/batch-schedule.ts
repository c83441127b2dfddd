import { fieldTurns } from './timed-turns.js';
import type { TimedTurns } from './timed-turns.js';

/** Fields of one level can wait several times: each pass lets all fields run that wait at its begin. */
const MOST_PASSES = 20;

/**
 * Returns the `batchScheduleFn` of a DataLoader. A batch starts when no field of its request waits for a turn: otherwise fields of one
 * level that run in different turns would make several batches, and so several calls to Amazon. It starts after 20 passes in any
 * case.
 */
export function createBatchSchedule(turns: TimedTurns): (dispatch: () => void) => void {
  return (dispatch) => {
    let passes = 0;
    const dispatchWhenIdle = (): void => {
      passes += 1;
      if (turns.hasWaiting() && passes < MOST_PASSES) void turns.next(true)?.then(dispatchWhenIdle);
      else dispatch();
    };
    // As DataLoader does it: after the promises of this turn, which may load more keys.
    queueMicrotask(() => {
      process.nextTick(() => {
        const wait = turns.next();
        if (wait) void wait.then(dispatchWhenIdle);
        else dispatch();
      });
    });
  };
}

/** The schedule of every DataLoader. */
export const scheduleBatch = createBatchSchedule(fieldTurns);
