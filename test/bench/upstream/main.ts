/** A stand-in for Amazon: fixed responses, as fast as one process can send them, after the delay of the load. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveParent } from '../children/child.js';
import { Amazon } from './amazon.js';
import type { Reply } from './amazon.js';
import { OrderBook } from './order-book.js';
import { ORDER_COUNT } from './orders.js';

interface Setting {
  readonly sources: number;
  readonly delayMs: number;
  readonly newBytes?: boolean;
  /** Default: `ORDER_COUNT`. */
  readonly orders?: number;
}

let orders = new OrderBook(ORDER_COUNT);
let amazon = new Amazon(50, orders);
let delayMs = 0;
let newBytes = false;
let sent = 0;
let counts = new Map<string, number>();

const TWO_SPACES = [' ', '\t'] as const;

/** Returns the same JSON in new bytes: adds a number, written in spaces and tabs. */
function inNewBytes(body: Buffer): Buffer {
  sent += 1;
  const digits = sent.toString(2).padStart(32, '0');
  const spaces = Array.from(digits, (digit) => TWO_SPACES[digit === '1' ? 1 : 0]).join('');
  return Buffer.concat([body, Buffer.from(spaces)]);
}

function send(response: ServerResponse, reply: Reply): void {
  const { status } = reply;
  const body = newBytes && status === 200 ? inNewBytes(reply.body) : reply.body;
  response.writeHead(
    status,
    status === 204
      ? { 'x-amzn-requestid': 'bench' }
      : {
          'content-type': 'application/json',
          'content-length': body.length,
          'x-amzn-requestid': 'bench',
        },
  );
  response.end(body);
}

function answer(request: IncomingMessage, response: ServerResponse, body: string): void {
  const reply = amazon.answer(request.method ?? 'GET', request.url ?? '/', body);
  counts.set(reply.operation, (counts.get(reply.operation) ?? 0) + 1);
  // The work for a token is not measured.
  if (delayMs === 0 || reply.operation === 'LWA') send(response, reply);
  else setTimeout(send, delayMs, response, reply);
}

const server = createServer({ keepAliveTimeout: 120_000 }, (request, response) => {
  if (request.method === 'GET') {
    answer(request, response, '');
    return;
  }
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => (body += chunk));
  request.on('end', () => answer(request, response, body));
});

server.listen(0, '127.0.0.1', () => {
  serveParent({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commands: {
      /** Resets the stand-in to its initial state. */
      reset: (setting: Setting) => {
        orders = new OrderBook(setting.orders ?? ORDER_COUNT);
        amazon = new Amazon(setting.sources, orders);
        ({ delayMs, newBytes = false } = setting);
        counts = new Map();
      },
      /** Changes the delay. Keeps all else. */
      delay: (ms: number) => {
        delayMs = ms;
      },
      /** Places this many orders now. */
      arrive: (count: number) => {
        for (let n = 0; n < count; n += 1) orders.arrive();
      },
      /** Returns the calls by operation since the last `counts`. */
      counts: () => {
        const taken = Object.fromEntries(counts);
        counts = new Map();
        return taken;
      },
    },
    stop: () => server.closeAllConnections(),
  });
});
