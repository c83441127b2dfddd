import { PDFDocument } from '@cantoo/pdf-lib';
import { faultsInEveryLook, picture } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { consoleOfFile, priced, scan } from './console-fixture.js';
import { says } from './console-stock-fixture.js';

const { open, tested } = consoleOfFile();

const runOf = ({ page }: ConsolePage) => new URL(page.url()).searchParams.get('run');

/** Buys the labels of orders in one run. */
async function buy(shown: ConsolePage, ids: readonly string[]): Promise<void> {
  const { page } = shown;
  await priced(shown, ids);
  for (const id of ids) await scan(shown, id);
  await page.keyboard.press('b');
  await says(shown, '.run-words', `${ids.length} bought`);
}

async function pagesOf(request: Promise<{ url(): string }>): Promise<number> {
  const file = await fetch((await request).url());
  return (await PDFDocument.load(await file.arrayBuffer())).getPageCount();
}

describe('a run that was left for the list', () => {
  it('is linked with its counts, also after a reload', async () => {
    const ids = await tested().place(3);
    const shown = await open();
    const { page } = shown;
    await buy(shown, ids.slice(0, 2));
    const run = runOf(shown);
    expect(await page.locator('.last-run').count()).toBe(0);
    await page.locator('.run-panel .panel-head button').click();
    await says(shown, '.last-run', /^Last run, .*2 bought/);
    expect(await faultsInEveryLook(shown, 'ship-last-run')).toEqual([]);
    await page.goto(shown.url);
    await says(shown, '.last-run', '2 bought');
    await page.locator('.last-run a').first().click();
    await says(shown, '.run-words', '2 bought');
    expect(runOf(shown)).toBe(run);
  }, 90_000);
});

describe('printing', () => {
  it('is sorted and has slips as this browser remembers', async () => {
    const ids = await tested().place(2);
    const shown = await open();
    const { page } = shown;
    await buy(shown, ids);
    await page.getByLabel('with packing slips').check();
    await page.getByLabel('Sorted by').selectOption('ORDER');
    await page.getByLabel('Format').selectOption('PDF');
    await page.reload();
    await says(shown, '.run-words', '2 bought');
    expect(await page.getByLabel('with packing slips').isChecked()).toBe(true);
    const asked = page.waitForRequest((request) => !!request.postData()?.includes('ShipLabels'));
    const printed = page.waitForRequest(/\/labels\//);
    await page.keyboard.press('p');
    expect((await asked).postDataJSON().variables.options).toEqual({
      sortBy: 'ORDER',
      format: 'PDF',
      includePackingSlips: true,
    });
    expect(await pagesOf(printed)).toBe(4);
    await page.locator('.run-panel').waitFor();
    expect(await faultsInEveryLook(shown, 'ship-print-choice')).toEqual([]);
  }, 90_000);

  it('has the labels of all runs of a day', async () => {
    const ids = await tested().place(3);
    const shown = await open();
    const { page } = shown;
    await buy(shown, ids.slice(0, 2));
    await page.locator('.run-panel .panel-head button').click();
    await buy(shown, ids.slice(2));
    await page.locator('.run-panel .panel-head button').click();
    await page.locator('.last-run-all').click();
    const day = page.locator('.run-day').first();
    const label = await day.locator('button').innerText();
    const [, count = ''] = /^Print (\d+) labels of the day$/.exec(label) ?? [];
    expect(Number(count)).toBeGreaterThanOrEqual(3);
    expect(await day.locator('th').innerText()).toMatch(/^Today \d+ runs$/);
    await page.getByLabel('with packing slips').check();
    const printed = page.waitForRequest(/\/labels\//);
    await day.locator('button').click();
    expect(await pagesOf(printed)).toBe(2 * Number(count));
    await says(shown, '.run-printing', `${count} labels sent to the print dialog.`);
    await picture(shown, 'runs-printed');
    expect(await faultsInEveryLook(shown, 'runs')).toEqual([]);
  }, 90_000);
});
