import { connect } from 'node:net';
import { Client } from 'undici';
import { LOCAL_PRINCIPAL } from '../../src/graph/access/principal.js';
import type { ExplorerExample } from '../../src/server/explorer/explorer-example.js';
import type { ReadinessReport } from '../../src/server/http/information.js';
import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

afterEach(closeAll);

const EXAMPLES: readonly ExplorerExample[] = [
  {
    subject: 'Signs & "quotes"',
    title: 'A </script> & more',
    query: '{ hello }',
    variables: { n: 1 },
  },
  { subject: 'Places', title: 'Places', query: '{ places { id } }' },
];

async function assetPaths(server: TestServer): Promise<string[]> {
  const { text } = await server.ask('/explorer');
  return [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path!);
}

describe('the explorer', () => {
  it('is the redirect target for browsers', async () => {
    const server = await startTestServer();
    const answer = await server.ask('/', { headers: { accept: 'text/html,*/*' } });
    expect([answer.status, answer.headers['location']]).toEqual([302, '/explorer']);
  });

  it('refers to no other server', async () => {
    const server = await startTestServer({ examples: () => EXAMPLES });
    const { status, headers, text } = await server.ask('/explorer');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(text).not.toMatch(/https?:|src="\/\/|href="\/\//);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toMatch(/https?:|\*|script-src[^;]*unsafe/);
  });

  it('contains the examples, with any characters', async () => {
    const server = await startTestServer({ examples: () => EXAMPLES });
    const { text } = await server.ask('/explorer');
    const [, json = ''] = /id="examples">(.*?)<\/script>/s.exec(text) ?? [];
    expect(JSON.parse(json)).toMatchObject({ examples: EXAMPLES });
  });

  it('contains other examples once they have changed', async () => {
    let examples = EXAMPLES;
    const server = await startTestServer({ examples: () => examples });
    const pages = [await server.ask('/explorer'), await server.ask('/explorer')];
    expect(pages[0]?.text).toBe(pages[1]?.text);
    examples = [{ subject: 'S', title: 'Only one', query: '{ only }' }];
    const { text } = await server.ask('/explorer');
    expect(text).toContain('Only one');
    expect(text).not.toContain('Places');
  });

  it('keeps the tabs of a browser when variables alone change, and not when a document does', async () => {
    const keyOf = async () => {
      const { text } = await server.ask('/explorer');
      const [, json = ''] = /id="examples">(.*?)<\/script>/s.exec(text) ?? [];
      return (JSON.parse(json) as { key: string }).key;
    };
    const example = { subject: 'S', title: 'One', query: 'query One { one }' };
    let examples = [{ ...example, variables: { date: '2026-11-29' } }];
    const server = await startTestServer({ examples: () => examples });
    const first = await keyOf();
    examples = [{ ...example, variables: { date: '2026-11-30' } }];
    expect(await keyOf()).toBe(first);
    examples = [{ ...example, query: 'query One { two }', variables: { date: '2026-11-30' } }];
    expect(await keyOf()).not.toBe(first);
  });

  it('loads React, GraphiQL and its files with immutable caching', async () => {
    const server = await startTestServer();
    const paths = await assetPaths(server);
    expect(
      paths.map((path) =>
        path
          .replace(/\.[0-9a-f]{16}\./, '.')
          .split('/')
          .at(-1),
      ),
    ).toEqual([
      'explorer.css',
      'graphiql.min.css',
      'react.production.min.js',
      'react-dom.production.min.js',
      'graphiql.min.js',
      'explorer.js',
    ]);
    for (const path of paths) {
      const { status, headers, text } = await server.ask(path);
      expect(status).toBe(200);
      expect(headers['content-type']).toMatch(
        path.endsWith('.js') ? /^text\/javascript/ : /^text\/css/,
      );
      expect(headers['cache-control']).toContain('immutable');
      expect(Number(headers['content-length'])).toBe(Buffer.byteLength(text));
      expect(text).not.toMatch(/@import|url\(["']?(?:https?:)?\/\//);
      const again = await server.ask(path, {
        headers: { 'if-none-match': String(headers['etag']) },
      });
      expect([again.status, again.text]).toEqual([304, '']);
    }
  });

  it('serves no other file', async () => {
    const server = await startTestServer();
    for (const name of ['package.json', '..%2f..%2fpackage.json', '../../package.json', '']) {
      expect((await server.ask(`/explorer/assets/${name}`)).status).toBe(404);
    }
  });
});

describe('health', () => {
  it('is separate from readiness', async () => {
    let report: ReadinessReport = { status: 'ready', checks: {} };
    const server = await startTestServer({ ready: async () => report });
    expect((await server.ask('/healthz')).json).toEqual({ status: 'ok' });
    for (const [status, code] of [
      ['ready', 200],
      ['degraded', 200],
      ['not ready', 503],
    ] as const) {
      const since = '2026-11-22T00:00:00.000Z';
      report = { status, checks: { ledger: { status: 'failed', since, detail: 'full' } } };
      const answer = await server.ask('/readyz');
      expect([answer.status, answer.json]).toEqual([code, report]);
    }
    expect((await server.ask('/healthz')).status).toBe(200);
  });

  it('reports not ready when the check itself fails', async () => {
    const server = await startTestServer({ ready: () => Promise.reject(new Error('hunter2')) });
    const answer = await server.ask('/readyz');
    expect(answer.status).toBe(503);
    expect(answer.text).not.toContain('hunter2');
  });
});

describe('metrics', () => {
  it('count requests by route, never by path', async () => {
    const server = await startTestServer();
    await server.query('{ hello }');
    await server.ask('/some/path');
    await server.ask('/healthz', { method: 'PROPFIND' });
    const { headers, text } = await server.ask('/metrics');
    expect(headers['content-type']).toContain('text/plain; version=0.0.4');
    expect(text).toMatch(/_count\{route="graphql",method="POST",status="200"\} 1/);
    expect(text).toMatch(/_count\{route="none",method="other",status="404"\} 1/);
    expect(text).toMatch(/_count\{route="healthz",method="other",status="405"\} 1/);
    expect(text).not.toContain('/some/path');
  });
});

describe('metrics on a port of their own', () => {
  const NOT_ALLOWED = { authenticate: () => ({ ...LOCAL_PRINCIPAL, scopes: new Set<never>() }) };

  it('need no key there, and are nowhere else', async () => {
    const server = await startTestServer({ metricsPort: 0, ...NOT_ALLOWED });
    const there = (path: string, init?: RequestInit) => fetch(`${server.metricsUrl}${path}`, init);
    const response = await there('/metrics');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('http_request');
    expect((await there('/metrics', { method: 'POST' })).status).toBe(405);
    for (const path of ['/', '/graphql', '/healthz', '/metrics/x'])
      expect((await there(path)).status).toBe(404);
    const here = await server.ask('/metrics');
    expect([here.status, here.json.errors[0].extensions.code]).toEqual([404, 'ROUTE_NOT_FOUND']);
    expect((await server.ask('/')).json.metrics).toBeUndefined();
  });

  it('cannot be read by a page whose name points at this machine', async () => {
    const server = await startTestServer({ metricsPort: 0 });
    const client = new Client(server.metricsUrl!);
    try {
      const headers = { host: 'rebound.example' };
      const { statusCode } = await client.request({ path: '/metrics', method: 'GET', headers });
      expect(statusCode).toBe(421);
    } finally {
      await client.destroy();
    }
  });

  it('refuse a request with two Host headers, as every path does', async () => {
    const server = await startTestServer({ metricsPort: 0 });
    const statusOf = async (url: string, path: string, headers: readonly string[]) => {
      const { hostname, port } = new URL(url);
      const socket = connect(Number(port), hostname);
      const lines = [`GET ${path} HTTP/1.1`, ...headers, 'Connection: close', '', ''];
      socket.end(lines.join('\r\n'));
      let answer = '';
      for await (const chunk of socket) answer += String(chunk);
      return /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1];
    };
    const twice = ['Host: 127.0.0.1', 'hOST: evil.example'];
    expect(await statusOf(server.metricsUrl!, '/metrics', twice)).toBe('400');
    expect(await statusOf(server.url, '/healthz', twice)).toBe('400');
    expect(await statusOf(server.url, '/healthz', ['Host: 127.0.0.1', 'Host: 127.0.0.1'])).toBe(
      '400',
    );
    const upgrade = ['Connection: Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13'];
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==';
    expect(await statusOf(server.url, '/graphql', [...twice, ...upgrade, key])).toBe('400');
    expect(await statusOf(server.url, '/healthz', ['Host: 127.0.0.1'])).toBe('200');
  });

  it('end with the server', async () => {
    const server = await startTestServer({ metricsPort: 0 });
    await (await fetch(`${server.metricsUrl}/metrics`)).text();
    await server.close();
    await expect(fetch(`${server.metricsUrl}/metrics`)).rejects.toThrow('fetch failed');
  });

  it('leave no listener behind when the server cannot start', async () => {
    const metricsPort = Number(
      new URL((await startTestServer({ metricsPort: 0 })).metricsUrl!).port,
    );
    await closeAll();
    const blocker = await startTestServer();
    await expect(startTestServer({ port: blocker.port, metricsPort })).rejects.toThrow(
      'EADDRINUSE',
    );
    expect((await startTestServer({ metricsPort })).metricsUrl).toContain(`:${metricsPort}`);
  });

  it('need the scope METRICS without it', async () => {
    const server = await startTestServer(NOT_ALLOWED);
    expect(server.metricsUrl).toBeNull();
    expect((await server.ask('/metrics')).status).toBe(403);
    expect((await server.ask('/')).json.metrics).toBe('/metrics');
  });
});

describe('any path', () => {
  it('returns JSON when it is unknown', async () => {
    const server = await startTestServer();
    for (const path of ['/nothing', '/graphql/', '/labels/', '//', '/explorer/assets']) {
      const answer = await server.ask(path);
      expect(answer.status).toBe(404);
      expect(answer.json.errors[0].extensions).toEqual({ code: 'ROUTE_NOT_FOUND' });
    }
  });

  it('refuses unsupported methods and lists the supported ones', async () => {
    const server = await startTestServer();
    const answer = await server.ask('/healthz', { method: 'DELETE' });
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
    expect((await server.ask('/graphql', { method: 'HEAD' })).status).toBe(405);
  });

  it('answers HEAD as GET, without the body', async () => {
    const server = await startTestServer();
    for (const path of ['/', '/explorer', '/healthz', '/readyz']) {
      const [get, head] = [await server.ask(path), await server.ask(path, { method: 'HEAD' })];
      expect([head.status, head.text]).toEqual([get.status, '']);
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
    }
  });

  it('lists the paths for programs', async () => {
    const server = await startTestServer();
    const { json } = await server.ask('/');
    expect(json).toMatchObject({ graphql: '/graphql', explorer: '/explorer' });
    for (const path of Object.values(json).filter((value) => value !== '/graphql'))
      expect((await server.ask(String(path))).status).toBe(200);
  });
});
