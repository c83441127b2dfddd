import { Kysely } from 'kysely';
import type { Transaction, TransactionBuilder } from 'kysely';
import { systemClock } from '../../../runtime/clock.js';
import type { Clock } from '../../../runtime/clock.js';
import { StoreError } from '../store-error.js';

/** With these, PostgreSQL has rolled the transaction back, so it has changed nothing: serialization failure, deadlock. */
const CONFLICTS = new Set<unknown>(['40001', '40P01']);

const MOST_ATTEMPTS = 5;

/** Upper bound of the first pause. The next ones are longer. */
const PAUSE_MS = 20;

/** Tells whether the database ended a step because of others at the same time. */
function isConflict(error: unknown): boolean {
  const cause = error instanceof StoreError ? error.cause : null;
  return typeof cause === 'object' && cause !== null && CONFLICTS.has(Reflect.get(cause, 'code'));
}

/**
 * Runs a step of the store, and again when the database ended it because of others at the same time. The step must change nothing
 * but the database. Pauses for a random time, so that two such steps do not meet again.
 */
export async function retriedConflict<Result>(
  step: () => Promise<Result>,
  clock: Pick<Clock, 'after'> = systemClock,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await step();
    } catch (error) {
      if (attempt === MOST_ATTEMPTS || !isConflict(error)) throw error;
      const pauseMs = Math.random() * PAUSE_MS * attempt;
      await new Promise<void>((resolve) => void clock.after(pauseMs, resolve));
    }
}

/** A database whose transactions are run again after a conflict. Nothing may be sent to Amazon within one. */
export class RetryingDatabase<Tables> extends Kysely<Tables> {
  override transaction(): TransactionBuilder<Tables> {
    const builder = super.transaction();
    const execute = builder.execute.bind(builder);
    return Object.assign(builder, {
      execute: <Result>(step: (trx: Transaction<Tables>) => Promise<Result>) =>
        retriedConflict(() => execute(step)),
    });
  }
}
