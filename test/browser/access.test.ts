import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { CONNECT, SELLERS } from '../graph/connect-fixture.js';
import { Shipping } from '../graph/shipping-fixture.js';
import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { startChromium } from './chromium.js';
import type { Chromium } from './chromium.js';

/** A frontend without libraries. It has an origin of its own, and knows the API by its address and a key alone. */
const FRONTEND = `<!doctype html><title>Packing</title><script>
  const events = [];
  async function ask(api, key, query, variables) {
    const response = await fetch(api + '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ' + key },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, challenge: response.headers.get('www-authenticate'), ...(await response.json()) };
  }
  function follow(api, key, query) {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(api.replace('http', 'ws') + '/graphql', 'graphql-transport-ws');
      socket.onopen = () => socket.send(JSON.stringify({
        type: 'connection_init', payload: { Authorization: 'Bearer ' + key } }));
      socket.onclose = ({ code }) => reject(new Error('closed with ' + code));
      socket.onmessage = ({ data }) => {
        const message = JSON.parse(data);
        if (message.type === 'connection_ack') {
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
          // The server reads the messages of a socket in their order.
          socket.send(JSON.stringify({ type: 'ping' }));
        }
        if (message.type === 'pong') resolve();
        if (message.type === 'next') events.push(message.payload.data.purchaseUpdated);
      };
    });
  }
</script>`;

interface Response {
  readonly status: number;
  readonly challenge: string | null;
  readonly data?: Record<string, Record<string, unknown> | null>;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

let app: GuardedApp;
let frontend: Server;
let browser: Chromium;
let page: Page;
beforeAll(async () => {
  browser = await startChromium();
  app = await startGuardedApp();
  frontend = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(FRONTEND);
  });
  await new Promise<void>((resolve) => frontend.listen(0, '127.0.0.1', resolve));
}, 60_000);
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(frontend.address() as AddressInfo).port}/`);
});
afterEach(() => page.close());
afterAll(async () => {
  frontend?.close();
  await app?.close();
  await browser?.close();
});

const call = (name: 'ask' | 'follow', ...parts: readonly unknown[]) =>
  page.evaluate<unknown>(`${name}(${parts.map((part) => JSON.stringify(part)).join(', ')})`);
const ask = (key: string, query: string, variables: object = {}) =>
  call('ask', app.running.url, key, query, variables) as Promise<Response>;

describe('a page of another origin', () => {
  it('lists orders, buys a label and follows the purchase, with a key of one seller', async () => {
    const { sellerId } = app.running.emulator.sellers[0]!;
    const key = await app.createKey(['READ', 'PURCHASE'], [sellerId]);
    const shipping = new Shipping(app.running);
    const { request, maxPrice } = shipping.purchase();
    const read = await ask(
      key,
      `query Order($id: ID!) { seller { order(id: $id) { amazonOrderId status } } }`,
      { id: request.orderId },
    );
    expect(read).toMatchObject({
      status: 200,
      data: { seller: { order: { amazonOrderId: request.orderId, status: 'UNSHIPPED' } } },
    });
    await call('follow', app.running.url, key, 'subscription { purchaseUpdated { key state } }');
    const bought = await ask(
      key,
      `mutation Buy($input: BuyShippingInput!) {
        buyShipping(input: $input) { purchase { state } error { code } } }`,
      { input: { key: 'from-a-page', request, maxPrice } },
    );
    expect(bought.data).toMatchObject({
      buyShipping: { purchase: { state: 'PURCHASED' }, error: null },
    });
    const last = 'events.some(({ key, state }) => key === "from-a-page" && state === "PURCHASED")';
    while (!(await page.evaluate<boolean>(last))) await page.waitForTimeout(20);
  }, 60_000);

  it('reads why it is refused', async () => {
    expect(await ask('fgk_wrong', '{ sellers { totalCount } }')).toMatchObject({
      status: 401,
      challenge: expect.stringContaining('Bearer'),
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
    const key = await app.createKey(['READ']);
    const forbidden = await ask(
      key,
      'mutation { revokeAccessKey(input: { accessKeyId: "x" }) { error { code } } }',
    );
    expect(forbidden).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    await expect(
      call('follow', app.running.url, 'fgk_wrong', 'subscription { purchaseUpdated { key } }'),
    ).rejects.toThrow('closed with 4403');
  }, 60_000);
});

describe('a seller', () => {
  it('is connected through the consent page', async () => {
    const newcomer = app.running.emulator.sellers[2]!;
    const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
    const { data } = await ask(app.admin, CONNECT, { input });
    await page.goto(String(data?.['connectSeller']?.['authorizationUrl']));
    await page.click(`button[name="seller"][value="${newcomer.sellerId}"]`);
    await page.waitForURL(`${app.running.url}/connect/callback*`);
    expect(await page.textContent('h1')).toBe('The seller is connected');
    const { data: sellers } = await app.as(app.admin, SELLERS);
    expect(sellers.sellers.nodes).toContainEqual({
      sellerId: newcomer.sellerId,
      name: newcomer.name,
    });
    // The state is used up.
    await page.reload();
    expect(await page.textContent('h1')).not.toBe('The seller is connected');
  }, 60_000);
});
