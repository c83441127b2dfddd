import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { aUnit, saveUnits } from '../graph/packing-fixture.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Pictures are kept only for a person who wants to look at them. */
const PICTURES = process.env['CONSOLE_PICTURES'];

/** A page of an order, with all that must not happen on it. */
export interface OrderPage {
  readonly page: Page;
  /** Console messages, errors and requests to other hosts. */
  readonly faults: string[];
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

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
      ...syncing(env),
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

  async open(path: string, options: BrowserContextOptions = {}): Promise<OrderPage> {
    const context = await this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-US',
      ...options,
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.running.url) && !request.url().startsWith('data:'))
        faults.push(`outside: ${request.url()}`);
    });
    await page.goto(`${this.running.url}/console/orders/${path}`);
    return { page, faults };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.running.close();
  }
}

interface CountOfOrders {
  readonly seller: { readonly orders: { readonly totalCount: number } };
}

/** Returns what axe finds serious or critical. */
export async function seriousFaults({ page }: OrderPage): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { resultTypes: ['violations'] })`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
}

/** Keeps a picture when CONSOLE_PICTURES names a folder. */
export async function picture({ page }: OrderPage, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
