import {
  ensureDestination,
  ensureSubscription,
} from '../../../src/notifications/ensure-subscription.js';
import { anSpApiError, FakeSellerClient } from '../shipping/fake-seller-client.js';

const ARN = 'arn:aws:sqs:us-east-1:123456789012:orders';
const { signal } = new AbortController();

const destination = (id: string, arn = ARN) => ({ destinationId: id, resource: { sqs: { arn } } });
const refused = (httpStatus: number) => () => {
  throw anSpApiError({ httpStatus });
};
const leadingTo = (...ids: string[]) => ({
  payload: { subscriptions: ids.map((destinationId) => ({ subscriptionId: 's', destinationId })) },
});

/** Returns the responses one after another. */
const inTurn = (...answers: unknown[]) => {
  const left = [...answers];
  return () => {
    const answer = left.shift();
    return typeof answer === 'function' ? answer() : answer;
  };
};

describe('the destination of a queue', () => {
  it('is found', async () => {
    const client = new FakeSellerClient({
      getDestinations: () => ({ payload: [null, { destinationId: 'x' }, destination('d1')] }),
    });
    expect(await ensureDestination(client, ARN, signal)).toBe('d1');
    expect(client.operations).toEqual(['getDestinations']);
  });

  it('is created when there is none', async () => {
    const client = new FakeSellerClient({
      getDestinations: () => ({ payload: [destination('other', `${ARN}-2`)] }),
      createDestination: () => ({ payload: destination('d2') }),
    });
    expect(await ensureDestination(client, ARN, signal)).toBe('d2');
    expect(client.bodyOf('createDestination')).toEqual({
      name: 'order-changes-us-east-1-123456789012-orders',
      resourceSpecification: { sqs: { arn: ARN } },
    });
  });

  it('is the one of another replica that was faster', async () => {
    const client = new FakeSellerClient({
      getDestinations: inTurn({ payload: [] }, { payload: [destination('d3')] }),
      createDestination: refused(409),
    });
    expect(await ensureDestination(client, ARN, signal)).toBe('d3');
  });

  it.each([
    ['refuses', 400],
    ['reports a duplicate, but lists none', 409],
  ])('is an error when Amazon %s', async (_, httpStatus) => {
    const client = new FakeSellerClient({
      getDestinations: () => ({ payload: [] }),
      createDestination: refused(httpStatus),
    });
    await expect(ensureDestination(client, ARN, signal)).rejects.toMatchObject({ httpStatus });
  });
});

describe('the subscription of a seller', () => {
  it.each([
    ['already', ['d1']],
    ['already', ['d9', 'd1']],
    ['elsewhere', ['d9']],
  ])('is %s when existing ones lead to %j', async (outcome, ids) => {
    const client = new FakeSellerClient({ getSubscriptions: () => leadingTo(...ids) });
    expect(await ensureSubscription(client, 'd1', signal)).toBe(outcome);
    expect(client.operations).toEqual(['getSubscriptions']);
  });

  it('is searched on all pages', async () => {
    const [first, second] = [leadingTo('d9'), leadingTo('d1')];
    const getSubscriptions = inTurn({ payload: { ...first.payload, nextToken: 'more' } }, second);
    const client = new FakeSellerClient({ getSubscriptions });
    expect(await ensureSubscription(client, 'd1', signal)).toBe('already');
    const query = { notificationTypes: ['ORDER_CHANGE'], payloadVersion: '1.0' };
    expect(client.calls.map(({ request }) => request)).toEqual([
      { query },
      { query: { ...query, nextToken: 'more' } },
    ]);
  });

  it('is created when there is none', async () => {
    const client = new FakeSellerClient({
      getSubscriptions: () => leadingTo(),
      createSubscription: () => ({ payload: { subscriptionId: 's' } }),
    });
    expect(await ensureSubscription(client, 'd1', signal)).toBe('subscribed');
    expect(client.bodyOf('createSubscription')).toEqual({
      payloadVersion: '1.0',
      destinationId: 'd1',
      processingDirective: { eventFilter: { eventFilterType: 'ORDER_CHANGE' } },
    });
  });

  it('is the one of another replica that was faster', async () => {
    const client = new FakeSellerClient({
      getSubscriptions: inTurn(leadingTo(), leadingTo('d1')),
      createSubscription: refused(409),
    });
    expect(await ensureSubscription(client, 'd1', signal)).toBe('already');
  });

  it('is an error when Amazon denies it', async () => {
    const client = new FakeSellerClient({ getSubscriptions: refused(403) });
    const denied = { httpStatus: 403 };
    await expect(ensureSubscription(client, 'd1', signal)).rejects.toMatchObject(denied);
  });
});
