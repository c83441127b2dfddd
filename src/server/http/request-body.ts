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

/** Called with the size of each part of a body before it is stored. An error that it throws ends the request. */
export type AddBytes = (bytes: number) => void;

// Uses events: an async iterator over the body costs a small request a tenth of its time.
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
  add: AddBytes,
): Promise<string> | undefined {
  const { headers } = request;
  return isPlainJson(headers) || isJson(headers) ? readText(request, maxBytes, add) : undefined;
}

/** Deeper than any request: the limits of documents and variables refuse less. */
const MAX_NESTING = 200;

/** A shorter text cannot take long to parse. */
const LONG_TEXT = 32 * 1024;

/** Tells whether brackets outside of strings nest too deep. JSON.parse takes 300 ms for half a million of them. */
function nestsTooDeep(text: string): boolean {
  let nesting = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isInString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x5b || code === 0x7b) nesting += 1;
    else if (code === 0x5d || code === 0x7d) nesting -= 1;
    if (nesting > MAX_NESTING) return true;
  }
  return false;
}

/** Parses a body. Throws HttpError when it is not JSON, or nests too deep. */
export function parseJsonBody(text: string): unknown {
  if (text.length > LONG_TEXT && nestsTooDeep(text)) {
    throw badRequest(
      `The body nests deeper than ${MAX_NESTING} levels. Send the values as the schema types them.`,
    );
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notJson();
  }
}
