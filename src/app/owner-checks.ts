import type { Logger } from 'pino';
import type { SellerRuntime } from '../context/seller-runtime.js';
import { assertOwner } from '../domains/sellers/connect/assert-owner.js';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import { isDeniedOperation, SpApiError } from '../sp-api/errors/errors.js';
import type { SellerRegistry } from './seller-registry.js';

const TASK = 'seller-owners';
const PACE = {
  everyMs: 60_000,
  // Requests of clients come first after a start.
  soonMs: 3_000,
  firstFailurePauseMs: 60_000,
  longestFailurePauseMs: 60_000,
};
/** Calls at the same time. */
const AT_ONCE = 8;

export interface OwnerChecksDependencies {
  readonly registry: Pick<SellerRegistry, 'runtimes' | 'onChange'>;
  readonly logger: Pick<Logger, 'error'>;
}

/**
 * Checks once that each refresh token of the configuration belongs to the seller of its `id`. With swapped tokens the
 * orders and labels of one seller would appear as those of the other. A consent is checked when it is given. The seller's
 * health shows a denied call, as of any other cause.
 */
export class OwnerChecks {
  readonly #dependencies: OwnerChecksDependencies;
  readonly #open = new Map<string, SellerRuntime>();

  constructor(dependencies: OwnerChecksDependencies) {
    this.#dependencies = dependencies;
    for (const [sellerId, runtime] of dependencies.registry.runtimes) this.note(sellerId, runtime);
  }

  /** Notes a seller that begins, or null for one that ends. */
  note(sellerId: string, runtime: SellerRuntime | null): void {
    this.#open.delete(sellerId);
    if (runtime?.account.grantedAt === null) this.#open.set(sellerId, runtime);
  }

  /** Checks some of the sellers that are not checked yet. Returns how many have been. */
  async round(): Promise<number> {
    const some = [...this.#open].slice(0, AT_ONCE);
    const checked = await Promise.all(
      some.map(([sellerId, runtime]) => this.#check(sellerId, runtime)),
    );
    return checked.filter(Boolean).length;
  }

  async #check(sellerId: string, runtime: SellerRuntime): Promise<boolean> {
    const isDecided = await this.#isDecided(runtime);
    // Another grant may have taken its place meanwhile.
    if (this.#open.get(sellerId) !== runtime) return isDecided;
    this.#open.delete(sellerId);
    // The others come first.
    if (!isDecided) this.#open.set(sellerId, runtime);
    return isDecided;
  }

  async #isDecided({ account, client }: SellerRuntime): Promise<boolean> {
    const [marketplaceId] = account.marketplaceIds;
    if (marketplaceId === undefined) return true;
    try {
      await assertOwner(client, marketplaceId, 'bulk');
      return true;
    } catch (error) {
      if (!(error instanceof SpApiError)) throw error;
      // A refused token is tried again: a new secret of the application may follow.
      if (!isDeniedOperation(error)) return false;
      this.#complain(account.id);
      return true;
    }
  }

  #complain(sellerId: string): void {
    this.#dependencies.logger.error(
      { sellerId },
      'Amazon denies the listings of this seller: its refresh token is one of another seller, or the application lacks the role for listings. Orders and labels of this seller may be those of another one',
    );
  }
}

/** Starts the loop of the checks. Returns a function that stops it. */
export function startOwnerChecks(
  registry: SellerRegistry,
  { logger, rounds }: { readonly logger: Logger; readonly rounds: RoundHealth },
): () => Promise<void> {
  const checks = new OwnerChecks({ registry, logger });
  const loop = rounds.loop(TASK, {
    ...PACE,
    round: () => checks.round(),
    clock: backgroundClock(wallClock),
    random: Math.random,
  });
  const removeListener = registry.onChange(({ sellerId, runtime }) => {
    checks.note(sellerId, runtime);
    loop.wake();
  });
  loop.start();
  return () => {
    removeListener();
    return loop.stop();
  };
}
