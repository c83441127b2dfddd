import { faultsInEveryLook, picture, pictureOfReadme, seriousFaults } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { scan } from './console-fixture.js';
import { OrdersUnderTest } from './console-order-fixture.js';

let orders: OrdersUnderTest;
const opened: ConsolePage[] = [];
beforeAll(async () => {
  orders = await OrdersUnderTest.start();
}, 60_000);
afterAll(async () => {
  await orders?.close();
}, 60_000);
afterEach(async () => {
  const shown = opened.splice(0);
  orders.running.emulator.control.clearFaults();
  await Promise.all(shown.map(({ page }) => page.context().close()));
  const faults = shown.flatMap((one) => one.faults);
  if (faults.length > 0) throw new Error(`On the page: ${faults.join(', ')}`);
});

async function open(...parts: Parameters<OrdersUnderTest['open']>): Promise<ConsolePage> {
  const shown = await orders.open(...parts);
  opened.push(shown);
  return shown;
}

const control = () => orders.running.emulator.control;
const sold = (id: string): number =>
  control()
    .soldLabels()
    .filter(({ amazonOrderId }) => amazonOrderId === id).length;
const says = ({ page }: ConsolePage, place: string, text: string | RegExp) =>
  page.locator(place).filter({ hasText: text }).first().waitFor();
const button = ({ page }: ConsolePage, name: string | RegExp) => page.getByRole('button', { name });
const key = ({ page }: ConsolePage) => new URL(page.url()).searchParams.get('key');
describe('an order', () => {
  it('is shown with stock, and a label is bought once with the keyboard', async () => {
    const id = await orders.place(2);
    const shown = await open(id);
    await says(shown, 'h1', id);
    await says(shown, '.order-stock-list li', /assigned/);
    await picture(shown, 'order-order');
    expect(await seriousFaults(shown)).toEqual([]);
    await shown.page.keyboard.press('b');
    await says(shown, '.order-offer-line', '$');
    await picture(shown, 'order-offers');
    await pictureOfReadme(shown, 'order');
    expect(await seriousFaults(shown)).toEqual([]);
    await button(shown, /^Buy label for/).dblclick();
    await says(shown, '.order-box-done', 'Bought');
    expect(sold(id)).toBe(1);
    expect(key(shown)).toMatch(new RegExp(`^order-${id}-\\d{8}-\\d{4}-\\w{4}$`));
    await says(shown, '.order-parcel', 'Bought');
    await picture(shown, 'order-bought');
    await shown.page.reload();
    await says(shown, '.order-box-done', 'Bought');
    await says(shown, '.order-history li', 'Bought');
    expect(sold(id)).toBe(1);
  }, 120_000);
});

it('is on the clock of its location, wherever the browser is', async () => {
  const id = await orders.place(1);
  const texts: string[] = [];
  for (const timezoneId of ['Asia/Tokyo', 'Europe/Berlin']) {
    const shown = await open(id, { timezoneId });
    await says(shown, '.order-deadline', 'As of');
    await says(shown, '.order-history li', 'Ordered');
    const parts = ['.order-deadline', '.order-history time'];
    const all = await Promise.all(
      parts.map((part) => shown.page.locator(part).first().innerText()),
    );
    texts.push(all.join(' ').replace(/^.* left|As of [\d:]+/g, ''));
    await picture(shown, `order-clock-${timezoneId.slice(0, 4)}`);
  }
  expect(texts[0]).toMatch(/ time[^]*Placed/);
  expect(texts[1]).toBe(texts[0]);
}, 60_000);

describe('a label', () => {
  it('is bought in spite of a cancellation request only with a reason, which stays with it', async () => {
    const id = '112-1000015-1000015';
    const shown = await open(id);
    await says(shown, '.order-band-blocked', 'The buyer asked to cancel');
    await shown.page.keyboard.press('b');
    await says(shown, '.order-buy-part', 'Blocked');
    expect(await button(shown, /^Buy label/).count()).toBe(0);
    await picture(shown, 'order-blocked');
    expect(await seriousFaults(shown)).toEqual([]);
    await button(shown, 'Ship anyway').click();
    await button(shown, 'Go on to the label').click();
    await says(shown, '.order-anyway', 'Say why');
    await shown.page.getByLabel(/^Why is it shipped/).fill('The buyer called: ship it');
    await shown.page.keyboard.press('Enter');
    await button(shown, /^Buy label for/).click();
    await says(shown, '.order-box-done', 'Bought');
    expect(sold(id)).toBe(1);
    await says(shown, '.order-parcel', 'Reason: The buyer called: ship it');
    await picture(shown, 'order-anyway');
  }, 120_000);

  it('is not known without an answer, and locks the items', async () => {
    const id = await orders.place(1);
    const shown = await open(`${id}?open=buy`);
    await says(shown, '.order-offer-line', '$');
    // Amazon says nothing about the order either.
    control().addFault({ kind: 'reset-before', operation: 'createShipment', next: 1 });
    control().addFault({ kind: '503', operation: 'getOrder' });
    await button(shown, /^Buy label for/).click();
    await says(
      shown,
      '.order-band-unknown',
      'Not known yet: do not buy a label for these items again',
    );
    await says(shown, '.order-box-unknown', 'Not known yet');
    expect(await button(shown, /^Buy label/).count()).toBe(0);
    await picture(shown, 'order-unknown');
    expect(await seriousFaults(shown)).toEqual([]);
    control().clearFaults();
    expect(sold(id)).toBe(0);
  }, 120_000);

  it('is refused to the second of two tabs, which can say that it is a further parcel', async () => {
    const id = await orders.place(2);
    const tabs = [await open(`${id}?open=buy`), await open(`${id}?open=buy`)] as const;
    for (const tab of tabs) await says(tab, '.order-offer-line', '$');
    const [first, second] = tabs;
    await Promise.all(tabs.map((tab) => button(tab, /^Buy label for/).click()));
    await Promise.race(tabs.map((tab) => says(tab, '.order-box-done', 'Bought')));
    await says(first, '.order-parcel', 'Bought');
    await says(second, '.order-parcel', 'Bought');
    expect(sold(id)).toBe(1);
  }, 120_000);

  it('shows both prices when it has become dearer, and buys the same purchase for the new one', async () => {
    const id = await orders.place(1);
    const shown = await open(`${id}?open=buy`);
    await says(shown, '.order-offer-line', '$');
    let isChanged = false;
    await shown.page.route('**/graphql', async (route) => {
      const body = route.request().postDataJSON() as { variables: { input?: Priced } };
      const { input } = body.variables;
      if (input?.maxPrice && !isChanged) {
        isChanged = true;
        input.maxPrice.amount = '1.00';
      }
      await route.continue({ postData: JSON.stringify(body) });
    });
    await button(shown, /^Buy label for/).click();
    await says(shown, '.order-box-trouble', 'The label costs more than was shown');
    await picture(shown, 'order-dearer');
    const before = key(shown);
    await button(shown, /^Buy for \$/).click();
    await says(shown, '.order-box-done', 'Bought');
    expect([key(shown), sold(id)]).toEqual([before, 1]);
  }, 120_000);

  it('is cancelled, bought for a further parcel, and printed again', async () => {
    const id = await orders.place(1);
    const shown = await open(`${id}?open=buy`);
    await button(shown, /^Buy label for/).click();
    await says(shown, '.order-box-done', 'Bought');
    await button(shown, 'Cancel label').click();
    expect(await seriousFaults(shown)).toEqual([]);
    await button(shown, 'Cancel the label').click();
    await says(shown, '.order-parcel', 'Cancelled, refund');
    await picture(shown, 'order-cancelled');
    await button(shown, 'This is a further parcel').click();
    await shown.page.getByLabel(/^Units of/).fill('1');
    await button(shown, 'Ask for offers').click();
    await button(shown, /^Buy label for/).click();
    await says(shown, '.order-box-done', 'Bought');
    const printed = shown.page.waitForRequest(/\/labels\//);
    await shown.page.keyboard.press('p');
    const file = await fetch((await printed).url());
    expect(file.headers.get('content-type')).toBe('application/pdf');
    await says(shown, '[role=status]', '1 label sent to the print dialog');
    expect(sold(id)).toBe(2);
  }, 120_000);

  it('goes abroad with the answers to the questions of customs', async () => {
    const shown = await open('112-1000004-1000004?open=buy');
    await says(shown, '.order-offer-line', 'asks questions');
    await says(shown, '.order-seller-input', /./);
    await button(shown, /^Buy label for/).click();
    await says(shown, '.order-seller-input', 'This needs an answer.');
    await picture(shown, 'order-customs');
    expect(await seriousFaults(shown)).toEqual([]);
    expect(sold('112-1000004-1000004')).toBe(0);
    for (const select of await shown.page.locator('.order-seller-input select').all())
      await select.selectOption({ index: 1 });
    for (const input of await shown.page.locator('.order-seller-input input[type=text]').all())
      await input.fill('12');
    await picture(shown, 'order-customs-filled');
  }, 120_000);
});

describe('an order that is not to be shipped', () => {
  it.each([
    ['112-1000009-1000009', 'The order is cancelled', 'cancelled-order'],
    ['112-1000010-1000010', 'The order is not paid yet', 'pending-order'],
    ['112-1000013-1000013', 'Amazon delivers it', 'program-order'],
    ['112-1000011-1000011', 'Amazon shows all units as shipped', 'shipped-order'],
  ])(
    'says so: %s',
    async (id, words, name) => {
      const shown = await open(id);
      await says(shown, '.order', words);
      expect(await button(shown, /^Offers and label/).count()).toBe(0);
      await picture(shown, name);
    },
    60_000,
  );

  it('is not known by an id that Amazon does not have, and another can be tried', async () => {
    const shown = await open('999-0000000-0000000');
    await says(shown, 'h1', 'Amazon knows no order 999-0000000-0000000 for this seller');
    await picture(shown, 'order-not-known');
    expect(await seriousFaults(shown)).toEqual([]);
    await shown.page.getByLabel('Order id or tracking number').fill('112-1000001-1000001');
    await shown.page.keyboard.press('Enter');
    await says(shown, 'h1', '112-1000001-1000001');
  }, 120_000);
});

describe('the parts', () => {
  it('compare locations, and ship from the one that is chosen', async () => {
    const shown = await open('112-1000002-1000002');
    await button(shown, 'Compare locations').click();
    await says(shown, '.order-where-list', 'in stock');
    await picture(shown, 'order-where');
    await button(shown, 'Ship from here').last().click();
    await says(shown, '.order-offer-line', '$');
    const from = new URL(shown.page.url()).searchParams.get('from');
    expect(await shown.page.locator('.order-parcel-fields select').first().inputValue()).toBe(from);
    expect(await seriousFaults(shown)).toEqual([]);
  }, 120_000);

  it('hold, claim and tag the order, and release it', async () => {
    const id = await orders.place(1);
    const shown = await open(id);
    await shown.page.getByLabel('Hold because').fill('Address to check');
    await shown.page.getByRole('button', { name: 'Hold', exact: true }).click();
    await says(shown, '.order-band-blocked', 'On hold: Address to check');
    await shown.page.getByLabel('Add a tag').fill('fragile');
    await shown.page.getByRole('button', { name: 'Add', exact: true }).click();
    await says(shown, '.order-tag-list', 'fragile');
    await shown.page.getByLabel(/^Claim for/).fill('Station 3');
    await shown.page.getByRole('button', { name: 'Claim', exact: true }).click();
    await says(shown, '.order-mark-line', 'Claimed by Station 3, this station');
    await picture(shown, 'order-held');
    await button(shown, 'Release the hold').click();
    await shown.page.locator('.order-band-blocked').waitFor({ state: 'detached' });
    await button(shown, /^Offers and label/).waitFor();
    expect(await seriousFaults(shown)).toEqual([]);
  }, 120_000);

  it('confirm a package with another label, and compare it with Amazon', async () => {
    const id = await orders.place(1);
    const shown = await open(`${id}?open=confirm`);
    await button(shown, 'Confirm the package').click();
    await says(shown, '.order-confirm-form', 'Choose the carrier.');
    await shown.page.locator('.order-confirm-form select').first().selectOption('UPS');
    await shown.page.getByLabel('Tracking number').fill('1Z999AA10123456784');
    await picture(shown, 'order-confirm');
    expect(await seriousFaults(shown)).toEqual([]);
    await button(shown, 'Confirm the package').click();
    await says(shown, '.order-package-list', '1Z999AA10123456784');
    await button(shown, 'Compare with Amazon').click();
    await says(shown, '.order-package-list', /Amazon (shows|does not show)/);
    await picture(shown, 'order-confirmed');
  }, 120_000);

  it('show the address only when a person asks for it', async () => {
    const shown = await open('112-1000001-1000001');
    await says(shown, 'h1', '112-');
    expect(await shown.page.locator('address').count()).toBe(0);
    await button(shown, 'Show address').click();
    await shown.page.locator('address').waitFor();
    await button(shown, 'Hide address').click();
    expect(await shown.page.locator('address').count()).toBe(0);
  }, 120_000);

  it('have their own trouble: a throttled part leaves the others, and is asked again by itself', async () => {
    const id = await orders.place(1);
    const shown = await open(id);
    await says(shown, '.order-stock-list', 'assigned');
    control().addFault({ kind: '503', operation: 'getEligibleShipmentServices' });
    await shown.page.keyboard.press('b');
    await says(shown, '.order-buy-part .trouble-line', 'The offers could not be read.');
    await picture(shown, 'order-trouble');
    expect(await seriousFaults(shown)).toEqual([]);
    control().clearFaults();
    await button(shown, 'Ask again').click();
    await says(shown, '.order-offer-line', '$');
  }, 120_000);

  it('lead to the orders before and after, and to a scanned one', async () => {
    const first = await orders.place(1);
    const second = await orders.place(1);
    const shown = await open(second);
    await button(shown, /Before/)
      .and(shown.page.locator(':enabled'))
      .waitFor();
    await shown.page.keyboard.press('[');
    await says(shown, 'h1', first);
    await button(shown, /After/).and(shown.page.locator(':enabled')).waitFor();
    await shown.page.keyboard.press(']');
    await says(shown, 'h1', second);
    await scan(shown, '112-1000003-1000003');
    await says(shown, 'h1', '112-1000003-1000003');
    await shown.page.goBack();
    await says(shown, 'h1', second);
    expect(new URL(shown.page.url()).pathname).toBe(`/console/orders/${second}`);
  }, 120_000);
});

describe('the screen', () => {
  it('has no serious fault in any look', async () => {
    const shown = await open('112-1000002-1000002?open=buy&where=open');
    await says(shown, '.order-offer-line', '$');
    await says(shown, '.order-where-list', 'in stock');
    expect(await faultsInEveryLook(shown, 'order')).toEqual([]);
  }, 60_000);

  it('shows nothing of another order while an order is read, nor when it cannot be', async () => {
    const shown = await open('112-1000001-1000001');
    const { page } = shown;
    await says(shown, 'h1', '112-');
    const answer = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      await answer.promise;
      await route.fulfill({
        json: { errors: [{ message: 'Amazon does not answer.' }], data: null },
      });
    });
    await scan(shown, '112-1000007-1000007');
    await page.waitForURL(/112-1000007-1000007/);
    await page.locator('main .ghost').first().waitFor();
    expect(await page.locator('main').innerText()).not.toContain('112-1000001');
    answer.resolve();
    await says(shown, '.trouble-line', 'Order 112-1000007-1000007 could not be read. Amazon');
    expect(await page.locator('main').innerText()).not.toContain('112-1000001');
    await picture(shown, 'order-not-readable');
    expect(await seriousFaults(shown)).toEqual([]);
    await page.getByLabel('Order id or tracking number').fill('1Z999AA10123456784');
    await page.keyboard.press('Enter');
    await says(shown, '[role=status]', '1Z999AA10123456784 could not be looked up.');
  }, 120_000);
});

interface Priced {
  readonly maxPrice?: { amount: string };
}
