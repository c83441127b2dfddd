import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { faultsInEveryLook, picture, seriousFaults } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { ConsolePages } from './console-page.js';

let app: GuardedApp;
let pages: ConsolePages;
beforeAll(async () => {
  pages = await ConsolePages.start();
  app = await startGuardedApp({ env: { ORDERS_HISTORY_DAYS: '30' } });
}, 90_000);
afterEach(async () => {
  app.running.emulator.control.setGrant(first().sellerId, 'granted');
  app.running.emulator.control.clearFaults();
  await pages.clear();
}, 30_000);
afterAll(async () => {
  await app?.close();
  await pages?.close();
});

const first = () => app.running.emulator.sellers[0]!;
const newcomer = () => app.running.emulator.sellers[2]!;
const says = ({ page }: ConsolePage, place: string, text: string | RegExp) =>
  page.locator(place).filter({ hasText: text }).first().waitFor();

const words = ({ page }: ConsolePage, place: string) => page.locator(place).innerText();

async function opened(path: string, key = app.admin, options = {}): Promise<ConsolePage> {
  const shown = await pages.open(app.running.url, path, options);
  await shown.page.getByLabel('Access key').fill(key);
  await shown.page.getByRole('button', { name: 'Sign in' }).click();
  await shown.page.locator('.list-head').waitFor();
  return shown;
}

/** Reads the locations, which is the first call after a change at Amazon. */
const callAmazon = (sellerId: string) =>
  app.as(
    app.admin,
    'query Sources($id: ID!) { seller(id: $id) { supplySources(first: 1) { nodes { status } } } }',
    { id: sellerId },
  );

describe('a seller', () => {
  it('is connected through the page of Amazon, and disconnected by the typed name', async () => {
    const { sellerId, name } = newcomer();
    const shown = await opened('/sellers');
    const { page } = shown;
    await says(shown, '.pager', '2 sellers');
    await page.keyboard.press('c');
    await says(shown, 'dialog h2', 'Connect a seller');
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('c');
    await says(shown, 'dialog h2', 'Connect a seller');
    await picture(shown, 'connect');
    expect(await seriousFaults(shown)).toEqual([]);
    await page.getByRole('button', { name: 'Go to Amazon' }).click();
    await page.click(`button[name="seller"][value="${sellerId}"]`);
    await page.waitForURL(/\/console\/sellers\?/);
    await says(shown, '.done-line', `${name} has consented.`);
    await says(shown, 'tr', new RegExp(`${name}[^]*${sellerId}[^]*until .*36\\d days left`));
    await picture(shown, 'connected');

    await page.getByRole('button', { name: `Disconnect ${name}` }).click();
    await page.keyboard.type(name);
    await picture(shown, 'disconnect');
    await page.keyboard.press('Enter');
    // It has open orders.
    await says(shown, '.form-problem', 'Press Disconnect again');
    await page.keyboard.press('Enter');
    await says(shown, '.pager', '2 sellers');
    expect(await page.locator('tbody').innerText()).not.toContain(sellerId);
    // Chromium names the page of Amazon, which is the emulator's here.
    shown.faults.splice(0);
  }, 120_000);

  it('gets a link for its own browser', async () => {
    const shown = await opened('/sellers');
    await shown.page.getByRole('button', { name: 'Connect a seller' }).click();
    await shown.page.getByRole('textbox', { name: /^Name/ }).fill('Bramble of the north');
    await shown.page.getByRole('button', { name: 'Make a link for the seller' }).click();
    const link = await shown.page.getByLabel('Link for the seller').inputValue();
    expect(new URL(link).origin).not.toBe(app.running.url);
    await picture(shown, 'connect-link');
    const other = await pages.open(new URL(link).origin, '/');
    await other.page.goto(link);
    await other.page.click(`button[name="seller"][value="${newcomer().sellerId}"]`);
    await other.page.waitForURL(/connect\/callback/);
    other.faults.splice(0);
    await shown.page.keyboard.press('Escape');
    await shown.page.keyboard.press('r');
    await says(shown, 'tr', 'Bramble of the north');
    await app.as(
      app.admin,
      'mutation End($input: DisconnectSellerInput!) { disconnectSeller(input: $input) { error { code } } }',
      { input: { sellerId: newcomer().sellerId, force: true } },
    );
  }, 120_000);

  it('whose grant Amazon refuses leads the list, and is authorised again', async () => {
    const { sellerId, name } = first();
    app.running.emulator.control.setGrant(sellerId, 'revoked');
    await callAmazon(sellerId);
    const shown = await opened('/sellers');
    const { page } = shown;
    await says(
      shown,
      'tbody tr:first-child.row-trouble',
      new RegExp(`${name}[^]*Refused by Amazon`),
    );
    await picture(shown, 'refused');
    expect(await seriousFaults(shown)).toEqual([]);
    expect(await page.locator('tbody').innerText()).not.toContain('renewSeller');
    await page.goto(`${app.running.url}/console/health?seller=${sellerId}`);
    await says(shown, '.problem-line', 'withdrawn the consent');
    await picture(shown, 'health-refused');
    await page.goBack();
    await page.getByRole('button', { name: `Authorise again ${name}` }).click();
    await page.click(`button[name="seller"][value="${sellerId}"]`);
    await page.waitForURL(/\/console\/sellers\?/);
    await says(shown, '.done-line', `${name} has consented.`);
    await page.locator('tr.row-trouble').waitFor({ state: 'detached' });
    shown.faults.splice(0);
  }, 120_000);

  it('is found by its first letters, which stay in the address', async () => {
    const shown = await opened('/sellers');
    const { page } = shown;
    await says(shown, '.pager', '2 sellers');
    await page.getByLabel('Find by first letters').fill('cop');
    await says(shown, '.pager', '1 seller');
    await page.reload();
    await says(shown, 'tbody', 'Copper Kettle Goods');
    await page.getByLabel('Find by first letters').fill('zzz');
    await says(shown, '.list-words', 'No name or id begins with zzz.');
    expect(page.url()).toContain('find=zzz');
  }, 120_000);
});

describe('an address', () => {
  it('without a seller opens the last one, and with an unknown one says so', async () => {
    const shown = await opened('/sellers');
    const { page } = shown;
    const sellerOf = () => new URL(page.url()).searchParams.get('seller');
    const { sellerId: start } = first();
    await page.waitForURL(/seller=/);
    expect(await words(shown, '.frame-end')).toMatch(/Keyboard/);
    const other = app.running.emulator.sellers.find(({ sellerId }) => sellerId !== sellerOf())!;
    await page.goto(`${app.running.url}/console/sellers?seller=${other.sellerId}`);
    await says(shown, '.frame-end', other.name);
    await page.goto(`${app.running.url}/console/sellers`);
    await says(shown, '.frame-end', other.name);
    expect(sellerOf()).toBe(other.sellerId);
    await page.goto(`${app.running.url}/console/sellers?seller=WRONG`);
    await says(shown, 'h1', 'There is no seller WRONG here');
    await picture(shown, 'unknown-seller');
    expect(await seriousFaults(shown)).toEqual([]);
    await page.locator('.seller-list button', { hasText: start }).click();
    await says(shown, 'h1', 'Sellers');
    expect(sellerOf()).toBe(start);
  }, 120_000);
});

describe('health', () => {
  it('shows what Amazon answers, and keeps old values when it cannot be read', async () => {
    const { sellerId } = first();
    await callAmazon(sellerId);
    const shown = await opened(`/health?seller=${sellerId}`);
    const { page } = shown;
    await says(shown, 'tr', /Locations[^]*Answers/);
    await says(shown, 'tr', /getSupplySources?[^]*a second[^]*of \d+[^]*None[^]*Never/);
    await picture(shown, 'health');
    await page.route('**/graphql', (route) =>
      route.fulfill({
        status: 200,
        json: { data: null, errors: [{ message: 'The store cannot be read.' }] },
      }),
    );
    await page.keyboard.press('r');
    await says(shown, '.trouble-line', /The values are those of .*The store cannot be read/);
    await page.locator('.health-old').waitFor();
    await picture(shown, 'health-old');
    expect(await seriousFaults(shown)).toEqual([]);
    await page.unroute('**/graphql');
    // The screen reads again by itself.
    await page.locator('.health-old').waitFor({ state: 'detached' });
  }, 120_000);
});

it('the screens fit phones and the dark', async () => {
  const shown = await opened('/sellers');
  for (const name of ['Sellers', 'Health']) {
    await shown.page.locator('.frame-nav').getByRole('link', { name }).click();
    await shown.page.locator('tbody tr').first().waitFor();
    expect(await faultsInEveryLook(shown, name)).toEqual([]);
  }
}, 120_000);

it('a server without a seller offers to connect one', async () => {
  const lonely = await startGuardedApp();
  try {
    const end =
      'mutation End($input: DisconnectSellerInput!) { disconnectSeller(input: $input) { error { code } } }';
    for (const { sellerId } of lonely.running.emulator.sellers.slice(0, 2))
      await lonely.as(lonely.admin, end, { input: { sellerId, force: true } });
    const shown = await pages.open(lonely.running.url, '/ship');
    await shown.page.getByLabel('Access key').fill(lonely.admin);
    await shown.page.getByRole('button', { name: 'Sign in' }).click();
    await says(shown, 'h1', 'No seller is connected');
    await shown.page.getByRole('button', { name: 'Go to Amazon' }).waitFor();
    await picture(shown, 'no-seller');
    expect(await seriousFaults(shown)).toEqual([]);
  } finally {
    await pages.clear();
    await lonely.close();
  }
}, 120_000);
