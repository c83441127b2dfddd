/** Clients that each hold one subscription over a WebSocket of their own, and note when messages arrive. */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { RawData } from 'ws';
import { serveParent } from '../children/child.js';
import { monotonicMs } from '../children/clock.js';

export interface ConnectJob {
  readonly url: string;
  readonly clients: number;
  /** The clients take them in turn. */
  readonly documents: readonly string[];
}

/** Texts of the message that every client waits for. */
export type Awaited = readonly string[];

export interface Arrival {
  /** Time at which the last client had the message, by the clock of `monotonicMs`. */
  readonly lastAt: number;
  /** All messages meanwhile, of all clients. */
  readonly messages: number;
}

const AT_ONCE = 50;

const sockets = new Set<WebSocket>();
let texts: readonly Buffer[] = [];
let arrived = new Set<WebSocket>();
let messages = 0;
let all = Promise.withResolvers<number>();

async function connectOne(url: string, query: string): Promise<void> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  socket.on('message', (data) => receive(socket, data));
  socket.on('close', (code) => {
    if (sockets.has(socket)) all.reject(new Error(`a connection was closed with ${code}`));
  });
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  sockets.add(socket);
}

function receive(socket: WebSocket, data: RawData): void {
  const content = data as Buffer;
  if (content.includes('"type":"ping"')) {
    socket.send('{"type":"pong"}');
    return;
  }
  if (!content.includes('"type":"next"') || content.includes('"errors"')) {
    all.reject(new Error(content.toString()));
    return;
  }
  messages += 1;
  if (arrived.has(socket) || !texts.every((text) => content.includes(text))) return;
  arrived.add(socket);
  if (arrived.size === sockets.size) all.resolve(monotonicMs());
}

async function connect({ url, clients, documents }: ConnectJob): Promise<void> {
  const address = `${url.replace('http', 'ws')}/graphql`;
  for (let from = 0; from < clients; from += AT_ONCE)
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, clients - from) }, (_, offset) =>
        connectOne(address, documents[(from + offset) % documents.length] ?? ''),
      ),
    );
}

function expect(awaited: Awaited): void {
  texts = awaited.map((text) => Buffer.from(text));
  arrived = new Set();
  messages = 0;
  all = Promise.withResolvers();
  all.promise.catch(() => undefined);
}

/** Resolves when every client has the expected message. */
async function arrival(withinMs: number): Promise<Arrival> {
  const late = setTimeout(withinMs, null, { ref: false }).then(() => {
    throw new Error(`${arrived.size} of ${sockets.size} clients have the message`);
  });
  const lastAt = await Promise.race([all.promise, late]);
  return { lastAt, messages };
}

async function disconnect(): Promise<void> {
  const closed = [...sockets].map((socket) => once(socket, 'close'));
  const open = [...sockets];
  sockets.clear();
  for (const socket of open) socket.close(1000);
  await Promise.all(closed);
}

serveParent({
  url: '',
  commands: { connect, expect, arrival, disconnect },
  stop: () => {
    for (const socket of sockets) socket.terminate();
  },
});
