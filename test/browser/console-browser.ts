import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Pictures are kept only for a person who wants to look at them. */
const PICTURES = process.env['CONSOLE_PICTURES'];
/** As long as a slow machine needs. */
const TIMEOUT_MS = 30_000;

/** A page of the console, with all that must not happen on it. */
export interface ConsolePage {
  readonly page: Page;
  /** Console messages, errors and requests to other hosts. */
  readonly faults: string[];
  readonly url: string;
}

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

export function startChromium(): Promise<Browser> {
  if (!existsSync(CHROMIUM))
    throw new Error(`Chromium is missing: ${CHROMIUM}. Install it, or set CHROMIUM to its path.`);
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}

/** Opens a page with a profile of its own, and writes down what must not happen on it. */
export async function openPage(
  browser: Browser,
  server: string,
  path: string,
  options: BrowserContextOptions = {},
  signIn: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<ConsolePage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    ...options,
  });
  context.setDefaultTimeout(TIMEOUT_MS);
  const page = await context.newPage();
  await signIn(page);
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(String(error)));
  // The viewer for PDF of a browser without a screen can end the page.
  await page.route(/\/labels\//, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  page.on('request', (request) => {
    const isNetwork = /^(?:https?|wss?):/.test(request.url());
    if (isNetwork && !request.url().startsWith(server)) faults.push(`outside: ${request.url()}`);
  });
  const url = `${server}/console${path}`;
  await page.goto(url);
  return { page, faults, url };
}

/** Returns what axe finds serious or critical. */
export async function seriousFaults({ page }: Pick<ConsolePage, 'page'>): Promise<string[]> {
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
export async function picture({ page }: Pick<ConsolePage, 'page'>, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
