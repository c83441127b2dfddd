import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';
import { limitConnections } from '../../../src/server/http/connection-places.js';

const MOST = 3;
const REQUEST = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';

const pending: ServerResponse[] = [];
let isSlow = false;
const server = createServer((_, response) => {
  if (isSlow) pending.push(response);
  else response.end('ok');
});
limitConnections(server, MOST, true);
server.on('upgrade', ({ socket }) => {
  socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  socket.resume().on('end', () => socket.destroy());
});

const sockets: Socket[] = [];
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  isSlow = false;
  for (const response of pending.splice(0)) response.end('late');
  for (const one of sockets.splice(0)) one.destroy();
  while ((await connections()) > 0) await new Promise(setImmediate);
});
afterAll(() => server.close());

const connections = (): Promise<number> =>
  new Promise((resolve, reject) =>
    server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
  );

async function opened(): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => undefined);
  sockets.push(socket);
  await once(socket, 'connect');
  return socket;
}

/** Sends a request. Returns the first line of the response, or `closed`. */
async function asked(socket: Socket, text = REQUEST): Promise<string> {
  socket.write(text);
  const first = await Promise.race([once(socket, 'data'), once(socket, 'close')]);
  return first[0] instanceof Buffer ? first[0].toString().split('\r\n', 1)[0]! : 'closed';
}

const OK = 'HTTP/1.1 200 OK';

describe('a server with as many connections as it may have', () => {
  it('closes the one that has waited longest for a request, for a new one', async () => {
    const [first, second, third] = [await opened(), await opened(), await opened()];
    for (const one of [second, third, first]) expect(await asked(one)).toBe(OK);
    const gone = once(second, 'close');
    expect(await asked(await opened())).toBe(OK);
    await gone;
    expect([first.destroyed, third.destroyed]).toEqual([false, false]);
    // One that never sent anything goes too, in its turn.
    const silent = await opened();
    for (const one of [await opened(), await opened(), await opened()])
      expect(await asked(one)).toBe(OK);
    expect(silent.destroyed || (await once(silent, 'close'))).toBeTruthy();
  });

  it('leaves open requests and WebSockets alone, and closes the new one when there are only such', async () => {
    const webSocket = await opened();
    const upgrade = REQUEST.replace('\r\n\r\n', '\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n');
    expect(await asked(webSocket, upgrade)).toBe('HTTP/1.1 101 Switching Protocols');
    isSlow = true;
    const busy = [await opened(), await opened()];
    for (const one of busy) one.write(REQUEST + REQUEST);
    while (pending.length < busy.length) await new Promise(setImmediate);
    expect(await asked(await opened())).toBe('closed');
    // One of its two requests is still open.
    const answered = once(busy[0]!, 'data');
    pending.shift()!.end('late');
    await answered;
    expect(await asked(await opened())).toBe('closed');
    expect([webSocket, ...busy].map((one) => one.destroyed)).toEqual([false, false, false]);
  });
});
