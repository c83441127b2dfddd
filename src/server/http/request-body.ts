import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { badRequest, HttpError } from './http-error.js';

// Reading on a while lets a client finish sending and see the answer, instead of a reset connection.
const MAX_DISCARDED_BYTES = 16 * 1024 * 1024;

// What a page of another origin can send without asking first. Apollo's CSRF prevention refuses these itself.
const SIMPLE_TYPES = new Set([
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);

function essenceOf(contentType: string): string {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** What clients send as a rule, and nothing has to be looked at more closely. */
function isPlainJson(headers: IncomingHttpHeaders): boolean {
  return (
    headers['content-type'] === 'application/json' && headers['content-encoding'] === undefined
  );
}

/** False for what the CSRF check refuses. Throws HttpError for any other type, charset or coding. */
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

/** Called with the size of each part of a body, before it is kept. What it throws ends the request. */
export type AddBytes = (bytes: number) => void;

// By events: an async iterator over the body costs a tiny request a tenth of its time.
function readText(request: IncomingMessage, maxBytes: number, add: AddBytes): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let refused: unknown = null;
    const refuse = (reason: unknown): void => {
      refused ??= reason;
      chunks.length = 0;
    };
    const keep = (chunk: Buffer): void => {
      try {
        add(chunk.length);
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
    // Also when the client goes away in the middle.
    request.on('error', reject);
  });
}

/**
 * The JSON body as text; `undefined` for a form or for plain text, which is left for the CSRF check to refuse.
 * @throws HttpError for a body of another type; rejects with it for one that is too large, or not in UTF-8.
 */
export function readJsonText(
  request: IncomingMessage,
  maxBytes: number,
  add: AddBytes,
): Promise<string> | undefined {
  const { headers } = request;
  return isPlainJson(headers) || isJson(headers) ? readText(request, maxBytes, add) : undefined;
}

/** Throws HttpError for a text that is not JSON. */
export function parseJsonBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notJson();
  }
}
