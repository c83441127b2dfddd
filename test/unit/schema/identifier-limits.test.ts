import { graphql, subscribe, parse } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { createSchema } from '../../../src/app/create-schema.js';

const schema = createSchema();
// Whatever gets past the check fails on this context, which has nothing.
const contextValue = {};

async function ask(source: string, variableValues: Record<string, unknown>) {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  return { data: data as Record<string, unknown> | null, error: errors?.[0] };
}

const LONG = 'x'.repeat(1_000_000);

describe('an identifier that nobody can have issued is refused', () => {
  it.each([
    ['a blank order id', 'query($v: ID!) { order(id: $v) { id } }', ' ', ['id']],
    ['a long order id', 'query($v: ID!) { order(id: $v) { id } }', LONG, ['id']],
    [
      'a long seller id',
      'query($v: ID) { orders(sellerId: $v) { nodes { id } } }',
      LONG,
      ['sellerId'],
    ],
    ['a long cursor', 'query($v: String) { orders(after: $v) { nodes { id } } }', LONG, ['after']],
    [
      'a long SKU in a filter',
      'query($v: String) { orders(filter: { sku: $v }) { nodes { id } } }',
      LONG,
      ['filter', 'sku'],
    ],
    ['a long SKU', 'query($v: String!) { listing(sku: $v) { sku } }', LONG, ['sku']],
  ])('in a query: %s', async (_, source, v, path) => {
    const { error } = await ask(source, { v });
    expect(error).toMatchObject({
      message: expect.stringMatching(/^\S+ must be (at most \d+ characters long|an id that)/),
      extensions: { code: 'BAD_USER_INPUT', issues: [{ path }] },
    });
    expect(error!.message.length).toBeLessThan(200);
  });

  it.each([
    ['blank', ''],
    ['long', LONG],
  ])('in a mutation: one that is %s', async (_, id) => {
    const source = `mutation($id: ID!) { archiveSupplySource(input: { id: $id }) {
      __typename ... on InvalidInput { issues { path message } } } }`;
    const { data } = await ask(source, { id });
    expect(data?.['archiveSupplySource']).toEqual({
      __typename: 'InvalidInput',
      issues: [
        { path: ['input', 'id'], message: expect.stringMatching(/^id must be (at most|an id)/) },
      ],
    });
  });

  it('in a subscription: one of a list, and a list that is too long', async () => {
    const document = parse('subscription($keys: [ID!]) { purchaseUpdated(keys: $keys) { key } }');
    const refused = async (keys: string[]) => {
      const result = await subscribe({ schema, document, variableValues: { keys }, contextValue });
      return (result as ExecutionResult).errors?.[0]?.extensions;
    };
    expect(await refused(['a', LONG])).toMatchObject({ issues: [{ path: ['keys', '1'] }] });
    expect(await refused(Array.from({ length: 501 }, String))).toMatchObject({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['keys'] }],
    });
  });

  it('and others reach the resolver', async () => {
    const source = 'query($v: ID!) { order(id: $v) { id } }';
    for (const v of ['x'.repeat(2048), '112-1000001-1000001', 7]) {
      const { error } = await ask(source, { v });
      expect(error?.extensions['code']).toBeUndefined();
    }
  });
});
