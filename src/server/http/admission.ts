import type { Exchange } from './exchange.js';
import { HttpError } from './http-error.js';

/** Limits of the work in progress in one process. */
export interface AdmissionLimits {
  /** GraphQL requests that are executed, or whose responses are being sent. */
  readonly maxRequests: number;
  /** The same for requests without a key: sign-ins, and returns from Amazon's consent page. They take none of `maxRequests`. */
  readonly maxAnonymousRequests: number;
  /** Bytes of the bodies of all open requests together. A parsed body takes up to twenty times as much. */
  readonly maxBodyBytes: number;
}

export const defaultAdmissionLimits: AdmissionLimits = {
  maxRequests: 500,
  maxAnonymousRequests: 100,
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

/** Refuses requests beyond a number of open ones. */
export class OpenRequests {
  readonly #limit: number;
  readonly #kind: string;
  #open = 0;
  readonly #leave = (): void => {
    this.#open -= 1;
  };

  /** @param kind names the requests in the error. */
  constructor(limit: number, kind: string) {
    this.#limit = limit;
    this.#kind = kind;
  }

  /** Counts the request until its response is complete. Throws HttpError 503 when there are too many. */
  enter(exchange: Exchange): void {
    if (this.#open >= this.#limit) {
      throw busy(`The server has reached its limit of ${this.#limit} ${this.#kind}.`);
    }
    this.#open += 1;
    exchange.onClose(this.#leave);
  }
}

/** Returns the places of requests without a key. */
export function anonymousRequests({ maxAnonymousRequests }: AdmissionLimits): OpenRequests {
  return new OpenRequests(maxAnonymousRequests, 'open requests without a key');
}

/** Refuses GraphQL requests beyond what the process can hold in memory. */
export class Admission {
  readonly #limits: Pick<AdmissionLimits, 'maxBodyBytes'>;
  readonly #requests: OpenRequests;
  #bodyBytes = 0;
  readonly #release = (exchange: Exchange): void => this.releaseBody(exchange);

  constructor(limits: AdmissionLimits = defaultAdmissionLimits) {
    this.#limits = limits;
    this.#requests = new OpenRequests(limits.maxRequests, 'open requests');
  }

  /** Counts the request until its response is complete. Throws HttpError 503 when there are too many. */
  enter(exchange: Exchange): void {
    this.#requests.enter(exchange);
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
