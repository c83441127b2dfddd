import { once } from 'node:events';
import { connect } from 'node:net';
import { closeAll, startTestServer } from './server-fixture.js';
import type { TestServer } from './server-fixture.js';

afterEach(closeAll);

/** Counts turns of the event loop until it is stopped. */
function countTurns(): { readonly now: () => number; stop(): void } {
  let turns = 0;
  let stopped = false;
  const count = (): void => {
    turns += 1;
    if (!stopped) setImmediate(count);
  };
  setImmediate(count);
  return {
    now: () => turns,
    stop: () => {
      stopped = true;
    },
  };
}

/** Takes longer than the requests that start in one turn of the event loop may take together. */
function work(): void {
  const end = performance.now() + 6;
  while (performance.now() < end);
}

function post(query: string): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;

/** Sends all requests in one packet. Returns the status of each response. */
async function pipeline({ port }: TestServer, requests: readonly string[]): Promise<string[]> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(requests.join(''));
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const statuses = (): string[] =>
    [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status = '']) => status);
  while (statuses().length < requests.length) await once(socket, 'data');
  socket.destroy();
  return statuses();
}

describe('a pipeline of large requests', () => {
  it.each([
    ['new queries', false, ['{ hello }', '{ a: hello }', '{ b: hello }', '{ c: hello }']],
    ['a prepared query', true, Array.from({ length: 4 }, () => '{ hello }')],
  ])('executes each of %s in a separate turn of the event loop', async (_, isPrepared, queries) => {
    const turns = countTurns();
    const seen: number[] = [];
    const hello = (): string => {
      seen.push(turns.now());
      work();
      return 'hello';
    };
    const server = await startTestServer({ resolvers: { hello } });
    const warmUps = isPrepared ? 4 : 0;
    for (let n = 0; n < warmUps; n += 1) await server.query('{ hello }');
    seen.length = 0;
    expect(await pipeline(server, queries.map(post))).toEqual(['200', '200', '200', '200']);
    turns.stop();
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  it('serves each request of another route in a separate turn of the event loop', async () => {
    const turns = countTurns();
    const seen: number[] = [];
    const server = await startTestServer({
      ready: async () => {
        seen.push(turns.now());
        work();
        return { status: 'ready', checks: {} };
      },
    });
    await pipeline(
      server,
      Array.from({ length: 4 }, () => get('/readyz')),
    );
    turns.stop();
    expect(new Set(seen).size).toBe(4);
  });

  it.each([
    ['to a wrong host', 'GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n', '421'],
    ['that are answered at once', 'GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n', '200'],
    ['to no route', 'GET /nothing HTTP/1.1\r\nhost: localhost\r\n\r\n', '404'],
  ])(
    'answers few of thousands in one packet %s, and closes the connection',
    async (_, one, status) => {
      const server = await startTestServer();
      const socket = connect(server.port, '127.0.0.1');
      await once(socket, 'connect');
      let text = '';
      socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
      socket.on('error', () => undefined);
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.write(one.repeat(5_000));
      await closed;
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, found]) => found);
      // The last responses may be lost, because the client still sends.
      expect(statuses.length).toBeLessThanOrEqual(33);
      expect(new Set([...statuses, status, '503'])).toEqual(new Set([status, '503']));
      expect((await server.query('{ hello }')).status).toBe(200);
    },
  );

  it('stops executing when the client disconnects', async () => {
    const disconnected = Promise.withResolvers<void>();
    const server = await startTestServer({
      resolvers: {
        hello: () => {
          socket.resetAndDestroy();
          disconnected.resolve();
          work();
          return 'hello';
        },
      },
    });
    const socket = connect(server.port, '127.0.0.1');
    await once(socket, 'connect');
    socket.write(post('{ hello }').repeat(32));
    await disconnected.promise;
    await server.query('{ twice(n: 1) }');
    expect(server.calls.filter((call) => call === 'hello').length).toBeLessThan(32);
  });
});
