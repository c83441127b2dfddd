import 'reflect-metadata';
import { graphql, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { ORDER_FIELD_DATA, ORDER_ITEM_FIELD_DATA } from '../../../src/domains/orders/order-data.js';
import { oneSellerContext } from '../schema/one-seller-context.js';
import { FakeSellerClient } from '../shipping/fake-seller-client.js';
import { anOrderWire, theOrders } from './order-builders.js';

const ID = '902-3175004-8841250';
const schema: GraphQLSchema = createSchema();

/** Runs a query of the real schema. Returns the `includedData` of each getOrder. */
async function asked(source: string, variableValues: Record<string, unknown> = {}) {
  const client = new FakeSellerClient({ getOrder: () => ({ order: anOrderWire() }) });
  const orders = theOrders(client);
  const listings = { ofOrder: async () => null };
  const supplySources = { byIds: async () => [], ownTurn: async () => undefined };
  const contextValue = oneSellerContext({ orders, listings, supplySources });
  const { errors } = await graphql({ schema, source, contextValue, variableValues });
  expect(errors).toBeUndefined();
  return client.calls.map(({ request }) => request.query?.['includedData']);
}
const forOrder = (selection: string, variables?: Record<string, unknown>) =>
  asked(
    `query ($yes: Boolean = true) { seller { order(id: "${ID}") { ${selection} skip: amazonOrderId @skip(if: $yes) } } }`,
    variables,
  );

describe('the requested parts of an order', () => {
  it.each([
    ['id amazonOrderId placedAt salesChannel', undefined],
    ['items { sku quantityOrdered unitPrice { amount } }', undefined],
    ['status', ['CANCELLATION', 'FULFILLMENT']],
    [
      'shipBy { latest } deliverBy { latest } fulfilledBy serviceLevel',
      ['CANCELLATION', 'FULFILLMENT'],
    ],
    ['items { quantityUnfulfilled }', ['CANCELLATION', 'FULFILLMENT']],
    ['items { quantityFulfilled }', ['CANCELLATION', 'FULFILLMENT']],
    ['packages { carrierName }', ['PACKAGES']],
    ['total { amount }', ['PROCEEDS']],
    ['recipient { address { city } }', ['RECIPIENT']],
    ['where: recipient { address { city } }', ['RECIPIENT']],
    [
      'status total { amount } packages { carrierName }',
      ['CANCELLATION', 'FULFILLMENT', 'PACKAGES', 'PROCEEDS'],
    ],
    ['... on Order { status }', ['CANCELLATION', 'FULFILLMENT']],
    ['recipient @include(if: false) { address { city } }', undefined],
    ['recipient @skip(if: $yes) { address { city } }', undefined],
    ['items { ... @skip(if: $yes) { quantityFulfilled } sku }', undefined],
  ])('for `%s` are %j', async (selection, expected) => {
    expect(await forOrder(selection)).toEqual([expected]);
  });

  it('combine all selections of one request', async () => {
    const fragment = 'fragment Whereabouts on Order { packages { carrierName } }';
    const source = `{ seller { a: order(id: "${ID}") { status } b: order(id: "${ID}") { ...Whereabouts } } } ${fragment}`;
    expect(await asked(source)).toEqual([['CANCELLATION', 'FULFILLMENT', 'PACKAGES']]);
  });

  it('are separate for each order of the request', async () => {
    const source = `{ seller { a: order(id: "${ID}") { amazonOrderId } b: order(id: "902-0000001-0000001") { recipient { address { city } } } } }`;
    expect(await asked(source)).toEqual([['RECIPIENT'], undefined]);
  });

  it('include what a suggestion needs and what is selected of its order', async () => {
    const suggestion = 'shipFromSuggestions { candidateCount }';
    expect(await forOrder(suggestion)).toEqual([['CANCELLATION', 'FULFILLMENT']]);
    expect(await forOrder(`total { amount } packages { carrierName } ${suggestion}`)).toEqual([
      ['CANCELLATION', 'FULFILLMENT', 'PACKAGES', 'PROCEEDS'],
    ]);
  });

  it('are declared for every field that needs some', () => {
    const fieldsOf = (name: string): string[] => {
      const type = schema.getType(name);
      return isObjectType(type) ? Object.keys(type.getFields()).sort() : [];
    };
    const words = (text: string): string[] => text.split(' ');
    const always = {
      Order: words(
        'id amazonOrderId seller placedAt updatedAt readAt marketplace sellerOrderId programs relatedOrders shipToCountryCode salesChannel items confirmations purchases shipments supplySource hold tags claim packingSlip',
      ),
      OrderItem: words(
        'id seller order orderItemId programs condition serialNumbers customizationUrl sku asin title quantityOrdered unitPrice supplySource listing inventoryLevels',
      ),
    };
    // A new field belongs on one of the two lists. This test is the reminder.
    expect(fieldsOf('Order')).toEqual([...always.Order, ...ORDER_FIELD_DATA.keys()].sort());
    expect(fieldsOf('OrderItem')).toEqual(
      [...always.OrderItem, ...ORDER_ITEM_FIELD_DATA.keys()].sort(),
    );
  });
});
