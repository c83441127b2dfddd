import { request } from 'undici';
import { inSpan } from '../../telemetry/traces/spans.js';
import { SpApiError } from '../errors/errors.js';
import type { SpApiErrorCode } from '../errors/errors.js';

/** Milliseconds. The addresses are valid for five minutes. */
const TIMEOUT_MS = 60_000;

/** A document as it was sent. */
export interface DownloadedDocument {
  readonly bytes: Buffer;
  /** The Content-Type header. Null without one. */
  readonly contentType: string | null;
}

/** Documents of feeds. Their addresses carry the authorization, so no token is sent. */
export interface PresignedDocuments {
  /** Uploads a document. The content type must be the announced one. Throws SpApiError. */
  upload(url: string, contentType: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void>;
  /** Downloads a document. Throws SpApiError, also above `mostBytes`. */
  download(url: string, mostBytes: number, signal?: AbortSignal): Promise<DownloadedDocument>;
}

/** Transfers documents over HTTP. A valid address is a secret, so no error contains one. */
export const presignedDocuments: PresignedDocuments = {
  async upload(url, contentType, bytes, signal) {
    const operation = 'uploadFeedDocument';
    await exchange(operation, signal, async () => {
      const { statusCode, body } = await request(url, {
        ...optionsOf(signal),
        method: 'PUT',
        headers: { 'content-type': contentType },
        body: bytes,
      });
      await body.dump();
      if (statusCode >= 300) throw failure(operation, statusCode);
    });
  },
  download(url, mostBytes, signal) {
    const operation = 'downloadFeedDocument';
    return exchange(operation, signal, async () => {
      const { statusCode, headers, body } = await request(url, optionsOf(signal));
      if (statusCode >= 300) {
        await body.dump();
        throw failure(operation, statusCode);
      }
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > mostBytes) throw failure(operation, statusCode, 'UPSTREAM_MALFORMED');
        chunks.push(chunk);
      }
      const type = headers['content-type'];
      const contentType = typeof type === 'string' ? type : null;
      return { bytes: Buffer.concat(chunks), contentType };
    });
  },
};

function optionsOf(signal: AbortSignal | undefined) {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  return {
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  };
}

async function exchange<Result>(
  operation: string,
  signal: AbortSignal | undefined,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    // The address is a secret, so the span has the name only.
    return await inSpan(() => ({ name: operation, kind: 'client' }), run);
  } catch (error) {
    if (error instanceof SpApiError) throw error;
    if (signal?.aborted) throw failure(operation, null, 'UPSTREAM_CANCELLED');
    // An error of undici may contain the address.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw failure(operation, null, /TIMEOUT/.test(code) ? 'UPSTREAM_TIMEOUT' : undefined);
  }
}

function failure(
  operation: string,
  httpStatus: number | null,
  code: SpApiErrorCode = 'UPSTREAM_UNAVAILABLE',
): SpApiError {
  const status = httpStatus === null ? '' : ` (HTTP ${httpStatus})`;
  return new SpApiError(`${operation}: the document could not be transferred${status}`, {
    code,
    operation,
    httpStatus,
    requestId: null,
    entries: [],
    retryable: true,
    retryAfterMs: null,
    // Neither transfer has a visible effect.
    outcome: 'not-executed',
  });
}
