import { createHash } from 'node:crypto';
import { ApiError } from '../../core/api.js';
import type { Exchange } from '../../core/http/exchange.js';
import type { Site, SiteAnswer } from '../../core/site.js';
import type { World } from '../../core/world.js';
import { DOCUMENT_PATH, feedDocumentsOf } from './feed-documents.js';
import type { FeedDocument } from './feed-documents.js';
import { writeXml } from './xml.js';

const UPLOAD = 'uploadFeedDocument';
const DOWNLOAD = 'downloadFeedDocument';

/** The store behind the presigned addresses of feed documents. It answers as Amazon S3 does. */
export function feedDocumentSite(world: World): Site {
  const documents = feedDocumentsOf(world);
  return {
    operations: [UPLOAD, DOWNLOAD],
    find: ({ path, method }) => {
      if (!path.startsWith(DOCUMENT_PATH)) return undefined;
      return method === 'PUT' ? UPLOAD : DOWNLOAD;
    },
    async answer(_, exchange) {
      const { method, path, query } = exchange;
      const id = path.slice(DOCUMENT_PATH.length);
      const document = documents.find(id);
      // S3 accepts a presigned address or a signed header, but refuses both together.
      if (exchange.header('authorization') !== undefined) {
        return refusal(400, 'InvalidArgument', 'Only one auth mechanism allowed.');
      }
      const verdict = document && documents.judge(method, id, query);
      if (!document || verdict === 'forged') {
        return refusal(403, 'SignatureDoesNotMatch', 'The request signature does not match.');
      }
      if (verdict === 'expired') return refusal(403, 'AccessDenied', 'Request has expired');
      if (method === 'GET') return download(document, query);
      return upload(document, exchange, (bytes) => documents.upload(id, bytes));
    },
    refuse: (status) =>
      status === 500
        ? refusal(500, 'InternalError', 'We encountered an internal error. Please try again.')
        : refusal(503, 'SlowDown', 'Please reduce your request rate.'),
  };
}

/** The signature of the address covers the content type. */
async function upload(
  document: FeedDocument,
  exchange: Exchange,
  keep: (bytes: Buffer) => void,
): Promise<SiteAnswer> {
  if (exchange.header('content-type') !== document.contentType) {
    return refusal(403, 'SignatureDoesNotMatch', 'The request signature does not match.');
  }
  try {
    const bytes = await exchange.bytes();
    keep(bytes);
    const tag = createHash('md5').update(bytes).digest('hex');
    return { status: 200, headers: { ETag: `"${tag}"` } };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return refusal(400, 'EntityTooLarge', 'Your upload exceeds the maximum allowed size.');
  }
}

function download({ bytes, contentType }: FeedDocument, query: URLSearchParams): SiteAnswer {
  if (bytes === undefined) return refusal(404, 'NoSuchKey', 'The specified key does not exist.');
  const gzip = query.get('response-content-encoding') === 'gzip';
  return {
    status: 200,
    headers: gzip ? { 'Content-Encoding': 'gzip' } : {},
    body: { type: contentType, bytes },
  };
}

function refusal(status: number, code: string, message: string): SiteAnswer {
  const document = writeXml([
    [
      'Error',
      [
        ['Code', code],
        ['Message', message],
      ],
    ],
  ]);
  return { status, body: { type: 'application/xml', bytes: Buffer.from(document) } };
}
