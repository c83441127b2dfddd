import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import type { ConsolePage } from './console-fixture.js';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** What Chromium itself writes about a request that was refused, such as a sign-in with a wrong key. */
const REFUSED =
  /^error: Failed to load resource: the server responded with a status of (401|403|429)/;

/** Browsers that look at the consoles of several servers. */
export class ConsolePages {
  readonly #browser: Browser;
  readonly #opened: ConsolePage[] = [];

  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async start(): Promise<ConsolePages> {
    if (!existsSync(CHROMIUM))
      throw new Error(`Chromium is missing: ${CHROMIUM}. Install it, or set CHROMIUM to its path.`);
    return new ConsolePages(
      await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] }),
    );
  }

  /** Opens a page in a browser of its own. */
  async open(
    server: string,
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<ConsolePage> {
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
      if (!request.url().startsWith(server) && !request.url().startsWith('data:'))
        faults.push(`outside: ${request.url()}`);
    });
    const shown = { page, faults, url: `${server}/console${path}` };
    this.#opened.push(shown);
    await page.goto(shown.url);
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
