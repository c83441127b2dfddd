import type { SellerClient } from '../sp-api/calls/client.js';
import type { PresignedDocuments } from '../sp-api/calls/presigned.js';
import type { Envelope } from '../store/envelopes/envelope.js';
import type { Cargo, Shipment } from './cargo.js';
import { EnvelopeLost, EnvelopeTrip } from './envelope-trip.js';
import { FeedClient } from './feed-client.js';
import type { FeedKind } from './feed-client.js';
import type { FeedReport } from './feed-event.js';
import { BUCKET_MS, doubled, SHORT_FROM } from './feed-pace.js';
import type { FeedPace } from './feed-pace.js';
import type { FeedStore, WaitingMessages } from './feed-store.js';
import { retryAfterOf } from './retry-after.js';

export interface FeedWorkerDependencies<Waiting extends WaitingMessages> {
  readonly kind: FeedKind;
  readonly store: FeedStore<Waiting>;
  /** The configured sellers. Messages of other sellers wait. */
  readonly sellerIds: () => readonly string[];
  readonly clientOf: (sellerId: string) => SellerClient | null;
  readonly cargoOf: (sellerId: string, signal: AbortSignal) => Cargo;
  readonly shipmentOf: (envelope: Envelope) => Shipment;
  readonly documents: PresignedDocuments;
  /** The clock of the store. */
  readonly clock: { now(): number };
  readonly report: FeedReport;
}

const AT_A_TIME = 8;
/**
 * How long an envelope stays with a process that does not renew its hold: the envelopes of a killed server wait this long for another
 * one. A process that only stalled cannot send afterwards: it must prolong its hold first, which fails when another one has the
 * envelope.
 */
const HOLD_MS = 2 * 60_000;
/** A few rounds may fail between two renewals. */
const RENEW_EVERY_MS = 20_000;

/**
 * Sends recorded messages to Amazon: fills envelopes, sends each as a feed, polls the feed, and reads its report. The rows of the
 * store are the queue, so work resumes after a restart, and any number of processes can share it.
 */
export class FeedWorker<Waiting extends WaitingMessages> {
  readonly #dependencies: FeedWorkerDependencies<Waiting>;
  readonly #pace: FeedPace;
  /** Checks, and the envelopes that they hold. */
  readonly #running = new Map<Promise<void>, Envelope>();
  #renewedAt = 0;

  constructor(dependencies: FeedWorkerDependencies<Waiting>, pace: FeedPace) {
    this.#dependencies = dependencies;
    this.#pace = pace;
  }

  /**
   * Runs one round: fills envelopes and starts the checks of due envelopes. Returns the amount of work. Does not wait for the
   * checks, so that one slow seller does not delay the others. Must not be called again before it resolves. @throws StoreError
   */
  async tick(signal: AbortSignal): Promise<number> {
    await this.#renew();
    const filled = await this.#fill();
    const limit = AT_A_TIME - this.#running.size;
    if (signal.aborted || limit <= 0) return filled;
    const { store, sellerIds } = this.#dependencies;
    const due = await store.takeDue(sellerIds(), { limit, holdMs: HOLD_MS });
    for (const envelope of due) this.#start(envelope, signal);
    return filled + due.length;
  }

  /** Resolves when no check is running. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.keys());
  }

  #start(envelope: Envelope, signal: AbortSignal): void {
    const running = this.#look(envelope, signal)
      // The store failed. The envelope is due again when its hold ends.
      .catch((error: unknown) => this.#tellTrouble(envelope, HOLD_MS, error))
      .finally(() => this.#running.delete(running));
    this.#running.set(running, envelope);
  }

  /** Keeps the envelopes of running checks. A check may wait for Amazon, or for quota, longer than a hold lasts. */
  async #renew(): Promise<void> {
    const now = this.#dependencies.clock.now();
    if (this.#running.size === 0 || now - this.#renewedAt < RENEW_EVERY_MS) return;
    await this.#dependencies.store.renew([...this.#running.values()], now + HOLD_MS);
    this.#renewedAt = now;
  }

  async #fill(): Promise<number> {
    const { store, sellerIds, report } = this.#dependencies;
    const ours = new Set(sellerIds());
    let filled = 0;
    for (const waiting of await store.waiting()) {
      const { sellerId } = waiting;
      if (!ours.has(sellerId) || !(await this.#isGathered(waiting))) continue;
      const messages = await store.fill(waiting, this.#pace.mostMessages);
      if (messages > 0) report({ type: 'envelope-filled', sellerId, messages });
      filled += messages;
    }
    return filled;
  }

  /** Returns whether an envelope is ready: at once when it is full, else after a pause, which is longer when quota is short. */
  async #isGathered({ sellerId, count, oldestAt }: Waiting): Promise<boolean> {
    const { gatherMs, gatherLongMs, mostMessages } = this.#pace;
    if (count >= mostMessages) return true;
    const now = this.#dependencies.clock.now();
    const recent = await this.#dependencies.store.envelopesSince(sellerId, now - BUCKET_MS);
    return now - oldestAt >= (recent >= SHORT_FROM ? gatherLongMs : gatherMs);
  }

  async #look(envelope: Envelope, signal: AbortSignal): Promise<void> {
    const { store, clock, clientOf } = this.#dependencies;
    const client = clientOf(envelope.sellerId);
    if (!client) return;
    try {
      await this.#trip(client, envelope, signal).goOn();
    } catch (error) {
      const { firstFailurePauseMs, longestFailurePauseMs } = this.#pace;
      const isLost = error instanceof EnvelopeLost;
      const pauseMs = Math.max(
        retryAfterOf(error),
        isLost ? 0 : doubled(firstFailurePauseMs, longestFailurePauseMs, envelope.checks),
      );
      await store.step(envelope, { nextCheckAt: clock.now() + pauseMs });
      // Neither an abort at the end of the process nor a newer statement is a failure.
      if (!signal.aborted && !isLost) this.#tellTrouble(envelope, pauseMs, error);
    }
  }

  #tellTrouble({ sellerId, envelopeId }: Envelope, pauseMs: number, error: unknown): void {
    this.#dependencies.report({ type: 'check-failed', sellerId, envelopeId, pauseMs, error });
  }

  #trip(client: SellerClient, envelope: Envelope, signal: AbortSignal): EnvelopeTrip {
    const { kind, store, clock, report, documents, cargoOf, shipmentOf } = this.#dependencies;
    const ports = {
      store,
      clock,
      report,
      pace: this.#pace,
      holdMs: HOLD_MS,
      feeds: new FeedClient(kind, client, documents, signal),
      cargo: cargoOf(client.sellerId, signal),
      shipment: shipmentOf(envelope),
    };
    return new EnvelopeTrip(ports, envelope);
  }
}
