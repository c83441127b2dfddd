import { SpApiError } from '../../../sp-api/errors/errors.js';
import type { FeedWire } from '../../../sp-api/operations/feeds.wire.js';
import { idOf, wordOf } from '../../../sp-api/wire/wire-values.js';
import type { ConfirmationStore } from '../../../store/confirmations/confirmation-store.js';
import type { Envelope, EnvelopeStep } from '../../../store/confirmations/envelope.js';
import type { ConfirmationVerdict } from '../../../store/confirmations/settle-confirmations.js';
import type { PackageConfirmation } from '../../../store/confirmations/confirmation.js';
import { explainedByLabel } from '../api-confirmation.js';
import type { BoughtLabel, RecordedOrder } from '../recorded-packages.js';
import type { ConfirmationReport } from './confirmation-event.js';
import type { FeedClient, ListedFeed } from './feed-client.js';
import { doubled } from './feed-pace.js';
import type { FeedPace } from './feed-pace.js';
import { failed, isReplaced, verdictByOrder, verdictOf } from './feed-verdict.js';
import type { FeedEnd, SentMessage } from './feed-verdict.js';
import { orderFulfillmentXml } from './order-fulfillment-xml.js';
import { readProcessingReport } from './processing-report.js';
import { retryAfterOf } from './retry-after.js';

/** Dependencies of the steps of one envelope, for its seller. */
export interface TripDependencies {
  readonly store: ConfirmationStore;
  readonly clock: { now(): number };
  readonly report: ConfirmationReport;
  readonly pace: FeedPace;
  readonly holdMs: number;
  readonly feeds: FeedClient;
  readonly marketplaceIds: readonly string[];
  readonly order: (amazonOrderId: string) => Promise<RecordedOrder | null>;
  /** Returns a bought label for the same units that stands. Costs no call. */
  readonly labelOfUnits: (content: PackageConfirmation) => Promise<BoughtLabel | null>;
  readonly onConfirmed: (amazonOrderIds: readonly string[]) => void;
}

/** Tolerated difference between Amazon's clock and this one. */
const CLOCK_DIFFERENCE_MS = 2 * 60_000;

const ENDS: ReadonlySet<string> = new Set(['DONE', 'FATAL', 'CANCELLED']);

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
    const messages = await this.#messages();
    const contents = messages.map(({ confirmation }) => confirmation.content);
    const { feeds } = this.#dependencies;
    const known = this.#envelope.documentId;
    const documentId =
      known ?? (await feeds.upload(await orderFulfillmentXml(feeds.sellerId, contents)));
    if (known === null) await this.#hold({ documentId });
    try {
      const feedId = await feeds.create(this.#dependencies.marketplaceIds, documentId, () =>
        this.#hold({ state: 'SENDING', sentAt: this.#dependencies.clock.now() }),
      );
      await this.#submitted(feedId);
    } catch (error) {
      if (!(error instanceof SpApiError)) throw error;
      await this.#notSubmitted(error, known !== null, messages);
    }
  }

  async #submitted(feedId: string): Promise<void> {
    const { store, pace } = this.#dependencies;
    await this.#step({ state: 'SUBMITTED', feedId }, pace.firstPollMs);
    await store.move(this.#envelope, 'SUBMITTED');
    this.#tell('feed-created', feedId);
  }

  async #notSubmitted(
    error: SpApiError,
    wasUploadedBefore: boolean,
    messages: readonly SentMessage[],
  ): Promise<void> {
    const { store, pace } = this.#dependencies;
    if (error.outcome === 'unknown') {
      await this.#step({}, pace.searchEveryMs);
      this.#tellTrouble(error, pace.searchEveryMs);
      return;
    }
    if (error.code === 'UPSTREAM_REJECTED' && !wasUploadedBefore) {
      const [entry] = error.entries;
      const notice = {
        code: entry?.code || 'REJECTED',
        message: entry?.message || 'Amazon refused the feed.',
      };
      await store.settle(
        this.#envelope,
        messages.map(({ confirmation }) => failed(confirmation, notice)),
      );
      return;
    }
    // Amazon may have deleted an older document, so the next attempt uploads it again.
    const documentId = error.code === 'UPSTREAM_REJECTED' ? null : undefined;
    const { firstFailurePauseMs, longestFailurePauseMs } = pace;
    const pauseMs =
      retryAfterOf(error) ||
      doubled(firstFailurePauseMs, longestFailurePauseMs, this.#envelope.checks);
    await this.#step({ state: 'PREPARED', ...(documentId === null && { documentId }) }, pauseMs);
    // Waiting for quota is normal for a feed, and not reported.
    if (error.code !== 'UPSTREAM_THROTTLED') this.#tellTrouble(error, pauseMs);
  }

  /** Searches Amazon's list for a feed after a createFeed without an answer. */
  async #search(): Promise<void> {
    const { store, clock, feeds, pace } = this.#dependencies;
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
      await store.move(this.#envelope, 'SUBMITTED');
      this.#tell('feed-found', feedId);
    } else if (clock.now() - since < pace.searchForMs) {
      await this.#step({}, pace.searchEveryMs);
    } else {
      // If the first feed appears later, the second one sets each package to the same values.
      await this.#step({ state: 'PREPARED' }, 0);
      this.#tell('feed-not-found', null);
    }
  }

  async #follow(): Promise<void> {
    const { store, feeds, pace } = this.#dependencies;
    const { feedId, checks } = this.#envelope;
    const feed = await feeds.feed(feedId ?? '');
    const status = feed && wordOf(feed.processingStatus);
    if (feed && !ENDS.has(status ?? '')) {
      await store.move(this.#envelope, status === 'IN_PROGRESS' ? 'PROCESSING' : 'SUBMITTED');
      await this.#step({}, doubled(pace.firstPollMs, pace.longestPollMs, checks));
      return;
    }
    await this.#conclude(await this.#endOf(feed, status));
  }

  async #endOf(feed: FeedWire | null, status: string | null): Promise<FeedEnd> {
    const documentId = idOf(feed?.resultFeedDocumentId);
    const text = documentId === null ? null : await this.#dependencies.feeds.report(documentId);
    return {
      status: status as FeedEnd['status'],
      report: text === null ? null : await readProcessingReport(text),
      isOurs: !this.#envelope.feedAdopted,
    };
  }

  async #conclude(end: FeedEnd): Promise<void> {
    const messages = await this.#messages();
    const open = messages.filter(({ confirmation }) => confirmation.settledAt === null);
    const told: ConfirmationVerdict[] = [];
    const untold: SentMessage[] = [];
    for (const message of open) {
      const verdict = verdictOf(end, message, messages.length);
      if (verdict) told.push(await this.#explained(verdict, message));
      else untold.push(message);
    }
    const looked = await this.#lookUp(untold.slice(0, this.#dependencies.pace.ordersAtOnce));
    const verdicts = [...told, ...looked];
    const isEnd = await this.#dependencies.store.settle(this.#envelope, verdicts);
    this.#announce(verdicts, open);
    if (isEnd) this.#tell('feed-ended', this.#envelope.feedId);
    else await this.#step({}, this.#dependencies.pace.evidenceEveryMs);
  }

  /** Amazon's refusal does not say that the units have a label from here. */
  async #explained(
    verdict: ConfirmationVerdict,
    { confirmation: { content } }: SentMessage,
  ): Promise<ConfirmationVerdict> {
    const { error } = verdict;
    if (verdict.state !== 'FAILED' || !error) return verdict;
    const label = await this.#dependencies.labelOfUnits(content).catch(() => null);
    return label
      ? { ...verdict, error: { ...error, message: explainedByLabel(label, error.message) } }
      : verdict;
  }

  async #lookUp(messages: readonly SentMessage[]): Promise<ConfirmationVerdict[]> {
    const verdicts: ConfirmationVerdict[] = [];
    for (const { confirmation } of messages) {
      const { amazonOrderId } = confirmation.content;
      const order = await this.#dependencies.order(amazonOrderId);
      const ofOrder = await this.#dependencies.store.ofOrders(confirmation.sellerId, [
        amazonOrderId,
      ]);
      verdicts.push(verdictByOrder(confirmation, order, isReplaced(confirmation, ofOrder)));
    }
    return verdicts;
  }

  #announce(verdicts: readonly ConfirmationVerdict[], open: readonly SentMessage[]): void {
    const confirmed = new Set(
      verdicts
        .filter(({ state }) => state === 'CONFIRMED')
        .map(({ batchId, position }) => `${position} ${batchId}`),
    );
    const orders = open
      .filter(({ confirmation: { batchId, position } }) => confirmed.has(`${position} ${batchId}`))
      .map(({ confirmation }) => confirmation.content.amazonOrderId);
    if (orders.length > 0) this.#dependencies.onConfirmed([...new Set(orders)]);
  }

  async #messages(): Promise<SentMessage[]> {
    const confirmations = await this.#dependencies.store.inEnvelope(this.#envelope);
    return confirmations.map((confirmation, index) => ({ messageId: index + 1, confirmation }));
  }

  /** Stores progress and keeps the envelope. @throws when another process has taken it: then nothing may be sent. */
  async #hold(step: Omit<EnvelopeStep, 'nextCheckAt' | 'isHeld'>): Promise<void> {
    const { store, clock, holdMs } = this.#dependencies;
    const nextCheckAt = clock.now() + holdMs;
    const isOurs = await store.step(this.#envelope, { ...step, nextCheckAt, isHeld: true });
    if (!isOurs) throw new Error('Another process has taken this envelope.');
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

  #tell(type: 'feed-created' | 'feed-found' | 'feed-not-found' | 'feed-ended', id: string | null) {
    const { sellerId, envelopeId } = this.#envelope;
    this.#dependencies.report({ type, sellerId, envelopeId, feedId: id });
  }
}

/** Returns the time between a feed's creation and our request. The nearest feed is most likely ours. */
function distance({ createdAt }: ListedFeed, sentAt: number): number {
  return Math.abs(createdAt.getTime() - sentAt);
}
