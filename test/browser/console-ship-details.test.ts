import { beyondWindow, faultsInEveryLook, picture, seriousFaults } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { consoleOfFile, priced, row, scan } from './console-fixture.js';
import { says } from './console-stock-fixture.js';

const { open, tested } = consoleOfFile();

const orderPage = ({ page }: ConsolePage, id: string) =>
  page.waitForURL((url) => url.pathname === `/console/orders/${id}`);

describe('the code of an order that is not open here', () => {
  it('says that it has left and from where; Enter opens it', async () => {
    const [id = ''] = await tested().place(1);
    const shown = await open();
    const { page } = shown;
    await priced(shown, [id]);
    await scan(shown, id);
    await page.keyboard.press('b');
    await row(shown, id).waitFor({ state: 'detached' });
    const { trackingId } = tested()
      .control.soldLabels()
      .find(({ amazonOrderId }) => amazonOrderId === id)!;
    await scan(shown, trackingId);
    const name = await page.locator('.ship-title option:checked').innerText();
    await says(shown, '.scan-words', `${trackingId} belongs to ${id}: Shipped, at ${name}.`);
    await page.locator('.scan-words a:focus').waitFor();
    await picture(shown, 'ship-scan-other');
    expect(await seriousFaults(shown)).toEqual([]);
    await page.keyboard.press('Enter');
    await orderPage(shown, id);
  }, 60_000);

  it('says at which location it waits; the same code again opens it', async () => {
    const { id, place } = await tested().placeElsewhere();
    const shown = await open();
    const { page } = shown;
    await says(shown, '.ship-empty', 'Nothing to ship from here.');
    await page.keyboard.press('/');
    await page.locator('#scan:focus').waitFor();
    await page.keyboard.type(id);
    await page.keyboard.press('Enter');
    await says(shown, '.scan-words', `${id}: Not shipped, at ${place}.`);
    await page.keyboard.press('Enter');
    await orderPage(shown, id);
    expect(new URL(page.url()).pathname).toBe(`/console/orders/${id}`);
    await page.goto(`${tested().running.url}/console`);
    await says(shown, 'main h1', 'Today');
    await scan(shown, 'NO-SUCH-THING');
    await says(shown, '.today-scanned', 'Nothing is called NO-SUCH-THING.');
    await scan(shown, id);
    await orderPage(shown, id);
  }, 60_000);

  it('is not called unknown when the server could not look', async () => {
    const shown = await open();
    await shown.page.route('**/graphql', (route) =>
      route.request().postData()?.includes('ConsoleLookup')
        ? route.fulfill({ json: { errors: [{ message: 'The store cannot be read.' }] } })
        : route.continue(),
    );
    await says(shown, '.ship-empty', 'Nothing to ship from here.');
    await scan(shown, 'MUG-OF-NOBODY');
    await says(shown, '.scan-words', /MUG-OF-NOBODY could not be looked up.*cannot be read/);
    expect(await shown.page.locator('.scan-words a').count()).toBe(0);
  }, 60_000);
});

it('says of a SKU without stock that none is entered, and leads to where it is', async () => {
  const [id = ''] = await tested().place(1);
  const shown = await open('', {}, async (page) => {
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('query ShipStock')) return route.fallback();
      const json = await (await route.fetch()).json();
      json.data.seller.supplySource.inventoryLevels.nodes = [];
      return route.fulfill({ json });
    });
  });
  const { page } = shown;
  await priced(shown, [id]);
  await says(shown, '.cell-here', /not entered\s*Enter stock/);
  expect(await faultsInEveryLook(shown, 'ship-no-stock')).toEqual([]);
  await page.keyboard.press('l');
  await page.locator('[data-order]:focus').waitFor();
  for (const control of ['input', '.stock-link']) {
    await page.keyboard.press('ArrowRight');
    await page.locator(`[data-order] ${control}:focus`).waitFor();
  }
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/console/stock');
  expect(new URL(page.url()).searchParams.get('skus')).toBe(tested().store.skus[0]);
  await says(shown, '.stock-grid', tested().store.skus[0]!);
}, 60_000);

/** Returns the fields that are wider than their place. */
const CUT_FIELDS = `[...document.querySelectorAll('.size-fields .field')].filter((field) =>
  field.querySelector('input').getBoundingClientRect().right > field.getBoundingClientRect().right + 0.5)
  .map((field) => field.innerText)`;

/** Returns the choices of a box in which a long size does not fit. */
const CUT_BOXES = `[...document.querySelectorAll('.box-select select')].flatMap((select) => {
  const words = document.createElement('span');
  const { font, fontStretch } = getComputedStyle(select);
  Object.assign(words.style, { font, fontStretch, position: 'absolute', whiteSpace: 'nowrap' });
  words.textContent = '20.5×15.5×10.5 in';
  select.parentElement.append(words);
  const { width } = words.getBoundingClientRect();
  words.remove();
  return width + 26 > select.clientWidth ? [width] : [];
})`;

it('the dialog for a size begins with the length, and its fields have room', async () => {
  const [id = ''] = await tested().place(1);
  const shown = await open();
  const { page } = shown;
  await priced(shown, [id]);
  await row(shown, id).locator('select').selectOption('other');
  await page.locator('dialog').waitFor();
  expect(await page.evaluate(`document.activeElement.closest('label')?.innerText`)).toBe('Length');
  for (const width of [390, 1360]) {
    await page.setViewportSize({ width, height: 844 });
    await picture(shown, `ship-size-${width}`);
    expect(await page.evaluate(CUT_FIELDS)).toEqual([]);
  }
}, 60_000);

it('a size that was typed is saved as a box when it has a name', async () => {
  const [id = '', other = ''] = await tested().place(2);
  const shown = await open();
  const { page } = shown;
  await priced(shown, [id, other]);
  const dialog = page.locator('dialog');
  const type = async (order: string, name: string): Promise<void> => {
    await row(shown, order).locator('select').selectOption('other');
    for (const [field, value] of [
      ['Length', '11'],
      ['Width', '7'],
      ['Height', '3.5'],
      ['Weight', '30'],
      ['Save as box, named', name],
    ] as const)
      await dialog.getByLabel(field).fill(value);
    await dialog.getByRole('button', { name: 'Save the box and use it' }).click();
  };
  const chosen = (order: string) => row(shown, order).locator('select option:checked').innerText();
  await type(id, 'Mug carton');
  await dialog.waitFor({ state: 'detached' });
  expect(await chosen(id)).toBe('Mug carton');
  await priced(shown, [id]);
  await type(other, 'mug carton');
  await says(shown, 'dialog [role=status]', /name/);
  expect(await faultsInEveryLook(shown, 'ship-box-name')).toEqual([]);
  await page.keyboard.press('Escape');
  // Its weight alone is asked for where the server does not know it.
  await row(shown, other).locator('select').selectOption({ label: 'Mug carton' });
  await priced(shown, [other]);
  expect(await chosen(other)).toBe('Mug carton');
  await page.reload();
  await priced(shown, [other]);
  expect(await row(shown, other).locator('select').innerText()).toContain('Mug carton');
}, 60_000);

it('the sizes of boxes are not cut, with a panel and without', async () => {
  const ids = await tested().place(4);
  const shown = await open();
  const { page } = shown;
  await priced(shown, ids);
  const looks = async (name: string): Promise<void> => {
    for (const width of [390, 1200, 1360, 1440, 1680]) {
      await page.setViewportSize({ width, height: 844 });
      await picture(shown, `ship-boxes-${name}-${width}`);
      expect([width, await page.evaluate(CUT_BOXES)]).toEqual([width, []]);
    }
  };
  await looks('list');
  await scan(shown, ids[0]!);
  await page.keyboard.press('b');
  await says(shown, '.run-words', '1 bought');
  await looks('run');
}, 60_000);

it('only the list scrolls, and a second Enter on the dialog opens no order', async () => {
  const ids = await tested().place(26);
  const shown = await open();
  const { page } = shown;
  await priced(shown, ids);
  for (const [width, height] of [
    [390, 844],
    [1360, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(shown, `ship-many-${width}`);
    expect(await beyondWindow(shown)).toEqual([]);
  }
  await page.keyboard.press('l');
  await page.locator('[data-order]:focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('b');
  await page.locator('dialog button:focus').waitFor();
  await picture(shown, 'ship-sure');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await says(shown, '.run-words', /bought/);
  expect(new URL(page.url()).pathname).toBe('/console/ship');
}, 120_000);
