import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Answer = (response: ServerResponse, seen: Seen) => void;

/** Responds with JSON. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

/** Responds with Amazon's list of one error. */
export function refusal(
  status: number,
  code: string,
  details = '',
  headers: Record<string, string> = {},
): Answer {
  return json(status, { errors: [{ code, message: `About ${code}.`, details }] }, headers);
}

/** Reads the request, then closes the connection without a response. */
export const reset: Answer = (response) => {
  response.socket?.destroy();
};

/** Announces more bytes than it sends. */
export const cutOff: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
  response.write('{"payload":', () => response.socket?.destroy());
};

/** Never responds. */
export const silence: Answer = () => undefined;

/** A small stand-in for Amazon on a free port. Responds by route in the given order, and repeats the last response. */
export class Upstream {
  readonly seen: Seen[] = [];
  readonly #routes = new Map<string, Answer[]>();
  readonly #server: Server;
  #arrived: (() => void) | undefined;

  private constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => this.#answer(request, Buffer.concat(chunks).toString(), response));
    });
  }

  static async start(): Promise<Upstream> {
    const upstream = new Upstream();
    await new Promise<void>((resolve) => {
      upstream.#server.listen(0, '127.0.0.1', resolve);
    });
    let tokens = 0;
    upstream.on('POST /auth/o2/token', (response, seen) => {
      tokens += 1;
      json(200, { access_token: `lwa-${tokens}`, expires_in: 3600 })(response, seen);
    });
    upstream.on(
      'POST /tokens/2021-03-01/restrictedDataToken',
      json(200, { restrictedDataToken: 'rdt-1', expiresIn: 3600 }),
    );
    return upstream;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('It does not listen.');
    return `http://127.0.0.1:${address.port}`;
  }

  on(route: string, ...answers: Answer[]): this {
    this.#routes.set(route, answers);
    return this;
  }

  /** Returns the requests of one route, in order. */
  to(route: string): Seen[] {
    return this.seen.filter(({ method, path }) => `${method} ${path.split('?')[0]}` === route);
  }

  /** Resolves when the next request arrives. */
  async nextArrival(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#arrived = resolve;
    });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #answer(request: IncomingMessage, body: string, response: ServerResponse): void {
    const { method = '', url: path = '', headers } = request;
    const seen = { method, path, headers, body };
    this.seen.push(seen);
    const answers = this.#routes.get(`${method} ${path.split('?')[0]}`) ?? [];
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    (answer ?? refusal(404, 'NotFound'))(response, seen);
    this.#arrived?.();
  }
}
