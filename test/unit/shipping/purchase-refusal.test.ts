import 'reflect-metadata';
import { labelProviderOf } from '../../../src/domains/shipping/carriers/provider-of.js';
import { offersRequestOfPurchase } from '../../../src/domains/shipping/purchases/buy/label-order.js';
import { refusedPurchaseResult } from '../../../src/domains/shipping/purchases/buy/purchase-refusal.js';
import type { RefusedPurchase } from '../../../src/domains/shipping/purchases/buy/purchase-refusal.js';
import type { SpApiError, SpApiErrorFields } from '../../../src/sp-api/errors/errors.js';
import { anSpApiError, aRefusal, FakeSellerClient } from './fake-seller-client.js';
import { anAddress, aPurchase, SHIPMENT_ID } from './shipping-builders.js';

const PURCHASE: RefusedPurchase = {
  sellerId: 'A2SELLER',
  carrierName: null,
  offersRequest: offersRequestOfPurchase(aPurchase(), anAddress()),
  formRequest: {
    amazonOrderId: '114-2836519-0473220',
    shippingServiceId: 'CARRIER_GROUND',
    shipFrom: anAddress(),
    orderItemIds: ['40521188632014'],
  },
};
const provider = labelProviderOf(new FakeSellerClient({}));

/** The result that a client gets; null when the error is no refusal. */
function resultOf(error: SpApiError, purchase = PURCHASE) {
  const refusal = provider.purchaseRefusal(error);
  return refusal && refusedPurchaseResult(refusal, error, purchase);
}

const NOT_FOUND = { code: 'UPSTREAM_NOT_FOUND', httpStatus: 404 } as const;
const DENIED = { code: 'UPSTREAM_DENIED', httpStatus: 403 } as const;

describe('a refusal of Amazon', () => {
  it.each<[string, string, string, Partial<SpApiErrorFields>, object]>([
    [
      'of items that have a label, by its code',
      'ShipmentAlreadyExists',
      `OrderItemId 1: ShipmentId ${SHIPMENT_ID}; OrderItemId 2: ShipmentId ${SHIPMENT_ID}`,
      {},
      { code: 'SHIPMENT_ALREADY_PURCHASED', shipmentIds: [SHIPMENT_ID] },
    ],
    [
      'of items that have a label, by its text',
      'InvalidInput',
      'This shipment already exists. You can process it only once.',
      {},
      { code: 'SHIPMENT_ALREADY_PURCHASED', shipmentIds: [] },
    ],
    [
      'of an offer that has expired, by its text',
      'InvalidInput',
      'The shipping offering Id has expired. Ask for another one.',
      {},
      { code: 'OFFER_EXPIRED', path: ['input', 'offerId'], request: PURCHASE.offersRequest },
    ],
    [
      'of an offer that has expired, by a bare id',
      'InvalidInput',
      '7d1e4f0a-2f9c-4d0e-9a55-6a1b0c2d3e4f',
      {},
      { code: 'OFFER_EXPIRED' },
    ],
    [
      'of an offer of another package',
      'InvalidShippingServiceOfferId',
      'x',
      {},
      { code: 'OFFER_EXPIRED' },
    ],
    [
      'of an offer whose rate changed',
      'ShippingServiceOfferNotAvailable',
      'x',
      {},
      { code: 'OFFER_EXPIRED' },
    ],
    ['of an empty account', 'InsufficientFunds', 'x', {}, { code: 'INSUFFICIENT_FUNDS' }],
    [
      'of terms that are not accepted',
      'TermsAndConditionsNotAccepted',
      'The terms and conditions of CARRIER have not been accepted.',
      DENIED,
      { code: 'TERMS_NOT_ACCEPTED', carrierName: 'CARRIER' },
    ],
    [
      'of the label format',
      'InvalidInput',
      'Unable to create the label using the requested format',
      {},
      { code: 'OFFER_UNAVAILABLE', path: ['input', 'label', 'format'] },
    ],
    [
      'of the service',
      'ShippingServiceNotAvailable',
      'x',
      NOT_FOUND,
      { code: 'OFFER_UNAVAILABLE', path: ['input', 'shippingServiceId'] },
    ],
    [
      'of missing inputs',
      'InvalidInput',
      'Required additional seller inputs are missing: CONTENTS_TYPE, UNIT_VALUE (OrderItemId 1).',
      {},
      {
        code: 'SELLER_INPUTS_REQUIRED',
        path: ['input', 'sellerInputs'],
        issues: [
          { accepted: 'a list with an answer to CONTENTS_TYPE that Amazon accepts' },
          { accepted: 'a list with an answer to UNIT_VALUE that Amazon accepts' },
        ],
        request: PURCHASE.formRequest,
      },
    ],
    [
      'of the items',
      'ItemsNotInOrder',
      'x',
      NOT_FOUND,
      { code: 'NOT_FOUND', path: ['input', 'parcel', 'items'] },
    ],
    [
      'of the order',
      'ResourceNotFound',
      'x',
      NOT_FOUND,
      { code: 'NOT_FOUND', path: ['input', 'parcel', 'amazonOrderId'] },
    ],
    [
      'of the ship-from address',
      'InvalidShipFromAddress',
      'No such street.',
      {},
      {
        code: 'REJECTED_BY_AMAZON',
        path: ['input', 'parcel', 'shipFrom'],
        message: 'No such street.',
        amazonCode: 'InvalidShipFromAddress',
        amazonRequestId: 'amzn-request-1',
      },
    ],
    [
      'of a region',
      'RegionNotSupported',
      'x',
      NOT_FOUND,
      { code: 'REJECTED_BY_AMAZON', path: null },
    ],
  ])('%s has its own type', (_, code, message, fields, expected) => {
    expect(resultOf(aRefusal(code, message, fields))).toMatchObject(expected);
  });

  it('names the carrier that was quoted', () => {
    const error = aRefusal('TermsAndConditionsNotAccepted', 'Accept them.', DENIED);
    expect(resultOf(error, { ...PURCHASE, carrierName: 'QUOTED' })).toMatchObject({
      carrierName: 'QUOTED',
    });
  });

  it.each([
    ['missing rights', aRefusal('Unauthorized', 'Access is denied.', DENIED)],
    ['throttling', aRefusal('QuotaExceeded', 'Slow down.', { code: 'UPSTREAM_THROTTLED' })],
    ['an outage', anSpApiError({ code: 'UPSTREAM_UNAVAILABLE' })],
  ])('is not what %s is', (_, error) => {
    expect(resultOf(error)).toBeNull();
  });
});
