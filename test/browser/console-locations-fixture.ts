import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Pictures are kept only for a person who wants to look at them. */
const PICTURES = process.env['CONSOLE_PICTURES'];

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

export interface Shown {
  readonly page: Page;
  /** Console messages, errors and requests to other hosts. */
  readonly faults: string[];
}

/** The program with its console and a browser. Pages are closed by `clear`, which throws when something happened that must not. */
export class ConsoleOfLocations {
  readonly running: RunningApp;
  readonly #browser: Browser;
  readonly #opened: Shown[] = [];

  private constructor(running: RunningApp, browser: Browser) {
    this.running = running;
    this.#browser = browser;
  }

  static async start(
    emulator: Parameters<typeof startRunningApp>[0] = {},
  ): Promise<ConsoleOfLocations> {
    if (!existsSync(CHROMIUM))
      throw new Error(`Chromium is missing: ${CHROMIUM}. Install it, or set CHROMIUM to its path.`);
    const running = await startRunningApp({
      ...syncing({ UPSTREAM_TIMEOUT_MS: '8000' }),
      orderChangesAfterMs: 0,
      ...emulator,
    });
    await whenSynced(running);
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    return new ConsoleOfLocations(running, browser);
  }

  async open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
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
      if (!request.url().startsWith(this.running.url) && !request.url().startsWith('data:'))
        faults.push(`outside: ${request.url()}`);
    });
    this.#opened.push({ page, faults });
    await page.goto(`${this.running.url}/console${path}`);
    await page.locator('main h1').waitFor();
    return page;
  }

  /** @throws when a page had a fault that is not expected. */
  async clear(expected = 'no fault is'): Promise<void> {
    this.running.emulator.control.clearFaults();
    const shown = this.#opened.splice(0);
    for (const { page } of shown) await page.context().close();
    const faults = shown.flatMap((one) => one.faults).filter((one) => !one.includes(expected));
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }

  /** Returns the id of the location with a code. */
  async idOf(code: string): Promise<string> {
    const query = `{ seller { supplySources(first: 100) { nodes { supplySourceId supplySourceCode } } } }`;
    const { data } = await this.running.request<Codes, object>(query);
    const { nodes } = data.seller.supplySources;
    return nodes.find(({ supplySourceCode }) => supplySourceCode === code)!.supplySourceId;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.running.close();
  }
}

interface Codes {
  readonly seller: {
    readonly supplySources: {
      readonly nodes: readonly {
        readonly supplySourceId: string;
        readonly supplySourceCode: string;
      }[];
    };
  };
}

/** Looks that every screen is checked in. */
export const LOOKS = [
  { name: 'light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'small', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'small-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const;

/** Returns what axe finds serious or critical. */
export async function seriousFaults(page: Page): Promise<string[]> {
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
export async function picture(page: Page, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

export const says = (page: Page, place: string, text: RegExp | string) =>
  page.locator(place).filter({ hasText: text }).first().waitFor();
