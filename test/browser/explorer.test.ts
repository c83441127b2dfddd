import type { Page } from 'playwright-core';
import { explorerExamples } from '../../src/server/explorer/examples.js';
import type { ExplorerExample } from '../../src/server/explorer/explorer-example.js';
import { syncing, whenSynced } from '../graph/orders-fixture.js';
import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

// Cancel and Attach a shipment need the shipment of a label that was bought before, Buy an offer an offer, Settle a
// purchase without an outcome, and Cancel a scheduled change the id of one.
const SKIPPED: readonly string[] = [
  // The server would need a key afterwards.
  'New access key',
  'Buy an offer',
  'Cancel',
  'Cancel a scheduled change',
  'Settle',
  'Attach a shipment',
];
interface Problem {
  readonly extensions?: { readonly code?: unknown };
}

// Some orders of the store have a product whose size is not known.
const isSizeUnknown = (title: string, { extensions }: Problem): boolean =>
  title === 'Orders of a store' && extensions?.code === 'PACKAGE_UNKNOWN';
// Examples that show a refusal.
const REFUSED: Readonly<Record<string, string>> = {
  'Archive a store': 'SUPPLY_SOURCE_IN_USE',
  'Buy despite a guard': 'PURCHASE_GUARDED',
  'Buy despite a cancellation request': 'PURCHASE_GUARDED',
  'Buy again after a cancellation': 'SHIPMENT_ALREADY_PURCHASED',
};
// The code of a store and the name of a box are taken once.
const ONCE: readonly string[] = ['New store', 'Save a box'];
// No receiver of webhooks answers, so what the server says of their problems is left out.
const CODES = /(?<!"problem":\{)"code":"([A-Z_]+)","message"/g;

describe('the explorer in a browser', () => {
  let running: RunningApp;
  let browser: Chromium;
  beforeAll(async () => {
    browser = await startChromium();
    running = await startRunningApp(syncing());
    await whenSynced(running);
  }, 60_000);
  afterAll(async () => {
    await running?.close();
    await browser?.close();
  });

  const opened: Page[] = [];
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close();
  });

  const problems: string[] = [];
  async function open(viewport: typeof DESK, path = '/explorer'): Promise<Page> {
    problems.length = 0;
    const page = await browser.newPage({ viewport });
    opened.push(page);
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol !== 'data:' && origin !== running.url) problems.push(`requested ${origin}`);
    });
    await page.goto(`${running.url}${path}`);
    await page.waitForSelector('.graphiql-execute-button');
    return page;
  }

  const valueOf = (place: string): string =>
    `document.querySelector(${JSON.stringify(`${place} .CodeMirror`)}).CodeMirror.getValue()`;

  // `page.waitForFunction` would need a content security policy that allows eval.
  async function until(page: Page, expression: string): Promise<void> {
    const end = Date.now() + 30_000;
    while (!(await page.evaluate<boolean>(expression))) {
      if (Date.now() > end) throw new Error(`This never became true: ${expression}`);
      await page.waitForTimeout(20);
    }
  }

  async function choose(page: Page, { title, query }: ExplorerExample): Promise<void> {
    await page.selectOption('#example', { label: title });
    const text = JSON.stringify(query.trim());
    await until(page, `${valueOf('.graphiql-query-editor')}.trim() === ${text}`);
    // GraphiQL parses the text a moment later. Until then it would execute the operation of the text before.
    const [, operation] = /^(?:query|mutation|subscription) (\w+)/m.exec(query)!;
    await page.waitForSelector(`.graphiql-tab-active button:text-is("${operation}")`);
  }

  async function run(page: Page): Promise<{ data?: object; errors?: readonly Problem[] }> {
    await page.click('.graphiql-execute-button');
    await until(page, `/^\\{[^]*\\}$/.test(${valueOf('.result-window')})`);
    return JSON.parse(await page.evaluate<string>(valueOf('.result-window'))) as object;
  }

  // Before the examples run: they buy the same label, and a purchase sends no event twice.
  it('receives the events of a subscription', async () => {
    const page = await open(DESK);
    const named = (name: string) =>
      explorerExamples(running.emulator.showcase).find(({ title }) => title === name)!;
    await choose(page, named('Watch purchases'));
    await page.click('.graphiql-execute-button');
    await page.waitForSelector('.graphiql-execute-button[aria-label^="Stop"]');
    await until(
      page,
      `fetch('/metrics').then((answer) => answer.text()).then((text) => /^graphql_subscriptions_open [1-9]/m.test(text))`,
    );
    const { query, variables = {} } = named('Buy a label');
    await running.request(query, variables);
    await until(page, `${valueOf('.result-window')}.includes('"my-first-label"')`);
    expect(problems).toEqual([]);
  }, 60_000);

  it.each([
    ['a desk', DESK, SKIPPED],
    ['a phone', PHONE, [...SKIPPED, ...ONCE]],
  ])(
    'runs every example on the screen of %s, without a request to another server',
    async (_, size, skipped) => {
      const page = await open(size);
      for (const example of explorerExamples(running.emulator.showcase)) {
        await choose(page, example);
        // A subscription waits for events.
        if (skipped.includes(example.title) || /^subscription /m.test(example.query)) continue;
        const answer = await run(page).catch((cause: unknown) => {
          throw new Error(`There is no result of the example ${example.title}.`, { cause });
        });
        const errors = answer.errors?.filter((one) => !isSizeUnknown(example.title, one));
        expect([example.title, errors ?? []]).toEqual([example.title, []]);
        const codes = [...JSON.stringify(answer.data).matchAll(CODES)].map(([, code]) => code);
        // On a slow machine, "Stop a batch" stops purchases before they are sent, and lists show them.
        const expected = [REFUSED[example.title]].filter(Boolean);
        expect(codes.filter((code) => code !== 'BATCH_CANCELLED')).toEqual(expected);
      }
      expect(problems).toEqual([]);
    },
    120_000,
  );

  it.each([
    ['a desk', DESK],
    ['a phone', PHONE],
  ])(
    'fits the screen of %s',
    async (_, { width, height }) => {
      const page = await open({ width, height });
      await choose(page, explorerExamples(running.emulator.showcase)[1]!);
      await run(page);
      const boxOf = async (place: string) => (await page.locator(place).first().boundingBox())!;
      for (const place of [
        '#bar',
        '#example',
        '.graphiql-tab',
        '.graphiql-execute-button',
        '.result-window',
      ]) {
        const box = await boxOf(place);
        expect([place, box.x >= 0 && box.x + box.width <= width]).toEqual([place, true]);
        expect([place, box.y >= 0 && box.y + box.height <= height]).toEqual([place, true]);
      }
      for (const place of ['.graphiql-query-editor .CodeMirror', '.result-window'])
        expect((await boxOf(place)).width).toBeGreaterThan(280);
      await page.click('.graphiql-sidebar button');
      await until(
        page,
        `getComputedStyle(document.querySelector('.graphiql-plugin')).opacity === '1'`,
      );
      expect((await boxOf('.graphiql-plugin')).width).toBeGreaterThan(280);
    },
    60_000,
  );

  const SELECTED = `document.getElementById('example').selectedOptions[0].textContent`;

  it('shows the title of the open example, and whether it was changed', async () => {
    const page = await open(DESK);
    await until(page, `${SELECTED} === 'Stores'`);
    // Nothing in the list says that an example was changed which was not.
    expect(await page.textContent('#example')).not.toContain('(changed)');
    await choose(page, explorerExamples(running.emulator.showcase)[1]!);
    await until(page, `${SELECTED} === 'One store'`);
    await page.click('.graphiql-editor-tool .CodeMirror');
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('x');
    await until(page, `${SELECTED} === 'One store (changed)'`);
    await page.click('.graphiql-tab-add');
    await until(page, `${SELECTED} === 'Choose an example'`);
    await page.locator('.graphiql-tab-button').first().click();
    await until(page, `${SELECTED} !== 'Choose an example'`);
    expect(await page.evaluate<string>(SELECTED)).toBe('One store (changed)');
  }, 60_000);

  it('marks no variable of an example as wrong', async () => {
    const page = await open(DESK);
    const variables = `document.querySelector('.graphiql-editor-tool .CodeMirror').CodeMirror`;
    const marks = `(${variables}.performLint(), document.querySelectorAll('.graphiql-editor-tool .CodeMirror-lint-mark-error').length)`;
    for (const example of explorerExamples(running.emulator.showcase)) {
      if (!example.query.includes('$input')) continue;
      await choose(page, example);
      await until(page, `${valueOf('.graphiql-editor-tool')}.includes('input')`);
      await until(page, `Object.hasOwn(${variables}.options.lint.variableToType ?? {}, 'input')`);
      expect([example.title, await page.evaluate<number>(marks)]).toEqual([example.title, 0]);
    }
    await page.evaluate(`${variables}.setValue('{ "input": {} }')`);
    expect(await page.evaluate<number>(marks)).toBeGreaterThan(0);
  }, 60_000);

  it('leaves room for the document and its variables on a phone', async () => {
    const page = await open(PHONE);
    await choose(page, explorerExamples(running.emulator.showcase).at(-2)!);
    const linesOf = (place: string) =>
      page.evaluate<number>(
        `(({ CodeMirror: editor, clientHeight }) => clientHeight / editor.defaultTextHeight())(document.querySelector('${place} .CodeMirror'))`,
      );
    expect(await linesOf('.graphiql-query-editor')).toBeGreaterThan(14);
    expect(await linesOf('.graphiql-editor-tool')).toBeGreaterThan(4);
    // Comments tell what to do, so they are readable without scrolling.
    const overflow = `(({ CodeMirror: editor }) => editor.getScrollInfo().width - editor.getScrollInfo().clientWidth)(document.querySelector('.graphiql-query-editor .CodeMirror'))`;
    expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
  }, 60_000);

  it('opens an example in a new tab when the text in the editor was changed', async () => {
    const page = await open(DESK);
    await page.click('.graphiql-query-editor .CodeMirror');
    await page.keyboard.type('# my own');
    const [, second] = explorerExamples(running.emulator.showcase);
    await choose(page, second!);
    expect(await page.locator('.graphiql-tab').count()).toBe(2);
    await page.locator('.graphiql-tab-button').first().click();
    await until(page, `${valueOf('.graphiql-query-editor')}.includes('# my own')`);
  }, 60_000);

  it('keeps changed variables in their tab when another example is chosen', async () => {
    const page = await open(DESK);
    const named = (name: string) =>
      explorerExamples(running.emulator.showcase).find(({ title }) => title === name)!;
    await choose(page, named('Buy an offer'));
    await until(page, `${valueOf('.graphiql-editor-tool')}.includes('offerId')`);
    await page.evaluate(
      `(({ CodeMirror: editor }) => editor.setValue(editor.getValue().replace('"offerId": ""', '"offerId": "MINE"')))(document.querySelector('.graphiql-editor-tool .CodeMirror'))`,
    );
    await choose(page, named('Quote'));
    expect(await page.locator('.graphiql-tab').count()).toBe(2);
    await page.locator('.graphiql-tab-button').first().click();
    await until(page, `${valueOf('.graphiql-editor-tool')}.includes('MINE')`);
  }, 60_000);

  it.each([
    ['an example is chosen', async () => undefined],
    ['a tab is added', (page: Page) => page.click('.graphiql-tab-add')],
  ])(
    'ends a subscription when %s, so that Run executes the next operation',
    async (_, leave) => {
      const page = await open(DESK);
      const [, store] = explorerExamples(running.emulator.showcase);
      const watch = explorerExamples(running.emulator.showcase).find(
        ({ title }) => title === 'Watch purchases',
      )!;
      await choose(page, watch);
      await page.click('.graphiql-execute-button');
      await page.waitForSelector('.graphiql-execute-button[aria-label^="Stop"]');
      await leave(page);
      await choose(page, store!);
      await page.waitForSelector('.graphiql-execute-button[aria-label^="Execute"]');
      expect(await run(page)).toMatchObject({ data: { seller: {} } });
    },
    60_000,
  );

  it('puts the chosen example into a new tab that is empty', async () => {
    const page = await open(DESK);
    await page.click('.graphiql-tab-add');
    await until(page, `${valueOf('.graphiql-query-editor')} === ''`);
    await choose(page, explorerExamples(running.emulator.showcase)[1]!);
    expect(await page.locator('.graphiql-tab').count()).toBe(2);
  }, 60_000);

  it('is linked from /graphql, whose page needs internet access', async () => {
    const context = await browser.newContext({ viewport: DESK });
    // As without internet access.
    await context.route(
      (url) => url.origin !== running.url,
      (route) => route.abort(),
    );
    const page = await context.newPage();
    await page.goto(`${running.url}/graphql`);
    await page.click('a[href="/explorer"]');
    await page.waitForSelector('.graphiql-execute-button');
    expect(page.url()).toBe(`${running.url}/explorer`);
  }, 60_000);
});
