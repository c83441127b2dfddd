import { graphql, subscribe, parse } from 'graphql';
import type { ExecutionResult, GraphQLObjectType } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { oneSellerContext } from './one-seller-context.js';

const schema = createSchema();
// Without loaders and services, but for one that finds an order, so that other resolvers below the seller fail when they run.
const contextValue = oneSellerContext({ orders: { order: async () => ({}) } });

async function ask(source: string, variableValues: Record<string, unknown>) {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  return { data: data as Record<string, unknown> | null, error: errors?.[0] };
}

const LONG = 'x'.repeat(1_000_000);

describe('an identifier that cannot have been issued is refused', () => {
  it.each([
    [
      'a blank order id',
      'query($v: ID!) { seller { order(id: $v) { amazonOrderId } } }',
      ' ',
      ['order', 'id'],
    ],
    [
      'a long order id',
      'query($v: ID!) { seller { order(id: $v) { amazonOrderId } } }',
      LONG,
      ['order', 'id'],
    ],
    [
      'a long seller id',
      'query($v: ID) { seller(id: $v) { orders { nodes { amazonOrderId } } } }',
      LONG,
      ['seller', 'id'],
    ],
    [
      'a long cursor',
      'query($v: String) { seller { orders(after: $v) { nodes { amazonOrderId } } } }',
      LONG,
      ['orders', 'after'],
    ],
    [
      'a long SKU in a filter',
      'query($v: String!) { seller { orders(filter: { skus: [$v] }) { nodes { amazonOrderId } } } }',
      LONG,
      ['orders', 'filter', 'skus', '0'],
    ],
    [
      'a blank SKU',
      'query($v: String!) { seller { listing(sku: $v) { sku } } }',
      ' ',
      ['listing', 'sku'],
    ],
    [
      'a long SKU',
      'query($v: String!) { seller { listing(sku: $v) { sku } } }',
      LONG,
      ['listing', 'sku'],
    ],
  ])('in a query: %s', async (_, source, v, path) => {
    const { error } = await ask(source, { v });
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^\S+ must be (at most \d+ characters long|an? (id|SKU) that)/,
      ),
      extensions: { code: 'BAD_USER_INPUT', issues: [{ path }] },
    });
    expect(error!.message.length).toBeLessThan(200);
  });

  it('in a query: a blank SKU in a list', () => {
    const source = schema.getType('SupplySource') as GraphQLObjectType;
    const { resolve } = source.getFields()['inventoryLevels']!;
    const answer = (): unknown => resolve!({}, { skus: ['A', ' '] }, contextValue, {} as never);
    expect(answer).toThrow('skus.1 must be a SKU that is not blank');
  });

  it('in a mutation, as InvalidInput', async () => {
    const source = `mutation($id: ID!) { archiveSupplySource(input: { supplySourceId: $id }) {
      error { __typename ... on InvalidInput { issues { path message } } } } }`;
    const { data } = await ask(source, { id: LONG });
    expect(data?.['archiveSupplySource']).toEqual({
      error: {
        __typename: 'InvalidInput',
        issues: [
          {
            path: ['input', 'supplySourceId'],
            message: expect.stringMatching(/^supplySourceId must be at most/),
          },
        ],
      },
    });
  });

  it.each<[string, number, string]>([
    [
      'why',
      2000,
      'settlePurchase(input: { purchaseId: "k", why: $v, outcome: { notPurchased: true } })',
    ],
    ['alias', 1000, 'updateSupplySource(input: { supplySourceId: "a", changes: { alias: $v } })'],
  ])('in a mutation: a text that is too long for `%s`', async (field, most, mutation) => {
    const source = `mutation($v: String!) { ${mutation} {
      error { __typename ... on InvalidInput { issues { path accepted } } } } }`;
    const { data } = await ask(source, { v: 'x'.repeat(most + 1) });
    expect(Object.values(data ?? {})).toEqual([
      {
        error: {
          __typename: 'InvalidInput',
          issues: [
            {
              path: expect.arrayContaining(['input', field]),
              accepted: `at most ${most} characters long`,
            },
          ],
        },
      },
    ]);
    const { error } = await ask(source, { v: 'x'.repeat(most) });
    // It reaches the resolver, which has no service here.
    expect(error?.message).toMatch(/undefined/);
  });

  it('in a mutation: a blank optional id, which must not count as absent', async () => {
    const source = `mutation($id: ID!) { settlePurchase(input: {
      purchaseId: "k", why: "looked", force: true, outcome: { shipmentId: $id }
    }) { error { __typename ... on InvalidInput { issues { path accepted } } } } }`;
    for (const id of ['', ' ', '\t']) {
      const { data } = await ask(source, { id });
      expect(data?.['settlePurchase']).toEqual({
        error: {
          __typename: 'InvalidInput',
          issues: [
            { path: ['input', 'outcome', 'shipmentId'], accepted: 'an id that is not blank' },
          ],
        },
      });
    }
  });

  it.each([
    [
      'statuses',
      'query($v: [OrderStatus!]) { seller { orders(filter: { statuses: $v }) { nodes { amazonOrderId } } } }',
      'UNSHIPPED',
      ['orders', 'filter', 'statuses'],
    ],
    [
      'states',
      'query($v: [PurchaseState!]) { seller { purchases(filter: { states: $v }) { nodes { key } } } }',
      'INTENT',
      ['purchases', 'filter', 'states'],
    ],
    [
      'items',
      'query($v: [ShipmentItemInput!]) { seller { order(id: "a") { shippingQuote(parcel: { items: $v }) { id } } } }',
      { orderItemId: '1', quantity: 1 },
      ['shippingQuote', 'parcel', 'items'],
    ],
  ])('a list of %s that is too long', async (_, source, entry, path) => {
    const { error } = await ask(source, { v: Array.from({ length: 1001 }, () => entry) });
    const accepted =
      'at most 1000 entries, or fewer where the description of the field says so; send the others in another request';
    expect(error?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path, accepted }],
    });
  });

  it('in a subscription: one of a list, and a list that is too long', async () => {
    const document = parse('subscription($ids: [ID!]) { purchaseUpdated(ids: $ids) { key } }');
    const refused = async (ids: string[]) => {
      const result = await subscribe({ schema, document, variableValues: { ids }, contextValue });
      return (result as ExecutionResult).errors?.[0]?.extensions;
    };
    expect(await refused(['a', LONG])).toMatchObject({
      issues: [{ path: ['purchaseUpdated', 'ids', '1'] }],
    });
    expect(await refused(Array.from({ length: 501 }, String))).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['purchaseUpdated', 'ids'] }],
    });
  });

  it('and others reach the resolver', async () => {
    const source = 'query($v: ID!) { seller { order(id: $v) { amazonOrderId } } }';
    for (const v of ['x'.repeat(2048), '112-1000001-1000001', 7]) {
      const { error } = await ask(source, { v });
      expect(error?.extensions['code']).toBeUndefined();
    }
  });
});
