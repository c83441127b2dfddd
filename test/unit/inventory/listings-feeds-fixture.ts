import { InventoryWorker } from '../../../src/domains/inventory/batches/feed/inventory-worker.js';
import type { FeedEvent } from '../../../src/feeds/feed-event.js';
import type { FeedPace } from '../../../src/feeds/feed-pace.js';
import type { Store } from '../../../src/store/store.js';
import { FakeFeeds } from '../confirmations/feed-fixture.js';
import { SELLER } from '../store/suites/store-place.js';
import type { ManualClock } from '../store/suites/store-place.js';

interface Message {
  readonly messageId: number;
  readonly sku: string;
  readonly patches: readonly [
    { readonly value: readonly { readonly fulfillment_channel_code: string; quantity: number }[] },
  ];
}

/** Fake of Amazon's listings feeds. A feed takes effect when it is asked for, in the order of creation. */
export class FakeListingsFeeds extends FakeFeeds {
  override readonly sellerId = SELLER;
  /** Stock in force, such as `A@north`. */
  readonly stock = new Map<string, number>();
  /** Issues of the next report. */
  issues: object[] = [];
  /** SKUs that reports do not show. */
  readonly hidden = new Set<string>();
  showsListings = true;
  #applied = 0;

  /** Processes all feeds that were created. */
  process(): void {
    for (const { document } of this.feeds.slice(this.#applied)) this.#apply(document);
    this.#applied = this.feeds.length;
  }

  /** Takes a quantity that is sent at once. */
  patch(sku: string, channelCode: string, quantity: number): void {
    this.stock.set(`${sku}@${channelCode}`, quantity);
  }

  protected override reportOn(document: string): string {
    this.process();
    const messages = messagesIn(document);
    const refused = new Set(this.issues.map((issue) => Reflect.get(issue, 'messageId')));
    const header = { sellerId: SELLER, version: '2.0', feedId: '1' };
    return JSON.stringify({
      header: this.showsListings ? { ...header, report: { apiVersion: '2021-08-01' } } : header,
      issues: this.issues,
      summary: { messagesProcessed: this.processed ?? messages.length },
      ...(this.showsListings && {
        items: messages
          .filter(({ messageId, sku }) => !refused.has(messageId) && !this.hidden.has(sku))
          .map(({ sku }) => ({ sku, fulfillmentAvailability: this.#shown(sku) })),
      }),
    });
  }

  #shown(sku: string): object[] {
    return [...this.stock].flatMap(([place, quantity]) => {
      const [of, channelCode] = place.split('@');
      return of === sku ? [{ fulfillmentChannelCode: channelCode, quantity }] : [];
    });
  }

  #apply(document: string): void {
    const refused = new Set(this.issues.map((issue) => Reflect.get(issue, 'messageId')));
    for (const { messageId, sku, patches } of messagesIn(document)) {
      if (refused.has(messageId)) continue;
      for (const { fulfillment_channel_code: code, quantity } of patches[0].value)
        this.stock.set(`${sku}@${code}`, quantity);
    }
  }
}

function messagesIn(document: string): Message[] {
  return (JSON.parse(document) as { messages: Message[] }).messages;
}

/** Returns a worker on the store, and its events. */
export function anInventoryWorker(
  store: Store,
  amazon: FakeListingsFeeds,
  clock: ManualClock,
  pace: Partial<FeedPace> = {},
) {
  const events: FeedEvent[] = [];
  const applied: string[][] = [];
  const worker = new InventoryWorker(
    {
      store: store.inventory,
      envelopesSince: store.inventory.envelopesSince,
      sellerIds: () => [SELLER],
      clientOf: () => amazon,
      documents: amazon,
      clock,
      report: (event) => events.push(event),
      onApplied: (_, __, skus) => applied.push([...skus]),
    },
    pace,
  );
  /** Runs one round with all the work that it starts. */
  const tick = async (): Promise<number> => {
    const did = await worker.tick(new AbortController().signal);
    await worker.idle();
    return did;
  };
  return { worker, tick, events, applied };
}
