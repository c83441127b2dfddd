import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from '../calls/operation.js';
import type { CallOutcome, SpApiErrorCode, SpApiErrorFields } from '../errors/errors.js';
import { documentText } from './document-text.js';
import { disguisedFailure, errorEntries } from './error-envelope.js';
import type { HttpFailure, HttpOutcome, HttpReply } from './http-exchange.js';

/** The fields of an operation that are needed to read its answer. The token endpoint has them too. */
export type Answered = Pick<Operation, 'name' | 'repeat'>;

export interface Success {
  readonly ok: true;
  /** Parsed. `undefined` when it is empty. */
  readonly body: unknown;
  readonly bytes: Uint8Array;
}

export interface FailedCall extends SpApiErrorFields {
  readonly ok: false;
  readonly cause?: unknown;
}

interface Verdict {
  readonly code: SpApiErrorCode;
  readonly outcome: CallOutcome;
}

interface Reading {
  readonly operation: Answered;
  /** When the answer came, in epoch milliseconds: `Retry-After` may be a date. */
  readonly nowMs: number;
}

/** Turns the result of one attempt into the parsed body or the fields of an SpApiError. Never throws. */
export function readOutcome(
  operation: Answered,
  outcome: HttpOutcome,
  nowMs: number,
): Success | FailedCall {
  if (outcome.kind !== 'reply') return readFailure({ operation, nowMs }, outcome);
  return readReply({ operation, nowMs }, outcome);
}

function readReply(reading: Reading, reply: HttpReply): Success | FailedCall {
  const { operation } = reading;
  const body = parsed(reply);
  if (reply.status < 200 || reply.status > 299) {
    const entries = body.ok ? errorEntries(body.body, operation.name) : [];
    return failure(reading, verdictOf(reply.status, entries), reply, entries);
  }
  if (!body.ok) {
    const verdict: Verdict = { code: 'UPSTREAM_MALFORMED', outcome: 'unknown' };
    return failure(reading, verdict, reply, [], body.cause);
  }
  const disguised = disguisedFailure(reply.status, body.body, operation.name);
  if (disguised === null) return body;
  const verdict: Verdict = {
    code: disguised.entries.some(isThrottle) ? 'UPSTREAM_THROTTLED' : 'UPSTREAM_REJECTED',
    outcome: disguised.refused ? 'not-executed' : 'unknown',
  };
  return failure(reading, verdict, reply, disguised.entries);
}

function readFailure(reading: Reading, failed: HttpFailure): FailedCall {
  const { status } = failed;
  // The status line alone proves a refusal, even when the body was cut off.
  const verdict: Verdict =
    status !== null && status >= 400
      ? verdictOf(status, [])
      : { code: failed.code, outcome: failed.sent ? 'unknown' : 'not-executed' };
  return failure(reading, verdict, failed, [], failed.cause);
}

const OPENING_BRACE = 0x7b;

type Parsed = Success | { readonly ok: false; readonly cause: unknown };

function parsed({ status, headers, body: bytes }: HttpReply): Parsed {
  if (bytes.length === 0) return { ok: true, body: undefined, bytes };
  // Successes are UTF-8. Gateways and proxies may use any encoding in a refusal, which people read.
  const isPlain = status === 200 && bytes[0] === OPENING_BRACE;
  const text = isPlain
    ? bytes.toString('utf8')
    : documentText(bytes, headers['content-type'] ?? null);
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null) return { ok: true, body, bytes };
    return {
      ok: false,
      cause: new Error(`The body is a bare ${typeof body} instead of an object.`),
    };
  } catch {
    // The parser's message quotes the body, which may contain a buyer's address.
    return { ok: false, cause: new Error(`The body of ${text.length} characters is not JSON.`) };
  }
}

function verdictOf(status: number, entries: FailedCall['entries']): Verdict {
  if (status >= 500) return { code: 'UPSTREAM_UNAVAILABLE', outcome: 'unknown' };
  if (status < 400) return { code: 'UPSTREAM_MALFORMED', outcome: 'unknown' };
  return { code: refusalCode(status, entries), outcome: 'not-executed' };
}

function refusalCode(status: number, entries: FailedCall['entries']): SpApiErrorCode {
  if (status === 429) return 'UPSTREAM_THROTTLED';
  if (status === 401 || status === 403) return 'UPSTREAM_DENIED';
  const isUnknown = status === 404 || entries.some(({ meaning }) => meaning === 'ResourceNotFound');
  // Merchant Fulfillment also uses 404 for business rules, such as a status that allows no cancellation.
  const blamed = entries.some(({ meaning }) => meaning !== null && meaning !== 'ResourceNotFound');
  return isUnknown && !blamed ? 'UPSTREAM_NOT_FOUND' : 'UPSTREAM_REJECTED';
}

function isThrottle({ code }: FailedCall['entries'][number]): boolean {
  return code === 'QuotaExceeded';
}

const TRANSIENT: ReadonlySet<SpApiErrorCode> = new Set([
  'UPSTREAM_THROTTLED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_MALFORMED',
  'UPSTREAM_CANCELLED',
]);

/** Tells whether the same call may succeed later and is safe to send again. */
export function isRetryable(
  repeat: Operation['repeat'],
  code: SpApiErrorCode,
  outcome: CallOutcome,
): boolean {
  return TRANSIENT.has(code) && (outcome === 'not-executed' || repeat === 'safe');
}

/** Returns a failure without an HTTP response. */
export function failureWithoutResponse(
  operation: Answered,
  code: SpApiErrorCode,
  outcome: CallOutcome,
): FailedCall {
  // There is no `Retry-After` header that the time would matter to.
  const reading = { operation, nowMs: 0 };
  return failure(reading, { code, outcome }, { status: null, headers: {} }, []);
}

function failure(
  { operation, nowMs }: Reading,
  verdict: Verdict,
  from: { readonly status: number | null; readonly headers: IncomingHttpHeaders },
  entries: FailedCall['entries'],
  cause?: unknown,
): FailedCall {
  return {
    ok: false,
    ...verdict,
    operation: operation.name,
    httpStatus: from.status,
    requestId: requestIdOf(from.headers),
    entries,
    retryable: isRetryable(operation.repeat, verdict.code, verdict.outcome),
    retryAfterMs: retryAfterMs(from.headers, nowMs),
    cause,
  };
}

/** Returns Amazon's request id, which Amazon's support asks for. */
export function requestIdOf(headers: IncomingHttpHeaders): string | null {
  return headerText(headers['x-amzn-requestid']);
}

/** Returns the rate in `x-amzn-RateLimit-Limit`, in calls per second. Null when it is absent or not a number. */
export function announcedRate(headers: IncomingHttpHeaders): number | null {
  const header = headerText(headers['x-amzn-ratelimit-limit']);
  const rate = header === null ? Number.NaN : Number(header);
  return Number.isFinite(rate) && rate > 0 ? rate : null;
}

function retryAfterMs(headers: IncomingHttpHeaders, nowMs: number): number | null {
  const header = headerText(headers['retry-after']);
  if (header === null) return null;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - nowMs : seconds * 1000;
  return Number.isNaN(ms) ? null : Math.max(0, Math.ceil(ms));
}

function headerText(value: string | string[] | undefined): string | null {
  const [first] = typeof value === 'string' ? [value] : (value ?? []);
  return first === undefined || first === '' ? null : first;
}
