import { buildSchema, Kind } from 'graphql';
import { DocumentChecker } from '../../../src/server/graphql/limits/document-checker.js';
import { defaultLimits } from '../../../src/server/graphql/limits/query-limits.js';
import { besideOthers } from '../../support/turns-of-others.js';

describe('large variables', () => {
  const checker = new DocumentChecker(
    buildSchema(`
      type Query { x(batch: Batch!, list: [[Int!]!]): Int }
      input Batch { id: ID! entries: [Entry!]! note: String = "none" }
      input Entry { id: ID! sizes: [Int!] inner: Batch either: Either }
      input Either @oneOf { a: [Int!] b: Int }
    `),
    defaultLimits,
  );
  const document = checker.check(
    'query ($batch: Batch!, $list: [[Int!]!]) { x(batch: $batch, list: $list) }',
  );
  const [operation] = document.definitions;
  const numbers = Array.from({ length: 1_500 }, (_, n) => n);
  const entries = numbers.map((n) => ({ id: `entry-${n}`, sizes: [n, n, n] }));
  const check = (variables: Record<string, unknown>): Promise<void> => {
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
    return checker.assertRequestInTurns(document, operation, variables);
  };

  it('are coerced in parts, each in a turn of the event loop', async () => {
    const nested = { id: 'a', entries: [{ id: 'b', inner: { id: 'c', entries } }] };
    const { turnsOfOthers } = await besideOthers(() => check({ batch: nested, list: [[1]] }));
    expect(turnsOfOthers).toBeGreaterThan(7);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['a wrong value at the end', { entries: [...entries, { id: 'z', sizes: ['x'] }] }, 'sizes[0]'],
    ['an unknown field', { entries, odd: 1 }, '"odd" is not defined'],
    ['a missing field', { entries: [{ sizes: numbers }] }, '"id" of required type "ID!"'],
    ['null', { entries: [...entries, null] }, 'Expected non-nullable type "Entry!"'],
    [
      'an object for a list',
      { entries: [...entries, { id: 1, sizes: { x: 1 } }] },
      'invalid value',
    ],
    ['two of one', { entries: [{ id: 1, either: { a: numbers, b: 1 } }] }, 'Exactly one key'],
  ])('are refused with the message of graphql-js: %s', async (_, batch, message) => {
    await expect(check({ batch: { id: 'a', ...batch } })).rejects.toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('are accepted where graphql-js accepts them: one entry for a list, one of several', async () => {
    const either = [{ id: 1, either: { a: numbers } }];
    await expect(check({ batch: { id: 'a', entries: either } })).resolves.toBeUndefined();
    await expect(check({ batch: { id: 'a', entries: { id: 1, sizes: numbers } } })).resolves.toBe(
      undefined,
    );
  });
});
