import { ChildProcess } from '../children/child-process.js';
import { monotonicMs } from '../children/clock.js';
import { BUY, buyByRequest, TAG, tagVariables, wholeOrders } from '../loads/shop-documents.js';
import { orderDocuments, purchaseDocuments } from '../loads/subscription-documents.js';
import type { Arrival, Awaited, ConnectJob } from '../loads/subscribers.js';
import { orderId } from '../upstream/orders.js';
import type { Bench } from './measure.js';
import { askOnce } from './running-contestant.js';
import { startFilledShop } from './shop.js';
import { median } from './statistics.js';
import { sqlite } from './store-places.js';
import type { StorePlace } from './store-places.js';

type ChangeKind = 'purchase' | 'tag';

/** A change with a number of subscribers to it. */
export interface Subscribed {
  readonly change: ChangeKind;
  readonly subscribers: number;
  readonly documents: number;
  readonly changeP50Ms: number;
  readonly changeMaxMs: number;
  /** From the response to the last subscriber. NaN without subscribers. */
  readonly lastP50Ms: number;
  readonly lastMaxMs: number;
  readonly messages: number;
  /** CPU time of the server for one change with all its messages. */
  readonly cpuMs: number;
}

const SUBSCRIBERS = 1_000;
/** Subscribers, and how many different documents they have. The first is the control. */
const SETTINGS = [
  [0, 1],
  [SUBSCRIBERS, 1],
  [SUBSCRIBERS, 10],
] as const;
const ORDERS = 2_000;
const WARM_UP = 5;
const ARRIVE_WITHIN_MS = 60_000;
/** The same for the first change, which clients may miss whose subscription begins at that time. */
const FIRST_WITHIN_MS = 5_000;

/** A change, with the texts of the last message that it causes. */
interface Change {
  readonly query: string;
  readonly variables: object;
  readonly awaited: Awaited;
}

/** Makes changes that differ from all changes before. */
class Changes {
  readonly #orders = wholeOrders(0, ORDERS).values();
  #tags = 0;

  next(change: ChangeKind): Change {
    return change === 'purchase' ? this.#purchase() : this.#tag();
  }

  #purchase(): Change {
    const index = this.#orders.next().value ?? 0;
    const awaited = [`"bench-${index}"`, '"PURCHASED"'];
    return { query: BUY, variables: buyByRequest(index), awaited };
  }

  #tag(): Change {
    this.#tags += 1;
    const [tag, before] = [`bench ${this.#tags % 100}`, `bench ${(this.#tags - 1) % 100}`];
    return {
      query: TAG,
      variables: tagVariables(1, tag, before),
      awaited: [orderId(1), `"${tag}"`],
    };
  }
}

interface Sample {
  readonly changeMs: number;
  readonly lastMs: number;
  readonly messages: number;
}

/** A process of the product, and clients that may subscribe to its changes. */
export class ChangeStage {
  readonly server: ChildProcess;
  readonly #clients: ChildProcess;
  readonly #changes = new Changes();
  #subscribers = 0;

  private constructor(server: ChildProcess, clients: ChildProcess) {
    this.server = server;
    this.#clients = clients;
  }

  static async start({ upstream }: Bench, place: StorePlace): Promise<ChangeStage> {
    const server = await startFilledShop({ upstream, place }, ORDERS);
    const clients = await ChildProcess.start({ program: 'loads/subscribers.js', core: 'load' });
    return new ChangeStage(server, clients);
  }

  /** Connects the clients, with this number of different documents. Returns when all get messages. */
  async connect(change: ChangeKind, documents: number, count = SUBSCRIBERS): Promise<void> {
    const documentsOf = change === 'purchase' ? purchaseDocuments : orderDocuments;
    const { url } = this.server;
    const job: ConnectJob = { url, clients: count, documents: documentsOf(documents) };
    await this.#clients.ask('connect', job);
    this.#subscribers = count;
    await this.make(change, FIRST_WITHIN_MS).catch(() => undefined);
    for (let warm = 0; warm < WARM_UP; warm += 1) await this.make(change);
  }

  async disconnect(): Promise<void> {
    await this.#clients.ask('disconnect');
    this.#subscribers = 0;
  }

  /** Makes a change, and awaits its message at every client. */
  async make(kind: ChangeKind, withinMs = ARRIVE_WITHIN_MS): Promise<Sample> {
    const { query, variables, awaited } = this.#changes.next(kind);
    const hasClients = this.#subscribers > 0;
    if (hasClients) await this.#clients.ask('expect', awaited);
    const startedAt = monotonicMs();
    const body = JSON.stringify({ query, variables });
    const request = { method: 'POST', path: '/graphql', bodies: [body] } as const;
    const data = JSON.stringify(await askOnce(this.server.url, request));
    const answeredAt = monotonicMs();
    if (!data.includes('"error":null')) throw new Error(data);
    const changeMs = answeredAt - startedAt;
    if (!hasClients) return { changeMs, lastMs: NaN, messages: 0 };
    const { lastAt, messages } = await this.#clients.ask<Arrival>('arrival', withinMs);
    return { changeMs, lastMs: Math.max(0, lastAt - answeredAt), messages };
  }

  async endClients(): Promise<void> {
    await this.#clients.stop();
  }

  async end(): Promise<void> {
    await Promise.all([this.endClients(), this.server.stop()]);
  }
}

async function measureChange(
  { options, say }: Bench,
  stage: ChangeStage,
  change: ChangeKind,
  { subscribers, documents }: Pick<Subscribed, 'subscribers' | 'documents'>,
): Promise<Subscribed> {
  const repeat = options.quick ? 5 : 20;
  await stage.connect(change, documents, subscribers);
  const before = await stage.server.usage();
  const samples: Sample[] = [];
  while (samples.length < repeat) samples.push(await stage.make(change));
  const after = await stage.server.usage();
  await stage.disconnect();
  const of = (value: (sample: Sample) => number): number[] => samples.map(value);
  const result: Subscribed = {
    change,
    subscribers,
    documents,
    changeP50Ms: median(of(({ changeMs }) => changeMs)),
    changeMaxMs: Math.max(...of(({ changeMs }) => changeMs)),
    lastP50Ms: median(of(({ lastMs }) => lastMs)),
    lastMaxMs: Math.max(...of(({ lastMs }) => lastMs)),
    messages: median(of(({ messages }) => messages)),
    cpuMs: (after.cpuUs - before.cpuUs) / 1000 / repeat,
  };
  say(
    `S ${change} with ${subscribers} subscribers, ${documents} documents  ` +
      `change p50 ${result.changeP50Ms.toFixed(1)} ms  last after it p50 ${result.lastP50Ms.toFixed(0)} ` +
      `max ${result.lastMaxMs.toFixed(0)} ms  ${result.messages} messages  cpu ${result.cpuMs.toFixed(0)} ms`,
  );
  return result;
}

/** Load S: one change and 1,000 clients that are subscribed to it, on SQLite. The clients share a core with the stand-in. */
export async function measureSubscribers(bench: Bench): Promise<Subscribed[]> {
  const place = await sqlite.newPlace();
  try {
    const stage = await ChangeStage.start(bench, place);
    try {
      const results: Subscribed[] = [];
      for (const change of ['purchase', 'tag'] as const)
        for (const [subscribers, documents] of SETTINGS)
          results.push(await measureChange(bench, stage, change, { subscribers, documents }));
      return results;
    } finally {
      await stage.end();
    }
  } finally {
    await place.remove();
  }
}
