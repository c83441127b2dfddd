import type { BrowserContextOptions } from 'playwright-core';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';
import { openPage } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';

/** What Chromium itself writes about a request that was refused, such as a sign-in with a wrong key. */
const REFUSED =
  /^error: Failed to load resource: the server responded with a status of (401|403|429)/;

/** Browsers that look at the consoles of several servers. */
export class ConsolePages {
  readonly #browser: Chromium;
  readonly #opened: ConsolePage[] = [];

  private constructor(browser: Chromium) {
    this.#browser = browser;
  }

  static async start(): Promise<ConsolePages> {
    return new ConsolePages(await startChromium());
  }

  /** Opens a page in a browser of its own. */
  async open(
    server: string,
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<ConsolePage> {
    const shown = await openPage(this.#browser, server, path, options);
    this.#opened.push(shown);
    return shown;
  }

  /** Closes all pages. Throws when something was written to a console; refused requests may be where they are expected. */
  async clear({ refusals = false } = {}): Promise<void> {
    const shown = this.#opened.splice(0);
    for (const { page } of shown) await page.context().close();
    const faults = shown.flatMap((one) => one.faults);
    const unexpected = refusals ? faults.filter((fault) => !REFUSED.test(fault)) : faults;
    if (unexpected.length > 0) throw new Error(unexpected.join('\n'));
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }
}
