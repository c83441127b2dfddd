import { fieldTurns } from './timed-turns.js';
import type { TimedTurns } from './timed-turns.js';

/**
 * Returns the `batchScheduleFn` of a DataLoader. A batch starts after all fields that wait for a turn: otherwise fields of
 * one level that run in different turns would make several batches, and so several calls to Amazon.
 */
export function createBatchSchedule(turns: TimedTurns): (dispatch: () => void) => void {
  return (dispatch) => {
    // As DataLoader does it: after the promises of this turn, which may load more keys.
    queueMicrotask(() => {
      process.nextTick(() => {
        const wait = turns.next();
        if (wait) void wait.then(dispatch);
        else dispatch();
      });
    });
  };
}

/** The schedule of every DataLoader. */
export const scheduleBatch = createBatchSchedule(fieldTurns);
