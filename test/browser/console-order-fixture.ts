import type { BrowserContextOptions } from 'playwright-core';
import { aUnit, saveUnits } from '../graph/packing-fixture.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';
import { openPage } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';

/** The program with its console, and a browser. The emulator has the orders of the examples only. */
export class OrdersUnderTest {
  readonly running: RunningApp;
  readonly #browser: Chromium;

  private constructor(running: RunningApp, browser: Chromium) {
    this.running = running;
    this.#browser = browser;
  }

  static async start(env: Record<string, string> = {}): Promise<OrdersUnderTest> {
    const browser = await startChromium();
    const running = await startRunningApp({
      ...syncing({ UPSTREAM_TIMEOUT_MS: '8000', ...env }),
      // Changes of orders arrive by the queue, at once.
      orderChangesAfterMs: 0,
      emulator: { orders: 'on-request' },
    });
    await whenSynced(running);
    const seller = running.emulator.sellers[0]!.sellerId;
    const skus = running.emulator.control
      .stock()
      .filter(({ sellerId }) => sellerId === seller)
      .map(({ sku }) => sku);
    await saveUnits(
      running,
      [...new Set(skus)].map((sku) => aUnit(sku)),
    );
    return new OrdersUnderTest(running, browser);
  }

  /** Places an order of one SKU, and waits until the index has it. Returns its id. */
  async place(quantity = 1, more: { readonly constraints?: string[] } = {}): Promise<string> {
    const { control, sellers } = this.running.emulator;
    const { sku } = control
      .stock()
      .find(
        (level) =>
          level.sellerId === sellers[0]!.sellerId &&
          level.channel !== 'DEFAULT' &&
          level.quantity >= 12,
      )!;
    const { amazonOrderId } = control.placeOrder({ items: [{ sku, quantity }], ...more });
    await this.until(`filter: { ids: ["${amazonOrderId}"] }`, 1);
    return amazonOrderId;
  }

  /** Resolves when so many orders fit. */
  async until(orders: string, count: number): Promise<void> {
    const query = `{ seller { orders(first: 1, ${orders}) { totalCount } } }`;
    const end = Date.now() + 20_000;
    for (;;) {
      const { data } = await this.running.request<CountOfOrders, object>(query);
      if (data.seller.orders.totalCount === count) return;
      if (Date.now() > end) throw new Error(`Never ${count} orders: ${orders}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  open(path: string, options: BrowserContextOptions = {}): Promise<ConsolePage> {
    return openPage(this.#browser, this.running.url, `/orders/${path}`, options);
  }

  async close(): Promise<void> {
    await this.running.close();
    await this.#browser.close();
  }
}

interface CountOfOrders {
  readonly seller: { readonly orders: { readonly totalCount: number } };
}
