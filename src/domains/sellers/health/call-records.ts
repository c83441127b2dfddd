import { LRUCache } from 'lru-cache';
import type { SpApiEvent } from '../../../sp-api/calls/events.js';
import type { DeniedAccess } from '../../../sp-api/errors/denied-access.js';
import type { SpApiErrorCode } from '../../../sp-api/errors/errors.js';
import { API_OF_OPERATION } from '../../../sp-api/operations/amazon-apis.js';
import type { AmazonApiName } from '../../../sp-api/operations/amazon-apis.js';

/** The last outcomes of the calls to one API of Amazon, for one seller. Times are epoch milliseconds. */
export interface ApiRecord {
  readonly lastSuccessAt: number | null;
  readonly lastFailure: ApiFailure | null;
  /** The first failure since the last success. Null while calls succeed. */
  readonly failingSince: number | null;
  /** Since when Amazon denies the API for want of a role. */
  readonly roleMissingSince: number | null;
}

interface ApiFailure {
  readonly at: number;
  readonly operation: string;
  readonly code: SpApiErrorCode;
}

/** Why Login with Amazon issues no token. */
export interface GrantRefusal {
  readonly since: number;
  /** Amazon's code, such as `invalid_grant`. */
  readonly reason: string | null;
}

interface Draft {
  lastSuccessAt: number | null;
  lastFailure: ApiFailure | null;
  failingSince: number | null;
  roleMissingSince: number | null;
  /** Denials in a row whose cause may be an id of another seller. */
  unclearDenials: number;
}

interface SellerRecord {
  readonly apis: Map<AmazonApiName, Draft>;
  refusal: GrantRefusal | null;
}

type CallEvent = Extract<SpApiEvent, { type: 'call' }>;
type LoginEvent = Extract<SpApiEvent, { type: 'lwa' }>;

/** A seller takes up to 2 KB: seven APIs, and nothing that grows. */
const MOST_SELLERS = 10_000;
/** Several ids in a row that Amazon denies are rarely all of another seller. */
const UNCLEAR_DENIALS = 3;

/** Amazon answered, so the API works for this seller. */
const ANSWERED: ReadonlySet<SpApiErrorCode> = new Set(['UPSTREAM_REJECTED', 'UPSTREAM_NOT_FOUND']);

/** The last outcomes of the calls of this process, by seller. Bounded; the least recently called seller is dropped first. */
export class CallRecords {
  readonly #sellers = new LRUCache<string, SellerRecord>({ max: MOST_SELLERS });
  readonly #now: () => number;

  /** @param now epoch milliseconds. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Records the outcome of a call, or of a request for a token. Ignores other events. */
  note(event: SpApiEvent): void {
    if (event.type === 'call') this.#noteCall(event);
    else if (event.type === 'lwa') this.#noteLogin(event);
  }

  /** Returns the records of a seller by API. Empty before its first call. */
  apisOf(sellerId: string): ReadonlyMap<AmazonApiName, ApiRecord> {
    return this.#sellers.peek(sellerId)?.apis ?? new Map<AmazonApiName, ApiRecord>();
  }

  /** Returns why Amazon issues no token for a seller. Null when the last request succeeded, and before the first one. */
  refusalOf(sellerId: string): GrantRefusal | null {
    return this.#sellers.peek(sellerId)?.refusal ?? null;
  }

  /** Drops the records of a seller, because its grant has changed or ended. */
  forget(sellerId: string): void {
    this.#sellers.delete(sellerId);
  }

  #noteCall({ sellerId, report, errorCode, failedOperation, denied }: CallEvent): void {
    const { operation } = report;
    const api = API_OF_OPERATION.get(operation);
    if (sellerId === '' || api === undefined) return;
    if (errorCode === null || ANSWERED.has(errorCode)) {
      Object.assign(this.#draftOf(sellerId, api), { ...WORKING, lastSuccessAt: this.#now() });
      return;
    }
    // A failed token request has its own event.
    if (failedOperation !== operation || errorCode === 'UPSTREAM_CANCELLED' || denied === 'id')
      return;
    this.#noteFailure(this.#draftOf(sellerId, api), { operation, code: errorCode, denied });
  }

  #noteFailure(
    draft: Draft,
    { denied, ...failure }: Omit<ApiFailure, 'at'> & { readonly denied: DeniedAccess | null },
  ): void {
    const at = this.#now();
    draft.lastFailure = { ...failure, at };
    draft.failingSince ??= at;
    if (denied === null) return;
    draft.unclearDenials += 1;
    if (denied === 'role' || draft.unclearDenials >= UNCLEAR_DENIALS) draft.roleMissingSince ??= at;
  }

  #noteLogin({ sellerId, errorCode, reason }: LoginEvent): void {
    if (sellerId === '') return;
    // Other failures are trouble at Amazon, not a refusal.
    if (errorCode !== null && errorCode !== 'UPSTREAM_DENIED') return;
    const record = this.#recordOf(sellerId);
    const since = record.refusal?.reason === reason ? record.refusal.since : this.#now();
    record.refusal = errorCode === null ? null : { since, reason };
  }

  #draftOf(sellerId: string, api: AmazonApiName): Draft {
    const { apis } = this.#recordOf(sellerId);
    let draft = apis.get(api);
    if (draft === undefined) {
      draft = { ...WORKING, lastSuccessAt: null, lastFailure: null };
      apis.set(api, draft);
    }
    return draft;
  }

  #recordOf(sellerId: string): SellerRecord {
    let record = this.#sellers.get(sellerId);
    if (record === undefined) {
      record = { apis: new Map(), refusal: null };
      this.#sellers.set(sellerId, record);
    }
    return record;
  }
}

const WORKING = { failingSince: null, roleMissingSince: null, unclearDenials: 0 } as const;
