import { GraphQLError } from 'graphql';
import { workFor } from '../../runtime/background/work-source.js';
import { SpApiError } from '../../sp-api/errors/errors.js';
import type { SpApiErrorCode } from '../../sp-api/errors/errors.js';
import { sendParts } from '../http/send-parts.js';
import { send } from '../http/exchange.js';
import type { Exchange } from '../http/exchange.js';
import { HttpError } from '../http/http-error.js';
import type { OpenLink, ReadLink, ServedFile, ServedLabel } from './label-link.js';
import type { Pipelines } from '../http/pipelines.js';
import type { LinkPlaces } from './link-places.js';

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

/** What a link needs to be served. */
export interface LabelEndpoint {
  readonly readLink: ReadLink;
  readonly links: LinkPlaces;
  readonly pipelines: Pick<Pipelines, 'startOf'>;
}

/** Serves GET /labels/<token>. Throws HttpError: 404 unknown, 410 ended or cancelled, 50x for errors of Amazon; StoreError. */
export async function handleLabel(
  exchange: Exchange,
  token: string,
  { readLink, links, pipelines }: LabelEndpoint,
): Promise<void> {
  const link = TOKEN.test(token) ? await readLink(token) : 'unknown';
  const sellerId = typeof link === 'string' ? '' : link.sellerId;
  // Sellers take turns on the event loop too.
  await workFor({ callerId: `links of ${sellerId}` }, async () => {
    await pipelines.startOf(exchange);
    if (link === 'unknown') throw notFound('This link leads to no file. Copy the whole link.');
    if (link === 'ended') throw ended();
    const { aside } = await links.enter(exchange, link, token);
    const found = await link.open({ signal: exchange.signal, aside }).catch((error: unknown) => {
      throw asHttpError(error);
    });
    await sendFound(exchange, found, link);
  });
}

function ended(): HttpError {
  const message = 'This link has ended. Ask for the file again.';
  return new HttpError(410, 'LABEL_LINK_EXPIRED', message);
}

function notFound(message: string): HttpError {
  return new HttpError(404, 'LABEL_NOT_FOUND', message);
}

async function sendFound(
  exchange: Exchange,
  found: ServedLabel | ServedFile | 'unknown' | 'cancelled',
  { kind }: OpenLink,
): Promise<void> {
  if (found === 'unknown')
    throw notFound(
      kind === 'LABEL'
        ? 'The label does not exist.'
        : 'The file of this link cannot be made any more. Ask for the file again.',
    );
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

/** Sends a file while it is made. */
async function sendFile(
  exchange: Exchange,
  headers: Readonly<Record<string, string>>,
  { parts }: ServedFile,
): Promise<void> {
  try {
    await sendParts(exchange, headers, parts);
  } catch (error) {
    throw asHttpError(error);
  }
}
