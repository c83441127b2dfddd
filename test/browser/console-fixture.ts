import type { BrowserContextOptions, Page } from 'playwright-core';
import type { AccessScope } from '../../src/graph/access/access-scope.js';
import { aUnit, saveUnits } from '../graph/packing-fixture.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';
import { openPage } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';

/** A location of the first seller, of which the emulator has no orders at the start. */
export interface TestStore {
  readonly supplySourceId: string;
  readonly skus: readonly string[];
}

/** The program with its console, and a browser. */
export class ConsoleUnderTest {
  readonly running: RunningApp;
  readonly store: TestStore;
  readonly #browser: Chromium;
  readonly #placed: string[] = [];
  /** Null while the server needs no key. */
  #admin: string | null = null;

  private constructor(running: RunningApp, browser: Chromium, store: TestStore) {
    this.running = running;
    this.#browser = browser;
    this.store = store;
  }

  /** Starts with a location that has stock of several SKUs whose sizes are known. */
  static async start(): Promise<ConsoleUnderTest> {
    const browser = await startChromium();
    const running = await startRunningApp({
      ...syncing({ UPSTREAM_TIMEOUT_MS: '8000' }),
      // Changes of orders arrive by the queue, at once.
      orderChangesAfterMs: 0,
      emulator: { orders: 'on-request' },
    });
    await whenSynced(running);
    const store = storeOf(running);
    await saveUnits(
      running,
      store.skus.map((sku) => aUnit(sku)),
    );
    const started = new ConsoleUnderTest(running, browser, store);
    const open = running.emulator.control
      .orders()
      .filter(
        ({ supplySourceId, status }) =>
          supplySourceId === store.supplySourceId && status === 'Unshipped',
      );
    started.#placed.push(...open.map(({ amazonOrderId }) => amazonOrderId));
    await started.clear();
    return started;
  }

  /** Ends the orders that a test has left open, so that the next one has a list of its own. */
  async clear(): Promise<void> {
    const { control } = this.running.emulator;
    control.clearFaults();
    const open = this.#placed.splice(0).filter((amazonOrderId) => {
      try {
        return control.cancelOrder({ amazonOrderId, step: 'cancelled' }).status === 'Canceled';
      } catch {
        // It has left, or waits for an unknown label.
        return false;
      }
    });
    await this.whenIndexed(open, 'CANCELLED');
  }

  /** Places orders at the location, and waits until the index has them. Returns their ids. */
  async place(
    count: number,
    quantity = 1,
    constraints: readonly 'recipientIdentityVerification'[] = [],
  ): Promise<string[]> {
    const { supplySourceId, skus } = this.store;
    const placed = Array.from({ length: count }, (_, number) => {
      const items = [{ sku: skus[number % skus.length]!, quantity }];
      return this.running.emulator.control.placeOrder({ supplySourceId, items, constraints })
        .amazonOrderId;
    });
    this.#placed.push(...placed);
    await this.whenIndexed(placed);
    return placed;
  }

  /** Places an order at another location of the seller. Returns its id and the name of the location. */
  async placeElsewhere(): Promise<{ readonly id: string; readonly place: string }> {
    const { control, sellers } = this.running.emulator;
    const { channel, sku } = control
      .stock()
      .find(
        (level) =>
          level.sellerId === sellers[0]!.sellerId &&
          !['DEFAULT', this.store.supplySourceId].includes(level.channel) &&
          level.quantity > 0,
      )!;
    const items = [{ sku, quantity: 1 }];
    const { amazonOrderId: id } = control.placeOrder({ supplySourceId: channel, items });
    await this.whenIndexed([id], 'UNSHIPPED', channel);
    const { data } = await this.#ask<NameOfStore>(NAME_OF_STORE, { id: channel });
    return { id, place: data.seller.supplySource.alias };
  }

  async whenIndexed(
    ids: readonly string[],
    status = 'UNSHIPPED',
    store = this.store.supplySourceId,
  ): Promise<void> {
    if (ids.length === 0) return;
    const query = `query Placed($ids: [ID!]!, $store: ID!, $status: OrderStatus!) { seller {
      orders(first: 100, filter: { ids: $ids, supplySourceIds: [$store], statuses: [$status] }) { totalCount } } }`;
    const variables = { ids, store, status };
    const end = Date.now() + 20_000;
    for (;;) {
      if (Date.now() > end) throw new Error(`The index does not have ${ids.join(', ')}.`);
      const { data } = await this.#ask<CountOfOrders>(query, variables);
      if (data.seller.orders.totalCount === ids.length) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  #ask<Data>(query: string, variables: object) {
    const headers: Record<string, string> =
      this.#admin === null ? {} : { authorization: `Bearer ${this.#admin}` };
    return this.running.request<Data, object>(query, variables, { headers });
  }

  get control() {
    return this.running.emulator.control;
  }

  open(
    search = '',
    options: BrowserContextOptions = {},
    prepare?: (page: Page) => Promise<void>,
  ): Promise<ConsolePage> {
    const path = `/ship?store=${this.store.supplySourceId}${search}`;
    return openPage(this.#browser, this.running.url, path, options, prepare);
  }

  /** Makes the first access key: from now on the server needs one. */
  async lock(): Promise<void> {
    this.#admin = await this.createKey('owner', OWNER);
  }

  async createKey(name: string, scopes: readonly AccessScope[]): Promise<string> {
    const { data } = await this.#ask<CreatedKey>(CREATE_KEY, { input: { name, scopes } });
    const { secret } = data.createAccessKey;
    if (secret === null) throw new Error(JSON.stringify(data));
    return secret;
  }

  async revoke(secret: string): Promise<void> {
    const [, accessKeyId] = secret.split('_');
    const { data } = await this.#ask<{ revokeAccessKey: { error: unknown } }>(REVOKE_KEY, {
      input: { accessKeyId },
    });
    if (data.revokeAccessKey.error) throw new Error(JSON.stringify(data));
  }

  /** Gives the browser of a page a session. */
  async signIn(page: Page, accessKey: string): Promise<void> {
    const { url } = this.running;
    const data = { accessKey };
    const signedIn = await page
      .context()
      .request.post(`${url}/console/session`, { data, headers: { origin: url } });
    if (!signedIn.ok()) throw new Error(`not signed in: ${signedIn.status()}`);
  }

  async close(): Promise<void> {
    await this.running.close();
    await this.#browser.close();
  }
}

/** A key can give another one only what it has. */
/** The first key must have every scope. */
const OWNER: readonly AccessScope[] = [
  'READ',
  'READ_PERSONAL_DATA',
  'PURCHASE',
  'WRITE_ORDERS',
  'WRITE_INVENTORY',
  'WRITE_SUPPLY_SOURCES',
  'CONFIRM',
  'METRICS',
  'MANAGE',
];
const CREATE_KEY = `mutation Create($input: CreateAccessKeyInput!) {
  createAccessKey(input: $input) { secret error { code message } } }`;
const REVOKE_KEY = `mutation Revoke($input: RevokeAccessKeyInput!) {
  revokeAccessKey(input: $input) { error { code message } } }`;

interface CreatedKey {
  readonly createAccessKey: { readonly secret: string | null };
}

const NAME_OF_STORE = `query Name($id: ID!) { seller { supplySource(id: $id) { alias } } }`;

interface NameOfStore {
  readonly seller: { readonly supplySource: { readonly alias: string } };
}

interface CountOfOrders {
  readonly seller: { readonly orders: { readonly totalCount: number } };
}

/** Returns the location with the most SKUs of which it has plenty. */
function storeOf({ emulator }: RunningApp): TestStore {
  const seller = emulator.sellers[0]!.sellerId;
  // Only an Unshipped order can be cancelled.
  const open = emulator.control.orders().filter(({ status }) => status === 'PartiallyShipped');
  const used = new Set<string | null>(open.map(({ supplySourceId }) => supplySourceId));
  const stock = emulator.control.stock().filter(({ sellerId, channel, quantity }) => {
    const isStore = channel !== 'DEFAULT' && !used.has(channel);
    return sellerId === seller && isStore && quantity >= 12;
  });
  const byStore = Map.groupBy(stock, ({ channel }) => channel);
  const [best] = [...byStore].sort(([, a], [, b]) => b.length - a.length);
  const [supplySourceId, levels] = best!;
  return { supplySourceId, skus: levels.slice(0, 4).map(({ sku }) => sku) };
}

/** Types as a scanner does: all keys within milliseconds, also where the machine is busy. */
export async function scan({ page }: ConsolePage, code: string): Promise<void> {
  const keys = JSON.stringify([...code.split(''), 'Enter']);
  await page.evaluate(`for (const key of ${keys}) document.activeElement.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))`);
}

export const row = ({ page }: ConsolePage, id: string) => page.locator(`[data-order="${id}"]`);

/** Resolves when each of these rows shows a price. */
export async function priced(shown: ConsolePage, ids: readonly string[]): Promise<void> {
  for (const id of ids) await row(shown, id).locator('button.offer b').first().waitFor();
}

/**
 * Starts one console for the tests of a file. Closes the pages of each test, and fails a test whose page is not quiet. Call it at the
 * top of the file.
 */
export function consoleOfFile(): {
  readonly tested: () => ConsoleUnderTest;
  readonly open: ConsoleUnderTest['open'];
} {
  let started: ConsoleUnderTest | null = null;
  const tested = (): ConsoleUnderTest => started!;
  const opened: ConsolePage[] = [];
  beforeAll(async () => {
    started = await ConsoleUnderTest.start();
  }, 90_000);
  afterEach(async () => {
    const shown = opened.splice(0);
    for (const { page } of shown) await page.context().close();
    await tested().clear();
    const faults = shown.flatMap((one) => one.faults);
    if (faults.length > 0) throw new Error(`The page is not quiet: ${faults.join('\n')}`);
  }, 60_000);
  afterAll(() => started?.close());
  return {
    tested,
    open: async (...parts) => {
      const shown = await tested().open(...parts);
      opened.push(shown);
      return shown;
    },
  };
}
