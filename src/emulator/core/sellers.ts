/** The invented sellers and the invented application that they authorized. */
import type { EmulatedRegion, EmulatedSeller } from './api.js';
import { seededHex } from './seeded.js';

/** The credentials of the only application. */
export interface EmulatedApplication {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Id on the page where sellers consent. */
  readonly applicationId: string;
}

/** Returns the application of a seed. */
export function emulatedApplication(seed: number): EmulatedApplication {
  return {
    clientId: `amzn1.application-oa2-client.${seededHex(seed, 'client id').slice(0, 32)}`,
    clientSecret: `amzn1.oa2-cs.v1.${seededHex(seed, 'client secret')}`,
    applicationId: `amzn1.sp.solution.${seededHex(seed, 'application id').slice(0, 32)}`,
  };
}

/** The marketplace of a seller outside of North America. */
const MARKETPLACE_OF = { eu: 'A1F83G8C2ARO7P', fe: 'A1VC38T7YXB528' } as const;

/**
 * Returns the three sellers of a seed. The first one has most of the locations.
 * @param regions of the sellers in this order. Default: North America.
 */
export function emulatedSellers(
  seed: number,
  regions: readonly EmulatedRegion[] = [],
): readonly [first: EmulatedSeller, second: EmulatedSeller, third: EmulatedSeller] {
  const [first = 'na', second = 'na', third = 'na'] = regions;
  return [
    seller(seed, 'Larkspur Outfitters', first, ['ATVPDKIKX0DER']),
    seller(seed, 'Copper Kettle Goods', second, ['ATVPDKIKX0DER', 'A2EUQ1WTGCTBG2']),
    seller(seed, 'Bramble & Bay', third, ['ATVPDKIKX0DER']),
  ];
}

function seller(
  seed: number,
  name: string,
  region: EmulatedRegion,
  marketplaceIds: readonly string[],
): EmulatedSeller {
  const id = seededHex(seed, name, 'seller id').toUpperCase();
  return {
    sellerId: `A${id.slice(0, 13)}`,
    name,
    // Amazon's tokens begin with `Atzr|`. A bar would be a pipe in a shell that the printed environment is
    // copied into.
    refreshToken: `Atzr-${seededHex(seed, name, 'refresh token')}`,
    marketplaceIds: region === 'na' ? marketplaceIds : [MARKETPLACE_OF[region]],
    region,
  };
}
