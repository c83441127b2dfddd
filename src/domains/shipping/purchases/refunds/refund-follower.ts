import type { Clock } from '../../../../runtime/clock.js';
import type { SellerClient } from '../../../../sp-api/calls/client.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { PurchaseRecord, RefundState } from '../../../../store/purchases/purchase.js';
import type { Store } from '../../../../store/store.js';
import { unfailing } from '../background-event.js';
import type { BackgroundReport } from '../background-event.js';
import { growingPause, NEVER, severalAtATime } from '../../../../runtime/background/pace.js';
import { labelProviderOf } from '../../carriers/provider-of.js';

export interface RefundFollowerPorts {
  readonly store: Pick<Store, 'purchases'>;
  /** Null for a seller that is not configured any more. */
  readonly clientOf: (sellerId: string) => SellerClient | null;
  /** The ledger's. */
  readonly clock: Pick<Clock, 'now'>;
  readonly report: BackgroundReport;
}

/** Times are milliseconds. */
export interface RefundFollowerOptions {
  /** Purchases looked after in one round. */
  readonly limit: number;
  readonly atATime: number;
  /** How long a purchase that was taken stays away from everybody; also the pause after Amazon could not be asked. */
  readonly holdMs: number;
  /** Of one call to Amazon, waiting for quota included. */
  readonly timeoutMs: number;
  /** After the first answer that the refund is pending; doubles up to the longest. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

const MINUTE = 60_000;

const REFUND_FOLLOWER_DEFAULTS: RefundFollowerOptions = {
  limit: 20,
  atATime: 4,
  holdMs: 15 * MINUTE,
  timeoutMs: MINUTE,
  firstPauseMs: 15 * MINUTE,
  longestPauseMs: 720 * MINUTE,
};

/**
 * Asks what became of refunds until Amazon says that they are applied or rejected, since it tells nobody by itself; that
 * can take weeks, so the pauses grow.
 *
 * Cost: one getShipment (1/s) for each look, behind what people wait for.
 */
export class RefundFollower {
  readonly #ports: RefundFollowerPorts;
  readonly #options: RefundFollowerOptions;
  readonly #report: BackgroundReport;

  constructor(ports: RefundFollowerPorts, options: Partial<RefundFollowerOptions> = {}) {
    this.#ports = ports;
    this.#options = { ...REFUND_FOLLOWER_DEFAULTS, ...options };
    this.#report = unfailing(ports.report);
  }

  /**
   * One round over what is due. Answers how many purchases it took. When the signal fires, calls to Amazon end at once, and
   * purchases not looked after are due again when their hold is over.
   * @throws StoreError when nothing could be taken; trouble with a single purchase is reported.
   */
  async tick(signal: AbortSignal = NEVER): Promise<number> {
    if (signal.aborted) return 0;
    const { limit, holdMs, atATime } = this.#options;
    const due = await this.#ports.store.purchases.dueRefundChecks({ limit, holdMs });
    await severalAtATime(due, atATime, (purchase) => this.#lookAfter(purchase, signal));
    return due.length;
  }

  async #lookAfter(purchase: PurchaseRecord, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { sellerId, key } = purchase;
    try {
      const state = await this.#ask(purchase, signal);
      if (state === null) return;
      await this.#record(purchase, state);
      this.#report({ type: 'refund-checked', sellerId, key, state });
    } catch (error) {
      if (signal.aborted) return;
      this.#report({ type: 'check-failed', task: 'refund-follower', sellerId, key, error });
    }
  }

  /** What Amazon says; the state as it was when that is nothing new; null when it could not be asked. */
  async #ask(purchase: PurchaseRecord, signal: AbortSignal): Promise<RefundState | null> {
    const { sellerId, shipmentId, refund } = purchase;
    const client = this.#ports.clientOf(sellerId);
    if (!client || shipmentId === null) return null;
    const before = refund?.state ?? 'RefundPending';
    const { timeoutMs } = this.#options;
    try {
      const options = { priority: 'bulk', timeoutMs, signal } as const;
      const shipment = await labelProviderOf(client).shipment(shipmentId, options);
      // Purchased, empty, or a status of tomorrow: the cancellation was accepted, so the end is still to come.
      return shipment?.refundState ?? before;
    } catch (error) {
      if (!(error instanceof SpApiError) || error.retryable || signal.aborted) throw error;
      // Refused for good, it would be refused as well a minute later: the pause has to grow.
      const { key } = purchase;
      this.#report({ type: 'check-failed', task: 'refund-follower', sellerId, key, error });
      return before;
    }
  }

  async #record(purchase: PurchaseRecord, state: RefundState): Promise<void> {
    const { firstPauseMs: firstMs, longestPauseMs: longestMs } = this.#options;
    const pauseMs = growingPause({ firstMs, longestMs }, purchase.refund?.checks ?? 1);
    const nextCheckAt = state === 'RefundPending' ? this.#ports.clock.now() + pauseMs : null;
    await this.#ports.store.purchases.refundState(purchase, { state, nextCheckAt });
  }
}
