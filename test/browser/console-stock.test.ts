import type { BrowserContextOptions } from 'playwright-core';
import { PROCESSING_MS, QUEUE_MS } from '../../src/emulator/apis/feeds/feed-book.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';
import { beyondWindow, openPage, picture, seriousFaults } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { paste, says } from './console-stock-fixture.js';

const FAST = {
  gatherMs: 0,
  gatherLongMs: 0,
  everyMs: 10,
  firstPollMs: 100,
  longestPollMs: 100,
  searchEveryMs: 10,
};
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };
const DARK: BrowserContextOptions = { colorScheme: 'dark' };

let running: RunningApp;
let browser: Chromium;
let sources: { readonly supplySourceId: string; readonly supplySourceCode: string }[];
const opened: ConsolePage[] = [];
beforeAll(async () => {
  browser = await startChromium();
  running = await startRunningApp({ inventory: FAST, caches: { listingTtlMs: 0 } });
  const { data } = await running.request<
    { seller: { supplySources: { nodes: ((typeof sources)[number] & { status: string })[] } } },
    object
  >('{ seller { supplySources(first: 50) { nodes { supplySourceId supplySourceCode status } } } }');
  sources = data.seller.supplySources.nodes.filter(({ status }) => status !== 'ARCHIVED');
}, 180_000);
afterEach(async () => {
  running.emulator.control.clearFaults();
  const shown = opened.splice(0);
  for (const { page } of shown) await page.context().close();
  const faults = shown.flatMap((one) => one.faults);
  if (faults.length > 0) throw new Error(faults.join('\n'));
}, 60_000);
afterAll(async () => {
  await running?.close();
  await browser?.close();
});

async function open(search = '', options: BrowserContextOptions = {}): Promise<ConsolePage> {
  const shown = await openPage(browser, running.url, `/stock${search}`, options);
  opened.push(shown);
  return shown;
}

const skusOf = (...skus: string[]) => `?show=some&skus=${encodeURIComponent(skus.join('\n'))}`;
const cell = ({ page }: ConsolePage, row: number, column: number) =>
  page.locator(`#stock-${row}-${column}`);
const focus = async (shown: ConsolePage): Promise<void> => {
  await cell(shown, 0, 0).locator('.cell-number').waitFor();
  await cell(shown, 0, 0).click();
};
const batchKey = ({ page }: ConsolePage) => new URL(page.url()).searchParams.get('batch');

/** Lets Amazon process feeds until the panel says that all is settled. */
async function settled(shown: ConsolePage): Promise<void> {
  const end = Date.now() + 90_000;
  const done = shown.page.locator('.panel-words').filter({ hasText: 'All is settled.' });
  while ((await done.count()) === 0) {
    if (Date.now() > end) throw new Error('The batch did not end.');
    running.emulator.control.advanceClock(QUEUE_MS + PROCESSING_MS);
    await shown.page.waitForTimeout(50);
  }
}

const stockOf = (sku: string, channel: string) =>
  running.emulator.control.stock().find((one) => one.sku === sku && one.channel === channel)
    ?.quantity;

describe('the grid', () => {
  it('takes quantities with the keys of a spreadsheet, and gives them back', async () => {
    const shown = await open(skusOf('MUG-SPECKLE-12', 'APRON-DENIM', 'BOOK-KNOTS'));
    const { keyboard } = shown.page;
    await focus(shown);
    await keyboard.type('71');
    await keyboard.press('Enter');
    await keyboard.type('72');
    await keyboard.press('Tab');
    await keyboard.type('x7');
    await keyboard.press('Escape');
    await says(shown, '.apply-words', '2 cells changed');
    await cell(shown, 1, 1).and(shown.page.locator('.cell-active')).waitFor();
    // Fills the selection with its first row.
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowLeft');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('Control+d');
    await says(shown, '.apply-words', '3 cells changed');
    await cell(shown, 2, 0).filter({ hasText: '71was none' }).waitFor();
    await keyboard.press('Control+z');
    await says(shown, '.apply-words', '2 cells changed');
    await keyboard.press('Delete');
    await says(shown, '.apply-words', 'Nothing is changed.');
    // What Amazon has already is no change.
    const text = await cell(shown, 1, 0).innerText();
    await keyboard.press('Control+Home');
    await keyboard.press('ArrowDown');
    await paste(shown, text);
    await says(shown, '.apply-words', 'Nothing is changed. Pasted 1 cell.');
    expect(batchKey(shown)).toBeNull();
  }, 120_000);

  it('keeps what is no number in its cell, and asks before it is lost', async () => {
    const shown = await open(skusOf('MUG-SPECKLE-12', 'NO-SUCH-SKU'));
    await focus(shown);
    await paste(shown, '12\t1.5\t\tabc\r\n9\t9\t9');
    await says(shown, '.apply-words', '3 cells changed, not applied. 2 no number.');
    await says(shown, '.apply-words', '3 cells did not fit into the grid and were left out.');
    await says(shown, '.stock-sku', 'Amazon knows no such listing');
    await shown.page.getByRole('button', { name: 'Go to the first problem' }).click();
    await says(shown, '#stock-note', '1.5 is no quantity. Write a whole number from 0');
    await picture(shown, 'stock-wrong');
    await shown.page.getByRole('link', { name: 'Ship', exact: true }).click();
    await says(shown, 'dialog', 'Leaving loses what you typed.');
    expect(await seriousFaults(shown)).toEqual([]);
    await picture(shown, 'stock-leave');
    await shown.page.getByRole('button', { name: 'Stay here' }).click();
    await shown.page.getByRole('button', { name: 'Take all back' }).click();
    await says(shown, '.apply-words', 'Nothing is changed.');
  }, 120_000);

  it('reads a file by SKU and code, and writes one', async () => {
    const shown = await open(skusOf('MUG-SPECKLE-12', 'APRON-DENIM'));
    await focus(shown);
    const code = sources[1]!.supplySourceCode;
    const file = `SKU,Title,${code},Atlantis\r\nAPRON-DENIM,"An apron, blue",81,1\r\nTHIMBLE,,1,1\r\n`;
    await shown.page.setInputFiles('input[type=file]', {
      name: 'stock.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file),
    });
    await says(
      shown,
      '.apply-words',
      '1 cell changed, not applied. Read 1 cell. No location is called Atlantis. Not in the grid: THIMBLE.',
    );
    await cell(shown, 1, 1).filter({ hasText: '81' }).waitFor();
    const download = shown.page.waitForEvent('download');
    await shown.page.getByRole('button', { name: 'Save CSV' }).click();
    const stream = await (await download).createReadStream();
    const text = (await stream.toArray()).join('');
    expect(text).toMatch(new RegExp(`^SKU,Title,.*${code}.*,DEFAULT\r\nMUG-SPECKLE-12,`));
    expect(text).toMatch(/\r\nAPRON-DENIM,Waxed denim apron,\d*,81,/);
  }, 120_000);
});

describe('applying', () => {
  it('pastes 24 SKUs at 11 locations as one block, and follows them until Amazon shows them', async () => {
    const shown = await open();
    await focus(shown);
    await picture(shown, 'stock');
    const block = Array.from({ length: 24 }, (_, row) =>
      Array.from({ length: 11 }, (_column, column) => 300 + row * 11 + column).join('\t'),
    );
    await paste(shown, block.join('\r\n'));
    await says(shown, '.apply-words', '264 cells changed, not applied. Pasted 264 cells.');
    await picture(shown, 'stock-changed');
    expect(await seriousFaults(shown)).toEqual([]);
    await shown.page.locator('button.apply').click();
    await says(shown, '.stock-panel h2', '264 changes');
    const key = batchKey(shown);
    expect(key).toMatch(/^stock-\d{8}-\d{4}-\w{4}$/);
    await says(shown, '.apply-words', 'Nothing is changed.');
    await cell(shown, 0, 0).locator('.pending-dot').waitFor();
    await picture(shown, 'stock-pending');
    // A reload follows the same batch.
    await shown.page.reload();
    await says(shown, '.stock-panel h2', '264 changes');
    await cell(shown, 0, 0).locator('.pending-dot').waitFor();
    expect(batchKey(shown)).toBe(key);
    await settled(shown);
    await says(shown, '.panel-counts', '264 applied');
    await cell(shown, 0, 0).filter({ hasText: /^300$/ }).waitFor();
    await picture(shown, 'stock-applied');
    const sku = await shown.page.locator('tbody .stock-sku b').first().innerText();
    expect(stockOf(sku, sources[0]!.supplySourceId)).toBe(300);
  }, 240_000);

  it('shows what Amazon refuses in its cell, and applies the others', async () => {
    const shown = await open(skusOf('MUG-SPECKLE-12', 'APRON-DENIM'));
    await focus(shown);
    await shown.page.route('**/graphql', async (route) => {
      // Amazon has forgotten the location since the page was opened.
      const body = route.request().postDataJSON() as { variables: { input?: object } };
      const text = JSON.stringify(body).replace(sources[2]!.supplySourceId, UNKNOWN);
      const isPreview = text.includes('PREVIEW') && text.includes('"sku":"MUG-SPECKLE-12"');
      await route.continue(isPreview ? { postData: text } : {});
    });
    await paste(shown, '51\t52\t53\n61\t62\t63');
    await shown.page.locator('button.apply').click();
    await says(shown, '.apply-words', 'refused.');
    await picture(shown, 'stock-refused');
    expect(await seriousFaults(shown)).toEqual([]);
    expect(batchKey(shown)).toBeNull();
    await shown.page.getByRole('button', { name: 'Go to the first problem' }).click();
    await says(shown, '#stock-note', 'MUG-SPECKLE-12');
    await says(shown, '#stock-note', 'Refused: ');
    await shown.page.getByRole('button', { name: /^Apply the other/ }).click();
    await says(shown, '.stock-panel h2', 'changes');
    await settled(shown);
    expect(stockOf('APRON-DENIM', sources[1]!.supplySourceId)).toBe(62);
    // The refused value stays as it was typed.
    await shown.page.locator('.cell-is-refused').first().waitFor();
  }, 180_000);

  it('does not know whether a lost answer was recorded, and finds out', async () => {
    const shown = await open(skusOf('BOOK-KNOTS'));
    await focus(shown);
    let lost = 0;
    await shown.page.route('**/graphql', async (route) => {
      const text = route.request().postData() ?? '';
      if (!text.includes('StockApply') || lost > 0) return route.continue();
      lost += 1;
      const response = await route.fetch();
      await response.body();
      // The server has it. The page never learns that from here.
      return route.fulfill({
        status: 200,
        contentType: 'application/json',
        body: '{"errors":[{"message":"The answer was lost."}]}',
      });
    });
    await paste(shown, '33');
    await shown.page.locator('button.apply').click();
    await says(shown, '.stock-panel h2', '1 change');
    await settled(shown);
    expect(lost).toBe(1);
    expect(stockOf('BOOK-KNOTS', sources[0]!.supplySourceId)).toBe(33);
  }, 120_000);
});

describe('other states', () => {
  it('is for reading on a small screen, one location at a time', async () => {
    const shown = await open('', PHONE);
    await cell(shown, 0, 0).locator('.cell-number').waitFor();
    expect(await shown.page.locator('button.apply').count()).toBe(0);
    await shown.page
      .getByRole('combobox', { name: 'Location' })
      .selectOption({ label: 'No location' });
    await cell(shown, 0, 0).filter({ hasText: '0' }).waitFor();
    const isWide = `document.documentElement.scrollWidth > 390`;
    expect(await shown.page.evaluate(isWide)).toBe(false);
    expect(await seriousFaults(shown)).toEqual([]);
    expect(await beyondWindow(shown)).toEqual([]);
    await picture(shown, 'stock-390');
  }, 120_000);

  it('says that Amazon could not be read, and reads again', async () => {
    running.emulator.control.addFault({ kind: '500', operation: 'searchListingsItems' });
    const shown = await open('?show=all', DARK);
    await says(shown, '.trouble-line', 'The stock could not be read.');
    await picture(shown, 'stock-trouble-dark');
    running.emulator.control.clearFaults();
    await shown.page.getByRole('button', { name: 'Ask again' }).click();
    await focus(shown);
    await paste(shown, '5\t6');
    await shown.page.keyboard.press('Shift+ArrowRight');
    expect(await seriousFaults(shown)).toEqual([]);
    await picture(shown, 'stock-dark');
    await shown.page.getByLabel('Find a SKU or a title').fill('no such thing');
    await says(shown, '.stock-empty', 'No SKU or title contains');
  }, 120_000);
});

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
