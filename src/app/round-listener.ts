import type { RoundListener } from '../runtime/background/round-health.js';
import type { Metrics } from '../telemetry/metrics.js';
import { noteFailure } from './failures.js';
import { inSpan } from '../telemetry/traces/spans.js';
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
    around: tracedRound,
  };
}

/** Gives each round with work, and each failed one, a trace. A timer may have begun in a request, whose trace it must not join. */
function tracedRound(task: string, round: () => Promise<number>): Promise<number> {
  return inSpan(
    () => ({ name: `round ${task}`, caller: null, fromMs: Infinity }),
    async (span) => {
      const did = await round();
      if (did > 0) span?.keep();
      span?.set({ 'fulfilment.work': did });
      return did;
    },
  );
}
