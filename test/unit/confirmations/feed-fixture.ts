import { gzipSync } from 'node:zlib';
import type { FeedEvent } from '../../../src/feeds/feed-event.js';
import { ConfirmationWorker } from '../../../src/domains/confirmations/feed/confirmation-worker.js';
import type { ConfirmationFeedPace } from '../../../src/domains/confirmations/feed/confirmation-worker.js';
import type { RecordedOrder } from '../../../src/domains/confirmations/recorded-packages.js';
import { processingReport } from '../../../src/emulator/apis/feeds/processing-report.js';
import type { ReportResult } from '../../../src/emulator/apis/feeds/processing-report.js';
import type { CallOptions, MakeOf, SellerClient } from '../../../src/sp-api/calls/client.js';
import type { Operation, OperationRequest } from '../../../src/sp-api/calls/operation.js';
import type {
  DownloadedDocument,
  PresignedDocuments,
} from '../../../src/sp-api/calls/presigned.js';
import type { PackageConfirmation } from '../../../src/store/confirmations/confirmation.js';
import type { Store } from '../../../src/store/store.js';
import type { ManualClock } from '../store/suites/store-place.js';

export const SELLER = 'A2SELLER';

/** Steps at which a process can crash. */
export const MOMENTS = [
  'createFeedDocument',
  'upload',
  'before createFeed',
  'createFeed on its way there',
  'createFeed on its way back',
  'getFeed',
  'getFeedDocument',
  'download',
] as const;

export type Moment = (typeof MOMENTS)[number];

/** Fake of Amazon's feeds for the worker. A feed ends at its first poll. */
export class FakeFeeds implements SellerClient, PresignedDocuments {
  readonly sellerId: string = SELLER;
  readonly calls: string[] = [];
  readonly uploads: string[] = [];
  readonly feeds: { feedId: string; createdTime: string; document: string }[] = [];
  #asked = '';
  /** Results of the next report. */
  results: ReportResult[] = [];
  status = 'DONE';
  /** Number of processed messages in the next report. Default: all. */
  processed: number | null = null;
  report: Buffer | null = null;
  /** The step at which the process crashes: its call never settles. */
  diesAt: Moment | null = null;
  /** Runs once before the next createFeed. */
  beforeCreate: (() => Promise<unknown>) | null = null;
  /** Error of the next createFeed, thrown after it was sent. */
  failure: unknown = null;
  /** Confirmations whose packages orders show. */
  readonly shipped: PackageConfirmation[] = [];

  readonly #clock: ManualClock;

  constructor(clock: ManualClock) {
    this.#clock = clock;
  }

  async call<Request extends OperationRequest, Response>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
  ): Promise<Response> {
    this.calls.push(operation.name);
    if (operation.name === 'createFeed') return (await this.#createFeed(options)) as Response;
    await this.#mayDie(operation.name as Moment);
    return this.#answer(operation.name, request) as Response;
  }

  async read<Request extends OperationRequest, Response, Value>(
    operation: Operation<Request, Response>,
    request: Request,
    options: CallOptions,
    make: MakeOf<Response, Value>,
  ): Promise<Value> {
    return make(await this.call(operation, request, options), new Uint8Array());
  }

  async upload(_url: string, _type: string, bytes: Uint8Array): Promise<void> {
    await this.#mayDie('upload');
    this.uploads.push(Buffer.from(bytes).toString());
  }

  async download(): Promise<DownloadedDocument> {
    await this.#mayDie('download');
    const contentType = null;
    if (this.report) return { bytes: this.report, contentType };
    const feed = this.feeds.find(({ feedId }) => feedId === this.#asked);
    return { bytes: gzipSync(this.reportOn(feed?.document ?? '')), contentType };
  }

  /** Returns the report of a feed. */
  protected reportOn(document: string): string {
    const messages = document.match(/<Message>/g)?.length ?? 0;
    return processingReport({
      feedId: '1',
      merchantIdentifier: SELLER,
      messagesProcessed: this.processed ?? messages,
      results: this.results,
    });
  }

  order(amazonOrderId: string): RecordedOrder | null {
    this.calls.push('getOrder');
    const packages = this.shipped.filter((parcel) => parcel.amazonOrderId === amazonOrderId);
    return {
      placedAt: null,
      orderedQuantities: new Map(),
      hasAllItems: false,
      marketplaceId: 'ATVPDKIKX0DER',
      packages: packages.map(({ packageReferenceId, trackingNumber }) => ({
        packageReferenceId,
        trackingNumber,
        shipFromAddress: null,
      })),
    };
  }

  count(operation: string): number {
    return this.calls.filter((call) => call === operation).length;
  }

  async #createFeed({ beforeSend }: CallOptions): Promise<object> {
    await this.#mayDie('before createFeed');
    const { beforeCreate } = this;
    this.beforeCreate = null;
    await beforeCreate?.();
    await beforeSend?.();
    await this.#mayDie('createFeed on its way there');
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
    const feedId = `feed-${this.feeds.length + 1}`;
    this.feeds.push({
      feedId,
      createdTime: new Date(this.#clock.now()).toISOString(),
      document: this.uploads.at(-1) ?? '',
    });
    await this.#mayDie('createFeed on its way back');
    return { feedId };
  }

  #answer(name: string, request: OperationRequest): object {
    switch (name) {
      case 'createFeedDocument':
        return { feedDocumentId: `doc-${this.count(name)}`, url: 'https://documents.test/up' };
      case 'getFeed':
        this.#asked = request.path?.['feedId'] ?? '';
        return {
          feedId: request.path?.['feedId'],
          processingStatus: this.status,
          resultFeedDocumentId: this.status === 'CANCELLED' ? undefined : 'report',
        };
      case 'getFeeds':
        return { feeds: this.feeds.toReversed() };
      case 'getFeedDocument':
        return { url: 'https://documents.test/down', compressionAlgorithm: 'GZIP' };
      default:
        throw new Error(`no answer for ${name}`);
    }
  }

  async #mayDie(moment: Moment): Promise<void> {
    if (this.diesAt === moment) await new Promise(() => undefined);
  }
}

export interface Confirmed {
  readonly sellerId: string;
  readonly orders: readonly string[];
}

/** Returns a worker on the store, and its events. */
export function aWorker(
  store: Store,
  amazon: FakeFeeds,
  clock: ManualClock,
  pace: Partial<ConfirmationFeedPace> = {},
) {
  const events: FeedEvent[] = [];
  const confirmed: Confirmed[] = [];
  const worker = new ConfirmationWorker(
    {
      store: store.confirmations,
      envelopesSince: store.confirmations.envelopesSince,
      sellerIds: () => [SELLER],
      clientOf: () => amazon,
      marketplaceIdsOf: () => ['ATVPDKIKX0DER'],
      order: (_, amazonOrderId) => Promise.resolve(amazon.order(amazonOrderId)),
      labelOfUnits: () => Promise.resolve(null),
      documents: amazon,
      clock,
      report: (event) => events.push(event),
      onConfirmed: (sellerId, orders) => confirmed.push({ sellerId, orders }),
    },
    pace,
  );
  /** Runs one round with all the work that it starts. */
  const tick = async (): Promise<number> => {
    const did = await worker.tick(new AbortController().signal);
    await worker.idle();
    return did;
  };
  return { worker, tick, events, confirmed };
}
