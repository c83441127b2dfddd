import { buildSchema, GraphQLError, graphql, parse, subscribe } from 'graphql';
import { guardArguments } from '../../../src/graph/argument-guard.js';
import { storableTexts } from '../../../src/graph/text-arguments.js';
import { besideOthers } from '../../support/turns-of-others.js';

const TYPES = `
  scalar Decimal
  type InvalidInput { message: String! issues: [Issue!]! }
  type Issue { path: [String!]! message: String! }
  type Changed { done: Boolean error: InvalidInput }
  input Inner { note: String labels: [String!] again: Inner amount: Decimal }
  input Input { id: ID inner: Inner }
  type Query { plain(id: ID, ids: [ID!], count: Int): String filtered(filter: Inner): String }
  type Mutation { change(input: Input!): Changed bare(input: Input!): String }
  type Subscription { news(id: ID): String }
`;

const ran: string[] = [];

function schemaUnderTest() {
  const schema = buildSchema(TYPES);
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root!.getFields())) {
      field.resolve = () => {
        ran.push(field.name);
        return field.name === 'change' ? { done: true } : 'ran';
      };
    }
  }
  schema.getSubscriptionType()!.getFields()['news']!.subscribe = async function* news() {
    ran.push('news');
    yield { news: 'ran' };
  };
  // As `@Payload` does.
  const { extensions } = schema.getType('Changed')!;
  Object.assign(extensions, { payloadOfInvalidInput: (error: object) => ({ error }) });
  guardArguments(schema, [storableTexts]);
  return schema;
}

beforeEach(() => {
  ran.length = 0;
});

async function run(source: string, variables: Record<string, unknown>) {
  return graphql({ schema: schemaUnderTest(), source, variableValues: variables });
}

const ACCEPTED = 'text without NUL characters and unpaired surrogates';

describe('text in arguments', () => {
  it.each([
    ['an unpaired high surrogate', 'a\ud800b'],
    ['an unpaired low surrogate', '\udc00'],
    ['a NUL character', 'a\0'],
  ])('is refused with %s before the resolver runs', async (_, id) => {
    const { errors } = await run('query($id: ID) { plain(id: $id) }', { id });
    expect(errors).toEqual([expect.any(GraphQLError)]);
    expect(errors![0]!.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['plain', 'id'], message: `id must be ${ACCEPTED}.`, accepted: ACCEPTED }],
    });
    expect(ran).toEqual([]);
  });

  it.each(['', '😀', '\ufeff', '\u202e', '\uffff', 'a\tb\n', 'e\u0301'])(
    'is accepted with every other character: %j',
    async (id) => {
      const { data } = await run('query($id: ID) { plain(id: $id) }', { id });
      expect(data).toEqual({ plain: 'ran' });
    },
  );

  it('is found in lists and nested inputs, each with its path', async () => {
    const filter = { labels: ['a', '\0'], again: { again: { note: '\udfff' } } };
    const { errors } = await run('query($filter: Inner) { filtered(filter: $filter) }', { filter });
    expect(errors![0]!.extensions['issues']).toMatchObject([
      { path: ['filtered', 'filter', 'labels', '1'] },
      { path: ['filtered', 'filter', 'again', 'again', 'note'] },
    ]);
  });

  it('is refused as InvalidInput in the payload of a mutation', async () => {
    const source = `mutation($input: Input!) {
      change(input: $input) { done error { message issues { path } } } }`;
    const { data } = await run(source, { input: { inner: { note: '\0' } } });
    expect(data).toEqual({
      change: {
        done: null,
        error: {
          message: `inner.note must be ${ACCEPTED}.`,
          issues: [{ path: ['input', 'inner', 'note'] }],
        },
      },
    });
    const { errors } = await run('mutation($input: Input!) { bare(input: $input) }', {
      input: { id: '\0' },
    });
    expect(errors![0]!.extensions['code']).toBe('BAD_USER_INPUT');
    expect(ran).toEqual([]);
  });

  it('is refused before a subscription begins', async () => {
    const document = parse('subscription($id: ID) { news(id: $id) }');
    const schema = schemaUnderTest();
    const result = await subscribe({ schema, document, variableValues: { id: '\0' } });
    expect(result).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect(ran).toEqual([]);
  });
});

describe('large arguments', () => {
  const query = 'query($filter: Inner) { filtered(filter: $filter) }';
  const mutation = 'mutation($input: Input!) { change(input: $input) { done error { message } } }';
  const labels = Array.from({ length: 5_000 }, (_, n) => `label ${n}`);

  it('are checked in a turn of the event loop, and passed on in another', async () => {
    const work = () => run(mutation, { input: { inner: { labels } } });
    const { result, turnsOfOthers } = await besideOthers(work);
    expect(result).toEqual({ data: { change: { done: true, error: null } } });
    expect(turnsOfOthers).toBe(2);
    const few = await besideOthers(() => run(mutation, { input: { inner: { labels: ['a'] } } }));
    expect(few.turnsOfOthers).toBe(0);
  });

  it('are refused like small ones', async () => {
    const inner = { labels: [...labels, 'a\0'] };
    const { data } = await run(mutation, { input: { inner } });
    expect(data?.['change']).toEqual({
      done: null,
      error: { message: `inner.labels.5000 must be ${ACCEPTED}.` },
    });
    const { errors } = await run(query, { filter: inner });
    expect(errors?.[0]?.message).toContain('filter.labels.5000 must be');
    expect(ran).toEqual([]);
  });
});
