import type { ApiOperation } from '../../src/emulator/core/api.js';
import { EMULATED_APIS } from '../../src/emulator/apis.js';
import type { ObservedCall } from '../../src/emulator/core/observer.js';
import { emulatedSellers } from '../../src/emulator/core/sellers.js';
import { restrictedDataTokenOperations } from '../../src/emulator/apis/tokens/tokens-api.js';
import { TokenStore } from '../../src/emulator/apis/tokens/token-store.js';
import { amazonContract } from '../support/amazon-contract.js';
import { modelledNames, modelledOperation } from '../support/amazon-models.js';
import {
  ADDRESS,
  EmulatedAmazon,
  SUPPLY_SOURCES,
  TEST_NOW_MS,
} from '../support/emulated-amazon.js';

const CREATE: ObservedCall = {
  method: 'POST',
  path: SUPPLY_SOURCES,
  query: new URLSearchParams(),
  requestBody: { supplySourceCode: 'QC-1', alias: 'Quill & Cedar', address: ADDRESS },
  isRequestRead: true,
  status: 200,
  responseBody: { supplySourceId: 's-1', supplySourceCode: 'QC-1' },
  headerNames: ['x-amzn-RateLimit-Limit'],
  isOddlyShaped: false,
};

const SEARCH: ObservedCall = {
  ...CREATE,
  method: 'GET',
  path: '/orders/2026-01-01/orders',
  query: new URLSearchParams({ createdAfter: '2026-05-01T00:00:00Z', maxResultsPerPage: '100' }),
  requestBody: undefined,
  responseBody: { orders: [] },
};

function problemsOf(call: ObservedCall, sender: 'the product' | 'a test' = 'the product'): string {
  const contract = amazonContract(sender);
  contract.onCall(call);
  return contract.problems.join('\n');
}

describe("validation against Amazon's models", () => {
  it.each([
    ['a body and its answer', CREATE],
    ['a query', SEARCH],
  ])('accepts %s', (_, call) => {
    expect(problemsOf(call)).toBe('');
  });

  it.each<[string, Partial<ObservedCall>, RegExp]>([
    ['a missing property', { requestBody: { alias: 'x', address: ADDRESS } }, /'supplySourceCode'/],
    [
      'a property that the model does not have',
      { requestBody: { ...(CREATE.requestBody as object), Alias: 'x' } },
      /request: body .*additional properties \(Alias\)/,
    ],
    ['a missing body', { requestBody: undefined }, /body is required/],
    [
      'a wrong type in an answer',
      { responseBody: { supplySourceId: 7 } },
      /supplySourceId must be/,
    ],
    ['an answer without a body', { responseBody: undefined }, /status 200 without a body/],
    ['a status of another kind', { status: 201 }, /status 201 is not documented/],
    [
      'a parameter that the model does not have',
      { query: new URLSearchParams('a=1') },
      /query a is not/,
    ],
    [
      'a header where none is documented',
      { status: 403, responseBody: { errors: [] } },
      /RateLimit/,
    ],
  ])('rejects %s', (_, change, problem) => {
    expect(problemsOf({ ...CREATE, ...change })).toMatch(problem);
  });

  it.each([
    ['maxResultsPerPage=ten', /maxResultsPerPage\/ must be integer/],
    ['fulfillmentStatuses=UNSHIPPED,Shipped', /fulfillmentStatuses\/1 must be equal/],
    ['createdAfter=yesterday', /createdAfter\/ must match format/],
  ])('rejects the query %s', (query, problem) => {
    expect(problemsOf({ ...SEARCH, query: new URLSearchParams(query) })).toMatch(problem);
  });

  it('allows a test to send what the emulator refuses', () => {
    const refused = { ...CREATE, requestBody: {}, status: 400, responseBody: { errors: [] } };
    expect(problemsOf(refused, 'a test')).toBe('');
    expect(problemsOf({ ...refused, status: 200 }, 'a test')).toMatch(/supplySourceCode/);
  });

  it('rejects a notification in another spelling', () => {
    const contract = amazonContract('a test');
    contract.onNotification({ NotificationType: 'FEED_PROCESSING_FINISHED' });
    expect(() => contract.assertKept()).toThrow(/required property 'notificationVersion'/);
  });

  it('fails the test that broke the contract', async () => {
    const amazon = await EmulatedAmazon.start();
    amazon.contract.onCall({ ...CREATE, responseBody: {} });
    await expect(amazon[Symbol.asyncDispose]()).rejects.toThrow(/createSupplySource response 200/);
  });
});

describe('the emulated operations', () => {
  const world = { seed: 1, sellers: emulatedSellers(1), nowMs: () => TEST_NOW_MS };
  const emulated: readonly ApiOperation[] = [
    ...restrictedDataTokenOperations(new TokenStore(world.nowMs, 3600), []),
    ...EMULATED_APIS.flatMap((factory) => factory(world)),
  ];
  const modelOf = ({ method, path }: ApiOperation) =>
    modelledOperation(method, path.replaceAll(/\{\w+\}/g, 'x'));

  it('have the methods, paths and names of the models', () => {
    expect(emulated.map(({ name }) => name.replace(/V0$/, ''))).toEqual(
      emulated.map((operation) => modelOf(operation)?.name),
    );
  });

  it('cover the models, except the test notification of the sandbox and the account', () => {
    const missing = new Set(modelledNames());
    for (const operation of emulated) {
      const { model, name } = modelOf(operation)!;
      missing.delete(`${model} ${name}`);
    }
    expect([...missing]).toEqual(['notifications sendTestNotification', 'sellers getAccount']);
  });
});
