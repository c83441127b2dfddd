import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TrustedDocumentsError } from '../../src/server/graphql/documents/trusted-documents.js';
import { closeAll, startTestServer } from './server-fixture.js';
import type { Answer, TestServer } from './server-fixture.js';
import {
  connectClient,
  disconnectAll,
  follow,
  startSubscriptionServer,
} from './server-subscriptions-fixture.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'documents-'));
});
afterEach(async () => {
  await disconnectAll();
  await closeAll();
});
afterAll(() => rm(folder, { recursive: true }));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

async function manifestOf(documents: unknown): Promise<string> {
  const path = join(folder, `${sha256(JSON.stringify(documents)).slice(0, 8)}.json`);
  await writeFile(path, typeof documents === 'string' ? documents : JSON.stringify(documents));
  return path;
}

function post(server: TestServer, body: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return server.ask('/graphql', { method: 'POST', headers, body: JSON.stringify(body) });
}

function get(server: TestServer, parameters: Record<string, string>, safe = true): Promise<Answer> {
  const search = new URLSearchParams(parameters).toString();
  const headers: Record<string, string> = safe ? { 'apollo-require-preflight': 'yes' } : {};
  return server.ask(`/graphql?${search}`, { headers });
}

const codeOf = ({ json }: Answer): unknown => json.errors?.[0].extensions.code;

const HELLO = 'query Hello($name: String) { hello(name: $name) }';
const CHANGE = 'mutation Change { change }';
const HELLO_ID = `sha256:${sha256(HELLO)}`;
const HELLO_MARY = { hello: 'Hello, Mary!' };
const variables = { name: 'Mary' };

describe('automatic persisted queries', () => {
  it("follow the protocol of Apollo's clients, by GET and by POST", async () => {
    const server = await startTestServer();
    const extensions = JSON.stringify(persisted(sha256(HELLO)));
    const first = await get(server, { extensions });
    expect([first.status, first.json.errors[0].message, codeOf(first)]).toEqual([
      200,
      'PersistedQueryNotFound',
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
    const registered = await post(server, {
      query: HELLO,
      variables,
      extensions: persisted(sha256(HELLO)),
    });
    expect(registered.json.data).toEqual(HELLO_MARY);
    const again = await get(server, { extensions, variables: JSON.stringify(variables) });
    expect(again.json.data).toEqual(HELLO_MARY);
    const byId = await post(server, { documentId: HELLO_ID, variables });
    expect(byId.json.data).toEqual(HELLO_MARY);
  });

  it('are refused by GET when a page of another origin could have sent them', async () => {
    const server = await startTestServer();
    await post(server, { query: HELLO, extensions: persisted(sha256(HELLO)) });
    const parameters = { extensions: JSON.stringify(persisted(sha256(HELLO))) };
    const refused = await get(server, parameters, false);
    expect([refused.status, codeOf(refused)]).toEqual([400, 'BAD_REQUEST']);
    expect(server.calls).toEqual(['hello']);
  });

  it('register no text with a wrong hash, and none that is invalid or too large', async () => {
    const server = await startTestServer({ limits: { maxCost: 100 } });
    const wrong = await post(server, { query: CHANGE, extensions: persisted(sha256(HELLO)) });
    expect([wrong.status, wrong.json.errors[0].message]).toEqual([
      400,
      'provided sha does not match query: "sha256Hash" must be the SHA-256 of its text in UTF-8.',
    ]);
    for (const query of ['{ nothing }', '{ places(first: 101) { id } }', '{']) {
      const extensions = persisted(sha256(query));
      expect((await post(server, { query, extensions })).status).toBe(400);
      expect(codeOf(await post(server, { extensions }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
    expect(server.calls).toEqual([]);
  });

  it.each([
    [{ version: 2, sha256Hash: sha256(HELLO) }, 'version. Accepted: 1.'],
    [{ version: 1, sha256Hash: 7 }, '"sha256Hash" in extensions.persistedQuery must be text.'],
  ])('are refused in the form %j', async (persistedQuery, message) => {
    const body = { query: HELLO, extensions: { persistedQuery } };
    const answer = await post(await startTestServer(), body);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_REQUEST']);
    expect(answer.json.errors[0].message).toContain(message);
  });

  it('are checked against the limits with the variables of each request', async () => {
    const server = await startTestServer({ limits: { maxCost: 100 } });
    const query = 'query Places($n: Int) { places(first: $n) { id } }';
    const extensions = persisted(sha256(query));
    await post(server, { query, extensions, variables: { n: 1 } });
    const large = await post(server, { extensions, variables: { n: 200 } });
    expect([large.status, codeOf(large)]).toEqual([400, 'QUERY_TOO_COSTLY']);
  });
});

describe('a document id', () => {
  it.each([
    [{ documentId: 7 }, '"documentId" must be text.'],
    [{ documentId: HELLO_ID, query: HELLO }, 'either "documentId" or "query", not both'],
    [{ documentId: 'hello' }, 'Accepted: "sha256:" with the hash of a document'],
  ])('%j is refused with a list of what is accepted', async (body, message) => {
    const answer = await post(await startTestServer(), body);
    expect(answer.status).toBe(400);
    expect(answer.json.errors[0].message).toContain(message);
  });
});

describe('trusted documents', () => {
  const formats: [string, unknown, string][] = [
    ['graphql-codegen', { [HELLO_ID]: HELLO }, HELLO_ID],
    ['Relay', { d41d8cd98f00b204e9800998ecf8427e: HELLO }, 'd41d8cd98f00b204e9800998ecf8427e'],
    [
      'Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: sha256(HELLO), name: 'Hello', type: 'query', body: HELLO }],
      },
      sha256(HELLO),
    ],
  ];

  it.each(formats)('are read from the manifest of %s', async (_, manifest, documentId) => {
    const path = await manifestOf(manifest);
    for (const only of [true, false]) {
      const server = await startTestServer({ trustedDocuments: { path, only } });
      for (const answer of [
        await post(server, { documentId, variables }),
        await post(server, { documentId: HELLO_ID, variables }),
        await post(server, { extensions: persisted(documentId), variables }),
        await post(server, { query: HELLO, variables }),
        await get(server, { documentId, variables: JSON.stringify(variables) }),
      ]) {
        expect(answer.json.data).toEqual(HELLO_MARY);
      }
      const other = await server.query('{ hello }');
      expect([other.status, codeOf(other)]).toEqual(
        only ? [400, 'DOCUMENT_NOT_TRUSTED'] : [200, undefined],
      );
    }
  });

  it('are the only ones executed, however another document is sent', async () => {
    const path = await manifestOf({ [HELLO_ID]: HELLO });
    const server = await startTestServer({ trustedDocuments: { path, only: true } });
    const extensions = persisted(sha256(CHANGE));
    const ways = [
      await post(server, { query: CHANGE }),
      await post(server, { query: CHANGE, extensions }),
      await post(server, { extensions }),
      await post(server, { documentId: `sha256:${sha256(CHANGE)}` }),
      await get(server, { query: '{ hello }' }),
      await get(server, { extensions: JSON.stringify(persisted(sha256('{ hello }'))) }),
    ];
    for (const answer of ways) {
      expect([answer.status, codeOf(answer)]).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    }
    const disguised = await post(server, { query: CHANGE, extensions: persisted(sha256(HELLO)) });
    expect(disguised.status).toBe(400);
    const twice = await server.ask(
      `/graphql?query=${encodeURIComponent('{ hello }')}&query=${encodeURIComponent(HELLO)}`,
      { headers: { 'apollo-require-preflight': 'yes' } },
    );
    expect(twice.status).toBe(400);
    expect((await post(server, { query: '' })).status).toBe(400);
    expect((await post(server, [{ query: CHANGE }])).status).toBe(400);
    expect(server.calls).toEqual([]);
  });

  it('are refused with a list of what is accepted', async () => {
    const path = await manifestOf({ [HELLO_ID]: HELLO });
    const server = await startTestServer({ trustedDocuments: { path, only: true } });
    const messageOf = async (query: string): Promise<string> =>
      String((await server.query(query)).json.errors[0].message);
    expect(await messageOf('{ hello }')).toContain('Accepted: their ids as "documentId"');
    expect(await messageOf('query Hello { hello }')).toContain(
      'Its Hello is written differently: send the id',
    );
    expect(await messageOf('{ __schema { types { name } } }')).toContain('use schema.graphql');
  });

  it('turn the explorer and the sandbox off when only they are executed', async () => {
    const path = await manifestOf({ [HELLO_ID]: HELLO });
    const server = await startTestServer({ trustedDocuments: { path, only: true } });
    const root = await server.ask('/', { headers: { accept: 'text/html' } });
    expect(root.json).toEqual({
      graphql: '/graphql',
      health: '/healthz',
      readiness: '/readyz',
      metrics: '/metrics',
    });
    const explorer = await server.ask('/explorer');
    expect([explorer.status, codeOf(explorer)]).toEqual([404, 'EXPLORER_OFF']);
    expect(explorer.json.errors[0].message).toContain('TRUSTED_DOCUMENTS_ONLY');
    const page = await server.ask('/graphql', { headers: { accept: 'text/html' } });
    expect([page.status, codeOf(page)]).toEqual([406, 'NOT_ACCEPTABLE']);
    const parameters = new URLSearchParams({ documentId: HELLO_ID }).toString();
    const query = await server.ask(`/graphql?${parameters}`, {
      headers: { accept: 'text/html', 'apollo-require-preflight': 'true' },
    });
    expect([query.status, server.calls]).toEqual([406, []]);
  });

  it('pass the CSRF check, and GET runs no mutation of them', async () => {
    const path = await manifestOf({ change: CHANGE, [HELLO_ID]: HELLO });
    const server = await startTestServer({ trustedDocuments: { path, only: true } });
    expect((await get(server, { documentId: HELLO_ID }, false)).status).toBe(400);
    const write = await get(server, { documentId: 'change' });
    expect([write.status, write.headers['allow']]).toEqual([405, 'POST']);
    expect(server.calls).toEqual([]);
  });

  it('stop the start of the server with a list of all their errors', async () => {
    const path = await manifestOf({
      [HELLO_ID]: CHANGE,
      a: 'query A { hello wrong\n  places { nothing } }',
      b: '{ hello',
      c: { text: HELLO },
      d: 'query D { places(first: 101) { id } }',
    });
    const starting = startTestServer({
      trustedDocuments: { path, only: false },
      limits: { maxCost: 100 },
    });
    await expect(starting).rejects.toBeInstanceOf(TrustedDocumentsError);
    const { message } = (await starting.catch((error: unknown) => error)) as Error;
    expect(message.split('\n').map((line) => line.trim())).toEqual([
      `The trusted documents of ${path} have 6 problems:`,
      'c has no text.',
      `${HELLO_ID} (Change) the id is not the SHA-256 of the text.`,
      'a (A) 1:17: Cannot query field "wrong" on type "Query".',
      'a (A) 2:12: Cannot query field "nothing" on type "Place".',
      'b 1:8: Syntax Error: Expected Name, found <EOF>.',
      'd (D) 1:11: The query\'s cost limit is 100, and it has 203. places contributes most: use a "first" of at most 49 there, or select fewer fields.',
    ]);
  });

  it.each([
    ['[]', 'It must be an object. Accepted: an object of document id and text'],
    ['{', 'It is not JSON. Accepted:'],
    ['{}', 'There is no document in it.'],
    ['{"format":"apollo-persisted-query-manifest"}', '"operations" must be a list.'],
  ])('cannot be read from %s', async (text, message) => {
    const path = await manifestOf(text);
    await expect(startTestServer({ trustedDocuments: { path, only: true } })).rejects.toThrow(
      message,
    );
  });
});

describe('a subscription', () => {
  const TICK = 'subscription Ticking { tick { n } }';
  async function* oneTick(): AsyncGenerator<object> {
    yield { n: 1 };
  }
  const ticking = { query: '', extensions: persisted(sha256(TICK)) };

  it('may be sent by its hash once it was registered', async () => {
    const server = await startSubscriptionServer({ subscribe: oneTick });
    const client = connectClient(server);
    expect((await follow(client, ticking).end).error).toMatchObject([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    const wrong = { ...ticking, query: 'subscription { ticks { n } }' };
    expect((await follow(client, wrong).end).error).toMatchObject([
      { message: expect.stringContaining('provided sha does not match query') },
    ]);
    for (const payload of [{ ...ticking, query: TICK }, ticking]) {
      const { results } = await follow(client, payload).end;
      expect(results.map(({ data }) => data)).toEqual([{ tick: { n: 1 } }]);
    }
  });

  it('is executed only when it is trusted', async () => {
    const path = await manifestOf({ [`sha256:${sha256(TICK)}`]: TICK });
    const server = await startSubscriptionServer({
      subscribe: oneTick,
      trustedDocuments: { path, only: true },
    });
    const client = connectClient(server);
    expect((await follow(client, 'subscription { ticks { n } }').end).error).toMatchObject([
      { extensions: { code: 'DOCUMENT_NOT_TRUSTED' } },
    ]);
    for (const payload of [
      ticking,
      { query: '', documentId: `sha256:${sha256(TICK)}` },
      { query: TICK },
    ]) {
      const { results } = await follow(client, payload).end;
      expect(results.map(({ data }) => data)).toEqual([{ tick: { n: 1 } }]);
    }
  });
});
