import { createHash } from 'node:crypto';
import { closeAll, startTestServer } from './server-fixture.js';
import type { Answer, Ask, TestServer } from './server-fixture.js';

afterEach(closeAll);

const HELLO = 'query Hello($name: String) { hello(name: $name) }';
const TWO = 'query One { hello } query Two { twice(n: 2) }';
const PLACES = 'query ($first: Int) { places(first: $first) { id name } }';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function posted(body: unknown, headers: Record<string, string> = {}): Ask {
  return {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** Returns the number of executions that were prepared, neither interpreted nor run for Apollo. */
async function preparedBy({ metrics }: TestServer): Promise<number> {
  const text = await metrics.render();
  return Number(/graphql_executions_total\{how="prepared"\} (\d+)/.exec(text)?.[1] ?? 0);
}

const PASSING = new Set(['date', 'x-request-id', 'keep-alive', 'connection']);

/** Returns everything that a client can see, except the time and the id. */
function shown({ status, headers, text }: Answer): object {
  const lasting = Object.entries(headers).filter(([name]) => !PASSING.has(name));
  const steady = text.replaceAll(/"requestId":"[^"]*"/g, '"requestId":"…"');
  return { status, headers: Object.fromEntries(lasting), text: steady };
}

const costOf = () => ({ calls: {}, totalCalls: 0 });

/** Returns the response to a request after `before` was sent often enough to be prepared, and whether it was prepared. */
async function answered(
  compileQueries: boolean,
  before: readonly Ask[],
  request: Ask,
): Promise<{ answer: object; prepared: number }> {
  const server = await startTestServer({ compileQueries, costOf, limits: { maxCost: 500 } });
  for (const ask of before) {
    for (const _ of [1, 2, 3]) await server.ask('/graphql', ask);
  }
  const count = await preparedBy(server);
  const answer = shown(await server.ask('/graphql', request));
  return { answer, prepared: (await preparedBy(server)) - count };
}

async function compare(before: readonly Ask[], request: Ask): Promise<[object, number]> {
  const prepared = await answered(true, before, request);
  const checked = await answered(false, before, request);
  expect(prepared.answer).toEqual(checked.answer);
  expect(checked.prepared).toBe(0);
  return [prepared.answer, prepared.prepared];
}

const hello = posted({ query: HELLO, variables: { name: 'Ann' } });

describe('a repeated query gets the same answer without Apollo', () => {
  it.each<[string, Ask]>([
    ['as it was', hello],
    ['with other variables', posted({ query: HELLO, variables: { name: 'Bob' } })],
    ['without variables', posted({ query: HELLO })],
    ['with null for absent fields', posted({ query: HELLO, variables: null, extensions: null })],
    ['with an empty name', posted({ query: HELLO, operationName: '', variables: '' })],
    ['with extensions of a client', posted({ query: HELLO, extensions: { clientLibrary: {} } })],
    ['with an unknown key', posted({ query: HELLO, id: 7 })],
    ['with an id of its own', posted({ query: HELLO }, { 'x-request-id': 'mine' })],
  ])('%s', async (_, request) => {
    const [, prepared] = await compare([hello], request);
    expect(prepared).toBe(1);
  });

  it.each<[string, object]>([
    ['an error of a resolver', { query: '{ boom hello }' }],
    ['an error that has a code', { query: '{ refused place { id name } }' }],
    ['trouble upstream', { query: '{ upstream }' }],
    ['a value that does not fit', { query: '{ odd }' }],
    ['one of two operations', { query: TWO, operationName: 'Two' }],
    ['a variable for the size of a page', { query: PLACES, variables: { first: 3 } }],
    ['nothing but a name', { query: '{ __typename }' }],
    ['letters of all kinds', { query: '{ hello(name: "Zoë 🦊") }' }],
  ])('%s', async (_, body) => {
    const [, prepared] = await compare([posted(body)], posted(body));
    expect(prepared).toBe(1);
  });

  it.each(['*/*', 'application/graphql-response+json, application/json;q=0.9', 'application/json'])(
    'to a client that accepts %s',
    async (accept) => {
      const ask = posted({ query: HELLO }, { accept });
      const [answer, prepared] = await compare([ask], ask);
      expect(prepared).toBe(1);
      expect(answer).toMatchObject({
        headers: { 'content-type': expect.stringMatching(/json; charset=utf-8$/) },
      });
    },
  );

  it('by its hash, once it was registered', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(HELLO) } };
    const withText = posted({ query: HELLO, extensions });
    const [, prepared] = await compare([withText, hello], posted({ extensions }));
    expect(prepared).toBe(1);
  });
});

describe('an unusual request is left to Apollo, with the usual answer', () => {
  const limited = posted({ query: PLACES, variables: { first: 3 } });
  it.each<[string, readonly Ask[], Ask]>([
    ['GET', [hello], { headers: { 'apollo-require-preflight': 'yes' } }],
    ['a client of whom nothing is known', [hello], posted({ query: HELLO }, { accept: 'text/*' })],
    ['a list of requests', [hello], posted([{ query: HELLO }])],
    ['a body that is no object', [hello], posted('"text"')],
    ['an empty query', [hello], posted({ query: '' })],
    ['a query that is no text', [hello], posted({ query: [HELLO] })],
    ['variables in a list', [hello], posted({ query: HELLO, variables: [] })],
    ['variables as text', [hello], posted({ query: HELLO, variables: '{}' })],
    ['a variable of the wrong type', [hello], posted({ query: HELLO, variables: { name: 7 } })],
    ['extensions as text', [hello], posted({ query: HELLO, extensions: '{}' })],
    ['extensions in a list', [hello], posted({ query: HELLO, extensions: [] })],
    ['an operation that is not there', [hello], posted({ query: HELLO, operationName: 'No' })],
    ['a name that is no text', [hello], posted({ query: HELLO, operationName: 7 })],
    ['one of two, unnamed', [posted({ query: TWO, operationName: 'Two' })], posted({ query: TWO })],
    [
      'a name before a text, in the text',
      [posted({ query: TWO, operationName: 'Two' })],
      posted({ query: `Two\n${TWO}` }),
    ],
    ['a page that is too large', [limited], posted({ query: PLACES, variables: { first: 400 } })],
    [
      'an unknown hash',
      [hello],
      posted({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256('x') } } }),
    ],
    [
      'a hash of something else',
      [hello],
      posted({
        query: HELLO,
        extensions: { persistedQuery: { version: 1, sha256Hash: sha256('x') } },
      }),
    ],
    [
      'a mutation',
      [posted({ query: 'mutation { change }' })],
      posted({ query: 'mutation { change }' }),
    ],
  ])('%s', async (_, before, request) => {
    const [, prepared] = await compare(before, request);
    expect(prepared).toBe(0);
  });

  it('a form of another site that imitates plain text', async () => {
    const request = { ...hello, headers: { 'content-type': 'text/plain' } };
    const [answer, prepared] = await compare([hello], request);
    expect([(answer as { status: number }).status, prepared]).toEqual([400, 0]);
  });
});

it('logs the operation name, and errors with their request id', async () => {
  const server = await startTestServer();
  const ask = posted({ query: 'query Boom { boom }' }, { 'x-request-id': 'r-7' });
  for (const _ of [1, 2]) await server.ask('/graphql', ask);
  const before = server.logs.length;
  const { json } = await server.ask('/graphql', ask);
  expect(await preparedBy(server)).toBe(1);
  expect(json.errors[0].extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: 'r-7' });
  const told = server.logs.slice(before);
  expect(told.find(({ msg }) => msg === 'unexpected error in a GraphQL operation')).toMatchObject({
    requestId: 'r-7',
    path: 'boom',
  });
  expect(told.find(({ msg }) => msg === 'request')).toMatchObject({
    requestId: 'r-7',
    operationName: 'Boom',
    status: 200,
  });
});
