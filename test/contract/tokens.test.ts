import { SupplysourcesSpApi, TokensSpApi } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { SdkClient } from '@amazon-sp-api-release/amazon-sp-api-sdk-js';
import type { ApiOperation } from '../../src/emulator/core/api.js';
import type { ApiFactory } from '../../src/emulator/core/world.js';
import { EmulatedAmazon } from '../support/emulated-amazon.js';
import { redirectTokenRequests } from '../support/sdk-token-requests.js';

const SHIPMENT = '/mfn/v0/shipments/{shipmentId}';
const RDT = '/tokens/2021-03-01/restrictedDataToken';

/** Two restricted operations that echo their requests. */
const shipments: ApiFactory = () =>
  (['GET', 'DELETE'] as const).map((method): ApiOperation => ({
    name: method === 'GET' ? 'getShipment' : 'cancelShipment',
    method,
    path: SHIPMENT,
    ratePerSecond: 1,
    burst: 100,
    restricted: true,
    handle: ({ params, seller }) => ({
      status: 200,
      body: { payload: { ...params, seller: seller.sellerId } },
    }),
  }));

let amazon: EmulatedAmazon;
let restore: () => void;

beforeEach(async () => {
  amazon = await EmulatedAmazon.start({ apis: [shipments], usagePlans: 'off', requireRdt: true });
  restore = redirectTokenRequests(amazon.emulator.environment['LWA_ENDPOINT']!);
});

afterEach(async () => {
  restore();
  await amazon[Symbol.asyncDispose]();
});

async function restrictedToken(method: string, path: string): Promise<string> {
  const body = { restrictedResources: [{ method, path }] };
  const answer = await amazon.call('POST', RDT, { body });
  const { restrictedDataToken }: { restrictedDataToken: string } = answer.json();
  return restrictedDataToken;
}

describe("Amazon's SDK on the Tokens API", () => {
  it('gets a token for several resources, valid for an hour', async () => {
    const client: SdkClient = new TokensSpApi.ApiClient(amazon.emulator.url);
    const { clientId, clientSecret } = amazon.emulator.application;
    client.enableAutoRetrievalAccessToken(clientId, clientSecret, amazon.seller.refreshToken);
    const { restrictedDataToken, expiresIn } = await new TokensSpApi.TokensApi(
      client,
    ).createRestrictedDataToken({
      restrictedResources: [
        { method: 'GET', path: SHIPMENT },
        { method: 'DELETE', path: SHIPMENT },
        { method: 'POST', path: '/mfn/v0/shipments' },
      ],
    });
    expect(expiresIn).toBe(3600);
    for (const method of ['GET', 'DELETE'] as const) {
      const answer = await amazon.call(method, '/mfn/v0/shipments/s-1', {
        token: restrictedDataToken,
      });
      expect(answer.json()).toEqual({
        payload: { shipmentId: 's-1', seller: amazon.seller.sellerId },
      });
    }
  });

  it('gets a token for a restricted call', async () => {
    const client: SdkClient = new SupplysourcesSpApi.ApiClient(amazon.emulator.url);
    const { clientId, clientSecret } = amazon.emulator.application;
    client.enableAutoRetrievalRestrictedDataToken(
      clientId,
      clientSecret,
      amazon.seller.refreshToken,
    );
    client.disableRateLimiter();
    const { data } = await client.callApi(
      'MerchantFulfillmentApi-getShipment',
      SHIPMENT,
      'GET',
      { shipmentId: 's 2' },
      {},
      {},
      {},
      null,
      [],
      ['application/json'],
      Object,
    );
    expect(data).toMatchObject({ payload: { shipmentId: 's 2' } });
    expect(
      amazon.emulator.control.calls().map(({ operation, calls }) => [operation, calls]),
    ).toEqual([
      ['requestToken', 1],
      ['createRestrictedDataToken', 1],
      ['getShipment', 1],
    ]);
  });
});

describe('a restricted data token', () => {
  it('is valid for its method only', async () => {
    const token = await restrictedToken('GET', SHIPMENT);
    expect((await amazon.call('GET', '/mfn/v0/shipments/s-1', { token })).status).toBe(200);
    const refused = await amazon.call('DELETE', '/mfn/v0/shipments/s-1', { token });
    expect([refused.status, refused.error?.code]).toEqual([403, 'Unauthorized']);
  });

  it('is valid for its path only', async () => {
    const token = await restrictedToken('GET', '/mfn/v0/shipments/s-1');
    expect((await amazon.call('GET', '/mfn/v0/shipments/s-1', { token })).status).toBe(200);
    expect((await amazon.call('GET', '/mfn/v0/shipments/s-2', { token })).status).toBe(403);
  });

  it('expires after an hour', async () => {
    const token = await restrictedToken('GET', SHIPMENT);
    amazon.emulator.control.advanceClock(3_599_000);
    expect((await amazon.call('GET', '/mfn/v0/shipments/s-1', { token })).status).toBe(200);
    amazon.emulator.control.advanceClock(1000);
    const expired = await amazon.call('GET', '/mfn/v0/shipments/s-1', { token });
    expect(expired.error).toEqual({
      code: 'Unauthorized',
      message: 'Access to requested resource is denied.',
      details: 'The access token you provided has expired.',
    });
  });

  it('does not open an operation that is not restricted', async () => {
    const token = await restrictedToken('GET', SHIPMENT);
    const body = { restrictedResources: [{ method: 'GET', path: SHIPMENT }] };
    expect((await amazon.call('POST', RDT, { token, body })).status).toBe(403);
  });

  it('acts for the seller that requested it', async () => {
    const token = await amazon.accessToken(amazon.otherSeller);
    const body = { restrictedResources: [{ method: 'GET', path: SHIPMENT }] };
    const answer = await amazon.call('POST', RDT, { token, body });
    const { restrictedDataToken }: { restrictedDataToken: string } = answer.json();
    const read = await amazon.call('GET', '/mfn/v0/shipments/s-1', { token: restrictedDataToken });
    expect(read.json()).toMatchObject({ payload: { seller: amazon.otherSeller.sellerId } });
  });

  it('can be required', async () => {
    expect((await amazon.call('GET', '/mfn/v0/shipments/s-1')).status).toBe(403);
  });

  it('is not required by default', async () => {
    await using lenient = await EmulatedAmazon.start({ apis: [shipments] });
    expect((await lenient.call('GET', '/mfn/v0/shipments/s-1')).status).toBe(200);
  });
});

describe('a request for a restricted data token', () => {
  const resource = { method: 'GET', path: SHIPMENT };

  it.each([
    ['no resources', {}],
    ['an empty list', { restrictedResources: [] }],
    ['51 resources', { restrictedResources: Array.from({ length: 51 }, () => resource) }],
    ['PATCH', { restrictedResources: [{ ...resource, method: 'PATCH' }] }],
    ['no path', { restrictedResources: [{ method: 'GET' }] }],
    ['a path that is not restricted', { restrictedResources: [{ method: 'GET', path: '/x' }] }],
    ['one bad of two', { restrictedResources: [resource, { method: 'PUT', path: SHIPMENT }] }],
    ['unknown data', { restrictedResources: [{ ...resource, dataElements: ['age'] }] }],
    [
      'data elements on a shipment',
      { restrictedResources: [{ ...resource, dataElements: ['buyerInfo'] }] },
    ],
  ])('is refused with %s', async (_, body) => {
    const answer = await amazon.call('POST', RDT, { body });
    expect([answer.status, answer.error?.code]).toEqual([400, 'InvalidInput']);
  });

  it('accepts 50 resources, and data elements for orders', async () => {
    const orders = {
      method: 'GET',
      path: '/orders/v0/orders/{orderId}',
      dataElements: ['buyerInfo', 'shippingAddress'],
    };
    const restrictedResources = Array.from({ length: 50 }, () => orders);
    const answer = await amazon.call('POST', RDT, { body: { restrictedResources } });
    expect(answer.status).toBe(200);
  });
});
