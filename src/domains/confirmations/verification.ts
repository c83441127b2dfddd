import { Address } from '../../graph/address.type.js';
import type { Fields } from '../../graph/fields.js';
import { isSameTracking } from '../../store/tracking-number.js';
import type { PackageConfirmation } from '../../store/confirmations/confirmation.js';
import { packageOf } from './recorded-packages.js';
import type { ConfirmationLookups, RecordedPackage } from './recorded-packages.js';
import {
  ConfirmationDifference,
  ConfirmationVerification,
  VerificationState,
} from './verification.type.js';

// Spellings of names, districts and states vary, so they are not compared.
const COMPARED = ['addressLine1', 'city', 'postalCode', 'countryCode'] as const;

/**
 * Compares a confirmation with Amazon's record. Returns null when Amazon has no such order. Cost: one getOrder (0.5/s), and one
 * getSupplySource for a supply source that is not cached. Throws SpApiError.
 */
export async function verify(
  lookups: ConfirmationLookups,
  content: PackageConfirmation,
): Promise<ConfirmationVerification | null> {
  const [order, expected] = await Promise.all([
    lookups.order(content.amazonOrderId),
    expectedShipFrom(lookups, content),
  ]);
  if (!order) return null;
  const parcel = packageOf(order, content);
  const recorded = parcel?.shipFromAddress ?? null;
  const shown = {
    recordedTrackingNumber: parcel?.trackingNumber ?? null,
    recordedShipFrom: recorded && new Address(recorded),
    expectedShipFrom: expected && new Address(expected),
  };
  if (!parcel || (expected && !recorded)) {
    const state = VerificationState.NOT_YET_VISIBLE;
    return new ConfirmationVerification({ state, differences: [], ...shown });
  }
  const differences = differencesOf(parcel, content, expected);
  const state = differences.length > 0 ? VerificationState.DIFFERS : VerificationState.VERIFIED;
  return new ConfirmationVerification({ state, differences, ...shown });
}

function differencesOf(
  { trackingNumber, shipFromAddress: recorded }: RecordedPackage,
  content: PackageConfirmation,
  expected: Fields<Address> | null,
): ConfirmationDifference[] {
  const differences: ConfirmationDifference[] = [];
  if (!isSameTracking(trackingNumber, content.trackingNumber)) {
    differences.push(ConfirmationDifference.TRACKING_NUMBER);
  }
  if (expected && recorded && !isSamePlace(expected, recorded)) {
    differences.push(ConfirmationDifference.SHIP_FROM);
  }
  return differences;
}

async function expectedShipFrom(
  lookups: ConfirmationLookups,
  { shipFromSupplySourceId, shipFromAddress }: PackageConfirmation,
): Promise<Fields<Address> | null> {
  if (shipFromAddress) return { ...shipFromAddress, district: null, email: null };
  return shipFromSupplySourceId === null ? null : lookups.supplySource(shipFromSupplySourceId);
}

/** Compares two addresses. A part that only one of them has is not a difference. */
function isSamePlace(one: Fields<Address>, other: Fields<Address>): boolean {
  return COMPARED.every((part) => {
    const [a, b] = [one[part], other[part]];
    return a === null || b === null || plain(a) === plain(b);
  });
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.,#-]+/g, ' ')
    .trim();
}
