import { execute, getIntrospectionQuery, Kind, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { QueryCost } from '../../../src/server/graphql/limits/query-cost.js';
import { defaultLimits } from '../../../src/server/graphql/limits/query-limits.js';

const schema = createSchema();
const { maxCost } = defaultLimits;

function costOf(text: string): QueryCost {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return new QueryCost(schema, document, operation!);
}

/** Returns the number of values in the answer. */
function valuesIn(answer: unknown): number {
  if (typeof answer !== 'object' || answer === null) return 1;
  return Object.values(answer).reduce<number>((sum, value) => sum + valuesIn(value), 1);
}

async function answered(text: string): Promise<number> {
  const { data, errors } = await execute({ schema, document: parse(text) });
  expect(errors).toBeUndefined();
  // Without the object around all fields.
  return valuesIn(data) - 1;
}

/** As graphql-js, GraphiQL, Apollo Sandbox and graphql-codegen ask. */
const TOOLS = [
  {},
  { schemaDescription: true, inputValueDeprecation: true },
  { specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true },
  {
    descriptions: true,
    inputValueDeprecation: true,
    schemaDescription: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    oneOf: true,
  },
];

const USER_ERRORS = `fragment F on __Type {
  possibleTypes {
    a: fields { type { ofType { enumValues { name } } } }
    b: fields { type { ofType { enumValues { name } } } }
  }
}`;

describe('the cost of an introspection', () => {
  it.each([
    ...TOOLS.map((options) => getIntrospectionQuery(options)),
    '{ __schema { directives { name locations args { name } } } }',
    '{ __type(name: "Order") { __typename ...F } } fragment F on __Type { fields { args { name } } }',
    '{ __type(name: "Nothing") { fields { name } } }',
    `{ __type(name: "UserError") { ...F } } ${USER_ERRORS}`,
  ])('is twice the number of values in the answer, for %#', async (text) => {
    const counted = costOf(text);
    expect([counted.of({}), counted.isConstant]).toEqual([2 * (await answered(text)), true]);
  });

  it.each(TOOLS)('is within the limit for the introspection of a tool: %j', (options) => {
    expect(costOf(getIntrospectionQuery(options)).of({})).toBeLessThan(maxCost);
  });

  it('is above the limit when a large type is read many times', async () => {
    const times = Array.from({ length: 99 }, (_, n) => `a${n}: __type(name: "UserError") { ...F }`);
    expect(() => costOf(`{ ${times.join(' ')} } ${USER_ERRORS}`).assertWithin(maxCost, {})).toThrow(
      /cost limit is 80000, and it has \d+\. a0 contributes most: select fewer fields there/,
    );
  });

  it('is that of the largest type when a variable names the type', async () => {
    const fields = (name: string) =>
      `{ __type(name: ${name}) { enumValues { name description } } }`;
    const largest = Math.max(
      ...(await Promise.all(
        Object.keys(schema.getTypeMap()).map((name) => answered(fields(`"${name}"`))),
      )),
    );
    const text = `query ($name: String!) ${fields('$name')}`;
    expect(costOf(text).of({ name: 'Order' })).toBe(2 * largest);
  });

  it('leaves out what a literal condition excludes', () => {
    const text = '{ __schema { queryType { name } types @include(if: false) { name } } }';
    expect(costOf(text).of({})).toBe(2 * 3);
  });

  it('is counted in little time, however large the answer is', () => {
    const fields = Array.from({ length: 90 }, (_, n) => `a${n}: fields { args { name } name }`);
    const text = `{ __schema { types { ${fields.join(' ')} } } }`;
    const before = process.cpuUsage();
    expect(() => costOf(text).assertWithin(maxCost, {})).toThrow('limit is 80000, and it has more');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(500);
  });

  it('ends for fragments that spread each other', () => {
    const text = `{ __schema { types { ...A } } } fragment A on __Type { name fields { type { ...A } } }`;
    expect(costOf(text).of({})).toBeGreaterThan(0);
  });
});
