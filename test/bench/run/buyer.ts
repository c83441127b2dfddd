import type { ChildProcess } from '../children/child-process.js';
import type { EachOnceJob, EachOnceResult } from '../loads/each-once.js';
import {
  BUY,
  buyByOffer,
  buyByRequest,
  QUOTE,
  quoteVariables,
  wholeOrders,
} from '../loads/shop-documents.js';
import type { QuoteData } from '../loads/shop-documents.js';
import { askOnce } from './running-contestant.js';

/** README's `request`, which quotes and buys at once, or the `offerId` of a quote from before. */
export type Way = 'quote and buy' | 'stored offer';

const QUOTES_AT_ONCE = 8;

const post = (query: string, variables: object): { path: string; body: string } => ({
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
});

/** A process of the product that sells labels, and the orders that have none yet. */
export class Buyer {
  readonly #server: ChildProcess;
  readonly #client: ChildProcess;
  #next: number;

  /** @param next number of the first order without a label. */
  constructor(server: ChildProcess, client: ChildProcess, next = 0) {
    this.#server = server;
    this.#client = client;
    this.#next = next;
  }

  get next(): number {
    return this.#next;
  }

  /** Prepares purchases of further orders. */
  async prepare(way: Way, count: number): Promise<EachOnceJob['requests']> {
    const orders = wholeOrders(this.#next, count);
    this.#next = (orders.at(-1) ?? this.#next) + 1;
    const variables =
      way === 'quote and buy' ? orders.map(buyByRequest) : await this.#offersOf(orders);
    return variables.map((each) => ({ method: 'POST', ...post(BUY, each) }));
  }

  async #offersOf(orders: readonly number[]): Promise<object[]> {
    const bought: object[] = [];
    let next = 0;
    await Promise.all(
      Array.from({ length: QUOTES_AT_ONCE }, async () => {
        while (next < orders.length) {
          const index = orders[next++] ?? 0;
          const { path, body } = post(QUOTE, quoteVariables(index));
          const request = { method: 'POST', path, bodies: [body] } as const;
          const { seller } = (await askOnce(this.#server.url, request)) as QuoteData;
          bought.push(buyByOffer(index, seller.order.shippingQuote.cheapestInTime.offer.id));
        }
      }),
    );
    return bought;
  }

  /** Sends purchases. Fails when one of them is refused. */
  buy(requests: EachOnceJob['requests'], clients: number): Promise<EachOnceResult> {
    const contains = ['"isReplay":false', '"error":null', '"status":"PURCHASED"'];
    const job: EachOnceJob = { url: this.#server.url, clients, requests, contains };
    return this.#client.ask('run', job);
  }
}
