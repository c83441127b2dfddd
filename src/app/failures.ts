import { SpApiError, TOKEN_OPERATION } from '../sp-api/errors/errors.js';
import type { SpApiErrorCode } from '../sp-api/errors/errors.js';
import { StoreError } from '../store/engine/store-error.js';
import { describeError } from '../telemetry/logger.js';
import type { Trouble, TroubleLog } from './trouble-log.js';
import { leadingText } from '../runtime/text-part.js';

/** Task name of all failures to get tokens. */
export const LOGIN = 'Login with Amazon';
const MOST_REASON = 60;

/** Codes that concern one request and say nothing about the seller. Call events with these codes are not noted. */
export const OF_ONE_REQUEST: ReadonlySet<SpApiErrorCode> = new Set([
  'UPSTREAM_REJECTED',
  'UPSTREAM_NOT_FOUND',
]);

/** Operations that are not calls of the client, so they have no events. */
export const DOCUMENT_OPERATIONS = ['uploadFeedDocument', 'downloadFeedDocument'];

const LOGIN_ADVICE: Readonly<Record<string, string>> = {
  invalid_grant:
    'The seller has revoked the authorization, or the refresh token is wrong. Renew the consent with the mutation renewSeller, or replace the refresh token of this seller: the server uses the new one at once, or after its restart. It asks Amazon with the old one every 15 minutes, and after a restart.',
  invalid_client: 'Check LWA_CLIENT_ID and LWA_CLIENT_SECRET.',
  unauthorized_client: 'Check LWA_CLIENT_ID, and that Amazon has approved the application.',
};

const ADVICE: Readonly<Record<SpApiErrorCode, string>> = {
  UPSTREAM_REJECTED: 'Amazon refuses the request itself. Give its requestId to Amazon support.',
  UPSTREAM_NOT_FOUND: 'Amazon does not know what the request names. Check it in Seller Central.',
  UPSTREAM_DENIED:
    "Check that the application has the role of this operation, and that the seller's authorization includes it.",
  UPSTREAM_THROTTLED:
    'Background work tries again by itself; a client repeats its request. If it lasts, find out which other program uses the same quota.',
  UPSTREAM_UNAVAILABLE:
    'Background work tries again by itself; a client repeats its request. If it lasts, check the network and the status page of the Selling Partner API.',
  UPSTREAM_TIMEOUT:
    'Background work tries again by itself; a client repeats its request. If it lasts, check the network and UPSTREAM_TIMEOUT_MS.',
  UPSTREAM_MALFORMED:
    'Background work tries again by itself; a client repeats its request. If it lasts, check that no proxy changes the answers.',
  UPSTREAM_CANCELLED: 'Nothing is to be done.',
};

/** Codes of a createShipment whose outcome may be unclear. */
const UNCLEAR: ReadonlySet<SpApiErrorCode> = new Set([
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_MALFORMED',
]);

const UNCLEAR_PURCHASE_ADVICE =
  'Amazon may have sold the label, so the purchase is not sent again unless it is certain that nothing was bought. The server looks for evidence. Query the purchases in the state UNKNOWN, and settle those that stay there with settlePurchase.';

function adviceFor(operation: string, code: SpApiErrorCode): string {
  const isUnclear = operation === 'createShipment' && UNCLEAR.has(code);
  return isUnclear ? UNCLEAR_PURCHASE_ADVICE : ADVICE[code];
}

/** A failed call to Amazon, from its event or its error. */
export interface UpstreamFailure {
  readonly sellerId: string;
  readonly operation: string;
  readonly errorCode: SpApiErrorCode;
  /** Error code of Login with Amazon. Null for other operations. */
  readonly reason?: string | null;
  readonly httpStatus?: number | null;
  readonly requestId?: string | null;
}

/** Logs or counts a failure of Amazon or of the connection to it. */
export function noteUpstream(troubles: TroubleLog, failure: UpstreamFailure): void {
  if (failure.errorCode === 'UPSTREAM_CANCELLED') return;
  troubles.note(
    failure.operation === TOKEN_OPERATION ? loginTrouble(failure) : callTrouble(failure),
  );
}

function loginTrouble({ sellerId, errorCode, reason }: UpstreamFailure): Trouble {
  const cause = reason ? leadingText(reason, MOST_REASON) : errorCode;
  return {
    // The application's own credentials are wrong, for all sellers alike.
    sellerId: cause === 'invalid_client' ? '' : sellerId,
    task: LOGIN,
    cause,
    level: errorCode === 'UPSTREAM_DENIED' ? 'error' : 'warn',
    text: 'Login with Amazon issues no token',
    isLoggedOnce: cause === 'invalid_grant',
    fields: { errorCode, advice: LOGIN_ADVICE[cause] ?? ADVICE[errorCode] },
  };
}

function callTrouble(failure: UpstreamFailure): Trouble {
  const { sellerId, operation, errorCode, httpStatus, requestId } = failure;
  return {
    sellerId,
    task: operation,
    cause: errorCode,
    level: 'warn',
    text: 'a call to Amazon failed',
    fields: { httpStatus, requestId, advice: adviceFor(operation, errorCode) },
  };
}

/** A failed piece of background work. */
export interface TaskFailure {
  /** Empty for work that belongs to no single seller. */
  readonly sellerId: string;
  readonly task: string;
  readonly error: unknown;
  readonly text: string;
  readonly fields?: Trouble['fields'];
}

/**
 * Logs or counts a failure of background work. Failures of Amazon and of the store are known causes, so their lines have no
 * stack. A failure that was noted from a call event is not counted twice.
 */
export function noteFailure(troubles: TroubleLog, failure: TaskFailure): void {
  const { sellerId, task, error, text, fields } = failure;
  if (error instanceof SpApiError) {
    const { code: errorCode, operation, httpStatus, requestId } = error;
    if (!OF_ONE_REQUEST.has(errorCode) && !DOCUMENT_OPERATIONS.includes(operation)) return;
    noteUpstream(troubles, { sellerId, operation, errorCode, httpStatus, requestId });
  } else if (error instanceof StoreError) {
    // The store is shared, so its failure concerns all sellers.
    const { code, message } = error;
    const more = { code, message, ...fields };
    troubles.note({ sellerId: '', task, cause: code, level: 'error', text, fields: more });
  } else {
    const { type, code } = describeError(error);
    const cause = code ?? type;
    const more = { ...fields, err: error };
    troubles.note({ sellerId, task, cause, level: 'error', text, fields: more });
  }
}

/**
 * Logs or counts an error of the store that a request got. One request can get hundreds: each field that reads fails.
 * @param path names the field that failed. The first one of a cause is logged.
 */
export function noteStoreError(
  troubles: TroubleLog,
  error: StoreError,
  path: string | undefined,
): void {
  const { part } = error;
  noteFailure(troubles, {
    sellerId: '',
    task: `requests to the ${part}`,
    error,
    text: `the ${part} failed in a request`,
    ...(path !== undefined && { fields: { path } }),
  });
}
