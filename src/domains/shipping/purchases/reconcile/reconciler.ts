import type { SellerClient } from '../../../../sp-api/calls/client.js';
import { SpApiError } from '../../../../sp-api/errors/errors.js';
import type { PurchaseRecord } from '../../../../store/purchases/purchase.js';
import { unfailing } from '../background-event.js';
import type {
  BackgroundReport,
  EvidenceFinding,
  PurchaseTaskDependencies,
} from '../background-event.js';
import { growingPause, NEVER, severalAtATime } from '../../../../runtime/background/pace.js';
import { EvidenceSearch } from './evidence-search.js';
import { SENDING_WINDOW } from './evidence-match.js';
import type { SendingWindow } from './evidence-match.js';

/** Times are milliseconds. */
export interface ReconcilerOptions extends SendingWindow {
  /** Purchases looked after in one round. */
  readonly limit: number;
  readonly atATime: number;
  /** How long no other process gets a purchase that this one has taken. If it ends too early, it is looked at twice: no harm. */
  readonly holdMs: number;
  /** Of one call to Amazon, waiting for quota included. */
  readonly timeoutMs: number;
  /** After the first look that found nothing; doubles up to the longest, and goes on for good. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** The longest pause for a purchase that a person settled as not made. Such purchases stay, so each must cost little. */
  readonly longestDoubtMs: number;
  /** The longest pause after Amazon could not be asked: an outage is not the purchase's fault. */
  readonly troublePauseMs: number;
  /** Age at which an interactive attempt that was never sent has no caller any more. */
  readonly abandonedAfterMs: number;
}

const MINUTE = 60_000;

const RECONCILER_DEFAULTS: ReconcilerOptions = {
  ...SENDING_WINDOW,
  limit: 8,
  atATime: 4,
  // Just longer than the checks of one round may last: the purchases of a process that dies wait this long.
  holdMs: 3 * MINUTE,
  timeoutMs: MINUTE,
  firstPauseMs: MINUTE,
  longestPauseMs: 360 * MINUTE,
  longestDoubtMs: 7 * 24 * 60 * MINUTE,
  troublePauseMs: 15 * MINUTE,
  abandonedAfterMs: 10 * MINUTE,
};

const ABANDONED = {
  code: 'NOT_SENT',
  message:
    'The server stopped before it sent the purchase to Amazon. Nothing was bought. The key can be used again.',
};

/** Pause before the next look at a purchase of a seller that this server does not serve: it costs no call. */
const UNSERVED_PAUSE_MS = MINUTE;

/**
 * Ends attempts that a stopped server left unsent. Checks purchases with an unknown outcome, and settles those for which there is
 * proof. Finding no label proves nothing: such
 * a purchase is checked again after growing pauses, until a late reply or a person settles it. One that a person settled as not
 * made is checked further, until a package contradicts the person or the personal data of the purchase is deleted.
 *
 * Cost of one check: one getOrder (0.5/s), and one getShipment (1/s) for each shipment that Amazon has named, all at bulk
 * priority.
 */
export class Reconciler {
  readonly #dependencies: PurchaseTaskDependencies;
  readonly #options: ReconcilerOptions;
  readonly #search: EvidenceSearch;
  readonly #report: BackgroundReport;

  constructor(dependencies: PurchaseTaskDependencies, options: Partial<ReconcilerOptions> = {}) {
    this.#dependencies = dependencies;
    this.#options = { ...RECONCILER_DEFAULTS, ...options };
    this.#search = new EvidenceSearch(dependencies, this.#options);
    this.#report = unfailing(dependencies.report);
  }

  /**
   * Runs one round: ends unsent attempts without a caller, moves purchases with an expired lease to UNKNOWN, and checks due ones.
   * Returns how many it took to check. When the signal fires, calls to Amazon end at once, and unchecked purchases are due again.
   * @throws StoreError when the due purchases can't be read. Failures of single purchases are reported.
   */
  async tick(signal: AbortSignal = NEVER): Promise<number> {
    const { purchases } = this.#dependencies.store;
    const { limit, holdMs, atATime } = this.#options;
    const expired = await purchases.expireLeases();
    if (expired.length > 0) this.#report({ type: 'leases-expired', count: expired.length });
    await this.#endAbandoned();
    if (signal.aborted) return 0;
    const open = await purchases.dueReconciliations({ limit, holdMs });
    const left = limit - open.length;
    const doubted = left > 0 ? await purchases.dueDoubts({ limit: left, holdMs }) : [];
    const due = [...open, ...doubted];
    await severalAtATime(due, atATime, (purchase) => this.#lookAfter(purchase, signal));
    return due.length;
  }

  /** Frees keys and items. A caller that waits nevertheless finds its attempt ended and sends nothing. */
  async #endAbandoned(): Promise<void> {
    const { purchases } = this.#dependencies.store;
    const { limit, abandonedAfterMs } = this.#options;
    const createdBefore = this.#dependencies.clock.now() - abandonedAfterMs;
    const left = await purchases.nextIntents({ limit, createdBefore, priority: 'interactive' });
    let count = 0;
    for (const attempt of left)
      if ((await purchases.rejectUnsent(attempt, ABANDONED)).outcome === 'done') count += 1;
    if (count > 0) this.#report({ type: 'unsent-ended', count });
  }

  async #lookAfter(purchase: PurchaseRecord, signal: AbortSignal): Promise<void> {
    try {
      const pauseMs = signal.aborted ? 0 : await this.#look(purchase, signal);
      if (pauseMs === 'settled') return;
      const at = pauseMs === null ? null : this.#dependencies.clock.now() + pauseMs;
      await this.#dependencies.store.purchases.reconcileAgain(purchase, at);
    } catch (error) {
      // The purchase is due again when the hold is over.
      this.#failed(purchase, error);
    }
  }

  /** Returns the pause until the next look; null when there is none. */
  async #look(purchase: PurchaseRecord, signal: AbortSignal): Promise<number | null | 'settled'> {
    const { sellerId, key } = purchase;
    if (purchase.state === 'REJECTED' && purchase.personalDataExpiredAt !== null) return null;
    const client = this.#dependencies.clientOf(sellerId);
    let finding: EvidenceFinding = 'unavailable';
    // A seller that was disconnected may come back at any time.
    let pauseMs = client ? this.#pause(purchase) : UNSERVED_PAUSE_MS;
    try {
      if (client) finding = await this.#find(purchase, client, signal);
    } catch (error) {
      if (signal.aborted) return 0;
      this.#failed(purchase, error);
      pauseMs = this.#pauseAfter(purchase, error);
    }
    this.#report({ type: 'evidence-checked', sellerId, key, finding });
    if (finding === 'contradiction') return null;
    return finding === 'shipment-found' || finding === 'package-found' ? 'settled' : pauseMs;
  }

  #find(
    purchase: PurchaseRecord,
    client: SellerClient,
    signal: AbortSignal,
  ): Promise<EvidenceFinding> {
    return purchase.state === 'REJECTED'
      ? this.#search.contradict(purchase, client, signal)
      : this.#search.settle(purchase, client, signal);
  }

  #pause({ evidenceChecks, state }: PurchaseRecord): number {
    const { firstPauseMs: firstMs, longestPauseMs, longestDoubtMs } = this.#options;
    const longestMs = state === 'REJECTED' ? longestDoubtMs : longestPauseMs;
    return growingPause({ firstMs, longestMs }, evidenceChecks);
  }

  #pauseAfter(purchase: PurchaseRecord, error: unknown): number {
    const wantedMs = error instanceof SpApiError ? (error.retryAfterMs ?? 0) : 0;
    return Math.max(wantedMs, Math.min(this.#pause(purchase), this.#options.troublePauseMs));
  }

  #failed({ sellerId, key }: PurchaseRecord, error: unknown): void {
    this.#report({ type: 'check-failed', task: 'reconciler', sellerId, key, error });
  }
}
