import { isDeniedOperation } from '../../../sp-api/errors/errors.js';
import { INDEXED_DATA } from '../order-data.js';
import type { OrderData } from '../order-data.js';

/** A refused search costs one of 20 calls an hour, so a refusal holds for a day. */
const REFUSED_FOR_MS = 24 * 60 * 60_000;

/**
 * Decides by seller whether the index requests recipients, of which it keeps the country alone. Amazon refuses them without
 * the role for addresses.
 */
export class RecipientRole {
  readonly #refusedUntil = new Map<string, number>();
  readonly #now: () => number;

  /** @param now epoch milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Makes a call with the parts that the seller may read. Makes it again without the recipient when Amazon denies it. */
  async read<Answer>(
    sellerId: string,
    call: (data: readonly OrderData[]) => Promise<Answer>,
  ): Promise<Answer> {
    if ((this.#refusedUntil.get(sellerId) ?? 0) > this.#now()) return call(INDEXED_DATA);
    try {
      return await call([...INDEXED_DATA, 'RECIPIENT']);
    } catch (error) {
      if (!isDeniedOperation(error)) throw error;
      // A seller that has no access at all is denied this one too.
      const answer = await call(INDEXED_DATA);
      this.#refusedUntil.set(sellerId, this.#now() + REFUSED_FOR_MS);
      return answer;
    }
  }
}
