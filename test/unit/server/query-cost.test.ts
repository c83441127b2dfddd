import { buildSchema, Kind, parse } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { QueryCost } from '../../../src/server/graphql/limits/query-cost.js';

const schema: GraphQLSchema = buildSchema(`
  type PageInfo { hasNextPage: Boolean }
  type Item { sku: String amount: Int source: Source }
  type Hours { isOpen: Boolean }
  input Filter { name: String tags: [String!] parts: [Filter!] }
  type Order { id: ID items: [Item!] source: Source found(filter: Filter): Int }
  type OrderEdge { cursor: String node: Order }
  type OrderConnection { nodes: [Order!] edges: [OrderEdge!] pageInfo: PageInfo }
  type Source {
    id: ID
    orders(first: Int! = 20): OrderConnection
    stock(skus: [String!]!): [Item!]
    hours(days: [Int!]): Hours
  }
  type Query {
    orders(first: Int! = 20): OrderConnection
    unsettled(first: Int! = 20): [Order!]
    source: Source
    names: [String!]
    found(filter: Filter): Int
  }
`);
const stock = (
  schema.getType('Source') as never as { getFields(): Record<string, object> }
).getFields()['stock'] as { extensions: object };
stock.extensions = { listSize: { argument: 'skus' } };
const hours = (
  schema.getType('Source') as never as { getFields(): Record<string, { extensions: object }> }
).getFields()['hours']!;
hours.extensions = { weight: { call: 30, listed: 4 } };

function costOf(text: string): QueryCost {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return new QueryCost(schema, document, operation!);
}

describe('the cost of a query', () => {
  it.each([
    ['a field', '{ source { id } }', 2],
    ['a default of the schema', '{ orders { nodes { id } } }', 1 + 1 + 20 * 2],
    ['a literal', '{ orders(first: 3) { nodes { id } } }', 1 + 1 + 3 * 2],
    ['edges', '{ orders(first: 3) { edges { cursor node { id } } } }', 1 + 1 + 3 * (1 + 1 + 2)],
    [
      'nodes and edges together',
      '{ orders(first: 3) { nodes { id } edges { node { id } } pageInfo { hasNextPage } } }',
      1 + (1 + 3 * 2) + (1 + 3 * 3) + 2,
    ],
    ['a list with its own page size', '{ unsettled(first: 4) { id } }', 1 + 4 * 2],
    ['a plain list', '{ names }', 1 + 5],
    [
      'a list of objects',
      '{ orders(first: 2) { nodes { items { sku } } } }',
      2 + 2 * (1 + 1 + 5 * 2),
    ],
    [
      'the work of a resolver, wherever it is',
      '{ orders(first: 4) { nodes { source { hours { isOpen } again: hours(days: [1, 2]) { isOpen } } } } }',
      2 + 4 * (1 + 1 + 2 * (30 + 1) + 2 * 4),
    ],
    ['a list argument', '{ source { stock(skus: ["a", "b", "c"]) { sku } } }', 2 + 3 * 2 + 3],
    [
      'the values in lists of arguments, as often as the field is there',
      '{ orders(first: 4) { nodes { found(filter: { name: "a", tags: ["b", "c"] }) } } }',
      2 + 4 * (1 + 1 + 2),
    ],
    [
      'objects in lists of arguments',
      '{ found(filter: { parts: [{ name: "a", tags: ["b"] }] }) }',
      1 + (1 + 2 + 1),
    ],
    ['an alias', '{ a: orders(first: 3) { nodes { id } } b: source { id } }', 8 + 2],
    ['the name of a type', '{ __typename source { __typename } }', 3],
    [
      'fragments',
      `{ orders(first: 3) { ...Page } }
       fragment Page on OrderConnection { nodes { ...Row ... on Order { id } } }
       fragment Row on Order { id }`,
      2 + 3 * 3,
    ],
    ['what is skipped', '{ orders @skip(if: true) { nodes { id } } source { id } }', 2],
    ['what is not included', '{ ... @include(if: false) { orders { nodes { id } } } names }', 6],
    [
      'lists inside lists',
      '{ orders { nodes { source { orders { nodes { source { orders { nodes { id } } } } } } } } }',
      2 + 20 * (1 + 1 + 2 + 20 * (1 + 1 + 2 + 20 * 2)),
    ],
  ])('counts %s', (_, text, cost) => {
    const counted = costOf(text);
    expect([counted.of({}), counted.isConstant]).toEqual([cost, true]);
  });

  it.each([
    ['a variable', 'query($n: Int!) { orders(first: $n) { nodes { id } } }', { n: 7 }, 2 + 7 * 2],
    ['its default', 'query($n: Int! = 9) { orders(first: $n) { nodes { id } } }', {}, 2 + 9 * 2],
    [
      'the default of the schema when it is absent',
      'query($n: Int) { orders(first: $n) { nodes { id } } }',
      {},
      2 + 20 * 2,
    ],
    [
      'the default of the schema when it is null',
      'query($n: Int = 3) { orders(first: $n) { nodes { id } } }',
      { n: null },
      2 + 20 * 2,
    ],
    [
      'a list in a variable',
      'query($skus: [String!]!) { source { stock(skus: $skus) { sku } } }',
      { skus: ['a', 'b'] },
      2 + 2 * 2 + 2,
    ],
    [
      'lists in a variable, in each alias that takes it',
      'query($filter: Filter) { a: found(filter: $filter) b: found(filter: $filter) }',
      { filter: { name: 'a', tags: ['b', 'c'], parts: [{ name: 'd' }] } },
      2 * (1 + 2 + 2),
    ],
    [
      'lists in the default of a variable',
      'query($filter: Filter = { tags: ["b", "c"] }) { found(filter: $filter) }',
      {},
      1 + 2,
    ],
    ['@skip', 'query($no: Boolean!) { names source @skip(if: $no) { id } }', { no: true }, 6],
    ['@include', 'query($yes: Boolean = true) { source @include(if: $yes) { id } }', {}, 2],
    [
      'a variable in a fragment that is used twice',
      `query($n: Int!) { a: source { ...S } b: source { ...S } }
       fragment S on Source { orders(first: $n) { nodes { id } } }`,
      { n: 4 },
      2 * (1 + 2 + 4 * 2),
    ],
  ])('counts %s from the variables of each request', (_, text, variables, cost) => {
    const counted = costOf(text);
    expect([counted.of(variables), counted.isConstant]).toEqual([cost, false]);
  });

  it('takes linear time for fragments that spread each other twice', () => {
    const levels = 60;
    const fragments = Array.from(
      { length: levels },
      (_, n) =>
        `fragment F${n} on Query { a: source { id } ${n + 1 < levels ? `...F${n + 1} ...F${n + 1}` : '...F0'} }`,
    );
    expect(costOf(`{ ...F0 } ${fragments.join(' ')}`).of({})).toBeGreaterThan(1e17);
  });

  it('names the list that contributes most and a next step', () => {
    const text = `query Heavy($n: Int!) {
      names
      mine: orders(first: 2) { nodes { id shop: source { orders(first: $n) { nodes { id } } } } }
    }`;
    expect(() => costOf(text).assertWithin(100, { n: 90 })).toThrow(
      expect.objectContaining({
        message:
          'The query\'s cost limit is 100, and it has 378. mine.nodes.shop.orders contributes most: use a "first" of at most 20 there, or select fewer fields.',
        locations: [{ line: 3, column: 58 }],
      }),
    );
    expect(() => costOf(text).assertWithin(378, { n: 90 })).not.toThrow();
  });

  it('names no page that the field does not accept', () => {
    const text = '{ orders(first: 5000) { nodes { id } } }';
    const nextStep = (): string => {
      try {
        costOf(text).assertWithin(5_000, {});
        return '';
      } catch (error) {
        return String(error);
      }
    };
    expect(nextStep()).toContain('use a "first" of at most 100 there');
    const { orders } = schema.getQueryType()!.getFields();
    orders!.extensions = { longestPage: 500 };
    expect(nextStep()).toContain('use a "first" of at most 500 there');
    orders!.extensions = {};
  });

  it.each([
    ['a variable', 'query ($n: Int!) { orders(first: $n) { nodes { id } } }', { n: 90 }],
    ['a literal', '{ orders(first: 90) { nodes { id } } }', {}],
    ['a fragment', 'query { ...F } fragment F on Query { orders(first: 90) { nodes { id } } }', {}],
  ])('names the longest page that fits, of %s', (_, text, variables) => {
    const costFor = (n: number) => costOf(`{ orders(first: ${n}) { nodes { id } } }`).of({});
    const most = costFor(17);
    expect(() => costOf(text).assertWithin(most, variables)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('use a "first" of at most 17 there'),
      }),
    );
    expect(() => costOf(text).assertWithin(costFor(18) - 1, variables)).toThrow('at most 17 ');
    expect(() => costOf(text).assertWithin(costFor(1) - 1, variables)).toThrow(
      'use a smaller "first" there',
    );
  });
});
