import { StoreError } from '../../../../store/engine/store-error.js';

const TRIES = 3;

/**
 * Records Amazon's answer, and retries when the database fails. If all tries fail, the purchase becomes UNKNOWN when its
 * lease ends, and evidence settles it. The client gets Amazon's answer in any case.
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
