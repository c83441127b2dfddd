import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { PurchaseRecord, RefundState } from '../../../../store/purchases/purchase.js';
import type { ProviderShipment } from '../../carriers/label-provider.js';
import { unfailing } from '../background-event.js';
import type { BackgroundReport, PurchaseTaskDependencies } from '../background-event.js';
import { growingPause, NEVER, severalAtATime } from '../../../../runtime/background/pace.js';
import { labelProviderOf } from '../../carriers/provider-of.js';
import { isEffectUnknown, recordEffect } from './cancellation-effect.js';

/** Times are milliseconds. */
export interface RefundFollowerOptions {
  /** Purchases looked after in one round. */
  readonly limit: number;
  readonly atATime: number;
  /** How long no process takes a purchase again; also the pause after a failed call. */
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
 * Polls refunds until Amazon has applied or rejected them, and shipments whose cancellation may have been sent until its effect is
 * known. Amazon sends no notification, and a decision can take weeks, so the pauses grow.
 *
 * Cost: one getShipment (1/s) for each check, at bulk priority.
 */
export class RefundFollower {
  readonly #dependencies: PurchaseTaskDependencies;
  readonly #options: RefundFollowerOptions;
  readonly #report: BackgroundReport;

  constructor(
    dependencies: PurchaseTaskDependencies,
    options: Partial<RefundFollowerOptions> = {},
  ) {
    this.#dependencies = dependencies;
    this.#options = { ...REFUND_FOLLOWER_DEFAULTS, ...options };
    this.#report = unfailing(dependencies.report);
  }

  /**
   * Runs one round over the due purchases. Returns how many it took. When the signal fires, calls to Amazon end at once, and
   * unchecked purchases are due again when their hold is over.
   * @throws StoreError when the due purchases can't be read. Failures of single purchases are reported.
   */
  async tick(signal: AbortSignal = NEVER): Promise<number> {
    if (signal.aborted) return 0;
    const { limit, holdMs, atATime } = this.#options;
    const due = await this.#dependencies.store.purchases.dueRefundChecks({ limit, holdMs });
    await severalAtATime(due, atATime, (purchase) => this.#lookAfter(purchase, signal));
    return due.length;
  }

  async #lookAfter(purchase: PurchaseRecord, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { sellerId, key } = purchase;
    try {
      const seen = await this.#ask(purchase, signal);
      if (seen === 'not-asked') return;
      if (isEffectUnknown(purchase, seen)) {
        const { store, clock } = this.#dependencies;
        const effect = await recordEffect(store.purchases, purchase, seen, clock.now());
        this.#report({ type: 'cancellation-checked', sellerId, key, effect });
        return;
      }
      // Purchased, empty or an unknown status: the cancellation was accepted, so the decision is pending.
      const state = seen?.refundState ?? purchase.refund?.state ?? 'RefundPending';
      await this.#record(purchase, state);
      this.#report({ type: 'refund-checked', sellerId, key, state });
    } catch (error) {
      if (signal.aborted) return;
      this.#report({ type: 'check-failed', task: 'refund-follower', sellerId, key, error });
    }
  }

  /** Returns the shipment at Amazon; null without news. */
  async #ask(
    purchase: PurchaseRecord,
    signal: AbortSignal,
  ): Promise<ProviderShipment | null | 'not-asked'> {
    const { sellerId, shipmentId } = purchase;
    const client = this.#dependencies.clientOf(sellerId);
    if (!client || shipmentId === null) return 'not-asked';
    const { timeoutMs } = this.#options;
    try {
      const options = { priority: 'bulk', timeoutMs, signal } as const;
      return await labelProviderOf(client).shipment(shipmentId, options);
    } catch (error) {
      if (!(error instanceof SpApiError) || error.retryable || signal.aborted) throw error;
      // A retry a minute later would fail as well, so the pause grows.
      const { key } = purchase;
      this.#report({ type: 'check-failed', task: 'refund-follower', sellerId, key, error });
      return null;
    }
  }

  async #record(purchase: PurchaseRecord, state: RefundState): Promise<void> {
    const { firstPauseMs: firstMs, longestPauseMs: longestMs } = this.#options;
    const pauseMs = growingPause({ firstMs, longestMs }, purchase.refund?.checks ?? 1);
    const nextCheckAt = state === 'RefundPending' ? this.#dependencies.clock.now() + pauseMs : null;
    await this.#dependencies.store.purchases.refundState(purchase, { state, nextCheckAt });
  }
}
