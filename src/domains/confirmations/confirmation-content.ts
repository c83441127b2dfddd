import { createHash } from 'node:crypto';
import { knownCarrierCode, sentCarrier } from '../../sp-api/operations/carrier-codes.js';
import type { PackageConfirmation } from '../../store/confirmations/confirmation.js';
import type {
  ConfirmedAddressInput,
  PackageConfirmationInput,
} from './package-confirmation.input.js';

/** The largest number that everybody's integers can hold. */
const MOST_REFERENCES = 2 ** 31 - 1;

/** What a confirmation says, with every choice that was left open made. */
export function confirmationContent(input: PackageConfirmationInput): PackageConfirmation {
  return {
    amazonOrderId: input.amazonOrderId,
    packageReferenceId: packageReferenceOf(input),
    ...sentCarrier(input.carrierCode, input.carrierName?.trim() ?? null),
    shippingMethod: input.shippingMethod?.trim() ?? null,
    trackingNumber: input.trackingNumber.trim(),
    shipDate: input.shipDate.toISOString(),
    shipFromSupplySourceId: input.shipFromSupplySourceId ?? null,
    shipFromAddress: input.shipFromAddress ? addressOf(input.shipFromAddress) : null,
    items: input.items.map(({ orderItemId, quantity, transparencyCodes }) => ({
      orderItemId,
      quantity,
      transparencyCodes: transparencyCodes ?? [],
    })),
    codCollectionMethod: input.codCollectionMethod ?? null,
  };
}

/**
 * The number of the package: the client's, or one that the same parcel has each time it is confirmed. A counter would give a
 * repetition a number of its own, and Amazon a second package.
 */
export function packageReferenceOf(
  input: Pick<
    PackageConfirmationInput,
    'packageReferenceId' | 'amazonOrderId' | 'carrierCode' | 'trackingNumber'
  >,
): string {
  if (input.packageReferenceId) return input.packageReferenceId;
  const { amazonOrderId, trackingNumber } = input;
  const carrier = knownCarrierCode(input.carrierCode) ?? input.carrierCode.trim();
  const parcel = JSON.stringify([amazonOrderId, carrier, trackingNumber.trim()]);
  const digest = createHash('sha256').update(parcel).digest();
  return String((digest.readUInt32BE(0) % MOST_REFERENCES) + 1);
}

/** Equal for equal confirmations, and only for those. */
export function fingerprintOf(contents: readonly PackageConfirmation[]): string {
  return createHash('sha256').update(JSON.stringify(contents)).digest('base64url');
}

function addressOf(input: ConfirmedAddressInput) {
  return {
    name: input.name,
    addressLine1: input.addressLine1,
    addressLine2: input.addressLine2 ?? null,
    addressLine3: input.addressLine3 ?? null,
    city: input.city ?? null,
    county: input.county ?? null,
    stateOrRegion: input.stateOrRegion ?? null,
    postalCode: input.postalCode ?? null,
    countryCode: input.countryCode,
    phone: input.phone ?? null,
  };
}
