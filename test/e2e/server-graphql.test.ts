import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { closeAll, startTestServer } from './server-fixture.js';
import type { Answer } from './server-fixture.js';

afterEach(closeAll);

describe('a GraphQL request', () => {
  it('returns data, cost and request id', async () => {
    const server = await startTestServer({ costOf: ({ request }) => ({ for: request.requestId }) });
    const answer = await server.query('query Greet($n: String) { hello(name: $n) }', { n: 'Ada' });
    const requestId = answer.headers['x-request-id'];
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      data: { hello: 'Hello, Ada!' },
      extensions: { cost: { for: requestId }, requestId },
    });
    expect(server.logs).toContainEqual(
      expect.objectContaining({
        msg: 'request',
        requestId,
        method: 'POST',
        path: '/graphql',
        operationName: 'Greet',
        status: 200,
        ms: expect.any(Number),
      }),
    );
  });

  it('keeps the request id of the caller, unless its form is unsafe', async () => {
    const server = await startTestServer();
    const kept = await server.query('{ hello }', {}, { 'x-request-id': 'job-7.retry:2' });
    expect(kept.headers['x-request-id']).toBe('job-7.retry:2');
    const replaced = await server.query('{ hello }', {}, { 'x-request-id': 'a b"<script>' });
    expect(replaced.json.extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('runs by GET with a preflighted header, but only as a query', async () => {
    const server = await startTestServer();
    const headers = { 'apollo-require-preflight': 'yes' };
    const read = await server.ask('/graphql?query=%7Bhello%7D', { headers });
    expect(read.json.data).toEqual({ hello: 'Hello, world!' });
    const write = await server.ask('/graphql?query=mutation%7Bchange%7D', { headers });
    expect([write.status, write.headers['allow']]).toEqual([405, 'POST']);
    expect(server.calls).toEqual(['hello']);
  });

  it.each([
    ['a mutation by GET', '/graphql?query=mutation%7Bchange%7D'],
    ['a subscription by GET', '/graphql?query=subscription%7Bchange%7D'],
    ['a query that is too costly', '/graphql?query=%7Bplaces(first:90000)%7Bid%7D%7D'],
    [
      'a variable that does not fit',
      '/graphql?query=query($n:Int!)%7Btwice(n:$n)%7D&variables=%7B%22n%22:%22x%22%7D',
    ],
    ['an unknown operation', '/graphql?query=query+A%7Bhello%7D&operationName=B'],
    ['a document that does not fit', '/graphql?query=%7Bnothing%7D'],
  ])('has no cost when it is refused: %s', async (_, path) => {
    const server = await startTestServer({ costOf: () => ({ totalCalls: 0 }) });
    const { json } = await server.ask(path, { headers: { 'apollo-require-preflight': 'yes' } });
    expect(json.errors).toHaveLength(1);
    expect(json.extensions).toEqual({ requestId: expect.any(String) });
  });

  it('has its cost when it was executed and failed', async () => {
    const server = await startTestServer({ costOf: () => ({ totalCalls: 0 }) });
    for (let n = 0; n < 3; n += 1) {
      const { json } = await server.query('{ boom }');
      expect(json.extensions.cost).toEqual({ totalCalls: 0 });
    }
  });

  it('may omit its text after the hash is registered', async () => {
    const server = await startTestServer();
    const query = '{ hello }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const send = async (body: object): Promise<Answer> =>
      server.ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...body,
          extensions: { persistedQuery: { version: 1, sha256Hash } },
        }),
      });
    expect((await send({})).json.errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await send({ query });
    expect((await send({})).json.data).toEqual({ hello: 'Hello, world!' });
  });

  it('gets the base URL of its Host, or the configured public URL', async () => {
    const direct = await startTestServer();
    expect((await direct.query('{ baseUrl }')).json.data.baseUrl).toBe(direct.url);
    const proxied = await startTestServer({ publicUrl: 'https://graph.example/base' });
    const answer = await proxied.query('{ baseUrl }', {}, { host: 'graph.example' });
    expect(answer.json.data.baseUrl).toBe('https://graph.example/base');
  });

  it('is refused when a page of another origin could have sent it', async () => {
    const server = await startTestServer();
    const body = JSON.stringify({ query: 'mutation { change }' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { 'content-type': type };
      const answer = await server.ask('/graphql', { method: 'POST', headers, body });
      expect(answer.status).toBe(400);
      expect(answer.json.errors[0].message).toContain('Cross-Site Request Forgery');
      expect(answer.json.extensions.requestId).toBe(answer.headers['x-request-id']);
    }
    expect((await server.ask('/graphql?query=%7Bhello%7D')).status).toBe(400);
    expect(server.calls).toEqual([]);
  });

  it('is refused in a batch', async () => {
    const server = await startTestServer();
    const answer = await server.ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify([{ query: '{ hello }' }]),
    });
    expect([answer.status, answer.json.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
    expect(server.calls).toEqual([]);
  });

  it('gets no CORS permission from other origins', async () => {
    const server = await startTestServer();
    const origin = { origin: 'https://evil.example' };
    const answer = await server.query('{ hello }', {}, origin);
    const preflight = await server.ask('/graphql', { method: 'OPTIONS', headers: origin });
    expect([preflight.status, preflight.headers['allow']]).toEqual([405, 'GET, POST']);
    for (const { headers } of [answer, preflight]) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('returns the sandbox page to a browser', async () => {
    const server = await startTestServer();
    const answer = await server.ask('/graphql', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html']);
    expect(answer.text).toContain('embeddableSandbox');
  });

  it('links the explorer from the sandbox page, which needs internet access', async () => {
    const server = await startTestServer();
    const { text } = await server.ask('/graphql', { headers: { accept: 'text/html' } });
    expect(text).toContain('<a href="/explorer">');
    const [, nonce] = /'nonce-([0-9a-f]+)'/.exec(text)!;
    expect(text).toContain(`<style nonce="${nonce}">#embeddableSandbox:empty`);
  });
});

describe('a body', () => {
  const post = { method: 'POST', headers: { 'content-type': 'application/json' } };

  it('is refused above the limit, with or without a content-length', async () => {
    const server = await startTestServer({ limits: { maxBodyBytes: 1000 } });
    const large = Buffer.from(JSON.stringify({ query: `{ hello } #${'x'.repeat(200_000)}` }));
    async function* inPieces(): AsyncGenerator<Buffer> {
      for (let at = 0; at < large.length; at += 50_000) yield large.subarray(at, at + 50_000);
    }
    for (const body of [large, Readable.from(inPieces())]) {
      const answer = await server.ask('/graphql', { ...post, body });
      expect(answer.status).toBe(413);
      expect(answer.json).toEqual({
        errors: [
          {
            message: 'The body is larger than the limit of 1000 bytes.',
            extensions: { code: 'PAYLOAD_TOO_LARGE' },
          },
        ],
        extensions: { requestId: answer.headers['x-request-id'] },
      });
    }
    expect(server.calls).toEqual([]);
  });

  it.each([
    ['of another type', { 'content-type': 'application/xml' }, '<a/>', 415],
    ['in another charset', { 'content-type': 'application/json; charset=latin1' }, '{}', 415],
    ['compressed', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, 'x', 415],
    ['cut off', { 'content-type': 'application/json' }, '{"query": "{ he', 400],
    ['of broken UTF-8', { 'content-type': 'application/json' }, Buffer.from([0x22, 0xff]), 400],
    ['without a query', { 'content-type': 'application/json' }, '{}', 400],
    ['that is no object', { 'content-type': 'application/json' }, '7', 400],
    ['with variables in text', { 'content-type': 'application/json' }, '{"variables":"{}"}', 400],
  ])('%s is refused', async (_, headers, body, status) => {
    const server = await startTestServer();
    const answer = await server.ask('/graphql', { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    expect(answer.json.errors[0].extensions.code).toBe(
      status === 415 ? 'UNSUPPORTED_MEDIA_TYPE' : 'BAD_REQUEST',
    );
  });

  it('is read as UTF-8', async () => {
    const server = await startTestServer();
    const answer = await server.ask('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset="UTF-8"' },
      body: JSON.stringify({ query: '{ hello(name: "Zoë – 東京") }' }),
    });
    expect(answer.json.data.hello).toBe('Hello, Zoë – 東京!');
  });
});

describe('a Host that the server does not accept', () => {
  it.each([
    'evil.example',
    'localhost.evil.example',
    '10.0.0.1:4000',
    '127.0.0.1.evil.example',
    'localhost:65536',
    '[::1]:99999',
    '127.999.1.1',
  ])('like %s is refused on loopback', async (host) => {
    const server = await startTestServer();
    const answer = await server.query('{ hello }', {}, { host });
    expect(answer.status).toBe(421);
    expect(answer.json.errors[0].extensions.code).toBe('MISDIRECTED_REQUEST');
    expect(server.calls).toEqual([]);
  });

  it.each(['localhost', 'localhost:4000', '127.0.0.1:9', '[::1]:80', 'app.localhost:1'])(
    'is not %s',
    async (host) => {
      const server = await startTestServer();
      expect((await server.query('{ hello }', {}, { host })).status).toBe(200);
    },
  );
});
