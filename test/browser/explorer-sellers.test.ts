import type { Page, Response } from 'playwright-core';
import { CONNECT, consentAt } from '../graph/connect-fixture.js';
import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { startRunningApp } from '../support/running-app.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';

let browser: Chromium;
beforeAll(async () => {
  browser = await startChromium();
}, 60_000);
afterAll(() => browser?.close());

const editor = (place: string, position = 0): string =>
  `document.querySelectorAll('${place} .CodeMirror')[${position}].CodeMirror`;
const QUERY = editor('.graphiql-query-editor');
const VARIABLES = editor('.graphiql-editor-tool');
const HEADERS = editor('.graphiql-editor-tool', 1);

async function open(url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${url}/explorer`);
  await page.waitForSelector('.graphiql-execute-button');
  await until(page, `document.getElementById('example').value === '0'`);
  return page;
}

// `page.waitForFunction` would need a content security policy that allows eval.
async function until(page: Page, expression: string): Promise<void> {
  while (!(await page.evaluate<boolean>(expression))) await page.waitForTimeout(20);
}

/** Chooses an example, and waits until the answer about the sellers is there. */
async function choose(page: Page, title: string, operation: string): Promise<string> {
  await page.selectOption('#example', { label: title });
  await until(page, `${QUERY}.getValue().includes(' ${operation}')`);
  await page.waitForSelector(`.graphiql-tab-active button:text-is("${operation}")`);
  return page.evaluate<string>(`${QUERY}.getValue()`);
}

async function run(page: Page): Promise<string> {
  await page.evaluate(`${editor('.result-window')}.setValue('')`);
  await page.click('.graphiql-execute-button');
  const result = `${editor('.result-window')}.getValue()`;
  await until(page, `/^\\{[^]*\\}$/.test(${result})`);
  return page.evaluate<string>(result);
}

describe('the explorer of a server that needs a key', () => {
  let app: GuardedApp;
  let page: Page;
  beforeAll(async () => {
    app = await startGuardedApp();
  }, 60_000);
  afterAll(() => app?.close());
  beforeEach(async () => {
    page = await open(app.running.url);
  });
  afterEach(() => page.close());

  const enter = async (key: string): Promise<void> => {
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('sellers(first: 1)') ?? false,
    );
    const headers = JSON.stringify({ Authorization: `Bearer ${key}` });
    await page.evaluate(`${HEADERS}.setValue(${JSON.stringify(headers)})`);
    await (await answered).finished();
  };
  // The one whose ids the examples have, and not the first by name.
  const first = () => app.running.emulator.sellers[0]!;
  const named = (): string => `seller(id: "${first().sellerId}")`;

  it('names no seller in its documents, and shows where the key belongs', async () => {
    const html = await (await fetch(`${app.running.url}/explorer`)).text();
    const [, ...others] = app.running.emulator.sellers;
    for (const { sellerId } of others) expect(html).not.toContain(sellerId);
    expect(await page.isVisible('#key')).toBe(true);
    expect(await choose(page, 'Open orders', 'OpenOrders')).toContain('  seller {');
    await page.click('.graphiql-tab-add');
    await until(page, `${QUERY}.getValue() === '' || ${QUERY}.getValue().startsWith('#')`);
    expect(await page.isVisible('#key')).toBe(true);
  }, 60_000);

  it('reads the schema with a key of the field, uses it in every tab, and keeps it nowhere', async () => {
    const isSchema = (response: Response) =>
      response.request().postData()?.includes('IntrospectionQuery') ?? false;
    const isRead = page.waitForResponse((response) => isSchema(response) && response.ok());
    await page.fill('#key', app.admin);
    await page.press('#key', 'Enter');
    await (await isRead).finished();
    await until(
      page,
      `document.getElementById('key-state').textContent.startsWith('In use: admin')`,
    );
    await until(page, `${QUERY}.getValue().includes(${JSON.stringify(named())})`);
    await page.click('.graphiql-tab-add');
    await until(page, `${QUERY}.getValue() === '' || ${QUERY}.getValue().startsWith('#')`);
    await choose(page, 'Purchases', 'Purchases');
    expect(JSON.parse(await run(page))).not.toHaveProperty('errors');
    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])',
    );
    expect(kept).not.toContain(app.admin.slice(-32));
    await page.reload();
    expect(await page.inputValue('#key')).toBe('');
  }, 60_000);

  it('says why a key of the field is refused', async () => {
    await page.fill('#key', 'fgk_wrong');
    await page.click('#use-key');
    await until(
      page,
      `/key/i.test(document.getElementById('key-state').textContent) && !/Checking|schema/.test(document.getElementById('key-state').textContent)`,
    );
    expect(await page.textContent('#key-state')).not.toContain('In use');
  }, 60_000);

  it('names the seller of the examples once it has a key of several', async () => {
    await enter(app.admin);
    await until(page, `${QUERY}.getValue().includes(${JSON.stringify(named())})`);
    expect(await page.evaluate(`document.getElementById('example').value`)).toBe('0');
    expect(await run(page)).toContain('"supplySources"');
    expect(await choose(page, 'Purchases', 'Purchases')).toContain(named());
    expect(JSON.parse(await run(page))).not.toHaveProperty('errors');
    await choose(page, 'Archive a store', 'ArchiveStore');
    const { sellerId } = first();
    expect(JSON.parse(await page.evaluate<string>(`${VARIABLES}.getValue()`))).toMatchObject({
      input: { sellerId },
    });
  }, 60_000);

  it('names none with a key of one seller, and changes nothing when a key is refused', async () => {
    const { sellerId } = app.running.emulator.sellers[0]!;
    await enter(app.admin);
    await until(page, `${QUERY}.getValue().includes(${JSON.stringify(named())})`);
    await enter('fgk_wrong');
    expect(await choose(page, 'Purchases', 'Purchases')).toContain(named());
    await enter(await app.createKey(['READ'], [sellerId]));
    await until(page, `${QUERY}.getValue().includes('  seller {')`);
    expect(JSON.parse(await run(page))).not.toHaveProperty('errors');
  }, 60_000);

  it('keeps a document that was edited', async () => {
    const own = '# mine\nquery Stores {\n  seller { id }\n}';
    await page.evaluate(`${QUERY}.setValue(${JSON.stringify(own)})`);
    await enter(app.admin);
    expect(await choose(page, 'Purchases', 'Purchases')).toContain(named());
    await page.locator('.graphiql-tab-button').first().click();
    await until(page, `${QUERY}.getValue() === ${JSON.stringify(own)}`);
  }, 60_000);
});

it('the explorer names a seller once a second one was connected', async () => {
  const running = await startRunningApp();
  try {
    const page = await open(running.url);
    expect(await choose(page, 'Purchases', 'Purchases')).toContain('  seller {');
    const [first, , third] = running.emulator.sellers;
    const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
    const { data } = await running.request<any, object>(CONNECT, { input }); // oxlint-disable-line typescript/no-explicit-any -- as in the suites of the graph
    const back = await consentAt(data.connectSeller.authorizationUrl, third!.sellerId);
    expect((await fetch(back)).status).toBe(200);
    const document = await choose(page, 'Stores', 'Stores');
    // The ids of the examples are those of this seller.
    expect(document).toContain(`seller(id: "${first!.sellerId}")`);
    expect(JSON.parse(await run(page))).not.toHaveProperty('errors');
  } finally {
    await running.close();
  }
}, 60_000);
