import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { createSchema } from '../../src/app/create-schema.js';
import { apolloCacheOf } from '../../src/server/clients/apollo-cache.js';
import { graphcacheOf } from '../../src/server/clients/graphcache.js';
import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ schema: createSchema(), compression: 'always' });
});
afterAll(closeAll);

describe.each([
  ['/client/apollo.json', apolloCacheOf, 2_000],
  ['/client/graphcache.json', graphcacheOf, 13_000],
])('%s', (path, make, most) => {
  it('is what the schema gives', async () => {
    const { status, headers, json } = await server.ask(path);
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    // From the committed schema, which other tests compare with the code.
    const released = make(buildSchema(readFileSync('schema.graphql', 'utf8')));
    expect(sorted(json)).toEqual(sorted(released));
  });

  it('is cached, and confirmed without a body', async () => {
    const { headers } = await server.ask(path);
    expect(headers['cache-control']).toBe('public, max-age=300');
    const again = await server.ask(path, { headers: { 'if-none-match': String(headers['etag']) } });
    expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', headers['etag']]);
  });

  it('is small when it is compressed', async () => {
    const request = { method: 'HEAD', headers: { 'accept-encoding': 'br' } };
    const { headers } = await server.ask(path, request);
    expect(headers['content-encoding']).toBe('br');
    expect(Number(headers['content-length'])).toBeLessThan(most);
  });
});

it('names the files when another one is requested', async () => {
  for (const path of ['/client/relay.json', '/client/constructor']) {
    const { status, text } = await server.ask(path);
    expect(status).toBe(404);
    expect(text).toContain('/client/apollo.json and /client/graphcache.json');
  }
});

it('are off when only trusted documents are executed, because they show the schema', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'manifest-')), 'documents.json');
  await writeFile(path, JSON.stringify({ kind: 'query { hello }' }));
  const closed = await startTestServer({ trustedDocuments: { path, only: true } });
  for (const file of ['/client/apollo.json', '/client/graphcache.json']) {
    const { status, text } = await closed.ask(file);
    expect(status).toBe(404);
    expect(text).toContain('TRUSTED_DOCUMENTS_ONLY');
  }
});

/** Sorts the fields of types, which the printed schema has in another order than the code. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sorted(inner)]));
}
