import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { ChildProcess } from '../children/child-process.js';
import { ourSettings } from '../loads/contestants.js';
import type { Surroundings } from '../loads/contestants.js';
import { ORDERS_HISTORY_DAYS } from '../loads/orders-question.js';
import {
  areBought,
  assertDone,
  buyLabels,
  confirmPackage,
  FULL_ORDER,
  HELD,
  isLabelled,
  LABELS_PROGRESS,
  markOrders,
} from '../loads/store-requests.js';
import { orderId, orderItemId } from '../upstream/orders.js';
import { indexed } from './across-apis.js';
import { askOnce } from './running-contestant.js';

/** Number of orders in the store. A page shows the first 50. */
const STORED_ORDERS = 2_000;
const LABELLED = Array.from({ length: STORED_ORDERS }, (_, order) => order).filter(isLabelled);
const TAGGED = [4, 5, FULL_ORDER];
const CONNECTIONS = 64;
const WITHIN_MS = 60_000;
const HOUR_MS = 3_600_000;

/** The product synchronizes once and then rests, longer than a load lasts. */
export const RESTING_SYNC = { freshEveryMs: HOUR_MS };
/** The store is filled faster than a server with other work may read. */
const FILLING_SYNC = { ...RESTING_SYNC, pointsPerSecond: 10_000 };

/** A store that the product has filled, as a template: each contestant works on a copy. */
export class OrderStore {
  readonly #folder = mkdtempSync(join(tmpdir(), 'fulfilment-graph-bench-store-'));
  readonly #copies: string[] = [];

  private constructor() {}

  /** Lets the product read all orders of the stand-in, buy labels, and confirm and mark orders. */
  static async fill(upstream: ChildProcess, orders = STORED_ORDERS): Promise<OrderStore> {
    const store = new OrderStore();
    await upstream.ask('reset', { sources: 50, orders, delayMs: 0 });
    const surroundings: Surroundings = {
      upstream: upstream.url,
      connections: CONNECTIONS,
      cacheMs: HOUR_MS,
      ordersHistoryDays: ORDERS_HISTORY_DAYS,
      orderSync: FILLING_SYNC,
      store: store.#folder,
    };
    const settings = ourSettings(surroundings, 0);
    const server = await ChildProcess.start({
      program: 'servers/ours.js',
      core: 'server',
      settings,
    });
    try {
      await indexed(server.url);
      await store.#change(server.url);
    } finally {
      await server.stop();
    }
    return store;
  }

  /** Returns a new folder with a copy, which exists until `remove`. */
  copy(): string {
    const copy = mkdtempSync(join(tmpdir(), 'fulfilment-graph-bench-copy-'));
    this.#copies.push(copy);
    cpSync(this.#folder, copy, { recursive: true });
    return copy;
  }

  remove(): void {
    for (const folder of [this.#folder, ...this.#copies])
      rmSync(folder, { recursive: true, force: true });
  }

  async #change(url: string): Promise<void> {
    const confirmed = confirmPackage(
      orderId(FULL_ORDER),
      orderItemId(FULL_ORDER, 0),
      `ELSEWHERE-${FULL_ORDER}`,
    );
    for (const request of [
      buyLabels(LABELLED.map(orderId)),
      confirmed,
      markOrders(HELD.map(orderId), TAGGED.map(orderId)),
    ])
      assertDone(await askOnce(url, request));
    await until('bought all labels', async () => areBought(await askOnce(url, LABELS_PROGRESS)));
    // After a purchase the product reads the order again.
    await until('read changed orders again', async () => this.#isRefreshed());
  }

  #isRefreshed(): boolean {
    const index = new DatabaseSync(join(this.#folder, 'index.sqlite'), { readOnly: true });
    try {
      const row = index.prepare('select count(*) as count from order_refresh').get();
      return row?.['count'] === 0;
    } finally {
      index.close();
    }
  }
}

async function until(what: string, isDone: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + WITHIN_MS;
  while (performance.now() < giveUpAt) {
    if (await isDone()) return;
    await setTimeout(100);
  }
  throw new Error(`the product has not ${what} in the store of the loads`);
}
