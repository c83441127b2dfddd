import type { SellerClient } from '../../../sp-api/calls/client.js';
import type { PresignedDocuments } from '../../../sp-api/calls/presigned.js';
import type { ConfirmationStore } from '../../../store/confirmations/confirmation-store.js';
import type { Envelope } from '../../../store/confirmations/envelope.js';
import type { WaitingConfirmations } from '../../../store/confirmations/fill-envelopes.js';
import type { RecordedOrder } from '../recorded-packages.js';
import type { ConfirmationReport } from './confirmation-event.js';
import { EnvelopeTrip, type TripPorts } from './envelope-trip.js';
import { FeedClient } from './feed-client.js';
import { BUCKET_MS, doubled, FEED_PACE, SHORT_FROM, type FeedPace } from './feed-pace.js';
import { retryAfterOf } from './retry-after.js';

export interface ConfirmationWorkerPorts {
  readonly store: ConfirmationStore;
  /** The sellers that are configured here; what waits for others stays. */
  readonly sellerIds: () => readonly string[];
  readonly clientOf: (sellerId: string) => SellerClient | null;
  readonly marketplaceIdsOf: (sellerId: string) => readonly string[];
  /** An order as it is at Amazon now; null when Amazon knows none. Throws SpApiError. */
  readonly order: (
    sellerId: string,
    amazonOrderId: string,
    signal: AbortSignal,
  ) => Promise<RecordedOrder | null>;
  readonly documents: PresignedDocuments;
  /** The store's. */
  readonly clock: { now(): number };
  readonly report: ConfirmationReport;
  /** Hears of orders that Amazon shows otherwise from now on. */
  readonly onConfirmed: (sellerId: string, amazonOrderIds: readonly string[]) => void;
}

const AT_A_TIME = 8;
/** Longer than any look at an envelope may last. */
const HOLD_MS = 15 * 60_000;
const MOST_MARKETPLACES = 25;

/**
 * Takes confirmations to Amazon: puts what waits into envelopes, sends each as a feed, follows it, and reads its report. The
 * rows are the queue, so that a restart resumes by itself, and any number of processes may work on it.
 */
export class ConfirmationWorker {
  readonly #ports: ConfirmationWorkerPorts;
  readonly #pace: FeedPace;
  readonly #running = new Set<Promise<void>>();

  constructor(ports: ConfirmationWorkerPorts, pace: Partial<FeedPace> = {}) {
    this.#ports = ports;
    this.#pace = { ...FEED_PACE, ...pace };
  }

  /**
   * One round: fills envelopes, starts to look after those that are due, and answers how much it did. It does not wait for
   * the looks: one slow seller must not hold up the others. Must not be called again before it has ended. @throws StoreError
   */
  async tick(signal: AbortSignal): Promise<number> {
    const filled = await this.#fill();
    const limit = AT_A_TIME - this.#running.size;
    if (signal.aborted || limit <= 0) return filled;
    const { store, sellerIds } = this.#ports;
    const due = await store.takeDue(sellerIds(), { limit, holdMs: HOLD_MS });
    for (const envelope of due) this.#start(envelope, signal);
    return filled + due.length;
  }

  /** Resolves when no envelope is looked after. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }

  #start(envelope: Envelope, signal: AbortSignal): void {
    const running = this.#look(envelope, signal)
      // The store is in trouble: the envelope is due again when its hold is over.
      .catch((error: unknown) => this.#tellTrouble(envelope, HOLD_MS, error))
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  async #fill(): Promise<number> {
    const { store, sellerIds, report } = this.#ports;
    const ours = new Set(sellerIds());
    let filled = 0;
    for (const waiting of await store.waiting()) {
      const { sellerId } = waiting;
      if (!ours.has(sellerId) || !(await this.#isGathered(waiting))) continue;
      const messages = await store.fillEnvelope(sellerId, this.#pace.mostMessages);
      if (messages > 0) report({ type: 'envelope-filled', sellerId, messages });
      filled += messages;
    }
    return filled;
  }

  /** A full envelope goes at once. Else it waits a little for more, and longer when the quota gets short. */
  async #isGathered({ sellerId, count, oldestAt }: WaitingConfirmations): Promise<boolean> {
    const { gatherMs, gatherLongMs, mostMessages } = this.#pace;
    if (count >= mostMessages) return true;
    const now = this.#ports.clock.now();
    const recent = await this.#ports.store.envelopesSince(sellerId, now - BUCKET_MS);
    return now - oldestAt >= (recent >= SHORT_FROM ? gatherLongMs : gatherMs);
  }

  async #look(envelope: Envelope, signal: AbortSignal): Promise<void> {
    const { store, clock, clientOf } = this.#ports;
    const client = clientOf(envelope.sellerId);
    if (!client) return;
    try {
      await new EnvelopeTrip(this.#tripPorts(client, signal), envelope).goOn();
    } catch (error) {
      const { firstFailurePauseMs, longestFailurePauseMs } = this.#pace;
      const pauseMs = Math.max(
        retryAfterOf(error),
        doubled(firstFailurePauseMs, longestFailurePauseMs, envelope.checks),
      );
      await store.step(envelope, { nextCheckAt: clock.now() + pauseMs });
      // What is cut short by the end of the process is no failure.
      if (!signal.aborted) this.#tellTrouble(envelope, pauseMs, error);
    }
  }

  #tellTrouble({ sellerId, envelopeId }: Envelope, pauseMs: number, error: unknown): void {
    this.#ports.report({ type: 'check-failed', sellerId, envelopeId, pauseMs, error });
  }

  #tripPorts(client: SellerClient, signal: AbortSignal): TripPorts {
    const { store, clock, report, documents, order, onConfirmed, marketplaceIdsOf } = this.#ports;
    const { sellerId } = client;
    return {
      store,
      clock,
      report,
      pace: this.#pace,
      holdMs: HOLD_MS,
      feeds: new FeedClient(client, documents, signal),
      marketplaceIds: marketplaceIdsOf(sellerId).slice(0, MOST_MARKETPLACES),
      order: (amazonOrderId) => order(sellerId, amazonOrderId, signal),
      onConfirmed: (amazonOrderIds) => onConfirmed(sellerId, amazonOrderIds),
    };
  }
}
