import type { CallToken, SellerTokens } from '../auth/seller-tokens.js';
import type { CallOptions, CallPriority, CallReport } from './client.js';
import { CallEnded } from './call-scope.js';
import type { CallScope } from './call-scope.js';
import type { ClientCore } from './client-core.js';
import { deniedAccess } from '../errors/denied-access.js';
import { deniedIds, showsAccess } from '../errors/denied-id.js';
import type { LastAccess } from '../errors/denied-id.js';
import { forbid, Forbidden } from './forbidden.js';
import { SpApiError } from '../errors/errors.js';
import type { SpApiErrorCode } from '../errors/errors.js';
import type { Operation, OperationRequest } from './operation.js';
import type { Granted, QuotaLine, Refused, Waiting } from '../quota/quota-line.js';
import { spApiError } from './raise.js';
import { pauseMs } from './retry-policy.js';
import type { HttpOrigin, HttpRequest } from '../transport/http-origin.js';
import type { HttpOutcome } from '../transport/http-exchange.js';
import { headersOf } from '../transport/request-headers.js';
import {
  failureWithoutResponse,
  isRetryable,
  readOutcome,
  requestIdOf,
  announcedRate,
} from '../transport/read-outcome.js';
import type { FailedCall, Success } from '../transport/read-outcome.js';
import { bodyText, requestTarget, UnsendableRequest } from '../transport/request-target.js';

export interface CallDependencies {
  readonly core: ClientCore;
  readonly sellerId: string;
  readonly tokens: SellerTokens;
  readonly line: QuotaLine;
  readonly origin: HttpOrigin;
  readonly access: LastAccess;
}

/** One call from its first quota check to its report. Used once. */
export class CallRun {
  readonly #dependencies: CallDependencies;
  readonly #operation: Operation;
  readonly #options: CallOptions;
  readonly #scope: CallScope;
  readonly #priority: CallPriority;
  readonly #turn: number;
  readonly #startedMs: number;
  #attempts = 0;
  #quotaMs = 0;
  /** The part of `#quotaMs` before the last request. */
  #notedQuotaMs = 0;
  /** Pauses before attempts, and waits for a connection. */
  #pausedMs = 0;
  #httpStatus: number | null = null;
  #requestId: string | null = null;
  /** True when an earlier attempt may have been executed, whatever the later ones did. */
  #unclear = false;
  /** The failure that the current attempt retries. */
  #last: FailedCall | undefined;
  #renewed = false;
  #plain = false;

  constructor(dependencies: CallDependencies, operation: Operation, options: CallOptions) {
    this.#dependencies = dependencies;
    this.#operation = operation;
    this.#options = options;
    this.#priority = options.priority;
    this.#startedMs = dependencies.core.clock.now();
    this.#turn = dependencies.core.nextTurn();
    this.#scope = dependencies.core.open({
      timeoutMs: options.timeoutMs ?? dependencies.core.overallMs,
      signal: options.signal,
      priority: options.priority,
      once: operation.repeat === 'never',
    });
  }

  /**
   * Returns the answer. Rejects only with SpApiError. Reports once in either case.
   */
  async run(request: OperationRequest): Promise<Success> {
    let error: SpApiError | undefined;
    try {
      return await this.#attempt(request);
    } catch (thrown) {
      error = this.#errorOf(thrown);
      throw error;
    } finally {
      this.#dependencies.core.close(this.#scope);
      this.#report(error);
    }
  }

  async #attempt(request: OperationRequest): Promise<Success> {
    const target = requestTarget(this.#operation, request);
    const body = bodyText(request);
    const { tokens, line } = this.#dependencies;
    const { deadlineMs } = this.#scope;
    const { priority, meter: source } = this.#options;
    if (priority === 'bulk') tokens.throwWhileRefused();
    for (;;) {
      this.#check();
      // Usually both are available without waiting.
      const issued = tokens.tokenFor(this.#operation, this.#plain);
      const token = issued instanceof Promise ? await this.#scope.wait(issued) : issued;
      const admission = line.enter({ priority, deadlineMs, turn: this.#turn, source });
      if (admission.kind !== 'granted') await this.#queue(admission);
      if (this.#options.beforeSend) await this.#options.beforeSend().catch(forbid);
      const result = await this.#send(token, target, body);
      if (this.#plain) this.#notePlain(result);
      if (result.ok) return result;
      if (!this.#renewAccess(result, token)) {
        await this.#pauseBeforeRetry(this.#withDeniedIds(result, request));
      }
    }
  }

  /** Throws when the call has ended, or may send nothing more. */
  #check(): void {
    this.#dependencies.core.endIfStopped(this.#scope);
    this.#scope.check();
  }

  /** Waits for the quota token. Throws when it does not come in time. */
  async #queue(admission: Waiting | Refused): Promise<void> {
    const verdict = admission.kind === 'waiting' ? await this.#verdict(admission) : admission;
    if (verdict.kind === 'granted') return;
    // After a failed attempt, its reason says more than the missing quota for the next one.
    throw spApiError({
      ...(this.#last ?? this.#ownFailure('UPSTREAM_THROTTLED')),
      outcome: this.#unclear ? 'unknown' : 'not-executed',
      retryAfterMs: Math.max(verdict.retryAfterMs, this.#last?.retryAfterMs ?? 0),
    });
  }

  async #verdict({ verdict, leave }: Waiting): Promise<Granted | Refused> {
    const { clock } = this.#dependencies.core;
    const sinceMs = clock.now();
    try {
      return await this.#scope.wait(verdict, leave);
    } finally {
      this.#quotaMs += clock.now() - sinceMs;
    }
  }

  async #send(
    token: CallToken,
    target: string,
    body: string | undefined,
  ): Promise<Success | FailedCall> {
    const { core, origin, sellerId: ownerId } = this.#dependencies;
    this.#check();
    this.#attempts += 1;
    const sinceMs = core.clock.now();
    const { method, repeat } = this.#operation;
    const once = repeat === 'never';
    const headers = headersOf(token.value, core.userAgent, body !== undefined);
    const request: HttpRequest = { method, target, headers, body, once, ownerId };
    const { outcome, waitedMs } = await origin.send(request, this.#scope);
    this.#pausedMs += waitedMs;
    const result = readOutcome(this.#operation, outcome, core.clock.now());
    this.#note(outcome, result, sinceMs + waitedMs);
    return result.ok || result.code !== 'UPSTREAM_THROTTLED' ? result : this.#throttled(result);
  }

  /** Records status, request id and rate of a response. */
  #note(outcome: HttpOutcome, result: Success | FailedCall, sinceMs: number): void {
    const { core, line, sellerId } = this.#dependencies;
    const operation = this.#operation.name;
    this.#httpStatus = outcome.status;
    this.#requestId = requestIdOf(outcome.headers);
    if (showsAccess(outcome.status)) this.#dependencies.access.grantedMs = core.clock.now();
    const ratePerSecond = announcedRate(outcome.headers);
    if (ratePerSecond !== null && line.learn(ratePerSecond))
      core.emit({ type: 'rate-learned', sellerId, operation, ratePerSecond });
    if (!core.observed) return;
    core.emit({
      type: 'attempt',
      sellerId,
      operation,
      attempt: this.#attempts,
      httpStatus: outcome.status,
      requestId: this.#requestId,
      durationMs: core.clock.now() - sinceMs,
      quotaWaitedMs: this.#quotaMs - this.#notedQuotaMs,
      errorCode: result.ok ? null : result.code,
    });
    this.#notedQuotaMs = this.#quotaMs;
  }

  #throttled(failure: FailedCall): FailedCall {
    const { line } = this.#dependencies;
    line.drained(failure.retryAfterMs ?? 0);
    const waitMs = Math.ceil(line.estimateMs(this.#priority));
    return { ...failure, retryAfterMs: Math.max(waitMs, failure.retryAfterMs ?? 0) };
  }

  /** A denied call was not executed. It is worth another attempt with another token. */
  #renewAccess(failure: FailedCall, token: CallToken): boolean {
    if (failure.code !== 'UPSTREAM_DENIED') return false;
    const meanings = failure.entries.map(({ meaning }) => meaning);
    if (!this.#renewed && meanings.includes('AccessTokenExpired')) {
      this.#renewed = true;
      token.source.drop(token.value);
      return true;
    }
    const ofSeller = meanings.includes('TermsAndConditionsNotAccepted');
    if (token.kind !== 'rdt' || ofSeller || !this.#dependencies.tokens.mayGoPlain) return false;
    this.#plain = true;
    return true;
  }

  #withDeniedIds(failure: FailedCall, request: OperationRequest): FailedCall {
    const { core, access } = this.#dependencies;
    const denied = deniedIds(request, failure, access, core.clock.now());
    return denied === null ? failure : { ...failure, denied };
  }

  /** Prefers the plain token after it worked where the restricted one did not. */
  #notePlain(result: Success | FailedCall): void {
    const letIn =
      result.ok || result.code === 'UPSTREAM_REJECTED' || result.code === 'UPSTREAM_NOT_FOUND';
    if (letIn) this.#dependencies.tokens.preferPlain('call-denied');
  }

  async #pauseBeforeRetry(failure: FailedCall): Promise<void> {
    const { core } = this.#dependencies;
    if (failure.outcome === 'unknown') this.#unclear = true;
    const settled = this.#unclear ? { ...failure, outcome: 'unknown' as const } : failure;
    const { retry, clock, random } = core;
    if (!failure.retryable || this.#attempts >= retry.maxAttempts) throw spApiError(settled);
    const throttled = failure.code === 'UPSTREAM_THROTTLED';
    // After a 429 the quota line does the waiting. This pause only separates the retries of several
    // processes.
    const askedForMs = throttled ? null : failure.retryAfterMs;
    const delayMs = pauseMs(retry, this.#attempts, random, askedForMs);
    if (clock.now() + delayMs >= this.#scope.deadlineMs) throw spApiError(settled);
    this.#last = settled;
    // Without a retry because of the shutdown, this failure of one attempt is no failure of the call.
    this.#check();
    await this.#scope.pause(delayMs);
    this.#pausedMs += delayMs;
    core.retried(this.#dependencies.sellerId, this.#operation.name, failure.code);
  }

  #errorOf(thrown: unknown): SpApiError {
    if (thrown instanceof SpApiError) return this.#fromToken(thrown) ?? thrown;
    if (thrown instanceof CallEnded) {
      const late = thrown.reason === 'deadline';
      return spApiError(this.#ownFailure(late ? 'UPSTREAM_TIMEOUT' : 'UPSTREAM_CANCELLED'));
    }
    if (thrown instanceof Forbidden) {
      return spApiError({ ...this.#ownFailure('UPSTREAM_CANCELLED'), cause: thrown.cause });
    }
    const code = thrown instanceof UnsendableRequest ? 'UPSTREAM_REJECTED' : 'UPSTREAM_MALFORMED';
    return spApiError({ ...this.#ownFailure(code), retryable: false, cause: thrown });
  }

  /** A token request failed. This operation was not sent, so it cannot have been executed. */
  #fromToken(error: SpApiError): SpApiError | undefined {
    if (error.operation === this.#operation.name) return undefined;
    const outcome = this.#unclear ? 'unknown' : 'not-executed';
    const { code, operation, httpStatus, requestId, entries, retryAfterMs } = error;
    const retryable = isRetryable(this.#operation.repeat, code, outcome);
    const fields = { code, operation, httpStatus, requestId, entries, retryAfterMs };
    return spApiError({ ok: false, ...fields, outcome, retryable, cause: error });
  }

  /** Returns a failure without an HTTP response. */
  #ownFailure(code: SpApiErrorCode): FailedCall {
    return failureWithoutResponse(
      this.#operation,
      code,
      this.#unclear ? 'unknown' : 'not-executed',
    );
  }

  #report(error: SpApiError | undefined): void {
    const { core, sellerId } = this.#dependencies;
    if (this.#options.meter === undefined && !core.observed) return;
    const report: CallReport = {
      operation: this.#operation.name,
      attempts: this.#attempts,
      waitedMs: this.#quotaMs + this.#pausedMs,
      quotaWaitedMs: this.#quotaMs,
      totalMs: core.clock.now() - this.#startedMs,
      httpStatus: this.#httpStatus,
      requestId: this.#requestId,
    };
    core.report(this.#options.meter, report);
    const { code: errorCode = null, operation = null, outcome = null } = error ?? {};
    const denied = error === undefined ? null : deniedAccess(error);
    const failed = { errorCode, failedOperation: operation, outcome, denied };
    core.emit({ type: 'call', sellerId, report, priority: this.#priority, ...failed });
  }
}
