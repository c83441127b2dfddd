import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { badRequest, HttpError } from './http-error.js';

// Reading on for a while lets the client finish sending and see the response, instead of a connection reset.
const MAX_DISCARDED_BYTES = 16 * 1024 * 1024;

// A page of another origin can send these without a preflight request. Apollo's CSRF prevention refuses them.
const SIMPLE_TYPES = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

function essenceOf(contentType: string): string {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Tells whether the headers are the usual ones, which need no further check. */
function isPlainJson(headers: IncomingHttpHeaders): boolean {
  return (
    headers['content-type'] === 'application/json' && headers['content-encoding'] === undefined
  );
}

/** Returns false for types that the CSRF check refuses. Throws HttpError for any other type, charset or coding. */
function isJson(headers: IncomingHttpHeaders): boolean {
  const type = headers['content-type'] ?? '';
  const essence = essenceOf(type);
  if (essence === '' || SIMPLE_TYPES.has(essence)) return false;
  if (essence !== 'application/json') {
    throw new HttpError(
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'The content-type of a GraphQL request must be application/json.',
      { 'accept-post': 'application/json' },
    );
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'JSON bodies must be in UTF-8.');
  }
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    throw new HttpError(415, 'UNSUPPORTED_MEDIA_TYPE', 'Compressed bodies are not accepted.', {
      'accept-encoding': 'identity',
    });
  }
  return true;
}

function tooLarge(maxBytes: number): HttpError {
  return new HttpError(
    413,
    'PAYLOAD_TOO_LARGE',
    `The body is larger than the limit of ${maxBytes} bytes.`,
    { connection: 'close' },
  );
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function notJson(): HttpError {
  return badRequest('The body is not JSON in UTF-8.');
}

function decode(chunks: readonly Buffer[], length: number): string {
  try {
    return utf8.decode(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length));
  } catch {
    throw notJson();
  }
}

/** Counts the bytes of a body that are in memory. */
export interface BodyCount {
  /** Called with the size of each part before it is stored. An error that it throws refuses the body. */
  add(bytes: number): void;
  /** Called when the body is refused, and none of it is in memory any more. */
  release(): void;
}

// Uses events: an async iterator over the body costs a small request a tenth of its time.
function readText(request: IncomingMessage, maxBytes: number, count: BodyCount): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let refused: unknown = null;
    const refuse = (reason: unknown): void => {
      if (refused !== null) return;
      refused = reason;
      chunks.length = 0;
      count.release();
    };
    const keep = (chunk: Buffer): void => {
      try {
        count.add(chunk.length);
        chunks.push(chunk);
      } catch (error) {
        refuse(error);
      }
    };
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > maxBytes) refuse(tooLarge(maxBytes));
      if (refused === null) keep(chunk);
      if (length <= MAX_DISCARDED_BYTES) return;
      request.destroy();
      reject(refused);
    });
    request.on('end', () => {
      try {
        if (refused !== null) throw refused;
        resolve(decode(chunks, length));
      } catch (error) {
        reject(error);
      }
    });
    // Also fires when the client disconnects during the upload.
    request.on('error', reject);
  });
}

/**
 * Returns the JSON body as text. `undefined` for a form or plain text, which the CSRF check refuses later.
 * @throws HttpError for another type. Rejects with HttpError for a body that is too large or not in UTF-8.
 */
export function readJsonText(
  request: IncomingMessage,
  maxBytes: number,
  count: BodyCount,
): Promise<string> | undefined {
  const { headers } = request;
  return isPlainJson(headers) || isJson(headers) ? readText(request, maxBytes, count) : undefined;
}

/** Parses a body. Throws HttpError when it is not JSON. */
export function parseJsonBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notJson();
  }
}
