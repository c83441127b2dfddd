import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { closeAll } from './server-fixture.js';
import {
  connectSocket,
  disconnectAll,
  startSubscriptionServer,
} from './server-subscriptions-fixture.js';
import type { SubscriptionServer } from './server-subscriptions-fixture.js';

const open = new Set<Socket>();

afterEach(async () => {
  for (const socket of open) socket.destroy();
  open.clear();
  await disconnectAll();
  await closeAll();
});

/** Opens a connection whose frames the test writes itself. */
async function handshake({ port }: SubscriptionServer): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true }).on('error', () => undefined);
  open.add(socket);
  socket.write(
    'GET /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n',
  );
  await once(socket, 'data');
  return socket;
}

const NO_MASK = [0, 0, 0, 0];
const PING = Buffer.from([0x89, 0x80, ...NO_MASK]);

/** Returns a text frame of `length` bytes with only the first of them. */
function part(length: number, sent: number): Buffer {
  const header = Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, ...NO_MASK]);
  header.writeUInt32BE(length, 6);
  return Buffer.concat([header, Buffer.alloc(sent, 0x20)]);
}

const dropped = ({ logs }: SubscriptionServer): number =>
  logs.filter(({ msg }) => msg === 'a client that does not finish its message was disconnected')
    .length;

describe('messages that do not arrive as a whole', () => {
  it('are bounded together: the connection with the largest one is closed', async () => {
    const server = await startSubscriptionServer({
      subscriptionLimits: { maxUnfinishedBytes: 200_000 },
    });
    const [large, small] = [await handshake(server), await handshake(server)];
    large.write(part(120_000, 110_000));
    small.write(part(120_000, 50_000));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(dropped(server)).toBe(0);
    small.write(Buffer.alloc(45_000, 0x20));
    await once(large, 'close');
    expect(dropped(server)).toBe(1);
    expect(small.destroyed).toBe(false);
  });

  it('count with the memory of their pieces, and a ping between them changes nothing', async () => {
    const server = await startSubscriptionServer({
      subscriptionLimits: { maxUnfinishedBytes: 20_000 },
    });
    const client = await handshake(server);
    // A fragment, so that a ping may follow.
    const fragment = Buffer.from([0x01, 0x80 | 8, ...NO_MASK, ...Buffer.alloc(8, 0x20)]);
    client.write(fragment);
    fragment[0] = 0x00;
    for (let n = 0; n < 2_000 && !client.destroyed; n += 1) {
      client.write(fragment);
      client.write(PING);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(client.destroyed).toBe(true);
    expect(dropped(server)).toBe(1);
  });

  it('are not those of a client that sends many whole messages', async () => {
    const server = await startSubscriptionServer({
      subscriptionLimits: { maxUnfinishedBytes: 300_000 },
    });
    const socket = await connectSocket(server);
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    const large = JSON.stringify({ type: 'complete', id: 'x', payload: 'y'.repeat(100_000) });
    for (let n = 0; n < 200; n += 1) {
      socket.send(n % 10 === 0 ? large : '{"type":"complete","id":"x"}');
      socket.ping();
      await once(socket, 'pong');
    }
    expect(dropped(server)).toBe(0);
    expect(socket.readyState).toBe(socket.OPEN);
  });
});
