import { startRunningApp } from '../support/running-app.js';
import type { RunningApp } from '../support/running-app.js';

const CREATE = `mutation ($url: URL!) {
  createWebhookEndpoint(input: { url: $url, events: [ORDER_UPDATED] }) {
    webhookEndpoint { id } warnings { path message } error { message } } }`;
const UPDATE = `mutation ($id: ID!, $url: URL!) {
  updateWebhookEndpoint(input: { webhookEndpointId: $id, url: $url }) { warnings { path message } } }`;

interface Answer {
  readonly createWebhookEndpoint: {
    readonly webhookEndpoint: { readonly id: string };
    readonly warnings: readonly object[];
    readonly error: object | null;
  };
}

let running: RunningApp;
afterEach(() => running.close());

async function create(url: string) {
  return (await running.request<Answer, object>(CREATE, { url })).data.createWebhookEndpoint;
}

describe('a receiver whose host is a name of a local network', () => {
  it.each([
    ['intranet', 'https://intranet/hook'],
    ['intranet', 'https://intranet./hook'],
    ['shop.local', 'https://shop.local/hook'],
    ['orders.internal', 'https://orders.internal/hook'],
  ])('is created with a warning: %s', async (host, url) => {
    running = await startRunningApp();
    const warning = {
      path: ['input', 'url'],
      message: `${host} is a name of a local network, and webhooks are sent to hosts on the internet only, so they are expected to fail. Use a host name of the internet, or ask the operator of this server to set WEBHOOK_RECEIVERS=any.`,
    };
    const { error, warnings, webhookEndpoint } = await create(url);
    expect({ error, warnings }).toEqual({ error: null, warnings: [warning] });
    const { id } = webhookEndpoint;
    const { data } = await running.request<{ updateWebhookEndpoint: object }, object>(UPDATE, {
      id,
      url,
    });
    expect(data.updateWebhookEndpoint).toEqual({ warnings: [warning] });
  });

  it('has no warning where such hosts are allowed, nor have others', async () => {
    running = await startRunningApp({ env: { WEBHOOK_RECEIVERS: 'any' } });
    expect((await create('https://intranet/hook')).warnings).toEqual([]);
    await running.close();
    running = await startRunningApp();
    expect((await create('https://receiver.example/hook')).warnings).toEqual([]);
    expect((await create('https://[2606:4700::1111]/hook')).warnings).toEqual([]);
  });
});
