import { startGuardedApp } from '../support/access-keys.js';
import type { GuardedApp } from '../support/access-keys.js';
import { assertSigned, startWebhookReceiver } from '../support/webhook-receiver.js';
import type { WebhookReceiver } from '../support/webhook-receiver.js';
import { Shipping } from './shipping-fixture.js';
import { until } from './until.js';

let app: GuardedApp;
let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startWebhookReceiver();
  app = await startGuardedApp({
    env: { EMULATOR_SELLERS: '1', WEBHOOK_RECEIVERS: 'any' },
    webhooks: { everyMs: 30, timeoutMs: 300 },
  });
});
afterAll(async () => {
  await app.close();
  await receiver.close();
});
beforeEach(() => {
  receiver.behave = () => 204;
  receiver.arrivals.length = 0;
});

const ENDPOINT = 'id url events isActive failingSince problem { code message httpStatus }';
const ERROR = 'error { __typename code message path }';
const CREATE = `mutation Create($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) { webhookEndpoint { ${ENDPOINT} createdBy seller { sellerId } } signingSecret warnings { path message } ${ERROR} } }`;
const UPDATE = `mutation Update($input: UpdateWebhookEndpointInput!) {
  updateWebhookEndpoint(input: $input) { webhookEndpoint { ${ENDPOINT} } warnings { path message } ${ERROR} } }`;
const ROTATE = `mutation Rotate($input: RotateWebhookSecretInput!) {
  rotateWebhookSecret(input: $input) { webhookEndpoint { id } signingSecret ${ERROR} } }`;
const DELETE = `mutation Delete($input: DeleteWebhookEndpointInput!) {
  deleteWebhookEndpoint(input: $input) { deletedId ${ERROR} } }`;
const TEST = `mutation Test($input: SendTestWebhookInput!) {
  sendTestWebhook(input: $input) { delivery { id webhookId status attempts nextAttemptAt nodeId } ${ERROR} } }`;
const NODE = `query Node($id: ID!) { node(id: $id) { id __typename
  ... on WebhookEndpoint { ${ENDPOINT} deliveries(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { id status } } }
  ... on WebhookDelivery { event at status attempts nextAttemptAt nodeId problem { code message httpStatus } }
  ... on Purchase { state } } }`;
const HEALTH = '{ seller { health { isHealthy problems { code message since } } } }';
const LIST = `query List { seller { webhookEndpoints { ${ENDPOINT} } } }`;

const send = async (document: string, input: object) => {
  const { data, errors } = await app.as(app.admin, document, { input });
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, any>)[0]; // oxlint-disable-line typescript/no-explicit-any -- tests look into it freely
};
const node = async (id: string) => (await app.as(app.admin, NODE, { id })).data.node;

/** Creates an endpoint at a path of the receiver. */
async function created(path: string, events: readonly string[] = ['PURCHASE_UPDATED']) {
  const { webhookEndpoint, signingSecret, error } = await send(CREATE, {
    url: receiver.url + path,
    events,
  });
  expect(error).toBeNull();
  const ofPath = (arrival: { readonly path: string }) => arrival.path === `/hooks${path}`;
  const arrivals = (count: number) => receiver.until(count, ofPath);
  return {
    id: webhookEndpoint.id as string,
    webhookEndpoint,
    secret: signingSecret as string,
    arrivals,
  };
}

/** Reads a delivery until its state fits. */
async function settled(id: string, status: string) {
  let found = await node(id);
  await until(async () => {
    found = await node(id);
    return found.status === status;
  });
  return found;
}

describe('webhooks', () => {
  it('announce a purchase and its order, signed, without data of them', async () => {
    const events = ['PURCHASE_UPDATED', 'ORDER_UPDATED'];
    const { id, secret, webhookEndpoint, arrivals } = await created('/all', events);
    expect(secret).toMatch(/^whsec_/);
    expect(webhookEndpoint).toMatchObject({ events, isActive: true, failingSince: null });
    const form = new Shipping(app.running).purchase();
    const buy = `mutation Buy($input: BuyShippingInput!) { buyShipping(input: $input) { purchase { id } error { message } } }`;
    const { purchase } = await send(buy, { key: 'one', ...form });
    await arrivals(2);
    await until(async () =>
      (await node(id)).deliveries.nodes.every(
        (one: { status: string }) => one.status === 'DELIVERED',
      ),
    );
    const all = await arrivals(2);
    for (const arrival of all) {
      assertSigned(arrival, secret);
      expect(Object.keys(JSON.parse(arrival.text) as object)).toEqual([
        'id',
        'event',
        'nodeId',
        'occurredAt',
      ]);
      expect(arrival.headers['webhook-id']).toBe(arrival.id);
      expect(arrival.headers['user-agent']).toMatch(/^fulfilment-graph\//);
    }
    expect(new Set(all.map(({ event }) => event))).toEqual(new Set(events));
    const ofPurchase = all.filter(({ event }) => event === 'PURCHASE_UPDATED');
    expect(ofPurchase.at(-1)!.nodeId).toBe(purchase.id);
    expect(await node(ofPurchase[0]!.nodeId!)).toMatchObject({ state: 'PURCHASED' });
    await send(DELETE, { id });
  });

  it('announce that a batch was cancelled', async () => {
    const { id, secret, arrivals } = await created('/batch', ['PURCHASE_BATCH_UPDATED']);
    const { control } = app.running.emulator;
    // Keeps the purchase from being sent.
    control.addFault({ kind: '503', operation: 'getEligibleShipmentServices' });
    const batch = `mutation Batch($input: BuyShippingBatchInput!) { buyShippingBatch(input: $input) { batch { id } error { message } } }`;
    const purchases = [{ key: 'of-batch', ...new Shipping(app.running).purchase(3) }];
    const ordered = await send(batch, { key: 'cancelled', purchases });
    const [recorded] = await arrivals(1);
    expect(recorded!.nodeId).toBe(ordered.batch.id);
    receiver.arrivals.length = 0;
    const cancel = `mutation Cancel($input: CancelPurchaseBatchInput!) { cancelPurchaseBatch(input: $input) { withdrawnCount error { message } } }`;
    expect(await send(cancel, { batchId: 'cancelled' })).toEqual({
      withdrawnCount: 1,
      error: null,
    });
    control.clearFaults();
    const [arrival] = await arrivals(1);
    assertSigned(arrival!, secret);
    expect(arrival).toMatchObject({ event: 'PURCHASE_BATCH_UPDATED', nodeId: ordered.batch.id });
    const read = `query Batch($id: ID!) { node(id: $id) { ... on PurchaseBatch { isDone cancelledAt } } }`;
    const { data } = await app.as(app.admin, read, { id: arrival!.nodeId });
    expect(data.node).toEqual({ isDone: true, cancelledAt: expect.any(String) });
    await send(DELETE, { id });
  });

  it('are tried again until the receiver takes them', async () => {
    const { id, arrivals } = await created('/flaky');
    receiver.behave = () => (receiver.arrivals.length === 1 ? 503 : 200);
    const form = new Shipping(app.running).purchase(2);
    const buy = `mutation Buy($input: BuyShippingInput!) { buyShipping(input: $input) { error { message } } }`;
    await send(buy, { key: 'two', ...form });
    const all = await arrivals(2);
    expect(new Set(all.map(({ nodeId }) => nodeId)).size).toBe(1);
    await until(async () => (await node(id)).problem === null);
    await send(DELETE, { id });
  });

  it('tell in a test what is wrong with the receiver', async () => {
    const { id } = await created('/wrong');
    for (const [behaviour, code, httpStatus] of [
      [500, 'REFUSED', 500],
      [302, 'REFUSED', 302],
      ['reset', 'UNREACHABLE', null],
      ['hang', 'TIMEOUT', null],
    ] as const) {
      receiver.behave = () => behaviour;
      const { delivery } = await send(TEST, { id });
      expect(delivery).toMatchObject({ nodeId: null });
      const problem = { code, httpStatus };
      expect(await settled(delivery.id, 'GIVEN_UP')).toMatchObject({ attempts: 1, problem });
      expect(await node(id)).toMatchObject({ problem, failingSince: expect.any(String) });
    }
    receiver.behave = () => 204;
    const { delivery } = await send(TEST, { id });
    expect(await settled(delivery.id, 'DELIVERED')).toMatchObject({ problem: null, event: 'TEST' });
    expect(await node(id)).toMatchObject({
      problem: null,
      failingSince: null,
      deliveries: {
        totalCount: 5,
        pageInfo: { hasNextPage: true },
        nodes: [{ id: delivery.id }, {}],
      },
    });
    await send(DELETE, { id });
  });

  it('end with a 410, until the endpoint is activated again', async () => {
    const { id } = await created('/gone');
    receiver.behave = () => 410;
    const { delivery } = await send(TEST, { id });
    expect(await settled(delivery.id, 'GIVEN_UP')).toMatchObject({ problem: { code: 'GONE' } });
    expect(await node(id)).toMatchObject({ isActive: false, problem: { code: 'GONE' } });
    const reader = await app.createKey(['READ']);
    const health = async () => (await app.as(reader, HEALTH)).data.seller.health;
    const { isHealthy, problems } = await health();
    expect(isHealthy).toBe(false);
    expect(problems).toEqual([
      {
        code: 'WEBHOOKS_FAILING',
        message: expect.stringMatching(/410, so the server has deactivated it/),
        since: expect.any(String),
      },
    ]);
    expect(problems[0].message).toContain(id);
    expect(problems[0].message).not.toContain('/gone');
    expect((await send(TEST, { id })).error).toMatchObject({
      code: 'INVALID_INPUT',
      path: ['input', 'id'],
    });
    const { webhookEndpoint } = await send(UPDATE, { webhookEndpointId: id, isActive: true });
    expect(webhookEndpoint).toMatchObject({ isActive: true, problem: null });
    expect(await health()).toEqual({ isHealthy: true, problems: [] });
    await send(DELETE, { id });
  });

  it('are signed with both secrets for a day after a rotation', async () => {
    const { id, secret, arrivals } = await created('/rotated');
    const { signingSecret } = await send(ROTATE, { id });
    expect(signingSecret).not.toBe(secret);
    await send(TEST, { id });
    const [arrival] = await arrivals(1);
    assertSigned(arrival!, secret);
    assertSigned(arrival!, signingSecret);
    expect(() => assertSigned(arrival!, `whsec_${Buffer.alloc(32).toString('base64')}`)).toThrow(
      'No matching',
    );
    await send(DELETE, { id });
  });

  it('leave neither secrets nor addresses in the audit trail', async () => {
    const { id, secret } = await created('/audited?token=secret-of-receiver');
    await send(ROTATE, { id });
    const log = `query Log { seller { auditLog(first: 20) { nodes { action subjectId outcome } } } }`;
    const { data } = await app.as(app.admin, log);
    const { nodes } = data.seller.auditLog;
    expect(nodes.slice(0, 2)).toEqual([
      { action: 'rotateWebhookSecret', subjectId: id, outcome: 'SUCCEEDED' },
      { action: 'createWebhookEndpoint', subjectId: id, outcome: 'SUCCEEDED' },
    ]);
    expect(JSON.stringify(nodes)).not.toContain(secret);
    expect(JSON.stringify(nodes)).not.toContain('secret-of-receiver');
    await send(DELETE, { id });
  });

  it('are counted in the metrics', async () => {
    const metrics = await fetch(`${app.running.url}/metrics`, {
      headers: { authorization: `Bearer ${app.admin}` },
    });
    const text = await metrics.text();
    expect(text).toMatch(/webhook_attempts_total\{outcome="delivered"\} [1-9]/);
    expect(text).toMatch(/webhooks_waiting 0/);
    expect(text).toMatch(/webhooks_oldest_age_seconds 0/);
  });
});

describe('an endpoint of webhooks', () => {
  it('is listed and deleted', async () => {
    const { id } = await created('/listed');
    const ids = async () =>
      (await app.as(app.admin, LIST)).data.seller.webhookEndpoints.map(
        (one: { id: string }) => one.id,
      );
    expect(await ids()).toEqual([id]);
    expect(await send(DELETE, { id })).toEqual({ deletedId: id, error: null });
    expect(await ids()).toEqual([]);
    expect(await node(id)).toBeNull();
    for (const [document, input] of [
      [DELETE, { id }],
      [TEST, { id }],
      [ROTATE, { id }],
      [UPDATE, { webhookEndpointId: id, isActive: true }],
    ] as const)
      expect((await send(document, input)).error).toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each([
    ['url', { url: 'ftp://receiver.example/' }, /https/],
    ['url', { url: 'https://user:password@receiver.example/' }, /user name/],
    ['url', { url: 'https://receiver.example/#part' }, /fragment/],
    ['url', { url: `https://receiver.example/${'x'.repeat(2_048)}` }, /2048 characters/],
    ['events', { events: [] }, /at least one/],
    ['events', { events: ['TEST'] }, /sendTestWebhook/],
    ['events', { events: ['ORDER_UPDATED', 'ORDER_UPDATED'] }, /different/],
  ] as const)('refuses a wrong %s: %j', async (field, over, message) => {
    const { error } = await send(CREATE, { url: receiver.url, events: ['ORDER_UPDATED'], ...over });
    expect(error).toMatchObject({ code: 'INVALID_INPUT', path: ['input', field] });
    expect(error.message).toMatch(message);
  });

  it('is hidden from keys without MANAGE', async () => {
    const { id } = await created('/hidden');
    const { delivery } = await send(TEST, { id });
    const reader = await app.createKey(['READ', 'WRITE_INVENTORY']);
    const document = 'query Hidden($id: ID!) { node(id: $id) { id } }';
    for (const hidden of [id, delivery.id])
      expect((await app.as(reader, document, { id: hidden })).data).toEqual({ node: null });
    for (const [forbidden, variables] of [
      [LIST, {}],
      [DELETE, { input: { id } }],
    ] as const) {
      const { errors } = await app.as(reader, forbidden, variables);
      expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    await send(DELETE, { id });
  });
});
