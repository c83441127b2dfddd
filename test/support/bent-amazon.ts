import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Agent, request } from 'undici';
import { startEmulator } from '../../src/emulator/emulator.js';
import type { Emulator } from '../../src/emulator/emulator.js';

/** A request on its way to the emulator. */
export interface BentRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly body: string;
}

interface BentAnswer {
  readonly status: number;
  readonly body: string;
}

/** Changes on the way. */
export interface Bends {
  /** Rewrites a request before the emulator sees it. */
  readonly request?: (sent: BentRequest) => BentRequest;
  /** Rewrites the body of a response. */
  readonly answer?: (body: string, sent: BentRequest) => string;
  /** Responds in place of the emulator. Undefined lets the request through. */
  readonly instead?: (sent: BentRequest) => BentAnswer | undefined;
}

/** Rewrites a body. Compresses it again when it was compressed, as reports are. */
function bend(bytes: Buffer, rewrite: (body: string) => string): Buffer {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isCompressed
    ? gzipSync(rewrite(gunzipSync(bytes).toString()))
    : Buffer.from(rewrite(bytes.toString()));
}

const HOP_HEADERS = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/** An emulator behind a proxy that rewrites requests and responses, for properties of Amazon that the emulator lacks. */
export class BentAmazon implements AsyncDisposable {
  readonly seen: BentRequest[] = [];
  readonly #server: Server;
  // The shared one may have a closed connection to an earlier server with this port.
  readonly #agent = new Agent();
  readonly #bends: Bends;

  private constructor(
    readonly emulator: Emulator,
    bends: Bends,
  ) {
    this.#bends = bends;
    this.#server = createServer((incoming, outgoing) => {
      // The program may leave a request behind when it ends, and the proxy then ends in the middle of it.
      this.#carry(incoming, outgoing).catch((error: Error) => outgoing.destroy(error));
    });
  }

  static async start(bends: Bends): Promise<BentAmazon> {
    const amazon = new BentAmazon(await startEmulator({ usagePlans: 'off' }), bends);
    amazon.#server.listen(0, '127.0.0.1');
    await once(amazon.#server, 'listening');
    return amazon;
  }

  /** Variables that point a client at the proxy. */
  get environment(): Record<string, string> {
    const { environment, url } = this.emulator;
    return Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [name, value.replace(url, this.#url)]),
    );
  }

  get #url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('it is not open');
    return `http://127.0.0.1:${address.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await this.emulator.close();
    await this.#agent.destroy();
  }

  async #carry(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const { method = 'GET', url: target = '/' } = incoming;
    const sent: BentRequest = { method, target, body: await text(incoming) };
    this.seen.push(sent);
    const instead = this.#bends.instead?.(sent);
    if (instead) {
      outgoing.writeHead(instead.status, { 'content-type': 'application/json' });
      outgoing.end(instead.body);
      return;
    }
    const bent = this.#bends.request?.(sent) ?? sent;
    const headers = Object.entries(incoming.headers).filter(([name]) => !HOP_HEADERS.has(name));
    const answer = await request(this.emulator.url + bent.target, {
      dispatcher: this.#agent,
      method: bent.method as 'GET',
      headers: Object.fromEntries(headers),
      ...(bent.body === '' ? {} : { body: bent.body }),
    });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    const kept = Object.entries(answer.headers).filter(([name]) => !HOP_HEADERS.has(name));
    outgoing.writeHead(answer.statusCode, Object.fromEntries(kept));
    outgoing.end(
      this.#bends.answer ? bend(bytes, (body) => this.#bends.answer?.(body, sent) ?? body) : bytes,
    );
  }
}
