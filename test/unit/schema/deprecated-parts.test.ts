import { buildSchema, getOperationAST, parse } from 'graphql';
import { cacheableFacts } from '../../../src/graph/cacheable.js';
import {
  addDeprecatedValues,
  deprecatedParts,
  hasDeprecatedParts,
} from '../../../src/graph/deprecated-parts.js';

const schema = buildSchema(`
  interface Named { title: String @deprecated(reason: "x") }
  type Order implements Named { title: String status(in: Zone, at: Int @deprecated(reason: "x")): Status id: ID }
  enum Status { OPEN LATE @deprecated(reason: "x") }
  enum Zone { UTC }
  input Filter { ids: [ID!] old: Int @deprecated(reason: "x") statuses: [Status!] inner: Filter }
  type Query { orders(filter: Filter, filters: [Filter!]): [Order] named: Named old: Int @deprecated(reason: "x") }
`);

const parts = (text: string): string[] => [...deprecatedParts(schema, parse(text))];

describe('the deprecated parts of a document', () => {
  it.each([
    ['{ old }', ['Query.old']],
    ['{ old a: old ...F } fragment F on Query { old }', ['Query.old']],
    ['{ named { title } orders { title } }', ['Named.title']],
    ['{ orders { status(at: 1) } }', ['Order.status(at:)']],
    ['{ orders(filter: { inner: { old: 1 } }) { id } }', ['Filter.old']],
    ['{ orders(filter: { statuses: [OPEN, LATE] }) { id } }', ['Status.LATE']],
    ['{ orders(filter: { statuses: [OPEN] }) { id status(in: UTC) } __typename }', []],
  ])('in %s are %j', (text, expected) => {
    expect(parts(text)).toEqual(expected);
    expect(cacheableFacts(schema, parse(text)) !== null).toBe(expected.length === 0);
  });
});

describe('the deprecated parts of variables', () => {
  const document = parse('query ($f: Filter, $list: [Filter!]!, $s: Status) { orders { id } }');

  it.each([
    [{ f: { old: 1 } }, ['Filter.old']],
    [{ list: [{ ids: ['1'] }, { inner: { statuses: ['LATE', 'OPEN'] } }] }, ['Status.LATE']],
    [{ list: { old: 0 }, s: 'LATE' }, ['Filter.old', 'Status.LATE']],
    [{ f: { old: undefined, inner: null }, list: [], s: 'OPEN', other: { old: 1 } }, []],
  ])('%j are %j', (variables, expected) => {
    const found = new Set<string>();
    addDeprecatedValues(schema, getOperationAST(document)!, variables, found);
    expect([...found]).toEqual(expected);
  });
});

it('are found in each kind of a type, and absent from a schema without any', () => {
  expect(hasDeprecatedParts(schema)).toBe(true);
  expect(hasDeprecatedParts(buildSchema('type Query { a(b: Int): Int }'))).toBe(false);
  for (const text of [
    'type Query { a(b: Int @deprecated): Int }',
    'type Query { a(b: I): Int } input I { c: Int @deprecated }',
    'type Query { a: E } enum E { A @deprecated B }',
    'type Query { a: I } interface I { b: Int @deprecated }',
  ]) {
    expect([text, hasDeprecatedParts(buildSchema(text))]).toEqual([text, true]);
  }
});
