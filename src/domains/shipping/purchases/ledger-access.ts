import { GraphQLError } from 'graphql';
import { StoreError } from '../../../store/store-error.js';

/**
 * Takes a step of the ledger before anything is sent.
 * @throws GraphQLError LEDGER_UNAVAILABLE when the ledger can't be used: then nothing may be sent.
 */
export async function fromLedger<Answer>(step: () => Promise<Answer>): Promise<Answer> {
  try {
    return await step();
  } catch (error) {
    throw error instanceof StoreError ? ledgerUnavailable(error) : error;
  }
}

const TRIES = 3;

/**
 * Records what Amazon answered, again when a passing fault of the database is in the way. When it can't be recorded, the lease
 * ends in UNKNOWN and evidence settles that; the client is told the truth in any case.
 */
export async function persistently(step: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    try {
      await step();
      return;
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
    }
  }
}

export function ledgerUnavailable(cause: StoreError): GraphQLError {
  return new GraphQLError(
    'The ledger of purchases cannot be used, so nothing was sent to Amazon. Its operator finds the reason in the log.',
    { originalError: cause, extensions: { code: 'LEDGER_UNAVAILABLE' } },
  );
}
