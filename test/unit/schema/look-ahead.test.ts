import { buildSchema, execute, parse } from 'graphql';
import type { GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '../../../src/graph/look-ahead.js';

const schema = buildSchema(`
  type Row { inner: Cell }
  type Cell { id: ID a: String b: String inner: Cell }
  type Query { rows: [Row] }
`);
const seen: ReadonlySet<string>[] = [];
const row = schema.getType('Row') as GraphQLObjectType;
row.getFields()['inner']!.resolve = (_row, _args, _context, info: GraphQLResolveInfo) => {
  seen.push(selectedFields(info), selectedFields(info, 'inner'));
  return {};
};
const rootValue = { rows: [{}, {}] };

function shown(text: string, variables: readonly Record<string, boolean>[]): string[][] {
  const document = parse(text);
  seen.length = 0;
  for (const variableValues of variables)
    void execute({ schema, document, rootValue, variableValues });
  return seen.map((names) => [...names]);
}

it('tells the fields of each row, and of a path below it', () => {
  const text = '{ rows { inner { ...F inner { b } } } } fragment F on Cell { id a }';
  const one = [['id', 'a', 'inner'], ['b']];
  expect(shown(text, [{}, {}])).toEqual([...one, ...one, ...one, ...one]);
  expect(seen[0]).toBe(seen[2]);
});

it('follows the variables of each request', () => {
  const on = [['id', 'a', 'inner'], []];
  const text = `query ($on: Boolean!) {
    rows { inner { id a @include(if: $on) inner { ...F @skip(if: $on) } } }
  } fragment F on Cell { b }`;
  expect(shown(text, [{ on: true }, { on: false }, { on: true }])).toEqual([
    ...on,
    ...on,
    ['id', 'inner'],
    ['b'],
    ['id', 'inner'],
    ['b'],
    ...on,
    ...on,
  ]);
});
