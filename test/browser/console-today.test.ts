import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import {
  ConsoleOfLocations,
  faultsInEveryLook,
  picture,
  says,
  seriousFaults,
} from './console-locations-fixture.js';

let site: ConsoleOfLocations;
beforeAll(async () => {
  // Nothing is remembered: a fault at Amazon shows at once.
  site = await ConsoleOfLocations.start({ caches: { supplySourceTtlMs: 0 } });
}, 120_000);
// The browser itself notes each request that it could not send.
afterEach(() => site.clear('ERR_INTERNET_DISCONNECTED'), 60_000);
afterAll(() => site?.close());

/** Has the pages of a query made small, so that there are several. */
const inPagesOf =
  (size: number, query: string) =>
  async (page: Page): Promise<void> => {
    await page.route('**/graphql', (route) => {
      const body = route.request().postData() ?? '';
      return body.includes(query)
        ? route.continue({ postData: body.replace('first: 100', `first: ${size}`) })
        : route.fallback();
    });
  };

it('is the first page, and its lines lead to filtered screens by keyboard', async () => {
  const page = await site.open('');
  await says(page, '.today-line', /the buyers? asks? to cancel/);
  await says(page, '.today-store', 'Seattle');
  expect(await page.locator('.today-store').count()).toBe(11);
  await picture(page, 'today');
  await page.keyboard.press('ArrowDown');
  await page.locator('.today-link:focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await says(page, 'main h1', 'Ship');
  const { searchParams, pathname } = new URL(page.url());
  expect([pathname, searchParams.get('only')]).toEqual(['/console/ship', 'blocked']);
  // The order that the line counts is there.
  await page.locator('.row-blocked').waitFor();
  await page.goBack();
  await says(page, '.today-line', /to cancel/);
}, 120_000);

it('shows a new order that has to leave, without a reload', async () => {
  const page = await site.open('');
  await says(page, '.today-store', 'Seattle');
  const { control } = site.running.emulator;
  const [order] = control.orders().filter(({ status }) => status === 'Unshipped');
  control.cancelOrder({ amazonOrderId: order!.amazonOrderId, step: 'requested' });
  await says(page, '.today-line .today-count', '2');
  expect(await page.locator('.today-line').first().innerText()).toMatch(/to cancel/);
}, 90_000);

it('looks at several pages of waiting orders, and says when it has not seen all', async () => {
  const pages = new Map<string, number>();
  const page = await site.open('', {}, async (opened) => {
    await inPagesOf(1, 'query TodayWaiting')(opened);
    opened.on('request', (request) => {
      if (!request.postData()?.includes('query TodayWaiting')) return;
      const { store } = request.postDataJSON().variables;
      pages.set(store, (pages.get(store) ?? 0) + 1);
    });
  });
  await says(page, '.today-line', /not all orders were looked at|Orders without stock: the number/);
  expect(Math.max(...pages.values())).toBe(5);
}, 90_000);

it('Ship finds a location that is on a later page, and lists all of them', async () => {
  const { data } = await site.running.request<Locations, object>(
    '{ seller { supplySources(first: 100) { nodes { supplySourceId alias status } } } }',
  );
  const nodes = data.seller.supplySources.nodes.filter(({ status }) => status !== 'ARCHIVED');
  const { supplySourceId, alias } = nodes.at(-1)!;
  const asked: string[] = [];
  const page = await site.open(`/ship?store=${supplySourceId}`, {}, async (opened) => {
    await inPagesOf(2, 'query ShipStores')(opened);
    opened.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('query ShipOrders')) asked.push(request.postDataJSON().variables.store);
    });
  });
  const options = page.getByLabel('Location').locator('option');
  await says(page, '.ship-age', 'As of');
  expect(await options.count()).toBe(nodes.length);
  expect(await page.locator('.ship-title option:checked').innerText()).toContain(alias);
  expect(new Set(asked)).toEqual(new Set([supplySourceId]));

  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('"after":"')
      ? route.fulfill({ json: { errors: [{ message: 'The store cannot be read.' }] } })
      : route.fallback(),
  );
  await page.goto(page.url().split('?')[0]!);
  await says(page, '.ship-title', 'Some locations could not be read. Reload the page.');
  expect(await options.count()).toBe(2);
}, 90_000);

it('leaves what could be read when Amazon fails, and says what could not', async () => {
  const { control } = site.running.emulator;
  control.addFault({ kind: '503', operation: 'getSupplySources' });
  const page = await site.open('');
  await says(page, '.trouble-line', 'Not all locations could be read.');
  await says(page, '.today-line', /to cancel/);
  await picture(page, 'today-trouble');
  expect(await seriousFaults(page)).toEqual([]);
  control.clearFaults();
  await page.locator('.trouble-line button').click();
  await says(page, '.today-store', 'Seattle');
}, 90_000);

it('says that it is not connected, and reads again when the server is back', async () => {
  const page = await site.open('');
  await says(page, '.today-store', 'Seattle');
  await page.context().setOffline(true);
  await page.locator('.today-head button').click();
  await says(page, '.offline-bar', 'Not connected since');
  await says(page, '.today-store', 'Seattle');
  await page.context().setOffline(false);
  await page.locator('.offline-bar').waitFor({ state: 'detached' });
  expect(await page.locator('.today-store').count()).toBe(11);
}, 90_000);

it('has no serious fault for axe in any look', async () => {
  const page = await site.open('');
  await says(page, '.today-store', 'Seattle');
  expect(await faultsInEveryLook(page, 'today')).toEqual([]);
}, 90_000);

it('needs at most 280 KB for its first screen, and Ship as well', async () => {
  for (const path of ['', '/ship']) {
    const page = await site.open(path);
    await page
      .locator(path === '' ? '.today-store' : '.ship-main')
      .first()
      .waitFor();
    const loaded = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`,
    );
    const files = loaded.filter((name) => name.startsWith('/console/assets/'));
    const sizes = files.map((name) => {
      const content = readFileSync(`dist${name}`);
      return name.endsWith('.woff2') ? content.length : gzipSync(content).length;
    });
    expect(sizes.length).toBeGreaterThan(4);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(280_000);
  }
}, 60_000);

interface Locations {
  readonly seller: { readonly supplySources: { readonly nodes: readonly Location[] } };
}

interface Location {
  readonly supplySourceId: string;
  readonly alias: string;
  readonly status: string;
}
