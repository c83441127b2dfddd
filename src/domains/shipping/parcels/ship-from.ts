import type { Address } from '../../../graph/address.type.js';
import type { Fields } from '../../../graph/fields.js';
import { issuesOf } from '../../../graph/input-issues.js';
import { InputIssue } from '../../../graph/user-error.type.js';
import { ShippingAddressInput } from './ship-from.input.js';
import type { ShipFromInput } from './ship-from.input.js';

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
 * Where the address of a supply source comes from. Answers null when the seller has no such source, and the problems,
 * under `path`, when its address can't be a sender's. `shipFromAddressOf` turns an address with contact into an answer.
 */
export type ShipFromSource = (
  supplySourceId: string,
  path: readonly string[],
) => Promise<ShipFromAddress | InputIssue[] | null>;

const NAME_LENGTH = 30;
// Carriers route by state there; Amazon refuses addresses without one.
const STATE_NEEDED = ['US', 'CA', 'CN'];

/**
 * The address of a place, as a sender's; or what keeps it from being one. A name that is too long is shortened, to the
 * part before the dash of "Store Name – City Name" where that fits.
 */
export function shipFromAddressOf(
  place: Fields<Address>,
  path: readonly string[],
): ShipFromAddress | InputIssue[] {
  const { addressLine1, addressLine2, addressLine3, city, stateOrRegion, postalCode } = place;
  const address = Object.assign(new ShippingAddressInput(), {
    name: place.name === null ? null : shortName(place.name),
    addressLine1,
    addressLine2,
    addressLine3,
    city,
    county: place.county ?? place.district,
    stateOrRegion,
    postalCode,
    countryCode: place.countryCode ?? '',
    phone: place.phone,
    email: place.email,
  });
  const problems = [...issuesOf(address, []), ...addressIssues(address, [])];
  if (place.countryCode === null) problems.push(new InputIssue(['countryCode'], 'a country code'));
  if (problems.length === 0) return address;
  return problems.map(
    (problem) =>
      new InputIssue(
        [...path],
        `a supply source whose ${problem.path.at(-1) ?? 'address'} is ${problem.accepted}`,
      ),
  );
}

/** What the single parts of an address can't say about each other. */
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
 * The sender's address that an input asks for; null for a supply source that the seller does not have.
 * The input has passed its rules: exactly one of the two is there.
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
  return store.length <= NAME_LENGTH ? store : store.slice(0, NAME_LENGTH).trimEnd();
}
