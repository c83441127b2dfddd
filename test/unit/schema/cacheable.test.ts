import { buildSchema, parse } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { cacheableFacts } from '../../../src/graph/cacheable.js';

const schema = buildSchema(`
  interface Named { name: String }
  type Cat implements Named { name: String }
  type Dog implements Named { name: String }
  union Pet = Cat | Dog
  type Query { plain: String, read: String, time: String, named: Named, pet: Pet, cat: Cat }
  type Mutation { plain: String }
  type Subscription { plain: String }
`);
const fields = (type: string) => (schema.getType(type) as GraphQLObjectType).getFields();
Object.assign(fields('Query')['read']!, {
  resolve: () => '',
  extensions: { cacheable: ['orders'] },
});
Object.assign(fields('Query')['time']!, { resolve: () => '' });
Object.assign(fields('Dog')['name']!, { resolve: () => '' });

it.each([
  [true, '{ plain }'],
  [true, '{ __typename read }'],
  [true, '{ a: read @include(if: true) b: cat { name } }'],
  [true, '{ pet { __typename ... on Cat { name } } }'],
  [false, '{ time }'],
  [false, '{ plain ...F } fragment F on Query { time }'],
  [false, '{ time @skip(if: true) }'],
  [false, '{ named { name } }'],
  [false, '{ pet { ... on Dog { name } } }'],
  [false, '{ pet { ... on Named { name } } }'],
  [true, '{ __schema { queryType { name } } }'],
  [true, '{ __type(name: "Cat") { name } }'],
  [false, '{ __schema { queryType { name } } time }'],
  [false, 'mutation { plain }'],
  [false, 'subscription { plain }'],
  [false, 'query A { plain } mutation B { plain }'],
])('%s for %s', (expected, text) => {
  expect(cacheableFacts(schema, parse(text)) !== null).toBe(expected);
});

describe('the graph', () => {
  it.each([
    [
      true,
      '{ seller { supplySources { nodes { supplySourceId status inventoryLevels(skus: ["A"]) { nodes { quantity } } } } } }',
    ],
    [
      true,
      '{ sellers { nodes { sellerId listing(sku: "A") { inventoryLevels { supplySource { alias } } } } } }',
    ],
    [true, '{ seller { supplySources { nodes { openState { isOpen } } } } }'],
    [true, '{ seller { order(id: "1") { purchases { key } } } }'],
    [false, '{ seller { order(id: "1") { shipments { label { url } } } } }'],
    [true, '{ seller { purchase(key: "1") { state } } }'],
    [true, '{ seller { purchase(key: "1") { keyIsFree } } }'],
    [false, '{ seller { purchase(key: "1") { supplySource { onboarding { sku } } } } }'],
    [false, '{ seller { shipment(id: "1") { label { url } } } }'],
  ])('%s for %s', (expected, text) => {
    expect(cacheableFacts(createSchema(), parse(text)) !== null).toBe(expected);
  });

  it.each([
    ['{ seller { supplySources { nodes { alias } } } }', []],
    ['{ seller { orders { nodes { status items { sku } } } } }', ['orders']],
    ['{ seller { orders { freshness { syncedAt } } } }', ['orders', 'progress']],
    [
      '{ seller { orders { nodes { ...O } } } } fragment O on Order { tags purchases { key } confirmations { state } }',
      ['confirmations', 'marks', 'orders', 'purchases'],
    ],
  ])('depends on these facts: %s', (text, expected) => {
    expect([...(cacheableFacts(createSchema(), parse(text)) ?? ['none'])].sort()).toEqual(expected);
  });
});
