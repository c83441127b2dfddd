import type { AuditEntry, AuditSubject } from '../../../graph/audit/audit-entry.js';
import type { ConnectionRefusal } from '../../../graph/connection-refusal.js';
import { globalId } from '../../../graph/global-id.js';
import { flagOf, listOf, textOf } from '../../../sp-api/wire/wire-values.js';
import { SpApiError } from '../../../sp-api/errors/errors.js';
import type { SellerClient } from '../../../sp-api/calls/client.js';
import { getMarketplaceParticipations } from '../../../sp-api/operations/sellers.js';
import { MARKETPLACES } from '../../../sp-api/regions.js';
import type { Region } from '../../../sp-api/regions.js';
import type { ConsentRequest } from '../../../store/sellers/consent-request.js';
import type { ConsentRequests, RefusedState } from '../../../store/sellers/consent-requests.js';
import type { SellerStore } from '../../../store/sellers/seller-store.js';
import { assertOwner } from './assert-owner.js';
import { LONGEST_NAME } from './connect-seller.input.js';
import { hashOfState } from './connection-state.js';

/** What Amazon sends back with the browser. Empty when it is absent. */
export interface ConsentReturn {
  readonly state: string;
  /** `spapi_oauth_code`. */
  readonly code: string;
  /** `selling_partner_id`. */
  readonly sellingPartnerId: string;
  /** Id of the request of the browser, for the record. */
  readonly requestId: string;
}

/** Why a return ends before it is known who started the connection. */
type UnreadReturn =
  | RefusedState
  /** The person did not consent. */
  | 'no-consent'
  /** Amazon sent something else than a seller id and a code. */
  | 'unreadable';

export type ConnectionOutcome =
  | {
      readonly kind: 'connected';
      readonly sellerId: string;
      readonly name: string | null;
      readonly returnUrl: string | null;
    }
  | { readonly kind: 'refused'; readonly reason: UnreadReturn | ConnectionRefusal };

interface TriedGrant {
  readonly sellerId: string;
  readonly refreshToken: string;
  readonly region: Region;
}

export interface FinishDependencies {
  readonly store: Pick<SellerStore, 'connect' | 'renew'> & {
    readonly consents: Pick<ConsentRequests, 'take'>;
  };
  readonly exchangeCode: (code: string, redirectUri: string) => Promise<string>;
  /** Returns the client of a grant that is not in use yet, and what drops its tokens. */
  readonly tryGrant: (grant: TriedGrant) => {
    readonly client: SellerClient;
    readonly drop: () => void;
  };
  /** Tells whether the caller that started a connection may still manage sellers. */
  readonly mayFinish: (request: ConsentRequest) => Promise<boolean>;
  /** Takes over the sellers of the store. */
  readonly sync: () => Promise<unknown>;
  /** Tells whether the server works for a seller, as of the last `sync`. */
  readonly isServed: (sellerId: string) => boolean;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Opens the audit entry of a connection, whose actor is the caller that started it. */
  readonly openEntry: (request: ConsentRequest, requestId: string) => AuditEntry;
  /** Receives an error of Amazon's. Its message has no secret. */
  readonly onTrouble: (error: SpApiError) => void;
}

const SELLER_ID = /^[A-Z0-9]{5,32}$/;
const CODE = /^[\w.~|-]{1,2048}$/;

/** Finishes connections: exchanges the code, checks whose grant it is, and records the seller. */
export class ConnectionFinisher {
  readonly #dependencies: FinishDependencies;

  constructor(dependencies: FinishDependencies) {
    this.#dependencies = dependencies;
  }

  /** Uses up the state, unless the person has not consented. @throws StoreError */
  async finish(returned: ConsentReturn): Promise<ConnectionOutcome> {
    const { state, code, sellingPartnerId } = returned;
    const stateHash = hashOfState(state);
    if (stateHash === null) return refused('unknown');
    if (code === '' && sellingPartnerId === '') return refused('no-consent');
    if (!CODE.test(code) || !SELLER_ID.test(sellingPartnerId)) return refused('unreadable');
    const { store, now } = this.#dependencies;
    const request = await store.consents.take(stateHash, now());
    return typeof request === 'string' ? refused(request) : this.#record(request, returned);
  }

  /** Finishes a request, and records how that ended. */
  async #record(request: ConsentRequest, returned: ConsentReturn): Promise<ConnectionOutcome> {
    const entry = this.#dependencies.openEntry(request, returned.requestId);
    try {
      const outcome = await entry.within(() => this.#finish(request, returned, entry));
      // The id in the address may be that of any seller, so only the seller to be renewed is named.
      if (request.renewsSellerId !== null) entry.about(subjectOf(request.renewsSellerId));
      await entry.returned(outcome.kind === 'refused' ? outcome.reason : null);
      return outcome;
    } catch (error) {
      await entry.threw(error);
      throw error;
    }
  }

  async #finish(
    request: ConsentRequest,
    { code, sellingPartnerId }: ConsentReturn,
    entry: AuditEntry,
  ): Promise<ConnectionOutcome> {
    const reason = await this.#obstacleTo(request, sellingPartnerId);
    if (reason !== null) return refused(reason);
    return this.#connect(request, { code, sellerId: sellingPartnerId }, entry);
  }

  /** Returns why a request cannot be finished, as far as it is known without Amazon. Null for one that can. */
  async #obstacleTo(request: ConsentRequest, sellerId: string): Promise<ConnectionRefusal | null> {
    const { mayFinish, sync, isServed } = this.#dependencies;
    const { renewsSellerId } = request;
    if (renewsSellerId !== null && renewsSellerId !== sellerId) return 'ANOTHER_SELLER';
    if (!(await mayFinish(request))) return 'CALLER_ENDED';
    if (renewsSellerId === null) return null;
    await sync();
    return isServed(renewsSellerId) ? null : 'DISCONNECTED';
  }

  async #connect(
    request: ConsentRequest,
    { code, sellerId }: { readonly code: string; readonly sellerId: string },
    entry: AuditEntry,
  ): Promise<ConnectionOutcome> {
    const { exchangeCode, store, now, sync } = this.#dependencies;
    const consentedAt = now();
    const refreshToken = await exchangeCode(code, request.redirectUri).catch((error: unknown) =>
      this.#refusalOf(error, 'CODE_REFUSED'),
    );
    if (typeof refreshToken !== 'string') return refreshToken;
    const region = request.region as Region;
    const found = await this.#look(request, { sellerId, refreshToken, region });
    if ('kind' in found) return found;
    const { marketplaceIds } = found;
    const name = request.name ?? found.storeName;
    const consent = {
      sellerId,
      name,
      region: request.region,
      marketplaceIds,
      refreshToken,
      consentedAt,
      connectedAt: now(),
      connectedBy: request.startedBy,
    };
    // Before the store has it: the entry may be a part of the same transaction.
    entry.about(subjectOf(sellerId));
    const isRenewal = request.renewsSellerId !== null;
    if (!isRenewal) await store.connect(consent);
    else if (!(await store.renew(consent, request.createdAt))) return refused('DISCONNECTED');
    await sync();
    return { kind: 'connected', sellerId, name, returnUrl: request.returnUrl };
  }

  /** Reads the marketplaces with the new grant, and checks that it is a grant of the named seller. */
  async #look(request: ConsentRequest, grant: TriedGrant): Promise<Account | ConnectionOutcome> {
    const { client, drop } = this.#dependencies.tryGrant(grant);
    try {
      const account = await readAccount(client, request);
      const [marketplaceId] = account.marketplaceIds;
      if (marketplaceId === undefined) return refused('NO_MARKETPLACE');
      // A person could change the id in the address.
      await assertOwner(client, marketplaceId, 'mutation');
      return account;
    } catch (error) {
      drop();
      return this.#refusalOf(error, 'NOT_ITS_GRANT');
    }
  }

  /** @param denied what a denial means. */
  #refusalOf(error: unknown, denied: ConnectionRefusal): ConnectionOutcome {
    if (!(error instanceof SpApiError)) throw error;
    this.#dependencies.onTrouble(error);
    return refused(DENIALS.has(error.code) ? denied : 'AMAZON_UNAVAILABLE');
  }
}

const DENIALS: ReadonlySet<SpApiError['code']> = new Set([
  'UPSTREAM_DENIED',
  'UPSTREAM_NOT_FOUND',
  'UPSTREAM_REJECTED',
]);

interface Account {
  /** The marketplace of the request first. */
  readonly marketplaceIds: readonly string[];
  readonly storeName: string | null;
}

/** Cost: one getMarketplaceParticipations. */
async function readAccount(client: SellerClient, request: ConsentRequest): Promise<Account> {
  const answer = await client.call(getMarketplaceParticipations, {}, { priority: 'mutation' });
  const participations = listOf(answer.payload).filter(
    ({ participation }) => flagOf(participation?.isParticipating) === true,
  );
  const ids = participations
    .map(({ marketplace }) => textOf(marketplace?.id) ?? '')
    .filter((id) => MARKETPLACES.get(id)?.region === request.region);
  const isAsked = (id: string): boolean => id === request.marketplaceId;
  const marketplaceIds = [...ids.filter(isAsked), ...ids.filter((id) => !isAsked(id))];
  const [storeName = null] = participations.flatMap((one) => textOf(one.storeName) ?? []);
  const isShort = storeName !== null && storeName.length <= LONGEST_NAME;
  return { marketplaceIds, storeName: isShort ? storeName : null };
}

function subjectOf(sellerId: string): AuditSubject {
  return { sellerId, target: globalId('Seller', sellerId) };
}

function refused(
  reason: Extract<ConnectionOutcome, { kind: 'refused' }>['reason'],
): ConnectionOutcome {
  return { kind: 'refused', reason };
}
