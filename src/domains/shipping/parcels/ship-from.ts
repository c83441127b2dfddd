import type { Address } from '../../../graph/address.type.js';
import type { Fields } from '../../../graph/fields.js';
import { issuesOf } from '../../../graph/input-issues.js';
import { InputIssue } from '../../../graph/user-error.type.js';
import { ShippingAddressInput } from './ship-from.input.js';
import type { ShipFromInput } from './ship-from.input.js';
import { leadingText } from '../../../runtime/text-part.js';

/** A sender's address that Amazon accepts. */
export interface ShipFromAddress {
  readonly name: string;
  readonly addressLine1: string;
  readonly addressLine2?: string | null;
  readonly addressLine3?: string | null;
  readonly city: string;
  readonly county?: string | null;
  readonly stateOrRegion?: string | null;
  readonly postalCode: string;
  readonly countryCode: string;
  readonly phone: string;
  readonly email: string;
}

/**
 * Returns the address of a supply source as a sender's. Null when the seller has no such source; the problems, under `path`,
 * when its address can't be a sender's. `shipFromAddressOf` converts an address with contact.
 */
export type ShipFromSource = (
  supplySourceId: string,
  path: readonly string[],
) => Promise<ShipFromAddress | InputIssue[] | null>;

const NAME_LENGTH = 30;
// Carriers route by state there; Amazon refuses addresses without one.
const STATE_NEEDED = ['US', 'CA', 'CN'];

/**
 * Returns the address of a place as a sender's, or its problems. A long name is shortened, to the part before the dash of
 * "Store Name – City Name" where that fits.
 */
export function shipFromAddressOf(
  place: Partial<Fields<Address>>,
  path: readonly string[],
): ShipFromAddress | InputIssue[] {
  const { addressLine2 = null, addressLine3 = null, stateOrRegion = null } = place;
  const address = Object.assign(new ShippingAddressInput(), {
    ...neededTexts(place),
    addressLine2,
    addressLine3,
    county: place.county ?? place.district ?? null,
    stateOrRegion,
  });
  const problems = [...issuesOf(address, []), ...addressIssues(address, [])];
  if (!place.countryCode) problems.push(new InputIssue(['countryCode'], 'a country code'));
  if (problems.length === 0) return address;
  return problems.map(
    (problem) =>
      new InputIssue(
        [...path],
        `a supply source whose ${problem.path.at(-1) ?? 'address'} is ${problem.accepted}`,
      ),
  );
}

/** Returns the texts that an address must have. An absent one is empty, which breaks its rule. */
function neededTexts(place: Partial<Fields<Address>>) {
  return {
    name: shortName(place.name ?? ''),
    addressLine1: place.addressLine1 ?? '',
    city: place.city ?? '',
    postalCode: place.postalCode ?? '',
    countryCode: place.countryCode ?? '',
    phone: place.phone ?? '',
    email: place.email ?? '',
  };
}

/** Checks the rules that concern several parts of an address. */
export function addressIssues(
  address: Pick<ShipFromAddress, 'countryCode' | 'stateOrRegion'>,
  path: readonly string[],
): InputIssue[] {
  if (address.stateOrRegion || !STATE_NEEDED.includes(address.countryCode)) return [];
  return [
    new InputIssue([...path, 'stateOrRegion'], `a state or region in ${address.countryCode}`),
  ];
}

/**
 * Returns the sender's address of an input; null for an unknown supply source. The input has passed its rules, so it has
 * exactly one of the two fields.
 */
export async function resolveShipFrom(
  shipFrom: ShipFromInput,
  path: readonly string[],
  source: ShipFromSource,
): Promise<ShipFromAddress | InputIssue[] | null> {
  return shipFrom.address ?? source(shipFrom.supplySourceId ?? '', [...path, 'supplySourceId']);
}

function shortName(name: string): string {
  if (name.length <= NAME_LENGTH) return name;
  const store = name.split(/\s+[–—-]\s+/)[0] ?? name;
  return store.length <= NAME_LENGTH ? store : leadingText(store, NAME_LENGTH).trimEnd();
}
