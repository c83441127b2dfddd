/** One HTTP request and its answer, with the headers that Amazon puts on everything. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../api.js';

/** What is put on an answer besides status and body. */
export interface ReplyOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Send only the first half of the body, then drop the connection. */
  readonly truncate?: boolean;
}

/** API Gateway's own limit for a payload. */
const MOST_BODY_BYTES = 10 * 1024 * 1024;

/** A request being answered. */
export class Exchange {
  /** The id that every answer carries. */
  readonly requestId = randomUUID();
  /** Decoded nowhere: the path as it was sent, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly method: string;
  /** The parsed JSON body, once the gateway has read it. */
  json: unknown;
  isJsonRead = false;
  #over: AbortSignal | undefined;

  constructor(
    private readonly request: IncomingMessage,
    private readonly response: ServerResponse,
  ) {
    const target = request.url ?? '/';
    const mark = target.indexOf('?');
    this.path = mark < 0 ? target : target.slice(0, mark);
    this.query = new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1));
    this.method = request.method ?? 'GET';
  }

  /** A request header; of a header sent twice, the first value. */
  header(name: string): string | undefined {
    const value = this.request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  /** The media type without its parameters, in lower case; empty when there is none. */
  get mediaType(): string {
    return (this.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  }

  /** Whether the request announces a body. */
  get announcesBody(): boolean {
    return (
      this.header('transfer-encoding') !== undefined ||
      Number(this.header('content-length') ?? '0') > 0
    );
  }

  /** Whether the caller went away before the request was complete. */
  get abandoned(): boolean {
    return this.request.destroyed && !this.request.complete;
  }

  /** The scheme and host that the caller reached the emulator under, without a slash at the end. */
  get origin(): string {
    return `http://${this.header('host') ?? 'localhost'}`;
  }

  /** Aborted when the connection is gone or the answer is out: nobody waits any more. */
  get over(): AbortSignal {
    if (this.#over === undefined) {
      const controller = new AbortController();
      if (this.response.closed) controller.abort();
      else this.response.once('close', () => controller.abort());
      this.#over = controller.signal;
    }
    return this.#over;
  }

  /** The whole body as text. @throws ApiError 413 when it is too long. */
  async text(): Promise<string> {
    return (await this.bytes()).toString('utf8');
  }

  /** The whole body. @throws ApiError 413 when it is too long. */
  async bytes(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const parts: AsyncIterable<Buffer> = this.request;
    for await (const part of parts) {
      bytes += part.length;
      // What is too long is read to its end all the same: a client in the middle of its upload sees no answer.
      if (bytes <= MOST_BODY_BYTES) chunks.push(part);
    }
    if (bytes > MOST_BODY_BYTES) {
      throw new ApiError(
        413,
        'RequestTooLarge',
        'The request size exceeded the maximum accepted size.',
      );
    }
    return Buffer.concat(chunks);
  }

  /** Answers; `undefined` as body means no body at all. */
  reply(status: number, body: unknown, options: ReplyOptions = {}): void {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    this.#write(status, payload, 'application/json', options);
  }

  /** Answers with bytes of any media type; no body at all when it is undefined. */
  replyBytes(
    status: number,
    body: { readonly type: string; readonly bytes: Buffer } | undefined,
    options: ReplyOptions = {},
  ): void {
    this.#write(status, body?.bytes, body?.type ?? '', options);
  }

  /** Answers in HTML, as what stands before the Selling Partner API does. */
  replyHtml(status: number, title: string): void {
    const page = `<html><head><title>${status} ${title}</title></head><body><center><h1>${status} ${title}</h1></center></body></html>`;
    this.#write(status, Buffer.from(page), 'text/html', { headers: { connection: 'close' } });
  }

  /** Drops the connection with no answer: at once with a TCP reset, or as a peer that went away. */
  drop(how: 'reset' | 'hang-up'): void {
    const { socket } = this.request;
    if (how === 'reset') socket.resetAndDestroy();
    else socket.destroy();
  }

  #write(status: number, payload: Buffer | undefined, type: string, options: ReplyOptions): void {
    const { response } = this;
    response.statusCode = status;
    response.setHeader('x-amzn-RequestId', this.requestId);
    response.setHeader('x-amz-apigw-id', randomBytes(11).toString('base64url') + '=');
    for (const [name, value] of Object.entries(options.headers ?? {})) {
      response.setHeader(name, value);
    }
    if (payload === undefined) {
      if (status !== 204) response.setHeader('Content-Length', 0);
      response.end();
      return;
    }
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Length', payload.length);
    if (options.truncate) {
      response.write(payload.subarray(0, payload.length >> 1), () => this.drop('hang-up'));
    } else {
      response.end(payload);
    }
  }
}

/** The `{"errors": [...]}` list of one error. */
export function errorList(error: ApiError): unknown {
  return {
    errors: [{ code: error.code, message: error.message, details: error.details ?? '' }],
  };
}
