import { StoreError } from '../../../../store/engine/store-error.js';

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
