import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { BodyUpload, notJson } from './body-upload.js';
import type { BodyUploadDependencies } from './body-upload.js';
import { HttpError } from './http-error.js';

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

/**
 * Returns the JSON body as text. `undefined` for a form or plain text, which the CSRF check refuses later.
 * @throws HttpError for another type. Rejects with HttpError for a body that is too large, too slow or not in UTF-8.
 */
export function readJsonText(
  request: IncomingMessage,
  dependencies: BodyUploadDependencies,
): Promise<string> | undefined {
  const { headers } = request;
  const hasText = isPlainJson(headers) || isJson(headers);
  return hasText ? new BodyUpload(request, dependencies).text : undefined;
}

/** Parses a body. Throws HttpError when it is not JSON. */
export function parseJsonBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw notJson();
  }
}
