import type { PackageConfirmation } from '../../../src/store/confirmations/confirmation.js';

/** Returns a parcel of a separate order by default. */
export function aConfirmation(
  number: number,
  over: Partial<PackageConfirmation> = {},
): PackageConfirmation {
  return {
    amazonOrderId: `902-${String(number).padStart(7, '0')}-1234567`,
    packageReferenceId: String(number),
    carrierCode: 'UPS',
    carrierName: null,
    shippingMethod: null,
    trackingNumber: `TRACK-${number}`,
    shipDate: '2026-05-12T08:00:00.000Z',
    shipFromSupplySourceId: null,
    shipFromAddress: null,
    items: [{ orderItemId: '60000000000201', quantity: 1, transparencyCodes: [] }],
    codCollectionMethod: null,
    ...over,
  };
}
