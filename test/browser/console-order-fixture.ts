import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { aUnit, saveUnits } from '../graph/packing-fixture.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import type { ConsolePage } from './console-fixture.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** The program with its console, and a browser. The emulator has the orders of the examples only. */
export class OrdersUnderTest {
  readonly running: RunningApp;
  readonly #browser: Browser;

  private constructor(running: RunningApp, browser: Browser) {
    this.running = running;
    this.#browser = browser;
  }

  static async start(env: Record<string, string> = {}): Promise<OrdersUnderTest> {
    if (!existsSync(CHROMIUM))
      throw new Error(`Chromium is missing: ${CHROMIUM}. Install it, or set CHROMIUM to its path.`);
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
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
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

  async open(path: string, options: BrowserContextOptions = {}): Promise<ConsolePage> {
    const context = await this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
      ...options,
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      // The browser's viewer for PDF is made of files of the browser.
      const isOutside = /^(?:https?|wss?):/.test(request.url());
      if (isOutside && !request.url().startsWith(this.running.url))
        faults.push(`outside: ${request.url()}`);
    });
    const url = `${this.running.url}/console/orders/${path}`;
    await page.goto(url);
    return { page, faults, url };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.running.close();
  }
}

interface CountOfOrders {
  readonly seller: { readonly orders: { readonly totalCount: number } };
}
