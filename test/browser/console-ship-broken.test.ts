import type { WebSocketRoute } from 'playwright-core';
import type { AccessScope } from '../../src/graph/access/access-scope.js';
import { picture } from './console-browser.js';
import type { ConsolePage } from './console-browser.js';
import { ConsoleUnderTest, priced, scan } from './console-fixture.js';
import { says } from './console-stock-fixture.js';
import { ServerUnderTest } from './killed-server.js';

/** As long as a purchase is on its way to Amazon. */
const LATENCY_MS = 1_500;
/** What the browser itself writes about a server that is gone, and about a session that has ended. */
const OF_THE_BROWSER = /ERR_|WebSocket connection to|status of 401/;

let shown: ConsolePage;
afterEach(async () => {
  if (!shown) return;
  const { page, faults } = shown;
  await page.context().close();
  const others = faults.filter((fault) => !OF_THE_BROWSER.test(fault));
  if (others.length > 0) throw new Error(others.join('\n'));
}, 60_000);

/** Notes all that the run says from now on. */
const watch = ({ page }: ConsolePage) =>
  page.evaluate(`{
    window.said = new Set();
    new MutationObserver(() => {
      const panel = document.querySelector('.run-panel');
      if (panel) window.said.add(panel.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  }`);
/** Returns what the run has said that is a lie while an outcome is open. */
const lies = async ({ page }: ConsolePage): Promise<string[]> => {
  const said = await page.evaluate<string[]>('[...window.said]');
  return said.filter((words) => /refused|failed|nothing/i.test(words));
};

/** Buys labels for these orders, and resolves when one of them is on its way to Amazon. */
async function buySlowly(ids: readonly string[], control: ServerUnderTest['control']) {
  control.addFault({ kind: 'latency', operation: 'createShipment', latencyMs: LATENCY_MS });
  await watch(shown);
  for (const id of ids) await scan(shown, id);
  await shown.page.keyboard.press('b');
  await says(shown, '.run-line .mark', 'Buying');
}

const soldIn = (control: ServerUnderTest['control'], ids: readonly string[]) =>
  ids.map((id) => control.soldLabels().filter(({ amazonOrderId }) => amazonOrderId === id).length);

describe('a server that is killed in the middle of a run', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await ServerUnderTest.start();
  }, 120_000);
  afterAll(() => server?.close(), 60_000);

  it('leaves the run open until it is back, and no label is bought twice', async () => {
    const ids = await server.openOrders(2);
    shown = await server.open();
    const { page } = shown;
    await priced(shown, ids);
    await buySlowly(ids, server.control);
    await server.kill();
    await says(shown, '.offline-bar', 'Not connected since');
    expect(await page.locator('button.buy:enabled').count()).toBe(0);
    await picture(shown, 'ship-killed');
    await server.start();
    await page.locator('.offline-bar').waitFor({ state: 'detached' });
    await says(shown, '.run-panel h2', 'Run of 2');
    // An answer that never came is not known; what was not sent yet is bought now.
    await page.locator('.run-lines', { hasNotText: /Waiting|Buying/ }).waitFor();
    const marks = await page.locator('.run-line .mark').allInnerTexts();
    expect(marks.filter((mark) => !/Bought|Not known yet/.test(mark))).toEqual([]);
    expect(marks.some((mark) => mark.includes('Not known yet'))).toBe(true);
    await picture(shown, 'ship-restarted');
    expect(await lies(shown)).toEqual([]);
    expect(soldIn(server.control, ids).filter((count) => count > 1)).toEqual([]);
    const locked = page.locator('[data-order] .mark-unknown');
    expect(await locked.count()).toBeGreaterThan(0);
  }, 120_000);
});

describe('a page that loses', () => {
  const SCOPES: AccessScope[] = ['READ', 'PURCHASE', 'READ_PERSONAL_DATA'];
  let tested: ConsoleUnderTest;
  const sockets: WebSocketRoute[] = [];
  let isCut = false;
  beforeAll(async () => {
    tested = await ConsoleUnderTest.start();
    await tested.lock();
  }, 90_000);
  afterEach(() => tested.clear(), 60_000);
  afterAll(() => tested?.close());

  it('its socket in the middle of a run reads what it has missed', async () => {
    const ids = await tested.place(2);
    shown = await tested.open('', {}, async (page) => {
      await tested.signIn(page, await tested.createKey('packer', SCOPES));
      await page.routeWebSocket('**/graphql', async (socket) => {
        if (isCut) return socket.close();
        sockets.push(socket);
        socket.connectToServer();
      });
    });
    await priced(shown, ids);
    await buySlowly(ids, tested.control);
    isCut = true;
    for (const socket of sockets) await socket.close();
    while (soldIn(tested.control, ids).some((count) => count === 0))
      await shown.page.waitForTimeout(20);
    isCut = false;
    await says(shown, '.run-words', '2 bought');
    expect(await lies(shown)).toEqual([]);
    expect(soldIn(tested.control, ids)).toEqual([1, 1]);
  }, 90_000);

  it('its session in the middle of a run goes on after the sign-in', async () => {
    const ids = await tested.place(1);
    const first = await tested.createKey('morning', SCOPES);
    shown = await tested.open('', {}, (page) => tested.signIn(page, first));
    const { page } = shown;
    await priced(shown, ids);
    await buySlowly(ids, tested.control);
    await tested.revoke(first);
    await says(shown, 'dialog h2', 'Sign in again');
    await page
      .locator('.sign-in-again input[type=password]')
      .fill(await tested.createKey('morning', SCOPES));
    await page.locator('.sign-in-again button').click();
    await says(shown, '.run-words', '1 bought');
    expect(await lies(shown)).toEqual([]);
    expect(soldIn(tested.control, ids)).toEqual([1]);
  }, 90_000);

  it('its session before the press buys once after the sign-in', async () => {
    const ids = await tested.place(1);
    const key = await tested.createKey('packer of the day', SCOPES);
    shown = await tested.open('', {}, (page) => tested.signIn(page, key));
    const { page } = shown;
    await priced(shown, ids);
    await watch(shown);
    await scan(shown, ids[0]!);
    await page.context().clearCookies();
    await page.keyboard.press('b');
    await says(shown, 'dialog h2', 'Sign in again');
    expect(soldIn(tested.control, ids)).toEqual([0]);
    await page.locator('.sign-in-again input[type=password]').fill(key);
    await page.locator('.sign-in-again button').click();
    await says(shown, '.run-words', '1 bought');
    expect(await lies(shown)).toEqual([]);
    expect(soldIn(tested.control, ids)).toEqual([1]);
  }, 90_000);
});
