import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { Exchange } from '../../../src/server/http/exchange.js';
import { sendAnswer } from '../../../src/server/graphql/graphql-answer.js';
import { PLAIN } from '../../../src/server/http/content-coding.js';

/** Serves the parts to one request. `ended` shows whether all parts were read. */
async function serveParts(parts: () => AsyncGenerator<string>): Promise<{
  port: number;
  written: Promise<unknown>;
  close: () => Promise<unknown>;
}> {
  const logger = pino({ level: 'silent' });
  const server = createServer();
  const written = once(server, 'request').then(([request, response]) =>
    sendAnswer(
      new Exchange(request, response, logger),
      {
        kind: 'parts',
        status: 200,
        headers: { 'content-type': 'multipart/mixed; boundary="-"' },
        parts: parts(),
      },
      PLAIN,
    ),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const close = async (): Promise<unknown> => {
    server.closeAllConnections();
    server.close();
    return once(server, 'close');
  };
  return { port: typeof address === 'object' ? address!.port : 0, written, close };
}

describe('an incremental response', () => {
  it('sends each part when it is ready', async () => {
    let more: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      more = resolve;
    });
    const { port, written, close } = await serveParts(async function* () {
      yield '---one';
      await gate;
      yield '---two--';
    });
    const response = await fetch(`http://127.0.0.1:${port}/graphql`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"');
    expect(response.headers.get('content-length')).toBeNull();
    expect((await reader.read()).value).toBe('---one');
    more();
    expect((await reader.read()).value).toBe('---two--');
    expect((await reader.read()).done).toBe(true);
    await written;
    await close();
  });

  it('stops the execution when the client disconnects, even while it waits to write', async () => {
    let ended = false;
    const { port, written, close } = await serveParts(async function* () {
      try {
        for (;;) yield 'x'.repeat(100_000);
      } finally {
        ended = true;
      }
    });
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(socket, 'readable');
    socket.destroy();
    await written.catch(() => undefined);
    expect(ended).toBe(true);
    await close();
  });
});
