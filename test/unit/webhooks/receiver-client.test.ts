import { ReceiverClient } from '../../../src/domains/webhooks/sending/receiver-client.js';
import type { ReceiverClientOptions } from '../../../src/domains/webhooks/sending/receiver-client.js';
import { retryAfterMs } from '../../../src/domains/webhooks/sending/retry-after.js';
import { startWebhookReceiver } from '../../support/webhook-receiver.js';
import type { WebhookReceiver } from '../../support/webhook-receiver.js';

const NOW = Date.parse('2026-11-30T12:00:00Z');
let receiver: WebhookReceiver;
const clients: ReceiverClient[] = [];
beforeAll(async () => {
  receiver = await startWebhookReceiver();
});
beforeEach(() => {
  receiver.arrivals.length = 0;
  receiver.behave = () => 204;
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});
afterAll(() => receiver.close());

function clientWith(over: Partial<ReceiverClientOptions> = {}): ReceiverClient {
  const client = new ReceiverClient({
    policy: 'any',
    timeoutMs: 200,
    userAgent: 'test',
    now: () => NOW,
    ...over,
  });
  clients.push(client);
  return client;
}

const post = (client: ReceiverClient, url = receiver.url, signal = new AbortController().signal) =>
  client.post({ url, headers: { 'webhook-id': 'one' }, body: '{"id":"one"}', signal });

describe('a request to a receiver', () => {
  it('sends the body with its headers, and reports the status', async () => {
    expect(await post(clientWith())).toEqual({ problem: null, httpStatus: 204 });
    expect(receiver.arrivals[0]).toMatchObject({
      text: '{"id":"one"}',
      headers: { 'webhook-id': 'one', 'content-type': 'application/json', 'user-agent': 'test' },
    });
  });

  it('follows no redirect', async () => {
    const headers = { location: `${receiver.url}/elsewhere` };
    receiver.behave = () => ({ status: 307, headers });
    expect(await post(clientWith())).toMatchObject({ problem: 'REFUSED', httpStatus: 307 });
    expect(receiver.arrivals).toHaveLength(1);
  });

  it('reports Retry-After, a timeout, a reset and a refused connection', async () => {
    receiver.behave = () => ({ status: 429, headers: { 'retry-after': '120' } });
    expect(await post(clientWith())).toMatchObject({ httpStatus: 429, retryAfterMs: 120_000 });
    receiver.behave = () => 'hang';
    expect(await post(clientWith())).toMatchObject({ problem: 'TIMEOUT', httpStatus: null });
    receiver.behave = () => 'reset';
    expect(await post(clientWith())).toMatchObject({ problem: 'UNREACHABLE' });
    expect(await post(clientWith(), 'http://127.0.0.1:1/')).toMatchObject({
      problem: 'UNREACHABLE',
    });
  });

  it('goes to no address that is not public, whatever the name says', async () => {
    const { port } = new URL(receiver.url);
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['::1'], []]) {
      const client = clientWith({ policy: 'public', resolve: () => Promise.resolve(addresses) });
      expect(await post(client, `https://receiver.example:${port}/`)).toMatchObject({
        problem: 'FORBIDDEN_ADDRESS',
      });
    }
    for (const url of [`https://127.0.0.1:${port}/`, receiver.url, 'https://[::1]/'])
      expect(await post(clientWith({ policy: 'public' }), url)).toMatchObject({
        problem: 'FORBIDDEN_ADDRESS',
      });
    expect(receiver.arrivals).toEqual([]);
  });

  it('reports a name that does not resolve as unreachable', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    const client = clientWith({ policy: 'public', resolve });
    expect(await post(client, 'https://receiver.example/')).toMatchObject({
      problem: 'UNREACHABLE',
    });
  });
});

describe('Retry-After', () => {
  it('is read as seconds or as a date of HTTP', () => {
    expect(retryAfterMs('5', NOW)).toBe(5_000);
    expect(retryAfterMs(['7', '8'], NOW)).toBe(7_000);
    expect(retryAfterMs('Mon, 30 Nov 2026 12:01:00 GMT', NOW)).toBe(60_000);
    expect(retryAfterMs('Mon, 30 Nov 2026 11:00:00 GMT', NOW)).toBe(0);
    for (const wrong of ['soon', '-1', '1.5', '', undefined])
      expect(retryAfterMs(wrong, NOW)).toBeNull();
  });
});
