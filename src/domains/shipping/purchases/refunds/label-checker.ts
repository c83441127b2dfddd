import { NEVER, severalAtATime } from '../../../../runtime/background/pace.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import { labelProviderOf } from '../../carriers/provider-of.js';
import type { ProviderShipment } from '../../carriers/label-provider.js';
import { unfailing } from '../background-event.js';
import type { BackgroundReport, PurchaseTaskDependencies } from '../background-event.js';
import { refundNews } from './refund-news.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Labels of one seller in a round of a minute: a tenth of the quota of getShipment. */
const LIMIT = 6;
const SELLERS_AT_A_TIME = 4;
const TIMEOUT_MS = MINUTE;

/** How long no process takes a label again; also the pause after a failed call. */
const HOLD_MS = 15 * MINUTE;

/** The pause is the age of the label: it is read after 2, 4, 8, 16, 32 and 64 hours, then at most a week later. */
const SHORTEST_PAUSE_MS = 2 * HOUR;
const LONGEST_PAUSE_MS = 7 * DAY;

/** An older label has left, or is not going to. */
const LAST_CHECK_MS = 30 * DAY;

export interface LabelCheckerDependencies extends PurchaseTaskDependencies {
  readonly sellerIds: () => readonly string[];
}

/**
 * Compares labels that were bought within 30 days with Amazon now and then. Amazon does not announce that a person or another program
 * cancelled a shipment.
 *
 * Cost: one getShipment (1/s) for each check, at bulk priority, at most six in a round for each seller.
 */
export class LabelChecker {
  readonly #dependencies: LabelCheckerDependencies;
  readonly #report: BackgroundReport;

  constructor(dependencies: LabelCheckerDependencies) {
    this.#dependencies = dependencies;
    this.#report = unfailing(dependencies.report);
  }

  /**
   * Runs one round over the due labels of all sellers. Returns how many it took. When the signal fires, calls to Amazon end at once,
   * and unchecked labels are due again when their hold is over.
   * @throws StoreError when the due labels can't be read. Failures of single labels are reported.
   */
  async tick(signal: AbortSignal = NEVER): Promise<number> {
    let taken = 0;
    await severalAtATime(this.#dependencies.sellerIds(), SELLERS_AT_A_TIME, async (sellerId) => {
      if (signal.aborted) return;
      const turn = { limit: LIMIT, holdMs: HOLD_MS };
      const due = await this.#dependencies.store.purchases.dueLabelChecks(sellerId, turn);
      for (const purchase of due) await this.#check(purchase, signal);
      taken += due.length;
    });
    return taken;
  }

  async #check(purchase: PurchaseRecord, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { sellerId, key } = purchase;
    const { store } = this.#dependencies;
    try {
      const next = this.#nextCheck(purchase);
      const isRead = next !== null && purchase.cancelling === null;
      const state = isRead ? ((await this.#ask(purchase, signal))?.refundState ?? null) : null;
      const news = refundNews(state, this.#dependencies.clock.now());
      if (news) await store.purchases.refundState(purchase, news);
      await store.purchases.labelCheck(purchase, state === null ? next : null);
      if (isRead) this.#report({ type: 'label-checked', sellerId, key, state });
    } catch (error) {
      if (signal.aborted) return;
      this.#report({ type: 'check-failed', task: 'label-checker', sellerId, key, error });
    }
  }

  /** Returns when the label is due after this check. Null when it is checked no more. */
  #nextCheck({ state, shipmentId, refund, settledAt }: PurchaseRecord): number | null {
    const now = this.#dependencies.clock.now();
    if (state !== 'PURCHASED' || shipmentId === null || refund !== null) return null;
    const age = now - (settledAt ?? 0);
    if (age > LAST_CHECK_MS) return null;
    return now + Math.min(Math.max(age, SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
  }

  /** Returns the shipment at Amazon; null without news. */
  async #ask(
    { sellerId, key, shipmentId }: PurchaseRecord,
    signal: AbortSignal,
  ): Promise<ProviderShipment | null> {
    const client = this.#dependencies.clientOf(sellerId);
    if (!client || shipmentId === null) return null;
    try {
      const options = { priority: 'bulk', timeoutMs: TIMEOUT_MS, signal } as const;
      return await labelProviderOf(client).shipment(shipmentId, options);
    } catch (error) {
      if (!(error instanceof SpApiError) || error.retryable || signal.aborted) throw error;
      // A retry a minute later would fail as well.
      this.#report({ type: 'check-failed', task: 'label-checker', sellerId, key, error });
      return null;
    }
  }
}
