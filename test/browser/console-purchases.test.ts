import { picture } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { PurchasesUnderTest } from './console-purchases-fixture.js';

let under: PurchasesUnderTest;
beforeAll(async () => {
  under = await PurchasesUnderTest.start();
}, 60_000);
afterEach(async () => {
  under.control.clearFaults();
  await under.closePages();
}, 60_000);
afterAll(() => under?.close());

const says = ({ page }: ConsolePage, place: string, text: string | RegExp) =>
  page.locator(place).filter({ hasText: text }).first().waitFor();
const rowOf = ({ page }: ConsolePage, order: string) =>
  page.locator('tr[data-purchase]').filter({ hasText: order });
const openRow = (shown: ConsolePage, order: string) =>
  rowOf(shown, order).locator('.purchase-open').click();
const field = ({ page }: ConsolePage, label: string) => page.getByLabel(label);
const button = ({ page }: ConsolePage, name: string) =>
  page.getByRole('button', { name, exact: true });

/** What the browser writes of requests that this test breaks. */
function forgive(shown: ConsolePage): void {
  const others = shown.faults.filter((fault) => !/Failed to load resource|net::ERR/.test(fault));
  shown.faults.length = 0;
  shown.faults.push(...others);
}

/** Answers requests of one operation in another way. Returns a way to stop that. */
async function whenAsked(
  { page }: ConsolePage,
  operation: string,
  how: 'lost' | 'never-sent' | 'refused',
): Promise<() => Promise<void>> {
  await page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes(` ${operation}`)) return route.fallback();
    if (how === 'lost') await route.fetch();
    if (how === 'refused') return route.fulfill({ status: 503, body: 'no' });
    return route.abort('connectionreset');
  });
  return () => page.unroute('**/graphql');
}

async function notSold(shown: ConsolePage): Promise<void> {
  await field(shown, 'Amazon did not sell it').check();
  await field(shown, 'Type NOT SOLD').fill('NOT SOLD');
  await field(shown, 'How you found out').fill('Looked at the order: it has no label.');
}

describe('a purchase without an answer', () => {
  it('that Amazon did not sell is settled in three steps, and its order can have a label again', async () => {
    const { key, order } = await under.lose('reset-before');
    const shown = await under.open();
    const { page } = shown;
    await says(shown, '.purchase-views a.view-now', /^Not known\s*1$/);
    await rowOf(shown, order).locator('.mark-unknown').waitFor();
    await page.keyboard.press('j');
    await says(shown, '.known', 'The connection broke before an answer came.');
    await says(shown, '.time-line', 'Sent to Amazon.');
    expect(await page.locator('.purchase-panel button.primary').count()).toBe(0);
    expect(await page.locator('.decide input:checked').count()).toBe(0);
    await picture(shown, 'purchases-unknown');

    await field(shown, 'Amazon did not sell it').check();
    await field(shown, 'Type NOT SOLD').fill('not sold');
    await field(shown, 'How you found out').fill('Looked at the order: it has no label.');
    await says(shown, '.decide-end', 'Missing: the words NOT SOLD.');
    expect(await button(shown, 'Write down: not sold').isDisabled()).toBe(true);
    await field(shown, 'Type NOT SOLD').fill('NOT SOLD');
    await page.keyboard.press('Enter');
    expect((await under.state(key)).state).toBe('UNKNOWN');

    await button(shown, 'Write down: not sold').click();
    await says(shown, '.settling-words', 'Amazon could not be asked, so nothing was written down.');
    await picture(shown, 'purchases-no-amazon');
    expect((await under.state(key)).state).toBe('UNKNOWN');
    under.control.clearFaults();
    await button(shown, 'Write down: not sold').click();
    await says(shown, '.purchase-outcome', 'Written down.');
    await says(shown, '.purchase-outcome', 'You can buy a label for this order again');
    await picture(shown, 'purchases-not-sold');
    expect(await under.state(key)).toMatchObject({ state: 'REJECTED', settledBy: 'PERSON' });
    await says(shown, '.purchase-empty', 'Every purchase is settled.');
    expect(await under.buy('again', order)).toMatchObject({ code: null });
  }, 60_000);

  it('that Amazon sold is settled with its shipment, and its label is printed', async () => {
    const { key, order } = await under.lose('lost-reply');
    const { shipmentId } = soldOf(order);
    const shown = await under.open('?state=unknown');
    await openRow(shown, order);
    await field(shown, 'Amazon sold it').check();
    await field(shown, 'Shipment id').fill(shipmentId);
    await field(shown, 'How you found out').fill('Seller Central shows the shipment.');
    await button(shown, 'Write down: sold').click();
    await says(shown, '.purchase-outcome', 'Do not buy another label. Print this one.');
    expect(await under.state(key)).toMatchObject({ state: 'PURCHASED', shipmentId });
    const printed = shown.page.waitForRequest(/\/labels\//);
    await shown.page.locator('.purchase-panel h2').focus();
    await shown.page.keyboard.press('p');
    const file = await fetch((await printed).url());
    expect(file.headers.get('content-type')).toBe('application/pdf');
    await says(shown, '.print-words', '1 label sent to the print dialog.');
    await picture(shown, 'purchases-sold');
  }, 60_000);

  it('is compared with Amazon: a package speaks against NOT SOLD, and its number settles it', async () => {
    const { key, order } = await under.lose('lost-reply');
    const sold = soldOf(order);
    const shown = await under.open('?state=unknown');
    await openRow(shown, order);
    await says(shown, '.known', 'The connection broke');
    under.control.clearFaults();
    await notSold(shown);
    await button(shown, 'Write down: not sold').click();
    await says(
      shown,
      '.settling-words',
      'Amazon shows something else, so nothing was written down.',
    );
    await says(shown, '.seen-packages', sold.trackingId);
    await picture(shown, 'purchases-disagrees');
    expect(await field(shown, 'I have seen this').isChecked()).toBe(false);
    expect((await under.state(key)).state).toBe('UNKNOWN');

    await button(shown, 'Ask Amazon again').click();
    await says(shown, '.amazon-packages', 'Amazon showed one package');
    await shown.page.locator('.amazon-packages .plain').click();
    expect(await field(shown, 'the tracking number').inputValue()).toBe(sold.trackingId);
    await button(shown, 'Write down: sold').click();
    await says(shown, '.purchase-outcome', 'add its shipment id below');
    await picture(shown, 'purchases-sold-without-shipment');
    await field(shown, 'Shipment id').fill(sold.shipmentId);
    await button(shown, 'Add the shipment').click();
    await button(shown, 'Print the label').waitFor();
    expect(await under.state(key)).toMatchObject({ shipmentId: sold.shipmentId });
  }, 60_000);

  it('can be corrected by a person, never what Amazon said', async () => {
    const { key, order } = await under.lose('lost-reply');
    const shown = await under.open('?state=unknown');
    await openRow(shown, order);
    await notSold(shown);
    await button(shown, 'Write down: not sold').click();
    await says(shown, '.settling-words', 'Amazon could not be asked');
    await field(shown, 'I have seen this').check();
    await button(shown, 'Write down: not sold').click();
    await says(shown, '.purchase-outcome', 'A person wrote down that Amazon did not sell it.');
    await button(shown, 'Correct this').click();
    await field(shown, 'Amazon sold it').check();
    await field(shown, 'Shipment id').fill(soldOf(order).shipmentId);
    await field(shown, 'How you found out').fill('It was in Seller Central after all.');
    await button(shown, 'Write down: sold').click();
    await says(shown, '.purchase-outcome', 'A person wrote down that Amazon sold it.');
    await says(shown, '.time-line', 'Corrected by a person: Amazon sold it.');
    expect((await under.state(key)).state).toBe('PURCHASED');
    const bought = await under.buy('bought');
    await shown.page.goto(`${under.running.url}/console/purchases?state=all&find=${bought.order}`);
    await openRow(shown, bought.order);
    await button(shown, 'Print the label').waitFor();
    expect(await button(shown, 'Correct this').count()).toBe(0);
  }, 60_000);
});

describe('a settlement without an answer', () => {
  it('is read again before the form opens, and is written down', async () => {
    const { key, order } = await under.lose('reset-before');
    const shown = await under.open('?state=unknown');
    await openRow(shown, order);
    await notSold(shown);
    under.control.clearFaults();
    // Nothing can be read either, until the network is back.
    await whenAsked(shown, 'PurchaseSettle', 'lost');
    await whenAsked(shown, 'PurchaseById', 'never-sent');
    await button(shown, 'Write down: not sold').click();
    await says(shown, '.settling-words', 'It is not known whether this was written down.');
    expect(await shown.page.locator('.decide-choice, .decide-end').count()).toBe(0);
    await picture(shown, 'purchases-unclear');
    await shown.page.unroute('**/graphql');
    await says(shown, '.purchase-outcome', 'A person wrote down that Amazon did not sell it.');
    await says(shown, '.purchase-outcome', 'You can buy a label for this order again');
    expect((await under.state(key)).evidence.filter(isResolved)).toHaveLength(1);
    forgive(shown);
  }, 60_000);

  it('that never arrived opens the form again, with what was typed', async () => {
    const { key, order } = await under.lose('reset-before');
    const shown = await under.open('?state=unknown');
    await openRow(shown, order);
    await notSold(shown);
    under.control.clearFaults();
    await whenAsked(shown, 'PurchaseSettle', 'never-sent');
    await button(shown, 'Write down: not sold').click();
    await says(shown, '.settling-words', 'nothing is written down yet');
    expect(await field(shown, 'Type NOT SOLD').inputValue()).toBe('NOT SOLD');
    await shown.page.unroute('**/graphql');
    await button(shown, 'Write down: not sold').click();
    await says(shown, '.purchase-outcome', 'Written down.');
    expect((await under.state(key)).evidence.filter(isResolved)).toHaveLength(1);
    forgive(shown);
  }, 60_000);
});

const isResolved = ({ kind }: { readonly kind: string }): boolean => kind === 'RESOLVED';

function soldOf(order: string) {
  return under.control.soldLabels().find(({ amazonOrderId }) => amazonOrderId === order)!;
}
