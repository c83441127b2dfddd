import { setFlagsFromString } from 'node:v8';
import { runInThisContext } from 'node:vm';
import { buildSchema, coerceInputValue } from 'graphql';
import type { GraphQLInputObjectType } from 'graphql';
import { compactInputFields } from '../../../src/graph/input-fields.js';

const TYPES = `
  type Query { all(filter: Filter): Int }
  input Filter { id: ID! count: Int = 3 inner: Filter }
  input Single { only: Int }
`;

/** Tells how V8 stores the properties of an object. */
function isCompact(value: object): boolean {
  setFlagsFromString('--allow-natives-syntax');
  const test = runInThisContext('(value) => %HasFastProperties(value)') as (v: object) => boolean;
  const answer = test(value);
  setFlagsFromString('--no-allow-natives-syntax');
  return answer;
}

describe('the fields of input types', () => {
  it('are stored compactly, so that large inputs are coerced in half the time', () => {
    const schema = buildSchema(TYPES);
    const types = ['Filter', 'Single'].map(
      (name) => schema.getType(name) as GraphQLInputObjectType,
    );
    expect(types.map((type) => isCompact(type.getFields()))).toEqual([false, false]);
    compactInputFields(schema);
    expect(types.map((type) => isCompact(type.getFields()))).toEqual([true, true]);
  });

  it('are the same as before, and have no inherited names', () => {
    const schema = buildSchema(TYPES);
    compactInputFields(schema);
    const filter = schema.getType('Filter') as GraphQLInputObjectType;
    expect(Object.keys(filter.getFields())).toEqual(['id', 'count', 'inner']);
    expect(coerceInputValue({ id: 'a', inner: { id: 'b', count: 1 } }, filter)).toEqual({
      id: 'a',
      count: 3,
      inner: { id: 'b', count: 1 },
    });
    expect(() => coerceInputValue({ id: 'a', constructor: 1 }, filter)).toThrow(
      'Field "constructor" is not defined by type "Filter"',
    );
  });
});
