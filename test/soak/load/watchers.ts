import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Data } from '../graph-client.js';
import type { Outages } from '../outages.js';
import type { Tally } from '../tally.js';

const CLIENTS = 6;
/** An event that has not come after this time is lost. How long others took is in the table. */
const EVENT_WITHIN_MS = 60_000;
const PAUSE_MS = 250;

const ORDERS = 'subscription ($ids: [ID!]) { orderUpdated(ids: $ids) { amazonOrderId tags } }';
const BATCH = 'subscription ($id: ID!) { purchaseBatchUpdated(id: $id) { isDone } }';

/** An order as its watchers have seen it. */
interface Watched {
  /** The number of the newest tag, by client. */
  readonly seen: Map<number, number>;
  /** The tags that the order may have: those of changes without an answer too. */
  tags: string[];
}

/** Clients with subscriptions behind the balancer. When a connection ends, they subscribe again on the next one. */
export class Watchers {
  readonly #clients: readonly Client[];
  readonly #orders = new Map<string, Watched>();
  readonly #tally: Tally;
  readonly #outages: Outages;
  readonly #expectations = new Set<Promise<void>>();
  #isClosing = false;

  constructor(url: string, orderIds: readonly string[], tally: Tally, outages: Outages) {
    this.#tally = tally;
    this.#outages = outages;
    for (const id of orderIds) this.#orders.set(id, { seen: new Map(), tags: [] });
    this.#clients = Array.from({ length: CLIENTS }, () => this.#connect(url));
    for (const [n, client] of this.#clients.entries())
      void this.#follow(client, ORDERS, { ids: orderIds }, (data) => this.#sawOrder(n, data));
  }

  /** Returns the tags that the order may have. */
  tagsOf(orderId: string): readonly string[] {
    return this.#orders.get(orderId)?.tags ?? [];
  }

  /** A change without an answer may have taken effect. */
  mayHaveTag(orderId: string, n: number): void {
    this.#orders.get(orderId)?.tags.push(`t${n}`);
  }

  /** Every client must see this tag, or a later one. */
  expectTag(orderId: string, n: number): void {
    const watched = this.#orders.get(orderId);
    if (!watched) return;
    watched.tags = [`t${n}`];
    this.#tally.count('events expected', this.#clients.length);
    for (const client of this.#clients.keys())
      this.#expect(`tag of ${orderId}`, () => (watched.seen.get(client) ?? 0) >= n);
  }

  /** Watches a batch until it is done. `wasDone` reads its state, from which on the event is due. */
  watchBatch(key: string, wasDone: () => Promise<boolean>): void {
    const client = this.#clients[this.#orders.size % CLIENTS] ?? this.#clients[0];
    const seen = { isDone: false };
    this.#tally.count('events expected');
    if (client)
      void this.#follow(client, BATCH, { id: key }, (data) => {
        seen.isDone ||= data.purchaseBatchUpdated?.isDone === true;
        return seen.isDone;
      });
    const expectation = (async () => {
      while (!seen.isDone && !(await wasDone())) await sleep(1_000);
      this.#expect(`end of ${key}`, () => seen.isDone);
    })();
    this.#keep(expectation);
  }

  /** Resolves when every expected event has come, or is lost. */
  async settled(): Promise<void> {
    while (this.#expectations.size > 0) await Promise.all(this.#expectations);
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    await Promise.all(this.#clients.map(async (client) => client.dispose()));
  }

  #connect(url: string): Client {
    let opened = 0;
    return createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      lazy: false,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: () => sleep(PAUSE_MS * (0.5 + Math.random())),
      on: {
        connected: () => {
          opened += 1;
          if (opened > 1) this.#tally.count('connections resumed');
        },
        closed: (event) => {
          const { code } = event as { readonly code?: number };
          if (!this.#isClosing) this.#tally.count(`sockets closed: ${code ?? 'failed'}`);
        },
      },
    });
  }

  /** Reads a subscription until `see` returns true. Subscribes again when the server ends it with an error. */
  async #follow(
    client: Client,
    query: string,
    variables: Record<string, unknown>,
    see: (data: Data) => boolean,
  ): Promise<void> {
    while (!this.#isClosing) {
      try {
        for await (const { data, errors } of client.iterate<Data>({ query, variables })) {
          if (errors) {
            this.#tally.count(`events with errors: ${codeOf(errors)}`);
            // The next subscription begins with the current state.
            break;
          }
          this.#tally.count('events received');
          if (data && see(data)) return;
        }
      } catch (error) {
        this.#tally.count(`subscriptions ended: ${codeOf(error)}`);
      }
      await sleep(PAUSE_MS);
    }
  }

  #sawOrder(client: number, { orderUpdated: order }: Data): boolean {
    const watched = this.#orders.get(order?.amazonOrderId as string);
    if (watched) {
      const numbers = (order.tags as string[]).map((tag) => Number(tag.slice(1)));
      watched.seen.set(client, Math.max(watched.seen.get(client) ?? 0, ...numbers));
    }
    return false;
  }

  #expect(what: string, hasCome: () => boolean): void {
    const from = performance.now();
    const expectation = (async () => {
      let until = from + EVENT_WITHIN_MS;
      while (!hasCome()) {
        if (this.#outages.isOpen) until = performance.now() + EVENT_WITHIN_MS;
        if (performance.now() > until) {
          this.#tally.note('events lost', what);
          return;
        }
        await sleep(50);
      }
      this.#tally.took('until the event', performance.now() - from);
    })();
    this.#keep(expectation);
  }

  #keep(expectation: Promise<void>): void {
    this.#expectations.add(expectation);
    void expectation.finally(() => this.#expectations.delete(expectation));
  }
}

function codeOf(error: unknown): string {
  const [first] = Array.isArray(error) ? (error as unknown[]) : [error];
  const { extensions, message } = (first ?? {}) as {
    readonly extensions?: { readonly code?: string };
    readonly message?: string;
  };
  return extensions?.code ?? message ?? 'unknown';
}
