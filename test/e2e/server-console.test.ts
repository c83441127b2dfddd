import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { fetch as undiciFetch, request } from 'undici';
import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

const SCRIPT = `export const screen = ${JSON.stringify('ship '.repeat(1000))};\n`;

const PAGE = `<!doctype html><html><head><meta property="csp-nonce" nonce="__CSP_NONCE__">
<style nonce="__CSP_NONCE__">body{}</style><script type="module" src="/console/assets/main-BmR3zV9x.js"></script>
</head><body></body></html>`;

let folder: string;

/** Builds a console of a few files, in the place of the one before. */
async function build(version: string, at = folder): Promise<void> {
  const draft = `${at}.new`;
  await mkdir(join(draft, 'assets'), { recursive: true });
  await writeFile(join(draft, 'index.html'), PAGE.replace('<body>', `<body>${version}`));
  await writeFile(join(draft, `assets/main-${version}.js`), SCRIPT);
  await writeFile(join(draft, 'assets/plex-Ab12_-9x.woff2'), Buffer.alloc(3000, 7));
  await writeFile(join(draft, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  await writeFile(join(draft, '.stamp'), 'a hash');
  await rm(at, { recursive: true, force: true });
  await rename(draft, at);
}

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'console-')), 'console');
  await build('BmR3zV9x');
});
afterEach(async () => {
  await closeAll();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

const start = (options: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> =>
  startTestServer({ consoleFolder: folder, ...options });

const ASSET = '/console/assets/main-BmR3zV9x.js';

describe('the page of the console', () => {
  it('has the content policy, with a nonce of its own in each answer', async () => {
    const server = await start();
    const nonces = new Set<string>();
    for (const path of ['/console', '/console/', '/console/orders/111-2222222-3333333']) {
      const { status, headers, text } = await server.ask(path);
      expect([status, headers['content-type'], headers['cache-control']]).toEqual([
        200,
        'text/html; charset=utf-8',
        'no-store',
      ]);
      const [, nonce = ''] = /'nonce-([\w-]{22})'/.exec(
        String(headers['content-security-policy']),
      )!;
      nonces.add(nonce);
      expect(text.match(/nonce="[^"]*"/g)).toEqual([`nonce="${nonce}"`, `nonce="${nonce}"`]);
      expect(String(headers['content-security-policy']).split('; ')).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        `style-src 'self' 'nonce-${nonce}'`,
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
      ]);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
    }
    expect(nonces.size).toBe(3);
  });

  it('is what a browser is led to, and programs get the list of paths as before', async () => {
    const server = await start();
    const browser = await server.ask('/', { headers: { accept: 'text/html,*/*' } });
    expect([browser.status, browser.headers['location']]).toEqual([302, '/console']);
    expect((await server.ask('/')).json).toMatchObject({
      graphql: '/graphql',
      explorer: '/explorer',
    });
  });

  it('says in words that it is not built, and appears when it is', async () => {
    await rm(folder, { recursive: true });
    const server = await start();
    const missing = await server.ask('/console');
    expect([missing.status, missing.headers['content-type']]).toEqual([
      503,
      'text/html; charset=utf-8',
    ]);
    expect(missing.text).toContain('npm run build:console');
    expect(missing.text).toContain('href="/explorer"');
    expect((await server.ask(ASSET)).status).toBe(404);
    const browser = await server.ask('/', { headers: { accept: 'text/html' } });
    expect(browser.headers['location']).toBe('/explorer');
    await build('BmR3zV9x');
    expect((await server.ask('/console')).status).toBe(200);
    expect((await server.ask(ASSET)).status).toBe(200);
  });

  it('is the new one after a build, and open pages keep their files', async () => {
    const server = await start();
    expect((await server.ask('/console')).text).toContain('BmR3zV9x');
    await build('Zz99-_aa');
    expect((await server.ask('/console/ship')).text).toContain('Zz99-_aa');
    for (const name of ['BmR3zV9x', 'Zz99-_aa'])
      expect((await server.ask(`/console/assets/main-${name}.js`)).status).toBe(200);
  });

  it('stays when the folder disappears', async () => {
    const server = await start();
    await server.ask('/console');
    await rm(folder, { recursive: true });
    expect((await server.ask('/console')).status).toBe(200);
    expect((await server.ask(ASSET)).status).toBe(200);
  });

  it('is off where only trusted documents are executed', async () => {
    const path = join(folder, '..', 'manifest.json');
    await writeFile(path, '{"hello":"query Hello { hello }"}');
    const server = await start({ trustedDocuments: { path, only: true } });
    const answer = await server.ask('/console');
    expect([answer.status, answer.text]).toEqual([
      404,
      expect.stringContaining('TRUSTED_DOCUMENTS_ONLY'),
    ]);
    const root = await server.ask('/', { headers: { accept: 'text/html' } });
    expect([root.status, root.json.graphql]).toEqual([200, '/graphql']);
  });
});

describe('a file of the console', () => {
  it('is kept for good when its name has a hash, else asked for again', async () => {
    const server = await start();
    const script = await server.ask(ASSET);
    expect([script.status, script.text]).toEqual([200, SCRIPT]);
    expect(script.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
    });
    const font = await server.ask('/console/assets/plex-Ab12_-9x.woff2');
    expect(font.headers).toMatchObject({
      'content-type': 'font/woff2',
      'cache-control': expect.stringContaining('immutable'),
    });
    const robots = await server.ask('/console/robots.txt');
    expect(robots.headers['cache-control']).toBe('no-cache');
    for (const { headers } of [script, robots]) {
      const path = headers === script.headers ? ASSET : '/console/robots.txt';
      const again = await server.ask(path, {
        headers: { 'if-none-match': String(headers['etag']) },
      });
      expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', headers['etag']]);
    }
  });

  it('is compressed for clients that accept it, once', async () => {
    const server = await start({ compression: 'always' });
    for (const [coding, decode] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const sizes = new Set<unknown>();
      for (let round = 0; round < 2; round += 1) {
        const answer = await request(`${server.url}${ASSET}`, {
          headers: { 'accept-encoding': coding },
        });
        const bytes = Buffer.from(await answer.body.arrayBuffer());
        expect(answer.headers).toMatchObject({ 'content-encoding': coding });
        expect(decode(bytes).toString()).toBe(SCRIPT);
        sizes.add(answer.headers['content-length']);
      }
      expect(sizes.size).toBe(1);
    }
    const font = await request(`${server.url}/console/assets/plex-Ab12_-9x.woff2`, {
      headers: { 'accept-encoding': 'br' },
    });
    await font.body.dump();
    expect(font.headers['content-encoding']).toBeUndefined();
  });

  it('is answered to HEAD without its body', async () => {
    const server = await start();
    for (const path of ['/console', ASSET]) {
      const [get, head] = [await server.ask(path), await server.ask(path, { method: 'HEAD' })];
      expect([head.status, head.text]).toEqual([200, '']);
      expect(head.headers['content-length']).toBe(get.headers['content-length']);
    }
    expect((await server.ask('/console', { method: 'POST' })).status).toBe(405);
  });

  it('is one of the folder, by its exact name', async () => {
    const outside = join(folder, '..', 'secret.txt');
    await writeFile(outside, 'hunter2');
    await symlink(outside, join(folder, 'linked.txt'));
    const server = await start();
    for (const name of [
      '../secret.txt',
      '..%2fsecret.txt',
      '%2e%2e/secret.txt',
      '..\\secret.txt',
      'assets/../../secret.txt',
      '/etc/passwd.txt',
      'linked.txt',
      'index.html',
      '.stamp',
      'assets/missing-BmR3zV9x.js',
      'assets/main-BmR3zV9x.js%00.txt',
      'constructor.js',
    ]) {
      const { status, text, json } = await server.ask(`/console/${name}`);
      expect([name, status]).toEqual([name, 404]);
      expect(text).not.toContain('hunter2');
      expect(json.errors[0].extensions.code).toBe('ROUTE_NOT_FOUND');
    }
    // Clients such as browsers resolve the dots themselves.
    expect((await undiciFetch(`${server.url}/console/../secret.txt`)).status).toBe(404);
  });

  it('is not in the log at the usual level', async () => {
    const server = await start();
    await server.ask('/console');
    await server.ask(ASSET);
    const routes = server.logs
      .filter(({ level }) => level === 'info' || level === 30)
      .map(({ route }) => route);
    expect(routes).toContain('console');
    expect(routes).not.toContain('console-files');
  });
});
