import { createHash } from 'node:crypto';
import { closeAll, startTestServer } from './server-fixture.js';
import type { Answer, TestServer } from './server-fixture.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(closeAll);

const HELLO = '{ hello }';
const DATA = { hello: 'Hello, world!' };
const SHA = createHash('sha256').update(HELLO).digest('hex');
const PERSISTED = { persistedQuery: { version: 1, sha256Hash: SHA } };

function post(body: unknown): Promise<Answer> {
  return server.ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function get(search: string): Promise<Answer> {
  return server.ask(`/graphql?${search}`, { headers: { 'apollo-require-preflight': 'yes' } });
}

const query = `query=${encodeURIComponent(HELLO)}`;
const seen = ({ status, json }: Answer): unknown[] => [
  status,
  json.data ?? json.errors[0].extensions.code,
];

describe('an empty field of a request', () => {
  it.each([{ operationName: '' }, { variables: '' }, { extensions: '' }, { documentId: '' }])(
    'means the same by POST as one that is left out: %j',
    async (field) => {
      // Also when the query is compiled, and when its answer is cached.
      for (let round = 0; round < 3; round += 1) {
        expect(seen(await post({ query: HELLO, ...field }))).toEqual([200, DATA]);
      }
    },
  );

  it.each([
    'operationName=&variables=',
    'extensions=',
    'documentId=',
    'variables=null&extensions=null',
    'operationName=&variables=&extensions=&documentId=',
  ])('means the same by GET as an absent one: %s', async (rest) => {
    expect(seen(await get(`${query}&${rest}`))).toEqual([200, DATA]);
  });

  it('lets the hash or the id select the document', async () => {
    await post({ query: HELLO, extensions: PERSISTED });
    expect(seen(await post({ query: '', extensions: PERSISTED }))).toEqual([200, DATA]);
    expect(seen(await post({ query: '', documentId: `sha256:${SHA}` }))).toEqual([200, DATA]);
    const extensions = `extensions=${encodeURIComponent(JSON.stringify(PERSISTED))}`;
    expect(seen(await get(`query=&${extensions}`))).toEqual([200, DATA]);
    expect(seen(await get(`query=&documentId=sha256:${SHA}&extensions=`))).toEqual([200, DATA]);
  });

  it('does not count as a query', async () => {
    const answers = [await post({ query: '' }), await get('query='), await get('')];
    for (const { status, json } of answers) {
      expect([status, json.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
      expect(json.errors[0].message).toContain('non-empty `query`');
    }
  });
});

const ODD = [0, 7, true, false, 'x', [], [1], {}, { a: 1 }];
const isRecord = (value: unknown) => typeof value === 'object' && !Array.isArray(value);

describe('a field of a request with a value of another type', () => {
  it.each([
    ...ODD.filter((value) => typeof value !== 'string').map((value) => ({ query: value })),
    ...ODD.filter((value) => !isRecord(value)).map((value) => ({ variables: value })),
    ...ODD.filter((value) => typeof value !== 'string').map((value) => ({ operationName: value })),
    ...ODD.filter((value) => !isRecord(value)).map((value) => ({ extensions: value })),
    ...ODD.map((value) => ({ documentId: value })),
    ...[...ODD, '', { version: 1, sha256Hash: 7 }, { version: '1', sha256Hash: SHA }].map(
      (persistedQuery) => ({ extensions: { persistedQuery } }),
    ),
  ])('is refused as an error of the client: %j', async (field) => {
    expect(seen(await post({ query: HELLO, ...field }))).toEqual([400, 'BAD_REQUEST']);
  });

  it('describes the form of a persisted query', async () => {
    const { json } = await post({ extensions: { persistedQuery: 'x' } });
    expect(json.errors[0].message).toBe(
      'extensions.persistedQuery must be an object such as { "version": 1, "sha256Hash": "…" }, or absent.',
    );
  });

  it.each([
    `${query}&${query}`,
    `${query}&variables=&variables=`,
    `${query}&documentId=&documentId=`,
    `${query}&variables=7`,
    `${query}&variables=%7B`,
    `${query}&extensions=[]`,
    `${query}&extensions=%7B%22persistedQuery%22:7%7D`,
    `${query}&documentId=x`,
  ])('is refused by GET, like a repeated or truncated field: %s', async (search) => {
    expect(seen(await get(search))).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([[[]], [[{}]], [[{ query: HELLO }]], null, 7, '"x"', {}])(
    'is refused as a whole body: %j',
    async (body) => {
      expect(seen(await post(body))).toEqual([400, 'BAD_REQUEST']);
    },
  );

  it.each([
    `{"__proto__":{"query":"${HELLO}"}}`,
    `{"constructor":{"prototype":{"query":"${HELLO}"}}}`,
  ])('is not inherited from a prototype: %s', async (body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await server.ask('/graphql', { method: 'POST', headers, body });
    expect(seen(answer)).toEqual([400, 'BAD_REQUEST']);
  });
});
