import 'reflect-metadata';
import { Kind, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';
import { QueryCost } from '../../../src/server/graphql/limits/query-cost.js';

const schema = createSchema();

function costOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  return new QueryCost(schema, document, operation!).of(variables);
}

const SELECTION = 'refusals { position key reason message }';
/** The cost of a refusal: itself and its four fields. */
const EACH = 5;
const SIZES = [1, 40, 500];

const purchases = (size: number) => Array.from({ length: size }, (_, n) => ({ key: `k${n}` }));

/** Returns what the refusals of a batch cost: the difference to the same batch without them. */
function ofRefusals(mutation: (selection: string) => string, variables: Record<string, unknown>) {
  return costOf(mutation(SELECTION), variables) - costOf(mutation('isReplay'), variables);
}

describe('the refusals of a batch', () => {
  it.each(SIZES)('weigh as many entries as the input has, in a variable of %i', (size) => {
    const mutation = (selection: string) =>
      `mutation ($input: BuyShippingBatchInput!) { buyShippingBatch(input: $input) { ${selection} } }`;
    const variables = { input: { key: 'b', purchases: purchases(size) } };
    expect(ofRefusals(mutation, variables)).toBe(size * EACH);
  });

  it.each(SIZES)('weigh the same when the list alone is a variable of %i', (size) => {
    const mutation = (selection: string) =>
      `mutation ($list: [BatchPurchaseInput!]!) {
        buyShippingBatch(input: { key: "b", purchases: $list }) { ${selection} } }`;
    expect(ofRefusals(mutation, { list: purchases(size) })).toBe(size * EACH);
  });

  it('weigh the same in a literal, and below an error', () => {
    const list = '[{ key: "a" }, { key: "b" }, { key: "c" }]';
    const mutation = (selection: string) =>
      `mutation { buyShippingBatch(input: { key: "b", purchases: ${list} }) { ${selection} } }`;
    expect(ofRefusals(mutation, {})).toBe(3 * EACH);
    const error = `error { ... on BatchRefused { ${SELECTION} } }`;
    // The field `error`, and the list.
    expect(costOf(mutation(error)) - costOf(mutation('isReplay'))).toBe(3 * EACH + 1);
  });

  it('weigh by the batch that a fragment is used for', () => {
    const mutation = `mutation ($one: BuyShippingBatchInput!, $other: BuyShippingBatchInput!) {
      one: buyShippingBatch(input: $one) { ...Refused }
      other: buyShippingBatch(input: $other) { ...Refused } }
      fragment Refused on BuyShippingBatchPayload { ${SELECTION} }`;
    const input = (size: number) => ({ key: 'b', purchases: purchases(size) });
    const of = (one: number, other: number) =>
      costOf(mutation, { one: input(one), other: input(other) });
    // Each purchase of the input counts once more.
    expect(of(500, 2) - of(1, 2)).toBe(499 * (EACH + 2));
    expect(of(2, 500) - of(2, 1)).toBe(499 * (EACH + 2));
  });
});
