import type { RoundListener } from '../runtime/background/round-health.js';
import type { Metrics } from '../telemetry/metrics.js';
import { noteFailure } from './failures.js';
import type { TroubleLog } from './trouble-log.js';

/** Counts rounds, logs failed ones, and logs the recovery. */
export function roundListener(metrics: Metrics, troubles: TroubleLog): RoundListener {
  return {
    watched: (task) => metrics.showLoop(task),
    worked(task) {
      metrics.countRound(task, 'worked');
      troubles.recovered('', `${task} round`);
    },
    failed(task, error) {
      metrics.countRound(task, 'failed');
      const text = `background work failed: ${task}`;
      noteFailure(troubles, { sellerId: '', task: `${task} round`, error, text });
    },
  };
}
