import { assertBodySize } from '../../../src/server/graphql/limits/body-size.js';
import { defaultLimits } from '../../../src/server/graphql/limits/query-limits.js';
import type { QueryLimits } from '../../../src/server/graphql/limits/query-limits.js';
import { assertVariablesSize } from '../../../src/server/graphql/limits/variables-size.js';

const check = (body: unknown, limits: Partial<QueryLimits> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return () => assertBodySize(text, { ...defaultLimits, ...limits });
};

/** Makes a text long enough to be checked. */
const pad = 'x'.repeat(400);
const fields = (count: number): object =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n]));
const nested = (levels: number): string =>
  `{"pad":"${'[{'.repeat(20_000)}\\"","a":${'['.repeat(levels)}1${']'.repeat(levels)}}`;

describe('the size of a body', () => {
  it('allows 200 levels, not counting brackets in texts', () => {
    expect(check(nested(199))).not.toThrow();
    expect(check(nested(200))).toThrow('nests deeper than 200 levels');
  });

  it('is checked without the closing brackets', () => {
    expect(check('['.repeat(500_000))).toThrow('nests deeper than 200 levels');
    expect(check(`{"variables":{"a":[${'1,'.repeat(2_000)}`)).toThrow('The list is at a.');
  });

  it('names the list that is too long', () => {
    const ids = Array.from({ length: 2_000 }, (_, n) => `"id, ${n} [{\\`);
    const body = (list: string[]) => ({
      query: '{ x }',
      variables: { input: [{ a: 1, ids: list }] },
    });
    expect(check(body(ids))).not.toThrow();
    expect(check(body([...ids, '']))).toThrow(
      expect.objectContaining({
        message:
          "The query's entries in one list of the variables limit is 2000, and it has more. The list is at input.0.ids. Send its entries in several requests.",
        extensions: expect.objectContaining({ code: 'VARIABLES_TOO_LARGE' }),
      }),
    );
  });

  it('names the object with too many fields', () => {
    expect(check({ variables: { input: fields(250) } })).not.toThrow();
    expect(check({ variables: { input: fields(251) } })).toThrow('The object is at input.');
    expect(check({ variables: fields(251) })).toThrow('The object is at variables.');
    expect(check({ ...fields(251) })).toThrow('more than 250 fields in one object, at k249');
  });

  it('is limited outside of the variables too, and names the field of the body', () => {
    const list = (length: number) => ({ pad, extensions: { a: Array(length).fill(1) } });
    expect(check(list(990))).not.toThrow();
    expect(check(list(1_000))).toThrow(
      expect.objectContaining({
        status: 400,
        code: 'BAD_REQUEST',
        message: expect.stringContaining('1000 values outside of its variables, at extensions.'),
      }),
    );
  });

  it('of variables includes each scalar, list and object, empty ones too', () => {
    const variables = { a: [[], {}, [[1, 2], { b: null }]], c: {}, d: [' ', ','], e: fields(3) };
    const { values } = assertVariablesSize(variables, defaultLimits);
    const body = JSON.stringify({ query: pad, variables, extensions: [[], {}] }, null, 2);
    expect(check(body, { maxVariableValues: values })).not.toThrow();
    expect(check(body, { maxVariableValues: values - 1 })).toThrow('values in variables limit');
  });

  it('of a batch, or of text that is not JSON, is limited in the same way', () => {
    expect(check(`${pad}]]}}"`)).not.toThrow();
    expect(check(`"${pad}`)).not.toThrow();
    expect(check(JSON.stringify(Array(1_002).fill(1)))).toThrow('1000 values outside');
  });
});
