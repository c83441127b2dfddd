import { GraphQLError } from 'graphql';
import { textRoom } from '../../graph/text-room.js';
import { SpApiError } from '../../sp-api/errors/errors.js';
import type { SpApiErrorCode } from '../../sp-api/errors/errors.js';
import { busy } from '../http/admission.js';
import { sendParts } from '../http/send-parts.js';
import { send } from '../http/exchange.js';
import type { Exchange } from '../http/exchange.js';
import { HttpError } from '../http/http-error.js';

/** A decoded label, ready to be shown or printed. */
export interface ServedLabel {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A file of several labels, or a sheet, which is made while it is sent. */
export interface ServedFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly parts: AsyncIterable<Uint8Array>;
}

/** Finds the file for a signed token. May throw SpApiError when the file is fetched from Amazon. */
export type FindLabelFile = (
  token: string,
  signal: AbortSignal,
) => Promise<ServedLabel | ServedFile | 'expired' | 'unknown' | 'cancelled'>;

/** Memory of a file that is being made: the labels that are read together, and what waits for the client. */
const FILE_BYTES = 8 * 1024 * 1024;

const TOKEN = /^[\w.~-]{1,4096}$/;

// All other types are downloads, so that no file can become a page of this origin.
const SHOWN_TYPES = new Set(['application/pdf', 'image/png', 'application/zpl']);

const STATUS: Record<SpApiErrorCode, number> = {
  UPSTREAM_REJECTED: 502,
  UPSTREAM_NOT_FOUND: 404,
  UPSTREAM_DENIED: 502,
  UPSTREAM_THROTTLED: 503,
  UPSTREAM_UNAVAILABLE: 502,
  UPSTREAM_TIMEOUT: 504,
  UPSTREAM_MALFORMED: 502,
  UPSTREAM_CANCELLED: 503,
};

/** Returns the header of RFC 6266: a plain file name for old clients, and the exact one in UTF-8. */
export function contentDisposition(kind: 'inline' | 'attachment', fileName: string): string {
  const name = fileName.replaceAll(/[\p{Cc}\p{Cs}/\\]/gu, '_');
  const plain = name.replaceAll(/[^\x20-\x7e]|["%]/g, '_');
  if (plain === name) return `${kind}; filename="${plain}"`;
  const exact = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

function asHttpError(error: unknown): unknown {
  // What a query would get for the same orders.
  if (error instanceof GraphQLError && typeof error.extensions['code'] === 'string')
    return new HttpError(503, error.extensions['code'], error.message);
  if (!(error instanceof SpApiError)) return error;
  const retryAfter: Record<string, string> =
    error.retryAfterMs === null
      ? {}
      : { 'retry-after': String(Math.ceil(error.retryAfterMs / 1000)) };
  return new HttpError(STATUS[error.code], error.code, error.message, retryAfter);
}

/** Serves GET /labels/<token>. Throws HttpError: 404 unknown, 410 expired or cancelled, 50x for errors of Amazon; StoreError. */
export async function handleLabel(
  exchange: Exchange,
  token: string,
  findLabelFile: FindLabelFile,
): Promise<void> {
  const found = TOKEN.test(token)
    ? await findLabelFile(token, exchange.signal).catch((error: unknown) => {
        throw asHttpError(error);
      })
    : 'unknown';
  if (found === 'unknown') throw new HttpError(404, 'LABEL_NOT_FOUND', 'The label does not exist.');
  if (found === 'expired') {
    throw new HttpError(410, 'LABEL_LINK_EXPIRED', 'This link has expired; query a new one.');
  }
  if (found === 'cancelled') {
    const message =
      'The shipment of this label was cancelled. Do not use a copy of the label; buy another one.';
    throw new HttpError(410, 'LABEL_CANCELLED', message);
  }
  const shown = SHOWN_TYPES.has(found.contentType);
  const headers = {
    'content-type': shown ? found.contentType : 'application/octet-stream',
    'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', found.fileName),
    'cache-control': 'private, no-store',
  };
  if ('bytes' in found) send(exchange, 200, headers, found.bytes);
  else await sendFile(exchange, headers, found);
}

/** Sends a file while it is made. Throws HttpError 503 when the files in progress fill the memory for files. */
async function sendFile(
  exchange: Exchange,
  headers: Readonly<Record<string, string>>,
  { parts }: ServedFile,
): Promise<void> {
  if (!textRoom.take(FILE_BYTES))
    throw busy('The server is making as many files as its memory holds.');
  try {
    await sendParts(exchange, headers, parts);
  } catch (error) {
    throw asHttpError(error);
  } finally {
    textRoom.give(FILE_BYTES);
  }
}
