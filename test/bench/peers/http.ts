import { Pool } from 'undici';
import type { Dispatcher } from 'undici';

interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Collects one response. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #chunks: Buffer[] = [];
  #status = 0;

  readonly #waiting: PromiseWithResolvers<Reply>;

  constructor(waiting: PromiseWithResolvers<Reply>) {
    this.#waiting = waiting;
  }

  onRequestStart(): void {}

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const whole = first && this.#chunks.length === 1 ? first : Buffer.concat(this.#chunks);
    this.#waiting.resolve({ status: this.#status, body: whole.toString('utf8') });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#waiting.reject(error);
  }
}

/** The upstream, called with undici's `dispatch`, which has the least overhead of undici's APIs. */
export class Upstream {
  readonly #pool: Pool;

  constructor(url: string, connections: number) {
    this.#pool = new Pool(url, { connections, pipelining: 1, keepAliveTimeout: 60_000 });
  }

  async get(path: string): Promise<unknown> {
    return JSON.parse(await this.text(path)) as unknown;
  }

  async post(path: string, body: object): Promise<unknown> {
    return JSON.parse(await this.#send('POST', path, JSON.stringify(body))) as unknown;
  }

  /** Returns the body as text. */
  text(path: string): Promise<string> {
    return this.#send('GET', path, null);
  }

  async send(method: 'POST' | 'PUT' | 'PATCH', path: string, body: object): Promise<void> {
    await this.#send(method, path, JSON.stringify(body));
  }

  async #send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    path: string,
    body: string | null,
  ): Promise<string> {
    const waiting = Promise.withResolvers<Reply>();
    const headers = [
      'x-amz-access-token',
      'Atza|bench',
      'accept',
      'application/json',
      ...(body === null ? [] : ['content-type', 'application/json']),
    ];
    this.#pool.dispatch({ method, path, headers, body }, new Exchange(waiting));
    const reply = await waiting.promise;
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${reply.status}`);
    return reply.body;
  }
}
