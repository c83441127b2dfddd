import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { startWebhookReceiver } from '../support/webhook-receiver.js';
import type { WebhookReceiver } from '../support/webhook-receiver.js';
import { Shipping } from './shipping-fixture.js';
import { until } from './until.js';

const CREATE = `mutation ($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) { webhookEndpoint { id } } }`;
const DEACTIVATE = `mutation ($id: ID!) {
  updateWebhookEndpoint(input: { webhookEndpointId: $id, isActive: false }) { error { message } } }`;
const TEST = `mutation ($id: ID!) {
  sendTestWebhook(input: { id: $id }) { delivery { id nextAttemptAt } } }`;
const BUY = `mutation ($input: BuyShippingInput!) { buyShipping(input: $input) { error { message } } }`;
const DELIVERIES = `query ($id: ID!) { node(id: $id) { ... on WebhookEndpoint {
  deliveries(first: 20) { nodes { id event status attempts nextAttemptAt } } } } }`;
const DELIVERY = `query ($id: ID!) { node(id: $id) { ... on WebhookDelivery { nextAttemptAt } } }`;

interface Delivery {
  readonly id: string;
  readonly event: string;
  readonly status: string;
  readonly attempts: number;
  readonly nextAttemptAt: string | null;
}

let app: GuardedApp;
let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startWebhookReceiver();
  receiver.behave = () => 503;
  app = await startGuardedApp({
    env: { EMULATOR_SELLERS: '1', WEBHOOK_RECEIVERS: 'any' },
    webhooks: { everyMs: 30, timeoutMs: 300 },
  });
});
afterAll(async () => {
  await app.close();
  await receiver.close();
});

const send = async (document: string, variables: object) =>
  (await app.as(app.admin, document, variables)).data;
const deliveriesOf = async (id: string): Promise<Delivery[]> =>
  (await send(DELIVERIES, { id })).node.deliveries.nodes;
const waitingOf = async (id: string) =>
  (await deliveriesOf(id)).find(({ event, status }) => event !== 'TEST' && status === 'WAITING');

describe('the next attempt of a webhook', () => {
  it('is not before the end of the pause of an endpoint that fails, and never in the past', async () => {
    const input = { url: `${receiver.url}/down`, events: ['PURCHASE_UPDATED'] };
    const { id } = (await send(CREATE, { input })).createWebhookEndpoint.webhookEndpoint;
    await send(BUY, { input: { key: 'one', ...new Shipping(app.running).purchase() } });
    await until(async () => ((await waitingOf(id))?.attempts ?? 0) > 0);
    // Each test fails at once and counts as a failure. The pause after the last one is far longer than that of one webhook.
    for (let count = 0; count < 8; count += 1) {
      const before = Date.now();
      const { delivery } = (await send(TEST, { id })).sendTestWebhook;
      expect(Date.parse(delivery.nextAttemptAt)).toBeGreaterThanOrEqual(before);
      await until(async () => (await deliveriesOf(id))[0]?.status === 'GIVEN_UP');
    }
    const waiting = await waitingOf(id);
    expect(Date.parse(waiting!.nextAttemptAt!)).toBeGreaterThan(Date.now() + 10_000);
    const { node } = await send(DELIVERY, { id: waiting!.id });
    expect(node.nextAttemptAt).toBe(waiting!.nextAttemptAt);
    await send(DEACTIVATE, { id });
    expect(await waitingOf(id)).toMatchObject({ id: waiting!.id, nextAttemptAt: null });
  });
});
