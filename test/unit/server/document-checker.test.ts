import { getIntrospectionQuery, Kind } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import {
  DocumentChecker,
  RefusedDocument,
} from '../../../src/server/graphql/limits/document-checker.js';
import { defaultLimits } from '../../../src/server/graphql/limits/query-limits.js';
import { assertVariablesSize } from '../../../src/server/graphql/limits/variables-size.js';
import { besideOthers } from '../../support/turns-of-others.js';

const schema = createSchema();
const checker = new DocumentChecker(schema, defaultLimits);

function repeated(count: number, text: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => text(n)).join(' ');
}

function refusalOf(text: string, from = checker): RefusedDocument {
  try {
    from.check(text);
  } catch (error) {
    if (error instanceof RefusedDocument) return error;
    throw error;
  }
  throw new Error('expected a refusal');
}

describe('a document is refused before it is validated', () => {
  it.each([
    ['800 aliases', `{ ${repeated(800, (n) => `a${n}: __typename`)} }`, 'QUERY_TOO_MANY_ALIASES'],
    ['one field 800 times', `{ ${repeated(800, () => '__typename')} }`, 'QUERY_TOO_COMPLEX'],
    [
      'fields with long arguments that are compared with each other',
      `{ ${repeated(60, () => `orders(filter: { statuses: [${'UNSHIPPED '.repeat(60)}] }) { nodes { id } }`)} }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['braces', '{a'.repeat(40_000), 'QUERY_TOO_DEEP'],
    ['lists', `{ order(id: ${'['.repeat(9_000)}`, 'QUERY_TOO_DEEP'],
    ['objects', `{ orders(filter: ${'{a:'.repeat(9_000)}`, 'QUERY_TOO_DEEP'],
    ['types of variables', `query($a: ${'['.repeat(60_000)}`, 'QUERY_TOO_DEEP'],
    ['text', `# ${'x'.repeat(200_000)}\n{ __typename }`, 'QUERY_TOO_LONG'],
    ['tokens', `{ ${'id '.repeat(20_000)} }`, 'QUERY_TOO_LONG'],
    ['directives', `{ __typename ${'@skip(if: true) '.repeat(1000)} }`, 'QUERY_TOO_COMPLEX'],
    [
      'directives on a variable',
      `query($a: Int ${'@a '.repeat(1000)}) { __typename }`,
      'QUERY_TOO_COMPLEX',
    ],
    [
      'variables',
      `query(${repeated(200, (n) => `$v${n}: Int`)}) { __typename }`,
      'QUERY_TOO_COMPLEX',
    ],
    ['operations', repeated(200, (n) => `query Q${n} { __typename }`), 'QUERY_TOO_COMPLEX'],
    ['selections', `{ ${repeated(3000, (n) => `f${n}`)} }`, 'QUERY_TOO_COMPLEX'],
    [
      'depth through fragments',
      `{ ...F0 } ${repeated(30, (n) => `fragment F${n} on Order { supplySource { ...F${n + 1} } }`)}
       fragment F30 on Order { id }`,
      'QUERY_TOO_DEEP',
    ],
    [
      'inline fragments that fill the stack',
      `{ ...F0 } ${repeated(60, (n) => `fragment F${n} on Query { ${'... { '.repeat(30)} ...F${n + 1} ${'} '.repeat(30)} }`)}`,
      'QUERY_TOO_DEEP',
    ],
  ])('for its %s', (_, text, code) => {
    const { errors } = refusalOf(text);
    expect(errors).toHaveLength(1);
    const [error] = errors;
    expect(error?.extensions['code']).toBe(code);
    expect(error?.locations?.[0]).toMatchObject({ line: expect.any(Number) });
    expect(error?.message).toMatch(/limit is \d+, and it has .*\. [A-Z].*\.$/);
  });
});

describe('a document with errors', () => {
  it('is refused with the first errors and a note that there are more', () => {
    const { errors } = refusalOf(`{ ${repeated(150, (n) => `wrong${n}`)} }`);
    expect(errors).toHaveLength(21);
    expect(errors.at(-1)).toMatchObject({
      message: 'The document has more than 20 errors. Correct these and send it again.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      locations: [{ line: 1, column: expect.any(Number) }],
    });
  });

  it.each([
    ['a cycle of fragments', '{ ...A } fragment A on Query { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an introspection of fields of fields of fields', deepIntrospection(), 'QUERY_TOO_DEEP'],
    ['a text that is not GraphQL', '{ orders(', 'GRAPHQL_PARSE_FAILED'],
  ])('is refused for %s', (_, text, code) => {
    const [error] = refusalOf(text).errors;
    expect(error).toMatchObject({ extensions: { code }, locations: [{ line: 1 }] });
  });

  it('is refused for introspection when that is off', () => {
    const closed = new DocumentChecker(schema, defaultLimits, false);
    expect(refusalOf('{ __schema { queryType { name } } }', closed).errors[0]).toMatchObject({
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(() => closed.check('{ __typename }')).not.toThrow();
  });
});

function deepIntrospection(): string {
  return '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';
}

describe('the default limits', () => {
  function check(text: string, variables = {}): void {
    const document = checker.check(text);
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      checker.assertRequest(document, definition, variables);
    }
  }

  it('accept one introspection of this schema and refuse several', () => {
    expect(() => check(getIntrospectionQuery())).not.toThrow();
    const wide = repeated(95, (n) => `a${n}: __schema { types { fields { args { name } } } }`);
    expect(() => check(`{ ${wide} }`)).toThrow(
      expect.objectContaining({ name: 'QueryLimitError' }),
    );
  });

  it('refuse nested lists of orders', () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `id supplySource { id orders { nodes { ${nested(levels - 1)} } } }`;
    expect(() => check(`{ seller { orders { nodes { ${nested(3)} } } } }`)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(
          'orders.nodes.supplySource.orders.nodes.supplySource.orders.nodes.supplySource.orders contributes most: use a smaller "first" there',
        ),
        extensions: expect.objectContaining({ code: 'QUERY_TOO_COSTLY' }),
      }),
    );
  });

  it.each([
    ['nested 1 MB deep', nestedList(500_000)],
    ['with 300,000 values', { a: Array.from({ length: 300_000 }, () => 1) }],
    ['with 100,000 lists', { a: Array.from({ length: 100_000 }, () => []) }],
    ['with a name of 65,537 characters', { a: { ['n'.repeat(65_537)]: 1 } }],
  ])('refuse variables %s', (_, variables) => {
    expect(() => assertVariablesSize(variables, defaultLimits)).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'VARIABLES_TOO_LARGE' }),
      }),
    );
  });

  it.each([
    ['carriers', `{ seller { ${repeated(95, (n) => `a${n}: carriers { code name }`)} } }`],
    [
      'opening hours',
      `{ seller { supplySources(first: 100) { nodes { ${repeated(90, (n) => `a${n}: openState { isOpen }`)} } } } }`,
    ],
    [
      'offers for parcels of many items',
      `query ($items: [ShipmentItemInput!]! = [${repeated(500, (n) => `{ orderItemId: "${n}", quantity: 1 }`)}]) { seller { ${repeated(10, (n) => `a${n}: order(id: "${n}") { shippingQuote(parcel: { items: $items }) { offers { name } } }`)} } }`,
    ],
    [
      'suggestions',
      `{ seller { ${repeated(90, (n) => `a${n}: order(id: "${n}") { shipFromSuggestions { candidateCount } }`)} } }`,
    ],
  ])('refuse %s that take long to execute', (_, text) => {
    const document = checker.check(text);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
    expect(() => checker.assertRequest(document, operation, {})).toThrow(
      expect.objectContaining({
        extensions: expect.objectContaining({ code: 'QUERY_TOO_COSTLY' }),
      }),
    );
  });

  it('name the text that is too long', () => {
    const variables = (length: number): object => ({
      input: { items: [{ sku: 'x'.repeat(length) }] },
    });
    expect(() => assertVariablesSize(variables(65_536), defaultLimits)).not.toThrow();
    expect(() => assertVariablesSize(variables(65_537), defaultLimits)).toThrow(
      "The query's characters in one text of the variables limit is 65536, and it has 65537. The text is at input.items.0.sku. Shorten it.",
    );
  });

  it('stop at the first unknown field of large variables and quote little of it', () => {
    const document = checker.check(
      'query ($filter: OrderFilterInput) { seller { orders(filter: $filter) { nodes { amazonOrderId } } } }',
    );
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
    const filter = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`unknown${n}`, 'x'.repeat(18_000)]),
    );
    let refusal: unknown = null;
    try {
      checker.assertRequest(document, operation, { filter });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toMatchObject({
      message: expect.stringMatching(
        /^Variable "\$filter" got invalid value .*"unknown0" is not defined/,
      ),
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
    expect(String(refusal).length).toBeLessThan(1_200);
  });

  it('are quoted once when an object has more fields than any type', async () => {
    const document = checker.check(
      'query ($filter: OrderFilterInput) { seller { orders(filter: $filter) { nodes { amazonOrderId } } } }',
    );
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
    const unknown = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`unknown${n}`, 'text']));
    const send = (count: number) =>
      checker.assertRequestInTurns(document, operation, { filter: unknown(count) });
    await expect(send(249)).rejects.toMatchObject({
      message: expect.stringContaining('is not defined by type "OrderFilterInput"'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
    // graphql-js reports each of a few when it executes the document.
    await send(3);
  });

  it('are quoted once when many values do not fit, however short they are', async () => {
    const document = checker.check(
      'query ($filter: OrderFilterInput) { seller { orders(filter: $filter) { nodes { amazonOrderId } } } }',
    );
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
    const letters = Array.from({ length: 200 }, (_, n) => String.fromCharCode(0x4e00 + n));
    const inner = Object.fromEntries(letters.map((letter) => [letter, 1]));
    const filter = Object.fromEntries(letters.map((letter) => [letter, inner]));
    await expect(
      checker.assertRequestInTurns(document, operation, { filter }),
    ).rejects.toMatchObject({
      message: expect.stringContaining('is not defined by type "OrderFilterInput"'),
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('are checked in several turns of the event loop with much text in the variables', async () => {
    const document = checker.check(
      'query ($ids: [String!]!) { seller { supplySource(id: "a") { inventoryLevels(skus: $ids) { nodes { sku } } } } }',
    );
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('expected an operation');
    const turnsFor = async (ids: string[]): Promise<number> => {
      const work = () => checker.assertRequestInTurns(document, operation, { ids });
      return (await besideOthers(work)).turnsOfOthers;
    };
    expect(await turnsFor(Array.from({ length: 100 }, () => 'x'.repeat(1_000)))).toBe(3);
    expect(await turnsFor(['x'])).toBe(0);
    await expect(turnsFor([null as unknown as string, 'x'.repeat(65_536)])).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

function nestedList(levels: number): object {
  let value: unknown[] = [];
  for (let n = 0; n < levels; n += 1) value = [value];
  return { a: value };
}
