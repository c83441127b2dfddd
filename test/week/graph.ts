import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Answer } from '../support/running-app.js';
import type { TypedDocumentString } from '../support/generated/graphql.js';
import type { SimulatedTime } from './simulated-time.js';

const MOST_ATTEMPTS = 40;
const PAUSE_MS = 3_000;

/** A client of the graph that repeats what Amazon's trouble made fail. Every document of the week may be repeated. */
export class WeekGraph {
  #requests = 0;
  #repeated = 0;

  readonly #url: string;
  readonly #time: SimulatedTime;

  constructor(url: string, time: SimulatedTime) {
    this.#url = url;
    this.#time = time;
  }

  /** Requests over HTTP, repeated ones and label files included. */
  get requests(): number {
    return this.#requests;
  }

  /** Requests that failed because of Amazon, and were repeated. */
  get repeated(): number {
    return this.#repeated;
  }

  /** Sends a document and returns its data. Throws for an error that Amazon is not the reason of. */
  async ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    variables?: Variables,
  ): Promise<Data> {
    for (let attempt = 1; ; attempt += 1) {
      const { data, errors } = await this.#send<Data>(String(document), variables);
      if (!errors) return data;
      const isAmazon = errors.every(({ extensions }) => extensions.code.startsWith('UPSTREAM_'));
      if (!isAmazon || attempt === MOST_ATTEMPTS) throw new Error(JSON.stringify(errors[0]));
      this.#repeated += 1;
      const retryAfterMs = errors[0]?.extensions['retryAfterMs'];
      await this.#time.sleep(typeof retryAfterMs === 'number' ? retryAfterMs : PAUSE_MS);
    }
  }

  /** Downloads a file of labels. */
  async download(url: string): Promise<Buffer> {
    this.#requests += 1;
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status} for a file of labels`);
    return Buffer.from(await response.arrayBuffer());
  }

  async #send<Data>(query: string, variables: unknown): Promise<Answer<Data>> {
    this.#requests += 1;
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer<Data>;
  }
}

interface Heard {
  readonly purchaseUpdated?: { readonly key: string; readonly state: string };
  readonly orderUpdated?: { readonly amazonOrderId: string; readonly status: string };
}

/** Subscriptions that are open for the whole week. */
export class Ears {
  /** Keys of the purchases that events reported as PURCHASED. */
  readonly bought = new Set<string>();
  /** Ids of the orders that events reported. */
  readonly orders = new Set<string>();
  #events = 0;
  #connections = 0;

  readonly #client: ReturnType<typeof createClient>;

  constructor(url: string, documents: readonly string[]) {
    this.#client = createClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: Number.MAX_SAFE_INTEGER,
      shouldRetry: () => true,
      retryWait: async () => undefined,
      on: { connected: () => (this.#connections += 1) },
    });
    for (const query of documents) {
      this.#client.subscribe(
        { query },
        {
          next: ({ data }) => this.#hear((data ?? {}) as Heard),
          error: () => undefined,
          complete: () => undefined,
        },
      );
    }
  }

  get events(): number {
    return this.#events;
  }

  /** Connections, one unless the first was lost. */
  get connections(): number {
    return this.#connections;
  }

  async close(): Promise<void> {
    await this.#client.dispose();
  }

  #hear({ purchaseUpdated, orderUpdated }: Heard): void {
    this.#events += 1;
    if (purchaseUpdated?.state === 'PURCHASED') this.bought.add(purchaseUpdated.key);
    if (orderUpdated) this.orders.add(orderUpdated.amazonOrderId);
  }
}
