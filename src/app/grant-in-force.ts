import type { Region } from '../sp-api/regions.js';
import { StoreError } from '../store/engine/store-error.js';
import type { StoredSeller } from '../store/sellers/connected-seller.js';
import type { SellerGrant } from './upstream.js';

/** A seller of the environment or of SELLERS_FILE. */
export interface ConfiguredSeller {
  readonly grant: SellerGrant;
  /** When a server first started with this refresh token, in epoch milliseconds. */
  readonly seenAt: number;
}

/** What is known about one seller. */
export interface SellerFacts {
  readonly configured: ConfiguredSeller | undefined;
  readonly stored: StoredSeller | undefined;
}

/**
 * Returns the grant to work with. Null for a seller that is disconnected. The newest fact decides: a consent, a disconnection, or
 * the first start with a refresh token of the configuration. With a stored grant that cannot be used, the configured one serves.
 * A renewed grant counts only while the configuration names the seller, unless the seller was connected at run time.
 */
export function grantInForce(
  { configured, stored }: SellerFacts,
  onUnusable: (reason: StoreError) => void = () => undefined,
): SellerGrant | null {
  const ofConfiguration = configured?.grant ?? null;
  if (!stored || (configured && timeOf(stored) <= configured.seenAt)) return ofConfiguration;
  if (!configured && stored.connectedAt === null) return null;
  const grant = usable(stored);
  if (grant === null || (typeof grant === 'object' && 'refreshToken' in grant)) return grant;
  onUnusable(grant);
  return ofConfiguration;
}

/** Returns the stored grant, or why it cannot be used. Null when the seller is disconnected. */
function usable(stored: StoredSeller): SellerGrant | StoreError | null {
  const { sellerId: id, name, refreshToken, marketplaceIds, consentedAt: grantedAt } = stored;
  if (refreshToken === null || refreshToken instanceof StoreError) return refreshToken;
  return { id, name, refreshToken, marketplaceIds, region: stored.region as Region, grantedAt };
}

/** A disconnection is later than the consent that it ends. A new consent removes it. */
function timeOf({ disconnectedAt, consentedAt }: StoredSeller): number {
  return disconnectedAt ?? consentedAt ?? 0;
}
