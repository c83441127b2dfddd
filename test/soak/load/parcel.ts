/** A parcel from an invented address. */
export const PARCEL = {
  shipFrom: {
    address: {
      name: 'Quill & Cedar',
      addressLine1: '77 Wharf Road',
      city: 'Tacoma',
      stateOrRegion: 'WA',
      postalCode: '98402',
      countryCode: 'US',
      phone: '+1 253 555 0110',
      email: 'dock@example.com',
    },
  },
  package: {
    size: { dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' } },
    weight: { value: 20, unit: 'OZ' },
  },
};

/**
 * Returns the input of a purchase. The key is sent as the seller's order id, so that Amazon's sales show the owner of a label.
 */
export function purchaseOf(key: string, orderId: string): object {
  return {
    key,
    maxPrice: { amount: '1000.00', currencyCode: 'USD' },
    // The orders are invented without regard to what carriers promise. The guards are not what a run tests.
    despite: ['CONSTRAINT_UNMET', 'LATE', 'OTHER_LABEL_PROGRAM'],
    request: {
      orderId,
      choose: { shippingServiceId: 'USPS_PTP_PRI' },
      parcel: { ...PARCEL, sellerOrderId: key, deliveryConfirmation: 'NONE' },
    },
  };
}
