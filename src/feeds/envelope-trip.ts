import { SpApiError } from '../sp-api/errors/errors.js';
import type { FeedWire } from '../sp-api/operations/feeds.wire.js';
import { idOf, wordOf } from '../sp-api/wire/wire-values.js';
import type { Envelope, EnvelopeStep } from '../store/envelopes/envelope.js';
import type { Cargo, EndedFeed, Shipment } from './cargo.js';
import type { FeedClient, ListedFeed } from './feed-client.js';
import type { FeedReport, FeedStepEvent } from './feed-event.js';
import { doubled } from './feed-pace.js';
import type { FeedPace } from './feed-pace.js';
import type { FeedStore } from './feed-store.js';
import { retryAfterOf } from './retry-after.js';

/** Dependencies of the steps of one envelope, for its seller. */
export interface TripDependencies {
  readonly store: Pick<FeedStore, 'step' | 'knownFeeds'>;
  readonly clock: { now(): number };
  readonly report: FeedReport;
  readonly pace: FeedPace;
  readonly holdMs: number;
  readonly feeds: FeedClient;
  readonly cargo: Cargo;
  readonly shipment: Shipment;
}

/** Tolerated difference between Amazon's clock and this one. */
const CLOCK_DIFFERENCE_MS = 2 * 60_000;

const ENDS: ReadonlySet<string> = new Set(['DONE', 'FATAL', 'CANCELLED']);

/** Thrown right before a feed is created: another process has the envelope, or its document is out of date. */
export class EnvelopeLost extends Error {}

/** Runs the next step of one envelope. Each step is stored before the next one, so a crash costs one repeated step at most. */
export class EnvelopeTrip {
  readonly #dependencies: TripDependencies;
  readonly #envelope: Envelope;

  constructor(dependencies: TripDependencies, envelope: Envelope) {
    this.#dependencies = dependencies;
    this.#envelope = envelope;
  }

  /** Runs the next step. @throws SpApiError when Amazon fails: the stored state stays, and the step is repeated. */
  async goOn(): Promise<void> {
    switch (this.#envelope.state) {
      case 'PREPARED':
        return this.#send();
      case 'SENDING':
        return this.#search();
      case 'SUBMITTED':
        return this.#follow();
      case 'ENDED':
        return undefined;
    }
  }

  async #send(): Promise<void> {
    const { feeds, shipment, clock } = this.#dependencies;
    const known = this.#envelope.documentId;
    const documentId = known ?? (await this.#upload());
    if (documentId === null) return;
    try {
      const feedId = await feeds.create(shipment.marketplaceIds, documentId, () =>
        this.#hold({ state: 'SENDING', sentAt: clock.now(), ofDocument: documentId }),
      );
      await this.#submitted(feedId);
    } catch (error) {
      if (!(error instanceof SpApiError)) throw error;
      await this.#notSubmitted(error, known !== null);
    }
  }

  /** Returns the id of the uploaded document. Null when nothing is to be sent. */
  async #upload(): Promise<string | null> {
    const { feeds, cargo } = this.#dependencies;
    const { revision } = this.#envelope;
    const document = await cargo.document(this.#envelope);
    if (document === null) return null;
    const documentId = await feeds.upload(document);
    await this.#hold({ documentId, ofRevision: revision });
    return documentId;
  }

  async #submitted(feedId: string): Promise<void> {
    const { cargo, pace } = this.#dependencies;
    await this.#step({ state: 'SUBMITTED', feedId }, pace.firstPollMs);
    await cargo.moved(this.#envelope, 'SUBMITTED');
    this.#tell('feed-created', feedId);
  }

  async #notSubmitted(error: SpApiError, wasUploadedBefore: boolean): Promise<void> {
    const { cargo, pace, shipment } = this.#dependencies;
    if (error.outcome === 'unknown') {
      await this.#step({}, pace.searchEveryMs);
      this.#tellTrouble(error, pace.searchEveryMs);
      return;
    }
    if (error.code === 'UPSTREAM_REJECTED' && !wasUploadedBefore) {
      const [entry] = error.entries;
      const code = entry?.code || 'REJECTED';
      const message = entry?.message || 'Amazon refused the feed.';
      await cargo.refused(this.#envelope, { code, message });
      return;
    }
    // Amazon may have deleted an older document, so the next attempt uploads it again.
    const isRewritten = error.code === 'UPSTREAM_REJECTED' || shipment.isRepeatable;
    const { firstFailurePauseMs, longestFailurePauseMs } = pace;
    const pauseMs =
      retryAfterOf(error) ||
      doubled(firstFailurePauseMs, longestFailurePauseMs, this.#envelope.checks);
    await this.#step({ state: 'PREPARED', ...(isRewritten && { documentId: null }) }, pauseMs);
    // Waiting for quota is normal for a feed, and not reported.
    if (error.code !== 'UPSTREAM_THROTTLED') this.#tellTrouble(error, pauseMs);
  }

  /** Searches Amazon's list for a feed after a createFeed without an answer. Repeatable content is written and sent again instead. */
  async #search(): Promise<void> {
    const { store, clock, feeds, pace, cargo, shipment } = this.#dependencies;
    if (shipment.isRepeatable) {
      await this.#step({ state: 'PREPARED', documentId: null }, 0);
      this.#tell('feed-repeated', null);
      return;
    }
    const { sellerId, sentAt, createdAt } = this.#envelope;
    const since = sentAt ?? createdAt;
    const listed = await feeds.since(new Date(since - CLOCK_DIFFERENCE_MS));
    const known = await store.knownFeeds(
      sellerId,
      listed.map(({ feedId }) => feedId),
    );
    const [found] = listed
      .filter(({ feedId }) => !known.has(feedId))
      .sort((a, b) => distance(a, since) - distance(b, since));
    if (found) {
      const { feedId } = found;
      await this.#step({ state: 'SUBMITTED', feedId, feedAdopted: true }, 0);
      await cargo.moved(this.#envelope, 'SUBMITTED');
      this.#tell('feed-found', feedId);
    } else if (clock.now() - since < pace.searchForMs) {
      await this.#step({}, pace.searchEveryMs);
    } else {
      // If the first feed appears later, the second one sets the same values.
      await this.#step({ state: 'PREPARED' }, 0);
      this.#tell('feed-not-found', null);
    }
  }

  async #follow(): Promise<void> {
    const { cargo, feeds, pace } = this.#dependencies;
    const { feedId, checks } = this.#envelope;
    const feed = await feeds.feed(feedId ?? '');
    const status = feed && wordOf(feed.processingStatus);
    if (feed && !ENDS.has(status ?? '')) {
      await cargo.moved(this.#envelope, status === 'IN_PROGRESS' ? 'PROCESSING' : 'SUBMITTED');
      await this.#step({}, doubled(pace.firstPollMs, pace.longestPollMs, checks));
      return;
    }
    if (await cargo.conclude(this.#envelope, await this.#endOf(feed, status)))
      this.#tell('feed-ended', feedId);
    else await this.#step({}, pace.evidenceEveryMs);
  }

  async #endOf(feed: FeedWire | null, status: string | null): Promise<EndedFeed> {
    const documentId = idOf(feed?.resultFeedDocumentId);
    return {
      status: status as EndedFeed['status'],
      report: documentId === null ? null : await this.#dependencies.feeds.report(documentId),
      isOurs: !this.#envelope.feedAdopted,
    };
  }

  /** Stores progress and keeps the envelope. @throws EnvelopeLost when it may not be sent. */
  async #hold(step: Omit<EnvelopeStep, 'nextCheckAt' | 'isHeld'>): Promise<void> {
    const { store, clock, holdMs } = this.#dependencies;
    const nextCheckAt = clock.now() + holdMs;
    const isOurs = await store.step(this.#envelope, { ...step, nextCheckAt, isHeld: true });
    if (!isOurs) throw new EnvelopeLost('The envelope was taken or changed meanwhile.');
  }

  /** Stores progress and releases the envelope until its next check. */
  async #step(step: Omit<EnvelopeStep, 'nextCheckAt' | 'isHeld'>, pauseMs: number): Promise<void> {
    const nextCheckAt = this.#dependencies.clock.now() + pauseMs;
    await this.#dependencies.store.step(this.#envelope, { ...step, nextCheckAt });
  }

  #tellTrouble(error: unknown, pauseMs: number): void {
    const { sellerId, envelopeId } = this.#envelope;
    this.#dependencies.report({ type: 'check-failed', sellerId, envelopeId, pauseMs, error });
  }

  #tell(type: FeedStepEvent, id: string | null): void {
    const { sellerId, envelopeId } = this.#envelope;
    this.#dependencies.report({ type, sellerId, envelopeId, feedId: id });
  }
}

/** Returns the time between a feed's creation and our request. The nearest feed is most likely ours. */
function distance({ createdAt }: ListedFeed, sentAt: number): number {
  return Math.abs(createdAt.getTime() - sentAt);
}
