/** Handles one call of the emulated Selling Partner API: token, faults, quota, body, operation, answer. */
import { ApiError, APPLICATION, invalidInput } from './api.js';
import type { ApiOperation, ApiResponse, EmulatedSeller } from './api.js';
import {
  authorize,
  denied,
  grantedDataElements,
  missingAuthenticationToken,
} from './authorization.js';
import type { AuthorizationPolicy } from './authorization.js';
import { answerUnderFaults } from './faulted-call.js';
import type { CallEnvironment, Reply } from './faulted-call.js';
import { errorList } from './http/exchange.js';
import type { Exchange } from './http/exchange.js';
import type { Router } from './http/router.js';
import type { EmulatorObserver } from './observer.js';
import { RESTRICTED_DATA_TOKEN_PATH } from '../apis/tokens/tokens-api.js';
import { withOddShapes } from '../apis/supply-sources/odd-shapes.js';
import type { OddShape } from '../apis/supply-sources/odd-shapes.js';
import type { TokenStore } from '../apis/tokens/token-store.js';
import type { UsagePlans } from './usage-plans.js';

export interface GatewayDependencies extends CallEnvironment {
  /** Read for each call: a reset builds a new router. */
  readonly router: () => Router;
  readonly tokens: TokenStore;
  readonly plans: UsagePlans;
  readonly policy: AuthorizationPolicy;
  readonly nowMs: () => number;
  /** Receives errors of the emulator itself. The client gets a 500. */
  readonly onError: (error: unknown) => void;
  readonly observer?: EmulatorObserver | undefined;
}

interface Call {
  readonly exchange: Exchange;
  readonly operation: ApiOperation;
  readonly params: Readonly<Record<string, string>>;
  readonly seller: EmulatedSeller;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly isOddlyShaped: boolean;
}

const MOST_USER_AGENT_CHARACTERS = 500;

const ERROR_TYPES: Readonly<Record<string, string>> = {
  InvalidInput: 'InvalidInputException',
  MissingAuthenticationToken: 'MissingAuthenticationTokenException',
  Unauthorized: 'AccessDeniedException',
  NotFound: 'ResourceNotFoundException',
  QuotaExceeded: 'QuotaExceededException',
  InternalFailure: 'InternalFailureException',
  ServiceUnavailable: 'ServiceUnavailableException',
};

/** Handles calls of the Selling Partner API. */
export class Gateway {
  readonly #dependencies: GatewayDependencies;

  constructor(dependencies: GatewayDependencies) {
    this.#dependencies = dependencies;
  }

  /** Turns every failure into an answer. @throws only when the client disconnected. */
  async answer(exchange: Exchange): Promise<void> {
    // Amazon's API is behind a web server that follows RFC 7230 and answers in HTML.
    if (['GET', 'HEAD'].includes(exchange.method) && exchange.announcesBody) {
      exchange.replyHtml(400, 'Bad Request');
      return;
    }
    let call: Call;
    try {
      call = this.#admit(exchange);
    } catch (error) {
      this.#refusal(exchange, error, undefined).send(false);
      return;
    }
    await this.#run(call);
  }

  /** Finds the operation and the caller. @throws ApiError when either is missing. */
  #admit(exchange: Exchange): Call {
    checkUserAgent(exchange);
    const token = exchange.header('x-amz-access-token');
    const route = findRoute(this.#dependencies.router(), exchange);
    if (!token && (route.kind !== 'operation' || isTokenRequest(exchange))) {
      throw missingAuthenticationToken();
    }
    if (route.kind === 'unknown') {
      throw new ApiError(404, 'NotFound', 'The requested resource does not exist.');
    }
    if (route.kind === 'method-not-allowed') {
      throw new MethodNotAllowed(route.allowed);
    }
    const { operation, params } = route;
    const { tokens, policy, log } = this.#dependencies;
    try {
      const seller = authorize(token, operation, exchange.path, tokens, policy);
      // A grant is good in its own region only. The application works in all of them.
      if (seller !== APPLICATION && seller.region !== exchange.region) throw denied('');
      return { exchange, operation, params, seller };
    } catch (error) {
      log.record(null, operation.name, '403');
      throw error;
    }
  }

  #run(call: Call): Promise<void> {
    const { exchange, operation, seller } = call;
    const sellerId = seller === APPLICATION ? null : seller.sellerId;
    return answerUnderFaults(
      {
        operation: operation.name,
        sellerId,
        exchange,
        reach: 'any',
        answer: (oddShapes) => this.#answer(call, oddShapes),
        refuse: (status) => this.#refusal(exchange, refusal(status), operation),
      },
      this.#dependencies,
    );
  }

  async #answer(call: Call, oddShapes: readonly OddShape[]): Promise<Reply> {
    const { exchange, operation, seller } = call;
    try {
      if (!this.#dependencies.plans.take(seller.sellerId, operation)) throw refusal(429);
      const { status, body } = await this.#handle(call);
      const isOddlyShaped = oddShapes.length > 0;
      return this.#replyOf(exchange, {
        status,
        body: isOddlyShaped ? withOddShapes(body, oddShapes) : body,
        headers: this.#rateHeader(operation, status),
        isOddlyShaped,
      });
    } catch (error) {
      if (exchange.abandoned) throw error;
      return this.#refusal(exchange, error, operation);
    }
  }

  async #handle({ exchange, operation, params, seller }: Call): Promise<ApiResponse> {
    const body = await readJsonBody(exchange);
    exchange.json = body;
    exchange.isJsonRead = true;
    const { nowMs, tokens } = this.#dependencies;
    const token = exchange.header('x-amz-access-token');
    const dataElements = grantedDataElements(token, operation, exchange.path, tokens);
    const { query, origin } = exchange;
    const now = nowMs();
    return operation.handle({ seller, params, query, body, dataElements, nowMs: now, origin });
  }

  #replyOf(exchange: Exchange, { status, body, headers, isOddlyShaped }: Answer): Reply {
    return {
      status,
      send: (truncate) => {
        exchange.reply(status, body, { headers, truncate });
        const { method, path, query, json, isJsonRead: isRequestRead } = exchange;
        this.#dependencies.observer?.onCall({
          method,
          path,
          query,
          requestBody: json,
          isRequestRead,
          status,
          isOddlyShaped,
          responseBody: body,
          headerNames: Object.keys(headers),
        });
      },
    };
  }

  /** Returns Amazon's error list for a failure. */
  #refusal(exchange: Exchange, cause: unknown, operation: ApiOperation | undefined): Reply {
    let error: ApiError;
    if (cause instanceof ApiError) error = cause;
    else {
      this.#dependencies.onError(cause);
      error = refusal(500);
    }
    const headers = {
      'x-amzn-ErrorType': ERROR_TYPES[error.code] ?? `${error.code}Exception`,
      ...(operation ? this.#rateHeader(operation, error.status) : {}),
      ...(error instanceof MethodNotAllowed ? { Allow: error.allowed.join(', ') } : {}),
    };
    const { status } = error;
    return this.#replyOf(exchange, {
      status,
      body: errorList(error),
      headers,
      isOddlyShaped: false,
    });
  }

  /** Amazon documents the header for 20x, 400 and 404 only, so a client can't learn the rate from a 429. */
  #rateHeader(operation: ApiOperation, status: number): Record<string, string> {
    if (!(status < 300 || status === 400 || status === 404)) return {};
    const rate = this.#dependencies.plans.ratePerSecond(operation);
    return { 'x-amzn-RateLimit-Limit': Number.isInteger(rate) ? rate.toFixed(1) : String(rate) };
  }
}

class MethodNotAllowed extends ApiError {
  constructor(readonly allowed: readonly string[]) {
    super(405, 'MethodNotAllowed', 'The HTTP method is not allowed for the requested resource.');
  }
}

/**
 * Checks the user agent, which is mandatory. Amazon's SDK proves two exceptions: a request for a restricted
 * data token needs none, and `Language=` may be missing in spite of the documentation.
 */
function checkUserAgent(exchange: Exchange): void {
  const agent = exchange.header('user-agent') ?? '';
  if (agent === '' && exchange.path !== RESTRICTED_DATA_TOKEN_PATH) {
    throw invalidInput('The user-agent header is missing.');
  }
  if (agent.length > MOST_USER_AGENT_CHARACTERS) {
    throw invalidInput('The user-agent header exceeds 500 characters.');
  }
}

function findRoute(router: Router, exchange: Exchange): ReturnType<Router['find']> {
  try {
    return router.find(exchange.method, exchange.path);
  } catch {
    throw invalidInput('The path is not URL-encoded.');
  }
}

/** Tells whether a request for Login with Amazon went to the host of the Selling Partner API. */
function isTokenRequest(exchange: Exchange): boolean {
  return exchange.mediaType === 'application/x-www-form-urlencoded';
}

async function readJsonBody(exchange: Exchange): Promise<unknown> {
  if (!exchange.announcesBody) return undefined;
  const text = await exchange.text();
  if (text === '') return undefined;
  if (exchange.mediaType !== 'application/json') {
    throw new ApiError(
      415,
      'UnsupportedMediaType',
      "The entity's format is not supported by the requested resource.",
    );
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalidInput('Request body is not valid JSON.');
  }
}

const REFUSALS = {
  429: ['QuotaExceeded', 'You exceeded your quota for the requested resource.'],
  500: ['InternalFailure', 'We encountered an internal error. Please try again.'],
  503: ['ServiceUnavailable', 'Service is temporarily unavailable. Please try again.'],
} as const;

function refusal(status: keyof typeof REFUSALS): ApiError {
  const [code, message] = REFUSALS[status];
  return new ApiError(status, code, message);
}
