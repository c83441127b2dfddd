import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Chromium } from './chromium.js';

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

/** Opens a page with a profile of its own, and writes down what must not happen on it. */
export async function openPage(
  browser: Chromium,
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

/** Returns what axe finds serious or critical. In another colour scheme, only what depends on colours can be new. */
export async function seriousFaults(
  { page }: Pick<ConsolePage, 'page'>,
  rules?: readonly string[],
): Promise<string[]> {
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(AXE);
  const only = rules && { runOnly: { type: 'rule', values: rules } };
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...only })})`,
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
}

interface Look {
  readonly name: string;
  readonly colorScheme: 'dark' | 'light';
  readonly width: number;
  /** What another look has not checked already. */
  readonly rules?: readonly string[];
}

const COLOURS = ['color-contrast', 'link-in-text-block'];
const LOOKS: readonly Look[] = [
  { name: 'dark', colorScheme: 'dark', width: 1440, rules: COLOURS },
  { name: 'small-dark', colorScheme: 'dark', width: 390, rules: COLOURS },
  { name: 'small', colorScheme: 'light', width: 390 },
  { name: 'light', colorScheme: 'light', width: 1440 },
];

/**
 * Returns what axe finds serious in each look of the page as it is: wide and small, in the light and the dark. The page is not
 * loaded again for that, and has the look of the start afterwards.
 */
export async function faultsInEveryLook(
  shown: Pick<ConsolePage, 'page'>,
  name: string,
): Promise<string[]> {
  const { page } = shown;
  const touch = await page.context().newCDPSession(page);
  const faults: string[] = [];
  for (const { name: look, colorScheme, width, rules } of LOOKS) {
    const isSmall = width === 390;
    await touch.send('Emulation.setTouchEmulationEnabled', { enabled: isSmall });
    await page.setViewportSize({ width, height: isSmall ? 844 : 900 });
    await page.emulateMedia({ colorScheme });
    // The page is drawn twice, so that what follows a change of its size is there.
    await page.evaluate(
      `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`,
    );
    await picture(shown, `${name}-${look}`);
    for (const fault of await beyondWindow(shown)) faults.push(`${look}: ${fault}`);
    for (const fault of await seriousFaults(shown, rules)) faults.push(`${look}: ${fault}`);
    if (rules) continue;
    // In a low window each list is longer than its place. It scrolls by itself.
    await page.setViewportSize({ width, height: LOW });
    for (const fault of await beyondWindow(shown)) faults.push(`${look} and low: ${fault}`);
  }
  await touch.detach();
  return faults;
}

const LOW = 420;

/** Returns how the document is larger than its window. The lists of a screen scroll, and the document does not. */
export async function beyondWindow({ page }: Pick<ConsolePage, 'page'>): Promise<string[]> {
  return page.evaluate<string[]>(
    `(({ scrollWidth, scrollHeight }) => [
      ...(scrollWidth > innerWidth ? ['wider than the window: ' + scrollWidth] : []),
      ...(scrollHeight > innerHeight ? ['higher than the window: ' + scrollHeight] : []),
    ])(document.documentElement)`,
  );
}

/** Keeps a picture when CONSOLE_PICTURES names a folder. */
export async function picture({ page }: Pick<ConsolePage, 'page'>, name: string): Promise<void> {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

const OF_THE_README = 'test/browser/pictures';

/** Renews a picture of the README when RENEW_PICTURES is set. */
export async function pictureOfReadme({ page }: ConsolePage, name: string): Promise<void> {
  if (!process.env['RENEW_PICTURES']) return;
  const before = page.viewportSize();
  await page.setViewportSize({ width: 1120, height: 470 });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(OF_THE_README, `${name}.jpg`), type: 'jpeg', quality: 68 });
  if (before) await page.setViewportSize(before);
}
