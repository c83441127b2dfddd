import { isObjectType, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { explorerExamples } from '../../../src/server/explorer/examples.js';
import { isPaged, longestPageOf, weightOf } from '../../../src/graph/list-size.js';
import { QueryCost } from '../../../src/server/graphql/limits/query-cost.js';
import { defaultLimits } from '../../../src/server/graphql/limits/query-limits.js';

const schema = createSchema({ federation: false });

function costOf(text: string): number {
  const document = parse(text);
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  return new QueryCost(schema, document, operation!).of({});
}

function aliases(count: number, args: string, selection: string): string {
  return Array.from({ length: count }, (_, n) => `a${n}: orders(${args}) { ${selection} }`).join(
    ' ',
  );
}

describe('the weight of lists', () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields()).map((field) => ({ type, field }))
      : [],
  );

  it('is that of at least one read, for every list with a page size and every count of a connection', () => {
    const lists = fields.filter(
      ({ type, field }) =>
        isPaged(field) || (type.name.endsWith('Connection') && field.name === 'totalCount'),
    );
    expect(lists.length).toBeGreaterThan(8);
    const light = lists.filter(({ field }) => weightOf(field).call < 100);
    expect(light.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
  });

  it('comes with the largest page that each list accepts', () => {
    const stated = ({ field }: (typeof fields)[number]) =>
      /: 1 to (\d+)\.$/.exec(
        field.args.find(({ name }) => name === 'first')?.description ?? '',
      )?.[1];
    const lists = fields.filter(({ field }) => isPaged(field));
    const wrong = lists.filter((list) => stated(list) !== String(longestPageOf(list.field)));
    expect(wrong.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
    expect(new Set(lists.map(({ field }) => longestPageOf(field)))).toEqual(
      new Set([20, 100, 500]),
    );
  });

  it('grows with the values of the filter', () => {
    const list = (skus: number) =>
      costOf(
        `{ seller { orders(first: 1, filter: { skus: [${'"a" '.repeat(skus)}] }) { nodes { id } } } }`,
      );
    expect(list(50) - list(10)).toBe(40 * 10);
  });

  it.each([
    [
      'counts for each of many locations',
      `supplySources(first: 16) { nodes { ${aliases(40, 'first: 1', 'totalCount')} } }`,
    ],
    [
      'lists for each of many locations',
      `supplySources(first: 16) { nodes { ${aliases(90, 'first: 1', 'nodes { id }')} } }`,
    ],
  ])('refuses thousands of %s', (_, selection) => {
    expect(costOf(`{ seller { ${selection} } }`)).toBeGreaterThan(defaultLimits.maxCost);
  });

  it('leaves every example of the explorer far below the limit', () => {
    const ids = { supplySourceId: 's', amazonOrderId: 'o', orderItemId: 'i', sku: 'k' };
    const other = { amazonOrderId: 'o', orderItemId: 'i' };
    const examples = explorerExamples({
      ...ids,
      otherSupplySourceIds: ['t', 'u'],
      shown: other,
      confirmed: other,
      confirmedTogether: [other, other],
      batch: [other, other],
      guarded: other,
      cancelling: other,
      abroad: other,
    });
    const costs = examples.map((example) => costOf(example.query));
    expect(Math.max(...costs)).toBeLessThan(defaultLimits.maxCost / 5);
  });
});
