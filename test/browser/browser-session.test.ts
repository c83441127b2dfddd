import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';

const PAGE = `<!doctype html><html><head><title>Console</title><link rel="icon" href="data:,">
<meta property="csp-nonce" nonce="__CSP_NONCE__"></head><body><h1>Ship</h1>
<script type="module" src="/console/assets/main-BmR3zV9x.js"></script></body></html>`;

/** What the console does, without its libraries. */
const SCRIPT = `
const style = document.createElement('style');
style.nonce = document.querySelector('meta[property="csp-nonce"]').nonce;
style.textContent = 'h1 { color: rgb(1, 2, 3); }';
document.head.append(style);
const json = { 'content-type': 'application/json', 'x-browser-session': '1' };
const session = (method, body) =>
  fetch('/console/session', { method, headers: json, ...(body && { body: JSON.stringify(body) }) });
const follow = () => new Promise((resolve) => {
  const socket = new WebSocket(location.origin.replace('http', 'ws') + '/graphql', 'graphql-transport-ws');
  socket.onopen = () => socket.send('{"type":"connection_init","payload":{"x-browser-session":"1"}}');
  socket.onmessage = ({ data }) => resolve(JSON.parse(data).type);
  socket.onclose = ({ code }) => resolve(code);
});
const actor = async () => {
  const answer = await fetch('/graphql', { method: 'POST', headers: json, body: '{"query":"{ viewer { actor } }"}' });
  return (await answer.json()).data?.viewer.actor ?? answer.status;
};
Object.assign(window, {
  signIn: async (accessKey) => (await session('POST', { accessKey })).status,
  signOut: async () => (await session('DELETE')).status,
  state: async () => (await session('GET')).json(),
  follow, actor,
});
`;

let folder: string;
let app: GuardedApp;
let browser: Chromium;
let page: Page;
const messages: string[] = [];
beforeAll(async () => {
  browser = await startChromium();
  folder = await mkdtemp(join(tmpdir(), 'console-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'assets/main-BmR3zV9x.js'), SCRIPT);
  app = await startGuardedApp({ consoleFolder: folder });
}, 60_000);
beforeEach(async () => {
  messages.length = 0;
  page = await (await browser.newContext()).newPage();
  page.on('console', (message) => {
    // The field for a key is in no form, so that no browser keeps it. Chromium says so when it has time.
    if (!message.text().startsWith('[DOM] Password field is not contained'))
      messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(String(error)));
});
afterEach(() => page.context().close());
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true });
  await browser?.close();
});

const signIn = () => page.evaluate<number>(`signIn(${JSON.stringify(app.admin)})`);
const valueOf = (place: string, position = 0): Promise<string> =>
  page.evaluate<string>(
    `document.querySelectorAll(${JSON.stringify(`${place} .CodeMirror`)})[${position}]?.CodeMirror.getValue() ?? ''`,
  );

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not so: ${String(isSo)}`);
    await page.waitForTimeout(20);
  }
}

describe('a page of the console', () => {
  it('is led to from the root, and breaks no rule of its policy', async () => {
    await page.goto(app.running.url);
    expect(page.url()).toBe(`${app.running.url}/console`);
    await until(async () => page.evaluate<boolean>(`'signIn' in window`));
    expect(
      await page.evaluate<string>(`getComputedStyle(document.querySelector('h1')).color`),
    ).toBe('rgb(1, 2, 3)');
    expect(messages).toEqual([]);
  }, 60_000);

  it('signs in, uses the graph and a WebSocket by its cookie, and signs out', async () => {
    await page.goto(`${app.running.url}/console/ship?only=late`);
    await until(async () => page.evaluate<boolean>(`'signIn' in window`));
    expect(await page.evaluate('actor()')).toBe(401);
    expect(await page.evaluate('follow()')).toBe(4403);
    expect(await signIn()).toBe(200);
    expect(await page.evaluate('actor()')).toMatch(/^admin /);
    expect(await page.evaluate('follow()')).toBe('connection_ack');
    expect(await page.evaluate('state()')).toMatchObject({ isSignedIn: true });
    expect(await page.evaluate('document.cookie')).toBe('');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(await page.evaluate('signOut()')).toBe(204);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate('actor()')).toBe(401);
  }, 60_000);
});

describe('the explorer', () => {
  const QUERY =
    'query Named($id: ID!) {\n  node(id: $id) {\n    id\n  }\n  viewer {\n    actor\n  }\n}';
  const link = (query = QUERY) =>
    `${app.running.url}/explorer#${new URLSearchParams({ query, variables: '{"id":"abc"}' }).toString()}`;

  it('opens the document and the variables of a link, and forgets the link', async () => {
    await page.goto(link());
    await until(async () => (await valueOf('.graphiql-query-editor')) === QUERY);
    await until(async () => (await valueOf('.graphiql-editor-tool')) === '{\n  "id": "abc"\n}');
    expect(page.url()).toBe(`${app.running.url}/explorer`);
    expect(await page.locator('.graphiql-tab').count()).toBe(1);
    // GraphiQL keeps its tabs half a second later.
    await until(async () =>
      page.evaluate<boolean>(`Object.keys(localStorage).some((name) => name.endsWith('tabState'))`),
    );
    const other = QUERY.replace('Named', 'Other');
    await page.goto('about:blank');
    await page.goto(link(other));
    await until(async () => (await valueOf('.graphiql-query-editor')) === other);
    expect(await page.locator('.graphiql-tab').count()).toBe(2);
    const third = QUERY.replace('Named', 'Third');
    await page.goto(link(third));
    await until(async () => (await valueOf('.graphiql-query-editor')) === third);
    expect(await page.locator('.graphiql-tab').count()).toBe(3);
  }, 60_000);

  it('runs it with the session of the browser, without a key', async () => {
    await page.goto(`${app.running.url}/console`);
    await until(async () => page.evaluate<boolean>(`'signIn' in window`));
    expect(await signIn()).toBe(200);
    await page.goto(link());
    await until(async () => (await valueOf('.graphiql-query-editor')) === QUERY);
    await page.click('.graphiql-execute-button');
    await until(async () => /^\{[^]*\}$/.test(await valueOf('.result-window')));
    expect(JSON.parse(await valueOf('.result-window'))).toMatchObject({
      data: { viewer: { actor: expect.stringMatching(/^admin /) } },
    });
    expect(messages).toEqual([]);
  }, 60_000);
});
