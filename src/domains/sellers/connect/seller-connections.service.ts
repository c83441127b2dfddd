import { issuesOf as rulesBroken } from '../../../graph/input-issues.js';
import type { Principal } from '../../../graph/access/principal.js';
import { InputIssue, InvalidInput } from '../../../graph/user-error.type.js';
import { MARKETPLACES } from '../../../sp-api/regions.js';
import type { Region } from '../../../sp-api/regions.js';
import { consentUrl } from '../../../sp-api/seller-central.js';
import type { ConsentRequests } from '../../../store/sellers/consent-requests.js';
import type { SellerStore } from '../../../store/sellers/seller-store.js';
import type { ConsentRequest } from '../../../store/sellers/consent-request.js';
import type { ConnectSellerInput, RenewSellerInput } from './connect-seller.input.js';
import { SellerConnectionUnavailable } from './connect-seller.payload.js';
import type { ConnectSellerResult } from './connect-seller.payload.js';
import { hashOfState, newState, STATE_LIFE_MS } from './connection-state.js';

/** Connections that are recorded at a time, finished and expired ones of the last hour included. */
const MOST_REQUESTS = 1_000;

/** What sellers consent to. */
export interface SellerApplication {
  readonly applicationId: string;
  /** True for an application that Amazon has not published. */
  readonly isDraft: boolean;
  /** Returns the origin of Seller Central. Null for an unknown marketplace. */
  readonly sellerCentralOf: (marketplaceId: string) => string | null;
}

export interface SellerConnectionsDependencies {
  readonly store: Pick<SellerStore, 'disconnect'> & {
    readonly consents: Pick<ConsentRequests, 'add'>;
  };
  /** Null when no seller can connect while the server runs. */
  readonly application: SellerApplication | null;
  /** Path of this server to which Amazon sends the browser after a consent. */
  readonly callbackPath: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Tells whether a browser may be sent to a page after the consent. */
  readonly mayReturnTo: (url: URL, baseUrl: string) => boolean;
  /** Takes over the sellers of the store. */
  readonly sync: () => Promise<unknown>;
}

/** A seller as the graph knows it. */
interface KnownSeller {
  readonly id: string;
  readonly name: string | null;
  readonly marketplaceIds: readonly string[];
  readonly region: Region;
}

/** Connects and disconnects sellers for one principal, which has the scope MANAGE and so all sellers. */
export class SellerConnections {
  readonly #dependencies: SellerConnectionsDependencies;
  readonly #principal: Principal;

  constructor(dependencies: SellerConnectionsDependencies, principal: Principal) {
    this.#dependencies = dependencies;
    this.#principal = principal;
  }

  /**
   * Starts a connection: records its state and returns where the seller consents.
   * @param baseUrl under which browsers reach this server.
   * @throws StoreError
   */
  async start(input: ConnectSellerInput, baseUrl: string): Promise<ConnectSellerResult> {
    const issues = [...rulesBroken(input), ...regionIssues(input)];
    const { marketplaceId, name = null, returnUrl = null } = input;
    return this.#begin({ marketplaceId, name, returnUrl, renewsSellerId: null }, issues, baseUrl);
  }

  /**
   * Starts the renewal of a consent. Only a consent of this seller is accepted.
   * @param baseUrl under which browsers reach this server.
   * @throws StoreError
   */
  async renew(
    { id: renewsSellerId, name, region, marketplaceIds }: KnownSeller,
    { marketplaceId, returnUrl = null }: RenewSellerInput,
    baseUrl: string,
  ): Promise<ConnectSellerResult> {
    const asked = marketplaceId ?? marketplaceIds[0] ?? '';
    const issues =
      MARKETPLACES.get(asked)?.region === region
        ? []
        : [marketplaceIssue(`the id of a marketplace of the region ${region.toUpperCase()}`)];
    return this.#begin({ marketplaceId: asked, name, returnUrl, renewsSellerId }, issues, baseUrl);
  }

  async #begin(
    wish: ConsentWish,
    given: readonly InputIssue[],
    baseUrl: string,
  ): Promise<ConnectSellerResult> {
    const { application, store, callbackPath, now } = this.#dependencies;
    if (!application) return notConfigured();
    const { marketplaceId, name, returnUrl, renewsSellerId } = wish;
    const issues = [...given, ...this.#returnIssues(returnUrl, baseUrl)];
    const region = MARKETPLACES.get(marketplaceId)?.region;
    const origin = application.sellerCentralOf(marketplaceId);
    if (issues.length > 0 || region === undefined || origin === null)
      return new InvalidInput(issues);
    const state = newState();
    const redirectUri = `${baseUrl}${callbackPath}`;
    const createdAt = now();
    const isAdded = await store.consents.add(
      {
        stateHash: hashOfState(state) ?? '',
        principalId: this.#principal.id,
        keyId: this.#principal.keyId,
        startedBy: this.#principal.name,
        region,
        marketplaceId,
        name,
        renewsSellerId,
        redirectUri,
        returnUrl: returnUrl?.href ?? null,
        createdAt,
        expiresAt: Math.min(createdAt + STATE_LIFE_MS, this.#tokenEnd()),
      },
      MOST_REQUESTS,
    );
    if (!isAdded) return tooMany();
    const url = consentUrl({ ...application, origin, state, redirectUri });
    return { authorizationUrl: new URL(url), state };
  }

  /** Returns when the token of the caller ends. A key is checked in the store instead, since it can be revoked. */
  #tokenEnd(): number {
    const { keyId, expiresAt } = this.#principal;
    return keyId === null ? Math.floor(expiresAt ?? Infinity) : Infinity;
  }

  /**
   * Disconnects a seller on every replica, within a second. Its records stay.
   * @throws StoreError
   */
  async disconnect({ id, name, marketplaceIds, region }: KnownSeller): Promise<void> {
    const { store, now, sync } = this.#dependencies;
    await store.disconnect(
      { sellerId: id, name, marketplaceIds, region },
      { at: now(), by: this.#principal.name },
    );
    await sync();
  }

  #returnIssues(returnUrl: URL | null, baseUrl: string): InputIssue[] {
    if (!returnUrl || this.#dependencies.mayReturnTo(returnUrl, baseUrl)) return [];
    const accepted = 'an address of this server, or of an origin in ALLOWED_ORIGINS';
    return [new InputIssue(['input', 'returnUrl'], accepted)];
  }
}

/** What a consent is asked for. */
interface ConsentWish extends Pick<ConsentRequest, 'marketplaceId' | 'name' | 'renewsSellerId'> {
  readonly returnUrl: URL | null;
}

function regionIssues({ marketplaceId, region }: ConnectSellerInput): InputIssue[] {
  const found = MARKETPLACES.get(marketplaceId)?.region.toUpperCase();
  if (found === undefined)
    return [marketplaceIssue('the id of a marketplace of Amazon, such as ATVPDKIKX0DER')];
  if (!region || region === found) return [];
  return [
    new InputIssue(['input', 'region'], `${found}, the region of the marketplace, or absent`),
  ];
}

function marketplaceIssue(accepted: string): InputIssue {
  return new InputIssue(['input', 'marketplaceId'], accepted);
}

function tooMany(): SellerConnectionUnavailable {
  return new SellerConnectionUnavailable(
    `${MOST_REQUESTS} connections were started within the last 70 minutes. Finish those, or try again later.`,
    'RETRY',
  );
}

function notConfigured(): SellerConnectionUnavailable {
  return new SellerConnectionUnavailable(
    'SP_API_APPLICATION_ID is not set. Set it to the id of the application and restart the server.',
  );
}
