import type { ServedLabel } from '../../src/server/labels/label-link.js';
import { ShutdownError } from '../../src/server/http/drain.js';
import { SpApiError } from '../../src/sp-api/errors/errors.js';
import { StoreError } from '../../src/store/engine/store-error.js';
import { closeAll, linksTo, startTestServer } from './server-fixture.js';

afterEach(closeAll);

const pdf = (fields: Partial<ServedLabel> = {}): ServedLabel => ({
  fileName: 'label-1.pdf',
  contentType: 'application/pdf',
  bytes: Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff]),
  ...fields,
});

describe('a label link', () => {
  it('returns the file for display without caching', async () => {
    const asked: string[] = [];
    const server = await startTestServer({
      readLink: linksTo(async (token) => {
        asked.push(token);
        return pdf();
      }),
    });
    const response = await fetch(`${server.url}/labels/a.b-c_~1?download=1`);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf().bytes);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '6',
      'content-disposition': 'inline; filename="label-1.pdf"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(asked).toEqual(['a.b-c_~1']);
    const head = await server.ask('/labels/a.b-c_~1', { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, '6', '']);
  });

  it('is redacted in logs', async () => {
    const server = await startTestServer({ readLink: linksTo(async () => pdf()) });
    await server.ask('/labels/very-secret?x=very-secret');
    expect(JSON.stringify(server.logs)).not.toContain('very-secret');
    expect(server.logs).toContainEqual(
      expect.objectContaining({ path: '/labels/[redacted]', status: 200 }),
    );
  });

  it('never displays a type that could run as a page', async () => {
    const server = await startTestServer({
      readLink: linksTo(async () => pdf({ contentType: 'text/html' })),
    });
    const { headers } = await server.ask('/labels/t');
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(headers['content-disposition']).toMatch(/^attachment/);
  });

  it('says that the shipment was cancelled, and that its label must not be used', async () => {
    const server = await startTestServer({ readLink: linksTo(async () => 'cancelled') });
    const { status, json } = await server.ask('/labels/t');
    expect([status, json.errors[0].extensions.code]).toEqual([410, 'LABEL_CANCELLED']);
    expect(json.errors[0].message).toBe(
      'The shipment of this label was cancelled. Do not use a copy of the label; buy another one.',
    );
  });

  it('returns 404 when it is unknown, and 410 with the next step when it has ended', async () => {
    const server = await startTestServer({
      readLink: async (token) => (token === 'old' ? 'ended' : 'unknown'),
    });
    const old = await server.ask('/labels/old');
    expect([old.status, old.json.errors[0].extensions.code]).toEqual([410, 'LABEL_LINK_EXPIRED']);
    expect(old.json.errors[0].message).toBe('This link has ended. Ask for the file again.');
    for (const token of ['new', 'a/b', '%00', 'x'.repeat(5000)]) {
      const answer = await server.ask(`/labels/${token}`);
      expect([answer.status, answer.json.errors[0].extensions.code]).toEqual([
        404,
        'LABEL_NOT_FOUND',
      ]);
    }
  });

  it('reports errors of Amazon', async () => {
    const server = await startTestServer({
      readLink: linksTo(() =>
        Promise.reject(
          new SpApiError('Amazon asks to slow down.', {
            code: 'UPSTREAM_THROTTLED',
            operation: 'getShipment',
            httpStatus: 429,
            requestId: 'amzn-2',
            entries: [],
            retryable: true,
            retryAfterMs: 1200,
            outcome: 'not-executed',
          }),
        ),
      ),
    });
    const answer = await server.ask('/labels/t');
    expect([answer.status, answer.headers['retry-after']]).toEqual([503, '2']);
    expect(answer.json.errors[0].extensions.code).toBe('UPSTREAM_THROTTLED');
  });

  it.each([
    ['ledger', 'LEDGER_UNAVAILABLE'],
    ['order index', 'ORDER_INDEX_UNAVAILABLE'],
  ] as const)(
    'can be tried again soon when the %s fails, and names no place',
    async (part, code) => {
      const failed = new StoreError('UNAVAILABLE', 'hunter2 is down.', { part });
      const server = await startTestServer({ readLink: linksTo(() => Promise.reject(failed)) });
      const answer = await server.ask('/labels/t');
      expect([answer.status, answer.headers['retry-after']]).toEqual([503, '5']);
      expect(answer.json.errors[0].extensions.code).toBe(code);
      expect(answer.text).not.toContain('hunter2');
    },
  );

  it('says that the server stops when the shutdown interrupts it', async () => {
    const server = await startTestServer({
      readLink: linksTo(() => Promise.reject(new ShutdownError())),
    });
    const answer = await server.ask('/labels/t');
    expect([answer.status, answer.json.errors[0].extensions.code]).toEqual([
      503,
      'SERVER_SHUTTING_DOWN',
    ]);
  });

  it('masks unexpected errors', async () => {
    const server = await startTestServer({
      readLink: linksTo(() => Promise.reject(new Error('hunter2'))),
    });
    const answer = await server.ask('/labels/t');
    expect(answer.status).toBe(500);
    expect(answer.json.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(answer.text).not.toContain('hunter2');
  });
});

describe('a link to a file that is made while it is sent', () => {
  const file = (parts: () => AsyncGenerator<Uint8Array>) => ({
    fileName: 'labels.pdf',
    contentType: 'application/pdf',
    parts: parts(),
  });

  it('sends the parts in their order, and none for HEAD', async () => {
    let made = 0;
    async function* parts() {
      for (const part of ['one ', 'two ', 'three']) {
        made += 1;
        yield Buffer.from(part);
      }
    }
    const server = await startTestServer({ readLink: linksTo(async () => file(parts)) });
    const response = await fetch(`${server.url}/labels/a`);
    expect(await response.text()).toBe('one two three');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="labels.pdf"',
      'cache-control': 'private, no-store',
    });
    const head = await server.ask('/labels/a', { method: 'HEAD' });
    expect([head.status, head.text, made]).toEqual([200, '', 3]);
  });

  it('gives an error response for a failure before the first part, and cuts the file off for a later one', async () => {
    async function* failing(before: number) {
      for (let n = 0; n < before; n += 1) yield Buffer.from('part');
      throw new StoreError('UNAVAILABLE', 'hunter2');
    }
    const server = await startTestServer({
      readLink: linksTo(async (token) => file(() => failing(Number(token)))),
    });
    const early = await server.ask('/labels/0');
    expect(early.status).toBe(503);
    expect(early.text).not.toContain('hunter2');
    await expect(fetch(`${server.url}/labels/1`).then((late) => late.text())).rejects.toThrow(
      /terminated|fetch failed/,
    );
  });

  it('is no longer made when the client disconnects', async () => {
    const ended = Promise.withResolvers<void>();
    async function* endless() {
      try {
        for (;;) yield Buffer.alloc(64 * 1024);
      } finally {
        ended.resolve();
      }
    }
    const server = await startTestServer({ readLink: linksTo(async () => file(endless)) });
    const client = new AbortController();
    const response = await fetch(`${server.url}/labels/a`, { signal: client.signal });
    await response.body?.getReader().read();
    client.abort();
    expect(await ended.promise).toBeUndefined();
  });
});
