import { PDFDocument } from '@cantoo/pdf-lib';
import { faultsInEveryLook, picture } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { PurchasesUnderTest } from './console-purchases-fixture.js';

let under: PurchasesUnderTest;
const made: Record<'bought' | 'cancelled' | 'lost', { key: string; order: string }> = {} as never;
beforeAll(async () => {
  under = await PurchasesUnderTest.start();
  made.bought = await under.buy('bought');
  made.cancelled = await under.buy('cancelled');
  await under.cancel(made.cancelled.key);
  made.lost = await under.lose('reset-before');
}, 120_000);
afterEach(() => under.closePages(), 60_000);
afterAll(() => under?.close());

const says = ({ page }: ConsolePage, place: string, text: string | RegExp) =>
  page.locator(place).filter({ hasText: text }).first().waitFor();
const rowOf = ({ page }: ConsolePage, order: string) =>
  page.locator('tr[data-purchase]').filter({ hasText: order });
const toList = ({ page }: ConsolePage, name: string) =>
  page.locator('.purchase-views a').filter({ hasText: name }).click();
const params = ({ page }: ConsolePage) => Object.fromEntries(new URL(page.url()).searchParams);

describe('the lists', () => {
  it('narrow by filters that the address keeps, and Back undoes', async () => {
    const shown = await under.open('?state=all');
    const { page } = shown;
    await rowOf(shown, made.bought.order).waitFor();
    await page
      .locator('label.select', { hasText: /^State/ })
      .locator('select')
      .selectOption('unknown');
    await rowOf(shown, made.bought.order).waitFor({ state: 'detached' });
    await rowOf(shown, made.lost.order).waitFor();
    expect(params(shown)).toEqual({ state: 'all', only: 'unknown' });
    await page.reload();
    await rowOf(shown, made.lost.order).waitFor();
    await page.goBack();
    await rowOf(shown, made.bought.order).waitFor();
    await page.keyboard.press('/');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type('no-such-thing');
    await page.keyboard.press('Enter');
    await says(shown, '.purchase-empty', 'No purchase is like that.');
    await page.locator('.purchase-empty button').click();
    await rowOf(shown, made.bought.order).waitFor();
    await picture(shown, 'purchases-all');
  }, 60_000);

  it('follow purchases that others make', async () => {
    const shown = await under.open('?state=today');
    await rowOf(shown, made.bought.order).waitFor();
    under.control.clearFaults();
    const { order } = await under.buy('live');
    await says(shown, `tr[data-purchase]:has-text("${order}")`, 'Bought');
    expect(params(shown)).toEqual({ state: 'today' });
  }, 60_000);

  it('have refunds, and cancelled labels without another one', async () => {
    const shown = await under.open('?state=refunds');
    await says(shown, `tr[data-purchase]`, 'Cancelled, refund pending');
    await toList(shown, 'Cancelled, not bought again');
    await rowOf(shown, made.cancelled.order).waitFor();
    await picture(shown, 'purchases-not-again');
    await toList(shown, 'Runs');
    await says(shown, '.purchase-empty', 'There is no run yet.');
    expect(params(shown)).toEqual({ state: 'runs' });
  }, 60_000);

  it('stay with their age when they cannot be read again', async () => {
    const shown = await under.open('?state=all');
    const { page } = shown;
    await rowOf(shown, made.bought.order).waitFor();
    await page.route('**/graphql', (route) =>
      route.request().postData()?.includes('query PurchaseList')
        ? route.fulfill({ status: 503, body: 'no' })
        : route.fallback(),
    );
    await page.keyboard.press('r');
    await says(shown, '.trouble-line', 'The purchases could not be read. What you see was read at');
    await rowOf(shown, made.bought.order).waitFor();
    await picture(shown, 'purchases-trouble');
    await page.unroute('**/graphql');
    await page.locator('.trouble-line button').click();
    await page.locator('.trouble-line').waitFor({ state: 'detached' });
    expect(await rowOf(shown, made.bought.order).count()).toBe(1);
    shown.faults.splice(0, 9, ...shown.faults.filter((fault) => !fault.includes('503')));
  }, 60_000);
});

describe('the end of the day', () => {
  it('has labels by location and carrier, what is left, and a sheet', async () => {
    const shown = await under.open('?state=day-end');
    const { page } = shown;
    await says(shown, '.day-table tfoot', 'All');
    await says(shown, '.leftovers', '1 purchase is not known yet');
    await picture(shown, 'purchases-day-end');
    const printed = page.waitForRequest(/\/labels\//);
    await page.keyboard.press('p');
    const file = await fetch((await printed).url());
    expect((await PDFDocument.load(await file.arrayBuffer())).getPageCount()).toBeGreaterThan(0);
    await page.locator('.day-table .purchase-open').first().click();
    await page.locator('.group-labels tr[data-purchase]').first().waitFor();
  }, 60_000);
});

it('the end of the day names the orders on hold, and leads to them', async () => {
  const hold = async (name: 'holdOrders' | 'releaseOrders', extra = {}): Promise<void> => {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    const document = `mutation M($input: ${type}) { ${name}(input: $input) { error { code message } } }`;
    const input = { orderIds: [made.bought.order], ...extra };
    const data = await under.ask<Record<string, { error: unknown }>>(document, { input });
    expect(data[name]?.error).toBeNull();
  };
  await hold('holdOrders', { reason: 'address' });
  const shown = await under.open('?state=day-end');
  const { page } = shown;
  await says(shown, '.day-held', '1 of these labels is for an order on hold.');
  await says(shown, '.day-table tbody th', '1 on hold');
  expect(await faultsInEveryLook(shown, 'purchases-on-hold')).toEqual([]);
  await page.locator('.day-held a').click();
  await page.waitForURL((url) => url.pathname === `/console/orders/${made.bought.order}`);
  await hold('releaseOrders');
  await page.goBack();
  await says(shown, '.day-table tfoot', 'All');
  expect(await page.locator('.day-held').count()).toBe(0);
}, 60_000);

it('a key that only reads has no form and prints nothing', async () => {
  const key = await under.app.createKey(['READ']);
  const shown = await under.open('?state=unknown', {}, key);
  await rowOf(shown, made.lost.order).waitFor();
  await shown.page.keyboard.press('j');
  await says(shown, '.settle-steps', 'Your access key may not settle purchases.');
  expect(await shown.page.locator('.decide').count()).toBe(0);
}, 60_000);

it('has no serious fault for axe in any look', async () => {
  const shown = await under.open('?state=all');
  const look = async (name: string): Promise<void> =>
    expect(await faultsInEveryLook(shown, `purchases-${name}`)).toEqual([]);
  await rowOf(shown, made.bought.order).waitFor();
  await look('list');
  await toList(shown, 'End of day');
  await shown.page.locator('.day-table').waitFor();
  await look('day-end');
  await toList(shown, 'Not known');
  await rowOf(shown, made.lost.order).locator('.purchase-open').click();
  await shown.page.getByLabel('Amazon did not sell it').check();
  await look('settling');
}, 90_000);
