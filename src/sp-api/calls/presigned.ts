import { request } from 'undici';
import { SpApiError, type SpApiErrorCode } from '../errors/errors.js';

/** Milliseconds; the addresses are good for five minutes. */
const TIMEOUT_MS = 60_000;

/** A document as it was sent. */
export interface DownloadedDocument {
  readonly bytes: Buffer;
  /** The Content-Type header; null without one. */
  readonly contentType: string | null;
}

/** Documents of feeds, behind addresses that carry their own authorization: no token goes with them. */
export interface PresignedDocuments {
  /** Uploads a document; the content type must be the one that it was announced with. Throws SpApiError. */
  upload(url: string, contentType: string, bytes: Uint8Array, signal?: AbortSignal): Promise<void>;
  /** Throws SpApiError, also for a document of more than `mostBytes`. */
  download(url: string, mostBytes: number, signal?: AbortSignal): Promise<DownloadedDocument>;
}

/** Over HTTP. The addresses are secrets for as long as they are good, so that no error holds one. */
export const presignedDocuments: PresignedDocuments = {
  async upload(url, contentType, bytes, signal) {
    const operation = 'uploadFeedDocument';
    await exchange(operation, async () => {
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
    return exchange(operation, async () => {
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

async function exchange<Result>(operation: string, run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SpApiError) throw error;
    // What undici throws may quote the address.
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
    // Neither of the two has an effect that anybody sees.
    outcome: 'not-executed',
  });
}
