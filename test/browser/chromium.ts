import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
/** What Chromium loads for each new window and no test looks at: the pages of its address bar take as long as a page of ours. */
const UNUSED = ['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup'];
/** What Playwright turns off. A second list replaces the first one, so this one has both. */
const OFF_ANYWAY = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'LensOverlay',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  `--disable-features=${[...OFF_ANYWAY, ...UNUSED].join(',')}`,
];
/** As long as the next suite of the worker may take to ask for the browser. */
const KEPT_MS = 250;

/** The part of a browser that one suite uses. */
export interface Chromium {
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Closes all pages of the suite. */
  close(): Promise<void>;
}

/** The browser of this worker: one process for all of its suites, which run one after the other. */
let shared: Promise<Browser> | null = null;
let ending: NodeJS.Timeout | undefined;

/** Opens a browser without a screen. @throws Error when there is no Chromium. */
export async function startChromium(): Promise<Chromium> {
  if (!existsSync(CHROMIUM))
    throw new Error(`Chromium is missing: ${CHROMIUM}. Install it, or set CHROMIUM to its path.`);
  clearTimeout(ending);
  shared ??= chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  const browser = await shared;
  const contexts: BrowserContext[] = [];
  const newContext: Chromium['newContext'] = async (options) => {
    const context = await browser.newContext(options);
    contexts.push(context);
    return context;
  };
  return {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    close: async () => {
      await Promise.all(contexts.map((context) => context.close()));
      ending = setTimeout(() => {
        shared = null;
        void browser.close();
      }, KEPT_MS);
    },
  };
}
