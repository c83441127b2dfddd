/** One HTTP request and its answer, with the headers that all of Amazon's answers carry. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../api.js';
import type { EmulatedRegion } from '../api.js';

/** Parts of an answer besides status and body. */
export interface ReplyOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sends only the first half of the body, then drops the connection. */
  readonly truncate?: boolean;
}

/** API Gateway's payload limit. */
const MOST_BODY_BYTES = 10 * 1024 * 1024;

/** A request being answered. */
export class Exchange {
  /** Sent with every answer. */
  readonly requestId = randomUUID();
  /** The path as sent, without the query and not decoded. */
  readonly path: string;
  /** The region whose host was called: the first part of the path, which `path` lacks. */
  readonly region: EmulatedRegion;
  readonly query: URLSearchParams;
  readonly method: string;
  /** The parsed JSON body. Set when the gateway has read it. */
  json: unknown;
  isJsonRead = false;
  #over: AbortSignal | undefined;

  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.#request = request;
    this.#response = response;

    const target = request.url ?? '/';
    const mark = target.indexOf('?');
    const path = mark < 0 ? target : target.slice(0, mark);
    const [, region = 'na', rest] = /^\/(na|eu|fe)(\/.*)$/.exec(path) ?? [];
    this.region = region as EmulatedRegion;
    this.path = rest ?? path;
    this.query = new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1));
    this.method = request.method ?? 'GET';
  }

  /** Returns a request header. For a repeated header, returns the first value. */
  header(name: string): string | undefined {
    const value = this.#request.headers[name];
    return Array.isArray(value) ? value[0] : value;
  }

  /** The media type in lower case without parameters. Empty when absent. */
  get mediaType(): string {
    return (this.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  }

  /** True when the headers announce a body. */
  get announcesBody(): boolean {
    return (
      this.header('transfer-encoding') !== undefined ||
      Number(this.header('content-length') ?? '0') > 0
    );
  }

  /** True when the client disconnected before the request was complete. */
  get abandoned(): boolean {
    return this.#request.destroyed && !this.#request.complete;
  }

  /** Scheme and host of the request, without a trailing slash. */
  get origin(): string {
    return `http://${this.header('host') ?? 'localhost'}`;
  }

  /** Fires when the connection is closed or the answer is sent. */
  get over(): AbortSignal {
    if (this.#over === undefined) {
      const controller = new AbortController();
      if (this.#response.closed) controller.abort();
      else this.#response.once('close', () => controller.abort());
      this.#over = controller.signal;
    }
    return this.#over;
  }

  /** Returns the whole body as text. @throws ApiError 413 above the limit. */
  async text(): Promise<string> {
    return (await this.bytes()).toString('utf8');
  }

  /** Returns the whole body. @throws ApiError 413 above the limit. */
  async bytes(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const parts: AsyncIterable<Buffer> = this.#request;
    for await (const part of parts) {
      bytes += part.length;
      // Reads too long a body to its end, because a client that is still uploading reads no answer.
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

  /** Sends a JSON answer. Undefined sends no body. */
  reply(status: number, body: unknown, options: ReplyOptions = {}): void {
    const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    this.#write(status, payload, 'application/json', options);
  }

  /** Sends bytes of any media type. Undefined sends no body. */
  replyBytes(
    status: number,
    body: { readonly type: string; readonly bytes: Buffer } | undefined,
    options: ReplyOptions = {},
  ): void {
    this.#write(status, body?.bytes, body?.type ?? '', options);
  }

  /** Sends HTML, as the web server in front of the Selling Partner API does. */
  replyHtml(status: number, title: string): void {
    const page = `<html><head><title>${status} ${title}</title></head><body><center><h1>${status} ${title}</h1></center></body></html>`;
    this.#write(status, Buffer.from(page), 'text/html', { headers: { connection: 'close' } });
  }

  /** Drops the connection without an answer: with a TCP reset, or by closing it. */
  drop(how: 'reset' | 'hang-up'): void {
    const { socket } = this.#request;
    if (how === 'reset') socket.resetAndDestroy();
    else socket.destroy();
  }

  #write(status: number, payload: Buffer | undefined, type: string, options: ReplyOptions): void {
    const response = this.#response;
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

/** Returns Amazon's `{"errors": [...]}` for one error. */
export function errorList(error: ApiError): unknown {
  return {
    errors: [{ code: error.code, message: error.message, details: error.details ?? '' }],
  };
}
