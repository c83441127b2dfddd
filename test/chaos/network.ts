import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { SeededRandom } from '../../src/emulator/apis/orders/seeded-random.js';

/** A createShipment on its way: its key, and the status of Amazon's response. Null when the response was lost. */
export interface Send {
  readonly key: string;
  readonly status: number | null;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface NetworkOptions {
  readonly upstream: string;
  readonly seed: number;
  /** Maximum delay of a response. */
  readonly mostDelayMs: number;
  /** Removes the guard: a purchase whose response was lost is resent, as many HTTP clients do. */
  readonly resendsLostPurchases: boolean;
}

const PURCHASE = '/mfn/v0/shipments';
const MOST_RESENDS = 3;
const HOP_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/**
 * The connection between the servers and Amazon. A purchase that has left a server arrives even if the server is killed,
 * and its response is delayed. Kills therefore hit purchases that took effect without a response.
 */
export class Network {
  readonly sends: Send[] = [];
  readonly #agent = new Agent({ connections: 64 });
  readonly #random: SeededRandom;
  readonly #server: Server;

  readonly #options: NetworkOptions;

  private constructor(options: NetworkOptions) {
    this.#options = options;

    this.#random = new SeededRandom(options.seed, 'network');
    this.#server = createServer((incoming, outgoing) => void this.#carry(incoming, outgoing));
    this.#server.keepAliveTimeout = 65_000;
  }

  static async open(options: NetworkOptions): Promise<Network> {
    const network = new Network(options);
    network.#server.listen(0, '127.0.0.1');
    await once(network.#server, 'listening');
    return network;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('it is not open');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await this.#agent.close();
  }

  async #carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { socket } = incoming;
    // A killed server does not read the response.
    outgoing.on('error', () => undefined);
    let body: Buffer;
    try {
      body = await buffer(incoming);
    } catch {
      return;
    }
    const isPurchase = incoming.method === 'POST' && incoming.url === PURCHASE;
    try {
      const answer = isPurchase
        ? await this.#carryPurchase(incoming, body)
        : await this.#forward(incoming, body);
      outgoing.writeHead(answer.status, { ...answer.headers });
      outgoing.end(answer.body);
    } catch (error) {
      if (codeOf(error) === 'ECONNRESET') socket.resetAndDestroy();
      else socket.destroy();
    }
  }

  async #carryPurchase(incoming: IncomingMessage, body: Buffer): Promise<Answer> {
    const key = keyOf(body);
    const [there, back] = [this.#delay(), this.#delay()];
    await sleep(there);
    for (let sent = 0; ; sent += 1) {
      try {
        const answer = await this.#forward(incoming, body);
        this.sends.push({ key, status: answer.status });
        await sleep(back);
        return answer;
      } catch (error) {
        this.sends.push({ key, status: null });
        if (!this.#options.resendsLostPurchases || sent >= MOST_RESENDS) throw error;
      }
    }
  }

  #delay(): number {
    // Mostly short, sometimes long.
    return this.#random.next() ** 3 * this.#options.mostDelayMs;
  }

  async #forward(incoming: IncomingMessage, body: Buffer): Promise<Answer> {
    const headers = Object.entries(incoming.headers).filter(([name]) => !HOP_HEADERS.has(name));
    const answer = await request(this.#options.upstream + (incoming.url ?? '/'), {
      method: incoming.method as 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
      headers: Object.fromEntries(headers),
      dispatcher: this.#agent,
      ...(body.length === 0 ? {} : { body }),
    });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    const kept = Object.entries(answer.headers).filter(([name]) => !HOP_HEADERS.has(name));
    return { status: answer.statusCode, headers: Object.fromEntries(kept), body: bytes };
  }
}

/** This driver puts the key of a purchase into Amazon's field for the seller's order id. */
function keyOf(body: Buffer): string {
  const { ShipmentRequestDetails: details } = JSON.parse(body.toString('utf8')) as {
    ShipmentRequestDetails?: { SellerOrderId?: string };
  };
  return details?.SellerOrderId ?? '';
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
}
