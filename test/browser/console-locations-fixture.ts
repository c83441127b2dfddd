import type { BrowserContextOptions, Page } from 'playwright-core';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';
import {
  faultsInEveryLook as faultsInEveryLookOf,
  openPage,
  picture as pictureOf,
  seriousFaults as seriousFaultsOf,
} from './console-browser.js';
import type { ConsolePage } from './console-browser.js';

/** The program with its console and a browser. Pages are closed by `clear`, which throws when something happened that must not. */
export class ConsoleOfLocations {
  readonly running: RunningApp;
  readonly #browser: Chromium;
  readonly #opened: ConsolePage[] = [];

  private constructor(running: RunningApp, browser: Chromium) {
    this.running = running;
    this.#browser = browser;
  }

  static async start(
    emulator: Parameters<typeof startRunningApp>[0] = {},
  ): Promise<ConsoleOfLocations> {
    const browser = await startChromium();
    const running = await startRunningApp({
      ...syncing({ UPSTREAM_TIMEOUT_MS: '8000' }),
      orderChangesAfterMs: 0,
      ...emulator,
    });
    await whenSynced(running);
    return new ConsoleOfLocations(running, browser);
  }

  async open(
    path: string,
    options: BrowserContextOptions = {},
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Page> {
    const shown = await openPage(this.#browser, this.running.url, path, options, prepare);
    this.#opened.push(shown);
    const { page } = shown;
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
    await this.running.close();
    await this.#browser.close();
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

/** As `faultsInEveryLook` of a page of the console. */
export const faultsInEveryLook = (page: Page, name: string): Promise<string[]> =>
  faultsInEveryLookOf({ page }, name);

/** Returns what axe finds serious or critical. */
export const seriousFaults = (page: Page): Promise<string[]> => seriousFaultsOf({ page });

/** Keeps a picture when CONSOLE_PICTURES names a folder. */
export const picture = (page: Page, name: string): Promise<void> => pictureOf({ page }, name);

export const says = (page: Page, place: string, text: RegExp | string) =>
  page.locator(place).filter({ hasText: text }).first().waitFor();
