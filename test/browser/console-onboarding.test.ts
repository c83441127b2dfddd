import type { BrowserContextOptions } from 'playwright-core';
import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';
import { beyondWindow, openPage, picture, seriousFaults } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { says } from './console-stock-fixture.js';

const SKU = 'MUG-SPECKLE-12';

let guarded: GuardedApp;
let browser: Chromium;
let sellerId: string;
let bare: string;
const opened: ConsolePage[] = [];
beforeAll(async () => {
  browser = await startChromium();
  guarded = await startGuardedApp({ caches: { listingTtlMs: 0 } });
  sellerId = guarded.running.emulator.sellers[0]!.sellerId;
  const { data } = await guarded.as(
    guarded.admin,
    'query($id: ID!) { seller(id: $id) { supplySources(first: 20) { nodes { supplySourceId alias } } } }',
    { id: sellerId },
  );
  const nodes = data.seller.supplySources.nodes as { supplySourceId: string; alias: string }[];
  bare = nodes.find(({ alias }) => alias.endsWith('Tucson'))!.supplySourceId;
}, 180_000);
afterEach(async () => {
  guarded.running.emulator.control.clearFaults();
  const shown = opened.splice(0);
  for (const { page } of shown) await page.context().close();
  const faults = shown.flatMap((one) => one.faults);
  // The page asks for the session before it has one.
  const others = faults.filter((fault) => !fault.includes('401'));
  if (others.length > 0) throw new Error(others.join('\n'));
}, 60_000);
afterAll(async () => {
  await guarded?.close();
  await browser?.close();
});

async function open(
  id: string,
  search: string,
  key = guarded.admin,
  options: BrowserContextOptions = {},
): Promise<ConsolePage> {
  const { url } = guarded.running;
  const shown = await openPage(browser, url, '/nowhere', options);
  opened.push(shown);
  await shown.page.evaluate(`fetch('/console/session', {
    method: 'POST', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ accessKey: ${JSON.stringify(key)} }) }).then(({ status }) => status)`);
  shown.faults.length = 0;
  await shown.page.goto(`${url}/console/locations/${id}/onboarding?seller=${sellerId}${search}`);
  return shown;
}

const openStep = (shown: ConsolePage, title: string) => says(shown, '.step-open h2', title);

describe('onboarding', () => {
  it('does each next step with Enter until the location ships the SKU', async () => {
    const shown = await open(bare, `&sku=${SKU}`);
    const { page } = shown;
    await openStep(shown, 'Hours, contact and throughput');
    expect(await seriousFaults(shown)).toEqual([]);
    await picture(shown, 'onboarding');
    // The focus is in the first field.
    await page.locator('#timeZone:focus').waitFor();
    await page.keyboard.type('America/Phoenix');
    const fill = (path: string, text: string) => page.locator(`[id="${path}"]`).fill(text);
    await fill('operatingHoursByDay.monday', '9-17');
    await page.getByRole('button', { name: 'Monday’s hours on all weekdays' }).click();
    await fill('phone', '+1 520 555 0100');
    await fill('throughputConfig.value', '20');
    await page.keyboard.press('Enter');
    await says(shown, '.step-problem', 'Email is missing.');
    await picture(shown, 'onboarding-problem');
    await page.locator('[aria-invalid="true"]:focus').waitFor();
    await page.keyboard.type('tucson@example.com');
    await page.keyboard.press('Enter');
    await openStep(shown, 'Ships orders');
    await page.locator('.step-open button:focus').waitFor();
    await page.keyboard.press('Enter');
    await openStep(shown, 'Switched on');
    await page.locator('.step-open button:focus').waitFor();
    await page.keyboard.press('Enter');
    await openStep(shown, 'Stock here');
    await page.locator('.step-open input:focus').waitFor();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await says(shown, '.onboarding-words', 'Amazon has accepted the rest');
    await says(shown, '.step .mark', 'Accepted, not shown yet');
    await picture(shown, 'onboarding-accepted');
    guarded.running.emulator.control.advanceClock(3_600_000);
    await page.keyboard.press('r');
    await says(shown, 'summary', `ships ${SKU}: all 8 steps are done.`);
    expect(await seriousFaults(shown)).toEqual([]);
    await picture(shown, 'onboarding-complete');
  }, 240_000);

  it('says what cannot be done: by this key, without a SKU, for no location', async () => {
    const key = await guarded.createKey(['READ'], [sellerId]);
    const place = guarded.running.emulator.showcase.supplySourceId;
    const reader = await open(place, '&sku=BOOK-KNOTS', key, { colorScheme: 'dark' });
    await says(reader, '.step-open', 'it needs the scope WRITE_INVENTORY');
    expect(await reader.page.locator('button.primary').count()).toBe(0);
    expect(await seriousFaults(reader)).toEqual([]);
    await picture(reader, 'onboarding-reader-dark');
    const phone = { viewport: { width: 390, height: 844 } };
    const bareSku = await open(place, '', guarded.admin, phone);
    await says(bareSku, '.onboarding-words', 'Write above which one ships from here.');
    expect(await seriousFaults(bareSku)).toEqual([]);
    expect(await beyondWindow(bareSku)).toEqual([]);
    await picture(bareSku, 'onboarding-390');
    const none = await open('00000000-0000-4000-8000-000000000000', '');
    await says(none, '.page', 'Amazon knows no location');
  }, 240_000);

  it('shows why a step is not known, and does not tick it', async () => {
    const place = guarded.running.emulator.showcase.supplySourceId;
    guarded.running.emulator.control.addFault({ kind: '500', operation: 'searchListingsItems' });
    const shown = await open(place, '&sku=LAMP-NO-SUCH');
    await says(shown, '.step', 'The listing could not be read');
    expect(await shown.page.locator('.step .mark', { hasText: 'Not known' }).count()).toBe(3);
    await picture(shown, 'onboarding-unknown');
    guarded.running.emulator.control.clearFaults();
    await shown.page.keyboard.press('r');
    await says(shown, '.step-open', 'In Seller Central.');
    await picture(shown, 'onboarding-seller-central');
  }, 120_000);
});
