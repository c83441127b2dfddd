/** The invented selling partners and the invented application that they have authorized. */
import type { EmulatedSeller } from './api.js';
import { seededHex } from './seeded.js';

/** The credentials of the one application that the emulator knows. */
export interface EmulatedApplication {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The application of a seed. */
export function emulatedApplication(seed: number): EmulatedApplication {
  return {
    clientId: `amzn1.application-oa2-client.${seededHex(seed, 'client id').slice(0, 32)}`,
    clientSecret: `amzn1.oa2-cs.v1.${seededHex(seed, 'client secret')}`,
  };
}

/** The two sellers of a seed; the first one has most of the locations. */
export function emulatedSellers(
  seed: number,
): readonly [first: EmulatedSeller, second: EmulatedSeller] {
  return [
    seller(seed, 'Larkspur Outfitters', ['ATVPDKIKX0DER']),
    seller(seed, 'Copper Kettle Goods', ['ATVPDKIKX0DER', 'A2EUQ1WTGCTBG2']),
  ];
}

function seller(seed: number, name: string, marketplaceIds: readonly string[]): EmulatedSeller {
  const id = seededHex(seed, name, 'seller id').toUpperCase();
  return {
    sellerId: `A${id.slice(0, 13)}`,
    name,
    // Amazon's own begin with `Atzr|`. A bar would be a pipe in a shell into which the printed environment is copied.
    refreshToken: `Atzr-${seededHex(seed, name, 'refresh token')}`,
    marketplaceIds,
  };
}
