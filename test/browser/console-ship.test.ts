import { PDFDocument } from '@cantoo/pdf-lib';
import { faultsInEveryLook, picture, pictureOfReadme, seriousFaults } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { consoleOfFile, priced, row, scan } from './console-fixture.js';
import { says } from './console-stock-fixture.js';

const { open, tested } = consoleOfFile();

const control = () => tested().running.emulator.control;
const sold = (id: string): number =>
  control()
    .soldLabels()
    .filter(({ amazonOrderId }) => amazonOrderId === id).length;
const soldOf = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + sold(id), 0);
const runKey = ({ page }: ConsolePage) => new URL(page.url()).searchParams.get('run');
const words = ({ page }: ConsolePage, place: string) => page.locator(place).innerText();

describe('the morning', () => {
  it('is shipped with the keyboard, printed as one file, and survives reload and Back', async () => {
    const ids = await tested().place(6);
    const shown = await open();
    const { page } = shown;
    await priced(shown, ids);
    await page.keyboard.press('l');
    await page.locator('[data-order]:focus').waitFor();
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await words(shown, '.buy-words')).toBe('3 selected');
    await picture(shown, 'ship-selected');
    await page.keyboard.press('b');
    await says(shown, '.run-words', '3 bought');
    expect(soldOf(ids)).toBe(3);
    const run = runKey(shown);
    expect(run).toMatch(/^ship-\d{8}-\d{4}-\w{4}$/);
    await picture(shown, 'ship-bought');
    await pictureOfReadme(shown, 'ship');
    // The panel leaves too little room for columns.
    await page.setViewportSize({ width: 1200, height: 700 });
    const { height } = (await row(shown, ids[0]!).boundingBox())!;
    expect(height).toBeLessThan(140);
    await page.setViewportSize({ width: 1440, height: 900 });

    const printed = page.waitForRequest(/\/labels\//);
    await page.keyboard.press('p');
    const file = await fetch((await printed).url());
    expect(file.headers.get('content-type')).toBe('application/pdf');
    const pdf = await PDFDocument.load(await file.arrayBuffer());
    expect(pdf.getPages().map((one) => [one.getWidth(), one.getHeight()])).toEqual(
      Array.from({ length: 3 }, () => [288, 432]),
    );
    await says(shown, '.print-buttons', '3 labels sent to the print dialog');

    await page.reload();
    await says(shown, '.run-words', '3 bought');
    expect(runKey(shown)).toBe(run);
    expect(await words(shown, '.print-buttons button')).toBe('Print 3 labels again');
    await page.goBack();
    await page.locator('.run-panel').waitFor({ state: 'detached' });
    expect(runKey(shown)).toBeNull();
    expect(soldOf(ids)).toBe(3);
  }, 90_000);

  it('buys no label that costs more than its row shows', async () => {
    const [id = ''] = await tested().place(1);
    const shown = await open();
    const body: { variables?: { input: { purchases: object[] } } }[] = [];
    shown.page.on('request', (request) => {
      if (request.postData()?.includes('ShipBuy')) body.push(request.postDataJSON() as never);
    });
    await priced(shown, [id]);
    const price = await row(shown, id).locator('button.offer b').first().innerText();
    await row(shown, id).locator('input').click();
    await shown.page.locator('button.buy').click();
    await says(shown, '.run-words', '1 bought');
    expect(body[0]?.variables?.input.purchases).toEqual([
      {
        key: `${runKey(shown)}-${id}`,
        offerId: expect.any(String),
        maxPrice: { amount: price.slice(1), currencyCode: 'USD' },
        despite: [],
      },
    ]);
  }, 60_000);
});

it('nothing moves when orders and prices arrive', async () => {
  const ids = await tested().place(5);
  const shown = await open('', {}, async (page) => {
    await page.addInitScript(`window.moved = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) window.moved += value;
      }).observe({ type: 'layout-shift', buffered: true });`);
  });
  await priced(shown, ids);
  expect(await shown.page.evaluate<number>('window.moved')).toBeLessThan(0.0005);
}, 60_000);

describe('scanning', () => {
  it('selects by order id, its end and SKU, and says so', async () => {
    const ids = await tested().place(4);
    const shown = await open();
    await priced(shown, ids);
    await scan(shown, ids[1]!);
    await says(shown, '.scan-words', `Selected ${ids[1]} by its order.`);
    await scan(shown, ids[2]!.slice(-7));
    await says(shown, '.scan-words', `Selected ${ids[2]} by its order.`);
    // Its letters are shortcuts as well.
    await scan(shown, `*${tested().store.skus[0]!}*`);
    await says(shown, '.scan-words', `Selected ${ids[0]} by its SKU`);
    expect(await words(shown, '.buy-words')).toBe('3 selected');
    expect(runKey(shown)).toBeNull();
    await scan(shown, 'NO-SUCH-THING');
    await says(shown, '.scan-words', 'Nothing open here is called NO-SUCH-THING.');
    expect(await shown.page.locator('[data-order]:focus').getAttribute('data-order')).toBe(ids[0]);
  }, 60_000);

  it('takes letters in a field as text', async () => {
    const ids = await tested().place(1);
    const shown = await open();
    await priced(shown, ids);
    await scan(shown, ids[0]!);
    await shown.page.keyboard.press('/');
    await shown.page.locator('#scan:focus').waitFor();
    await shown.page.keyboard.type('bpr');
    await shown.page.keyboard.press('Enter');
    await says(shown, '.scan-words', 'Nothing open here is called bpr.');
    expect(await shown.page.locator('#scan').inputValue()).toBe('bpr');
    expect([runKey(shown), soldOf(ids)]).toEqual([null, 0]);
  }, 60_000);
});

describe('a purchase without an answer', () => {
  it('is not known, locks the row, and is bought once', async () => {
    const ids = await tested().place(2);
    const shown = await open();
    await priced(shown, ids);
    // Amazon says nothing about the order either.
    control().addFault({ kind: 'reset-before', operation: 'createShipment', next: 1 });
    control().addFault({ kind: '503', operation: 'getOrder' });
    await scan(shown, ids[0]!);
    await shown.page.locator('button.buy').click();
    await says(shown, '.run-words', '1 not known yet: do not buy it again');
    await row(shown, ids[0]!).locator('.mark-unknown').waitFor();
    expect(await row(shown, ids[0]!).locator('input').isDisabled()).toBe(true);
    await shown.page.keyboard.press('Control+a');
    expect(await words(shown, '.buy-words')).toBe('1 selected');
    await scan(shown, ids[0]!);
    await says(shown, '.scan-words', `${ids[0]} is not selected: Not known yet.`);
    await picture(shown, 'ship-unknown');
    expect(await seriousFaults(shown)).toEqual([]);
    await shown.page.reload();
    await row(shown, ids[0]!).locator('.mark-unknown').waitFor();
    await says(shown, '.run-words', '1 not known yet');
  }, 60_000);
});

describe('two presses', () => {
  it('buy one label, within one page and from two', async () => {
    const ids = await tested().place(2);
    const [first = '', second = ''] = ids;
    const [one, two] = [await open(), await open()];
    for (const shown of [one, two]) await priced(shown, ids);
    await scan(one, first);
    await one.page.keyboard.press('b');
    await one.page.keyboard.press('b');
    await says(one, '.run-words', '1 bought');
    expect(sold(first)).toBe(1);
    await scan(one, second);
    await scan(two, second);
    await Promise.all([one, two].map(({ page }) => page.locator('button.buy').click()));
    const outcome = /1 bought|1 refused|Nothing was bought|Another run is buying/;
    await Promise.all([one, two].map((shown) => says(shown, '.run-words', outcome)));
    expect(sold(second)).toBe(1);
    const both = await Promise.all([words(one, '.run-words'), words(two, '.run-words')]);
    expect(both.filter((text) => text.startsWith('1 bought'))).toHaveLength(1);
    // What a colleague has bought leaves the list.
    await Promise.all([one, two].map((shown) => row(shown, second).waitFor({ state: 'detached' })));
  }, 60_000);
});

describe('an order that its buyer wants to cancel', () => {
  it('is blocked as soon as that is known', async () => {
    const ids = await tested().place(2);
    const [id = ''] = ids;
    const shown = await open();
    await priced(shown, ids);
    control().cancelOrder({ amazonOrderId: id, step: 'requested' });
    await row(shown, id).and(shown.page.locator('.row-blocked')).waitFor();
    expect(await words(shown, `[data-order="${id}"] .mark-blocked`)).toBe(
      'The buyer asked to cancel',
    );
    await shown.page.keyboard.press('Control+a');
    expect(await words(shown, '.buy-words')).toBe('1 selected');
    await scan(shown, id);
    await says(shown, '.scan-words', `${id} is not selected: The buyer asked to cancel.`);
    await picture(shown, 'ship-blocked');
    expect(await seriousFaults(shown)).toEqual([]);
  }, 60_000);
});

describe('a label that can only be refused', () => {
  it('is left out, and what a run refused is not selected again', async () => {
    const [plain = ''] = await tested().place(1);
    const [checked = ''] = await tested().place(1, 1, ['recipientIdentityVerification']);
    const shown = await open();
    const { page } = shown;
    await priced(shown, [plain]);
    await says(shown, `[data-order="${checked}"] .cell-cheapest`, 'Needs identity check');
    await page.keyboard.press('Control+a');
    expect(await words(shown, '.buy-words')).toBe('2 selected, 1 left out: 1 identity check');
    expect(await words(shown, 'button.buy')).toMatch(/^Buy 1 label for/);
    await picture(shown, 'ship-left-out');
    const { sellerId } = tested().running.emulator.sellers[0]!;
    control().setBalance(sellerId, 0);
    await page.keyboard.press('b');
    await says(shown, `[data-order="${plain}"] .mark-trouble`, 'Refused: ');
    await page.keyboard.press('Control+a');
    expect(await words(shown, '.buy-words')).toMatch(/^1 selected, 1 left out/);
    await picture(shown, 'ship-refused');
    await page.reload();
    await says(shown, `[data-order="${plain}"] .mark-trouble`, 'Refused: ');
    await page.keyboard.press('Control+a');
    expect(await words(shown, '.buy-words')).toMatch(/^1 selected, 1 left out/);
    control().setBalance(sellerId, 10_000_000);
    expect(soldOf([plain, checked])).toBe(0);
  }, 60_000);
});

describe('a run that another one was faster than', () => {
  it('says who buys the labels, and leads there', async () => {
    const [id = ''] = await tested().place(1);
    const [one, two] = [await open(), await open()];
    for (const shown of [one, two]) await priced(shown, [id]);
    control().addFault({ kind: 'latency', operation: 'createShipment', latencyMs: 4_000 });
    for (const shown of [one, two]) await scan(shown, id);
    await Promise.all([one, two].map(({ page }) => page.locator('button.buy').click()));
    const [loser, winner] = await Promise.race(
      [[one, two] as const, [two, one] as const].map(async (pair) => {
        await says(pair[0], '.run-words', 'Another run is buying this label');
        return pair;
      }),
    );
    expect(await words(loser, '.run-panel')).not.toMatch(/stay selected|`|INTENT/);
    await picture(loser, 'ship-other-run');
    await loser.page.locator('.run-other').click();
    await loser.page.waitForURL(/\/purchases\?/);
    expect(runKey(loser)).toBe(runKey(winner));
    await says(winner, '.run-words', '1 bought');
    expect(sold(id)).toBe(1);
  }, 60_000);
});

describe('trouble', () => {
  it('at Amazon leaves the other rows, and passes', async () => {
    const ids = await tested().place(3);
    control().addFault({ kind: '429', operation: 'getEligibleShipmentServices' });
    const shown = await open();
    await says(shown, '.cell-cheapest', /Amazon lets us ask again|Not read/);
    await picture(shown, 'ship-throttled');
    control().clearFaults();
    await shown.page.keyboard.press('r');
    await priced(shown, ids);
    expect(await shown.page.locator('.cell-cheapest .plain').count()).toBe(0);
  }, 60_000);

  it('with the clock of the browser changes neither the time left nor what is bought', async () => {
    const ids = await tested().place(1);
    const shown = await open();
    const { page } = shown;
    await priced(shown, ids);
    const left = async (): Promise<string> =>
      (await row(shown, ids[0]!).innerText()).replace(/\d+ min left/, 'left');
    const before = await left();
    expect(before).toMatch(/\d+ h left/);
    await page.addInitScript(`(() => {
      const Right = Date;
      const now = () => Right.now() + 3 * 86_400_000;
      globalThis.Date = class extends Right {
        constructor(...given) { given.length === 0 ? super(now()) : super(...given); }
        static now() { return now(); }
      };
    })()`);
    await page.reload();
    await priced(shown, ids);
    expect(await page.evaluate<number>('Date.now()')).toBeGreaterThan(Date.now() + 86_400_000);
    expect(await left()).toBe(before);
    await picture(shown, 'ship-wrong-clock');
    await scan(shown, ids[0]!);
    await page.locator('button.buy').click();
    await says(shown, '.run-words', '1 bought');
    expect(sold(ids[0]!)).toBe(1);
  }, 60_000);

  it('of the connection is said, stops buying, and passes by itself', async () => {
    const ids = await tested().place(1);
    const shown = await open();
    await priced(shown, ids);
    await scan(shown, ids[0]!);
    await shown.page.context().setOffline(true);
    await shown.page.keyboard.press('r');
    await says(shown, '.offline-bar', 'Not connected since');
    expect(await shown.page.locator('button.buy').isDisabled()).toBe(true);
    await picture(shown, 'ship-offline');
    expect(await seriousFaults(shown)).toEqual([]);
    await shown.page.context().setOffline(false);
    await shown.page.locator('.offline-bar').waitFor({ state: 'detached' });
    await priced(shown, ids);
    // The browser writes each request that fails.
    expect(shown.faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED'))).toEqual(
      [],
    );
    shown.faults.length = 0;
  }, 60_000);
});

it('has no serious fault for axe in any look', async () => {
  const ids = await tested().place(3, 2);
  const shown = await open();
  const { page } = shown;
  await priced(shown, ids);
  const look = async (name: string): Promise<void> =>
    expect(await faultsInEveryLook(shown, `ship-${name}`)).toEqual([]);
  await look('list');
  await scan(shown, ids[0]!);
  await look('selected');
  await row(shown, ids[1]!).locator('button.offer').click();
  await page.locator('.offer-line').first().waitFor();
  await look('offers');
  await page.keyboard.press('Escape');
  await row(shown, ids[1]!).locator('select').selectOption('other');
  await page.locator('dialog').waitFor();
  await look('size');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.locator('dialog').waitFor();
  await look('keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await says(shown, '.run-words', '1 bought');
  await look('run');
}, 120_000);
