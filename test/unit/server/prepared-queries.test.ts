import { buildSchema } from 'graphql';
import { MAX_KEPT_CHARACTERS } from '../../../src/server/graphql/documents/document-size.js';
import { PreparedQueries } from '../../../src/server/fast/execution/prepared-queries.js';

const schema = buildSchema('type Query { a: String b: String c: String d: String }');

// Estimated size of a small query.
const QUERY_BYTES = 65_000;

function setUp({ maxBytes = 10_000_000, maxSeen = 10 } = {}) {
  const waiting: (() => void)[] = [];
  const later = (act: () => void): void => void waiting.push(act);
  const queries = new PreparedQueries(schema, { maxBytes, maxSeen, later });
  const runLater = (): void => waiting.splice(0).forEach((act) => act());
  /** Requests a query until it is compiled. */
  const prepare = (text: string, operationName: string | null = null): void => {
    for (const _ of [1, 2]) queries.note(text, operationName);
    runLater();
  };
  const isReady = (text: string, operationName: string | null = null): boolean =>
    queries.find(text, operationName) !== null;
  return { queries, waiting, runLater, prepare, isReady };
}

describe('a query', () => {
  it('is compiled after its second request', () => {
    const { queries, waiting, runLater, isReady } = setUp();
    queries.note('{ a }', null);
    runLater();
    expect(isReady('{ a }')).toBe(false);
    queries.note('{ a }', null);
    expect([isReady('{ a }'), waiting.length]).toEqual([false, 1]);
    runLater();
    expect(isReady('{ a }')).toBe(true);
  });

  it('is compiled once, however many requests come during the compilation', () => {
    const { queries, waiting } = setUp();
    for (const _ of [1, 2, 3, 4]) queries.note('{ a }', null);
    expect(waiting).toHaveLength(1);
  });

  it('is found by its text and operation name only', () => {
    const { prepare, isReady } = setUp();
    const two = 'query A { a } query B { b }';
    prepare(two, 'A');
    expect(isReady(two, 'A')).toBe(true);
    expect([isReady(two, 'B'), isReady(two), isReady(`A\n${two}`)]).toEqual([false, false, false]);
  });

  it('reports whether its answers may be cached', () => {
    const { queries, prepare } = setUp();
    prepare('{ a }');
    expect(queries.find('{ a }', null)).toMatchObject({
      facts: new Set(),
      operation: { operation: 'query' },
    });
  });

  it('is not compiled again when it can only be interpreted', () => {
    const { queries, waiting, prepare, isReady } = setUp();
    prepare('{ a_b: a }');
    queries.note('{ a_b: a }', null);
    expect([isReady('{ a_b: a }'), waiting.length]).toEqual([false, 0]);
  });
});

describe('a flood of texts', () => {
  it('is not compiled when its many fields with arguments would block the event loop', () => {
    const lists = buildSchema('type Query { list(first: Int): [Entry!]! } type Entry { id: ID! }');
    const later = (act: () => void): void => act();
    const options = { maxBytes: 64 * 1024 * 1024, maxSeen: 10, later };
    const queries = new PreparedQueries(lists, options);
    const isCompiled = (count: number, args: string): boolean => {
      const aliases = Array.from({ length: count }, (_, n) => `a${n}: list${args} { id }`);
      const text = `{ ${aliases.join(' ')} }`;
      for (const _ of [1, 2]) queries.note(text, null);
      return queries.find(text, null) !== null;
    };
    expect([isCompiled(50, '(first: 1)'), isCompiled(100, '(first: 1)')]).toEqual([true, false]);
    expect(isCompiled(100, '')).toBe(true);
  });

  it('evicts hashes and no compiled query when each text comes once', () => {
    const { queries, prepare, isReady, waiting } = setUp({ maxSeen: 2 });
    prepare('{ a }');
    for (const text of ['{ b }', '{ c }', '{ d }', '{ b c }']) queries.note(text, null);
    expect(isReady('{ a }')).toBe(true);
    queries.note('{ b }', null);
    expect(waiting).toHaveLength(0);
  });

  it('evicts the least recently used queries by size when each text comes twice', () => {
    const { prepare, isReady } = setUp({ maxBytes: 25 * QUERY_BYTES });
    const texts = Array.from({ length: 40 }, (_, n) => `{ x${n}: a }`);
    prepare('{ a }');
    for (const text of texts) {
      prepare(text);
      expect(isReady('{ a }')).toBe(true);
    }
    const ready = texts.map((text) => isReady(text));
    expect(ready.filter(Boolean).length).toBeLessThan(25);
    expect(ready.lastIndexOf(false)).toBeLessThan(ready.indexOf(true));
    expect(ready.at(-1)).toBe(true);
  });

  it('compiles and stores none of the long texts', () => {
    const { queries, waiting } = setUp();
    const long = `{ a } # ${'x'.repeat(MAX_KEPT_CHARACTERS)}`;
    for (const _ of [1, 2, 3]) queries.note(long, null);
    for (const _ of [1, 2, 3]) queries.note('{ a }', 'x'.repeat(MAX_KEPT_CHARACTERS));
    expect(waiting).toHaveLength(0);
  });
});

describe('a query that would take a large share of the cache', () => {
  const fields = (count: number, name: string): string =>
    Array.from({ length: count }, (_, n) => `${name}${n}: a`).join(' ');

  it.each([
    ['written out', `{ ${fields(100, 'x')} }`],
    [
      'by fragments that spread each other',
      `{ ...A } fragment A on Query { ...B ${fields(5, 'x')} ...B } fragment B on Query { ...C ...C ...C } fragment C on Query { ${fields(15, 'y')} }`,
    ],
  ])('is interpreted: %s', (_, text) => {
    const { prepare, isReady } = setUp({ maxBytes: 25 * QUERY_BYTES });
    prepare(text);
    expect(isReady(text)).toBe(false);
    prepare('{ a }');
    expect(isReady('{ a }')).toBe(true);
  });
});
