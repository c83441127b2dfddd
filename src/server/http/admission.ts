import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';

/** Limits of the work in progress in one process. */
export interface AdmissionLimits {
  /** GraphQL and label requests that are executed, or whose responses are being sent. */
  readonly maxRequests: number;
  /** Bytes of the bodies of all open requests together. A parsed body takes up to twenty times as much. */
  readonly maxBodyBytes: number;
}

export const defaultAdmissionLimits: AdmissionLimits = {
  maxRequests: 500,
  maxBodyBytes: 16 * 1024 * 1024,
};

const RETRY_AFTER_SECONDS = '1';

/** Returns the error for a request beyond the limits. Nothing of it was executed. */
export function busy(reason: string, headers: Readonly<Record<string, string>> = {}): HttpError {
  return new HttpError(503, 'SERVER_BUSY', `${reason} Nothing was executed. Retry later.`, {
    'retry-after': RETRY_AFTER_SECONDS,
    ...headers,
  });
}

/** Refuses requests beyond what the process can hold in memory. */
export class Admission {
  readonly #limits: AdmissionLimits;
  #requests = 0;
  #bodyBytes = 0;
  readonly #leave = (): void => {
    this.#requests -= 1;
  };
  readonly #release = (exchange: Exchange): void => this.releaseBody(exchange);

  constructor(limits: AdmissionLimits = defaultAdmissionLimits) {
    this.#limits = limits;
  }

  /** Counts the request until its response is complete. Throws HttpError 503 when there are too many. */
  enter(exchange: Exchange): void {
    const { maxRequests } = this.#limits;
    if (this.#requests >= maxRequests) {
      throw busy(`The server has reached its limit of ${maxRequests} open requests.`);
    }
    this.#requests += 1;
    exchange.onClose(this.#leave);
  }

  /**
   * Counts memory for the body of a request, until it is released or the response is complete. Throws HttpError 503 when
   * all bodies together are too large.
   */
  addBody(exchange: Exchange, bytes: number): void {
    if (exchange.isAborted) return;
    if (exchange.bodyBytes === 0) exchange.onClose(this.#release);
    this.#bodyBytes += bytes;
    exchange.bodyBytes += bytes;
    if (this.#bodyBytes <= this.#limits.maxBodyBytes) return;
    throw busy('The bodies of all open requests have reached the limit of the server.');
  }

  /** Counts the body no longer, because it is not in memory any more. */
  releaseBody(exchange: Exchange): void {
    this.#bodyBytes -= exchange.bodyBytes;
    exchange.bodyBytes = 0;
  }
}
