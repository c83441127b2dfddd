import type { SellerConfig } from '../config/sellers-file.js';
import type { AmazonConfig } from '../config/amazon.js';
import type { SellerApplication } from '../domains/sellers/connect/seller-connections.service.js';
import type { Emulator } from '../emulator/emulator.js';
import { secretFromFile } from '../sp-api/auth/client-secret.js';
import type { SpApiEndpoints, SpApiOptions } from '../sp-api/create-sp-api.js';
import { sellerCentralOf } from '../sp-api/seller-central.js';
import { LWA_TOKEN_ENDPOINT, REGION_HOSTS } from '../sp-api/regions.js';
import type { Region } from '../sp-api/regions.js';

/** A seller, with the secret that lets this program act on the seller's behalf. */
export interface SellerGrant {
  readonly id: string;
  readonly name: string | null;
  readonly refreshToken: string;
  readonly marketplaceIds: readonly string[];
  readonly region: Region;
  /** When the seller consented, in epoch milliseconds. Null for a grant of the configuration. */
  readonly grantedAt: number | null;
}

/** Amazon's endpoints, and the sellers that the program calls them for. */
export interface Upstream {
  readonly options: Pick<
    SpApiOptions,
    'endpoint' | 'lwaEndpoint' | 'clientId' | 'clientSecret' | 'rdt'
  > &
    Partial<Pick<SpApiOptions, 'rdtEndpoint' | 'regions'>>;
  /** Sellers of the configuration. */
  readonly sellers: readonly SellerGrant[];
  /** What sellers consent to. Null when no seller can connect while the server runs. */
  readonly application: SellerApplication | null;
}

/** The embedded emulator. @param count how many of its sellers the program works for. */
export function ofEmulator(emulator: Emulator, count: number): Upstream {
  return {
    options: {
      endpoint: emulator.url,
      regions: { eu: { endpoint: `${emulator.url}/eu` }, fe: { endpoint: `${emulator.url}/fe` } },
      lwaEndpoint: `${emulator.url}/auth/o2/token`,
      clientId: emulator.application.clientId,
      clientSecret: () => emulator.application.clientSecret,
    },
    sellers: emulator.sellers
      .slice(0, count)
      .map(({ sellerId: id, name, refreshToken, marketplaceIds, region }) => ({
        id,
        name,
        refreshToken,
        marketplaceIds,
        region,
        grantedAt: null,
      })),
    application: {
      applicationId: emulator.application.applicationId,
      isDraft: false,
      sellerCentralOf: () => emulator.url,
    },
  };
}

/** Returns the grant of a seller of the configuration. */
export function configuredGrant(
  { refreshToken, region, ...seller }: SellerConfig,
  amazon: Pick<AmazonConfig, 'region'>,
): SellerGrant {
  return {
    ...seller,
    refreshToken: refreshToken.reveal(),
    region: region ?? amazon.region ?? 'na',
    grantedAt: null,
  };
}

/** Returns the hosts of a region, or the configured replacement. */
function endpointsOf({ endpoint, sandbox }: AmazonConfig, region: Region): SpApiEndpoints {
  if (endpoint !== null) return { endpoint: endpoint.replaceAll('{region}', region) };
  const hosts = REGION_HOSTS[region];
  // Restricted data tokens come from production even with the sandbox.
  return {
    endpoint: sandbox ? hosts.sandbox : hosts.production,
    rdtEndpoint: hosts.production,
  };
}

/** Returns Amazon's endpoints, or the configured replacements. */
export function ofAmazon(amazon: AmazonConfig): Upstream {
  const { clientSecret, application } = amazon;
  const region = amazon.region ?? 'na';
  return {
    options: {
      ...endpointsOf(amazon, region),
      regions: {
        na: endpointsOf(amazon, 'na'),
        eu: endpointsOf(amazon, 'eu'),
        fe: endpointsOf(amazon, 'fe'),
      },
      lwaEndpoint: amazon.lwaEndpoint ?? LWA_TOKEN_ENDPOINT,
      clientId: amazon.clientId,
      clientSecret:
        clientSecret.kind === 'file'
          ? secretFromFile(clientSecret.path)
          : () => clientSecret.value.reveal(),
      rdt: amazon.rdt,
    },
    sellers: amazon.sellers.map((seller) => configuredGrant(seller, amazon)),
    application: application && {
      applicationId: application.id,
      isDraft: application.isDraft,
      sellerCentralOf: (id) => application.sellerCentral ?? sellerCentralOf(id),
    },
  };
}
