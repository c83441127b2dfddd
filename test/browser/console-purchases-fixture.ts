import type { BrowserContextOptions, Page } from 'playwright-core';
import { syncing } from '../graph/orders-fixture.js';
import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import type { RunningApp } from '../support/running-app.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';
import { openPage } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';

const ITEMS = `query Items($id: ID!) { seller { order(id: $id) { items { orderItemId quantityOrdered } } } }`;
const OPEN = `query Open { seller { orders(first: 100, sortBy: SHIP_BY_ASC, filter: { statuses: [UNSHIPPED] }) {
  nodes { amazonOrderId isLate shipToCountryCode programs isCancellationRequested hold { reason } }
  freshness { isBackfilling } } } }`;
const BUY = `mutation Buy($input: BuyShippingInput!) { buyShipping(input: $input) {
  purchase { id key state shipmentId trackingNumber carrierName } error { code message } } }`;
const STATE = `query State($key: String!) { seller { purchase(key: $key) {
  id state settledBy shipmentId trackingNumber keyIsFree evidence { kind note } } } }`;
const CANCEL = `mutation Cancel($input: CancelShipmentInput!) {
  cancelShipment(input: $input) { error { code message } } }`;

/** What the ledger has of a purchase. */
export interface LedgerPurchase {
  readonly id: string;
  readonly state: string;
  readonly settledBy: string | null;
  readonly shipmentId: string | null;
  readonly trackingNumber: string | null;
  readonly keyIsFree: boolean;
  readonly evidence: readonly { readonly kind: string; readonly note: string | null }[];
}

/** Purchases under a key that is made for each test, so that suites share one program. */
export class PurchasesUnderTest {
  readonly app: GuardedApp;
  readonly #browser: Chromium;
  readonly opened: ConsolePage[] = [];
  readonly #pool: OpenOrder[] = [];
  #count = 0;

  private constructor(app: GuardedApp, browser: Chromium) {
    this.app = app;
    this.#browser = browser;
  }

  static async start(): Promise<PurchasesUnderTest> {
    const browser = await startChromium();
    const app = await startGuardedApp({
      ...syncing({ EMULATOR_SELLERS: '1', UPSTREAM_TIMEOUT_MS: '8000' }),
      // Evidence would settle a purchase while a test looks at its form.
      purchases: { reconcileEveryMs: 3_600_000 },
    });
    return new PurchasesUnderTest(app, browser);
  }

  get running(): RunningApp {
    return this.app.running;
  }

  get control() {
    return this.running.emulator.control;
  }

  /** Sends a document with all rights. */
  async ask<Data>(document: string, variables: object): Promise<Data> {
    const { data, errors } = await this.app.as<Data>(this.app.admin, document, variables);
    if (errors) throw new Error(`unexpected errors: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Returns an order that the index has and that nothing speaks against. Each is returned once. */
  async place(): Promise<string> {
    while (this.#pool.length === 0) {
      const { seller } = await this.ask<OpenOrders>(OPEN, {});
      const { nodes, freshness } = seller.orders;
      if (!freshness.isBackfilling) this.#pool.push(...nodes.filter(isPlain));
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return this.#pool.pop()!.amazonOrderId;
  }

  /** Buys a label for a new order. Returns its key and order. */
  async buy(name = 'label', ordered: string | null = null) {
    const order = ordered ?? (await this.place());
    this.#count += 1;
    const key = `${name}-${this.#count}`;
    const input = { key, ...(await this.#request(order)) };
    const { buyShipping } = await this.ask<{
      buyShipping: { error: { code: string } | null };
    }>(BUY, { input });
    return { key, order, code: buyShipping.error?.code ?? null };
  }

  /** Buys a label whose answer is lost. Amazon says nothing about its order until the faults are cleared. */
  async lose(fault: 'lost-reply' | 'reset-before', name = 'lost') {
    const order = await this.place();
    const request = await this.#request(order);
    this.#count += 1;
    const key = `${name}-${this.#count}`;
    this.control.addFaults([
      { kind: fault, operation: 'createShipment', next: 1 },
      { kind: '503', operation: 'getOrder' },
    ]);
    await this.ask(BUY, { input: { key, ...request } });
    return { key, order };
  }

  async #request(order: string) {
    const { seller } = await this.ask<OrderItems>(ITEMS, { id: order });
    const items = seller.order.items.map(({ orderItemId, quantityOrdered }) => ({
      orderItemId,
      quantity: quantityOrdered,
    }));
    return {
      maxPrice: { amount: '80.00', currencyCode: 'USD' },
      request: {
        orderId: order,
        choose: { rule: 'CHEAPEST_IN_TIME' },
        parcel: {
          items,
          shipFrom: { supplySourceId: this.running.emulator.showcase.supplySourceId },
          package: {
            weight: { value: 20, unit: 'OZ' },
            size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
          },
        },
      },
    };
  }

  async state(key: string): Promise<LedgerPurchase> {
    const { seller } = await this.ask<{ seller: { purchase: LedgerPurchase } }>(STATE, { key });
    return seller.purchase;
  }

  async cancel(key: string): Promise<void> {
    const { shipmentId } = await this.state(key);
    await this.ask(CANCEL, { input: { shipmentId } });
  }

  /** Opens the screen with a session that has all rights, or those of a key. */
  async open(
    search = '',
    options: BrowserContextOptions = {},
    key = this.app.admin,
  ): Promise<ConsolePage> {
    const { url } = this.running;
    const signIn = async (page: Page): Promise<void> => {
      const signedIn = await page.context().request.post(`${url}/console/session`, {
        data: { accessKey: key },
        headers: { origin: url },
      });
      if (!signedIn.ok()) throw new Error(`not signed in: ${signedIn.status()}`);
    };
    const shown = await openPage(this.#browser, url, `/purchases${search}`, options, signIn);
    this.opened.push(shown);
    return shown;
  }

  /** Closes all pages. @throws Error with what must not have happened on them. */
  async closePages(): Promise<void> {
    const pages = this.opened.splice(0);
    await Promise.all(pages.map(({ page }) => page.context().close()));
    const faults = pages.flatMap((shown) => shown.faults);
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.#browser.close();
  }
}

interface OpenOrder {
  readonly amazonOrderId: string;
  readonly isLate: boolean | null;
  readonly shipToCountryCode: string | null;
  readonly programs: readonly string[] | null;
  readonly isCancellationRequested: boolean | null;
}

interface OpenOrders {
  readonly seller: {
    readonly orders: {
      readonly nodes: readonly OpenOrder[];
      readonly freshness: { readonly isBackfilling: boolean };
    };
  };
}

function isPlain(order: OpenOrder): boolean {
  const isHere = order.shipToCountryCode === 'US' && order.programs?.length === 0;
  // Some orders of the emulator have stories of their own.
  const isExample = /^11[24]-10000/.test(order.amazonOrderId);
  return isHere && !order.isLate && !order.isCancellationRequested && !isExample;
}

interface OrderItems {
  readonly seller: {
    readonly order: {
      readonly items: readonly { readonly orderItemId: string; readonly quantityOrdered: number }[];
    };
  };
}
