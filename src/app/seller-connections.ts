import type { Config } from '../config/config.js';
import { LOCAL_PRINCIPAL } from '../graph/access/principal.js';
import type { Principal } from '../graph/access/principal.js';
import { MutationTrail } from '../domains/access/audit/mutation-trail.service.js';
import { principalOfKey } from '../domains/access/authenticator.js';
import type { CallRecords } from '../domains/sellers/health/call-records.js';
import { pageOf } from '../domains/sellers/connect/connection-page.js';
import { ConnectionFinisher } from '../domains/sellers/connect/finish-connection.js';
import { SellerConnections } from '../domains/sellers/connect/seller-connections.service.js';
import { wallClock } from '../runtime/clock.js';
import { CONNECT_PATH } from '../server/connect/connect-endpoint.js';
import type { FinishConnection } from '../server/connect/connect-endpoint.js';
import { isLoopbackName } from '../server/http/host-check.js';
import type { ConsentRequest } from '../store/sellers/consent-request.js';
import type { Store } from '../store/store.js';
import type { Amazon } from './reach-amazon.js';
import { trailPorts } from './trail-ports.js';
import type { TrailProcess } from './trail-ports.js';

/** How sellers connect while the server runs. */
export interface SellerConnecting {
  /** Builds the connections as one principal manages them. */
  readonly connectionsOf: (principal: Principal) => SellerConnections;
  readonly finish: FinishConnection;
}

/** What connections need of the process. */
interface ConnectingProcess extends TrailProcess {
  readonly http: Config['http'];
  readonly records: CallRecords;
}

/** Action of the audit entry of a return from Amazon. */
const FINISH_CONNECTION = 'finishConnection';

/** Returns how sellers connect. */
export function sellerConnecting(
  { upstream, spApi, registry }: Pick<Amazon, 'upstream' | 'spApi' | 'registry'>,
  store: Pick<Store, 'sellers' | 'accessKeys' | 'audit' | 'cacheChanges'>,
  { http, records, ...process }: ConnectingProcess,
): SellerConnecting {
  const { application } = upstream;
  const { now } = wallClock;
  const trail = trailPorts(process);
  const sync = (): ReturnType<typeof registry.sync> => {
    store.cacheChanges.announce({ of: 'sellers' });
    return registry.sync();
  };
  const shared = { store: store.sellers, application, now, sync };
  const finisher = new ConnectionFinisher({
    ...shared,
    isServed: (sellerId) => registry.runtimes.has(sellerId),
    exchangeCode: (code, redirectUri) => spApi.exchangeCode(code, redirectUri),
    tryGrant: (grant) => {
      // After a refusal of the same refresh token, its session would not ask Amazon again.
      spApi.forget(grant);
      const drop = (): void => {
        spApi.forget(grant);
        // Failed calls with a grant that is not used say nothing about the seller.
        records.forget(grant.sellerId);
      };
      return { client: spApi.forSeller(grant), drop };
    },
    mayFinish: (request) => mayManage(store.accessKeys, request, { http, now }),
    openEntry: ({ principalId: id, startedBy: name }, requestId) => {
      const origin = { principal: { id, name }, requestId };
      return new MutationTrail({ ...trail, trail: store.audit, origin }).open(FINISH_CONNECTION);
    },
    onTrouble: (err) => process.logger.warn({ err }, 'a seller could not be connected'),
  });
  return {
    connectionsOf: (principal) =>
      new SellerConnections(
        { ...shared, callbackPath: CONNECT_PATH, mayReturnTo: returnCheck(http) },
        principal,
      ),
    finish: async (parameters) => pageOf(await finisher.finish(parameters)),
  };
}

/**
 * Tells whether the caller that started a connection may still manage sellers: its key is valid and has the scope MANAGE, or the
 * server serves callers without a key. The request itself ends with the token that started it.
 */
async function mayManage(
  keys: Pick<Store['accessKeys'], 'find' | 'hasAny'>,
  { keyId, principalId }: ConsentRequest,
  { http, now }: { readonly http: Config['http']; readonly now: () => number },
): Promise<boolean> {
  const hasProvider = http.identityProvider !== null;
  if (principalId === LOCAL_PRINCIPAL.id) return !hasProvider && !(await keys.hasAny());
  if (keyId === null) return hasProvider;
  const key = await keys.find(keyId);
  if (!key || key.revokedAt !== null || (key.expiresAt ?? Infinity) <= now()) return false;
  return principalOfKey(key).scopes.has('MANAGE');
}

/**
 * Returns the check of the address to which a browser returns: a page of this server, or one that may use it. Any other address
 * would make this server send browsers to strangers.
 */
function returnCheck({
  allowedOrigins,
  isLoopback,
}: Pick<Config['http'], 'allowedOrigins' | 'isLoopback'>): (url: URL, baseUrl: string) => boolean {
  return (url, baseUrl) => {
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return false;
    const isOwn = url.origin === new URL(baseUrl).origin;
    return isOwn || allowedOrigins.includes(url.origin) || (isLoopback && isLoopbackName(url.host));
  };
}
