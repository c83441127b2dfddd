import 'reflect-metadata';
import { HazmatType } from '../../../src/domains/shipping/parcels/dangerous-goods.type.js';
import { labelOptions } from '../../../src/domains/shipping/parcels/expanded-parcel.js';
import { shipFromAddressOf } from '../../../src/domains/shipping/parcels/ship-from.js';
import { labelOrder } from '../../../src/domains/shipping/purchases/buy/label-order.js';
import { writePurchase } from '../../../src/domains/shipping/carriers/merchant-fulfillment/shipment-request.mapper.js';
import { BatchPurchaseInput } from '../../../src/domains/shipping/purchases/buy/buy-shipping.input.js';
import { formIssues } from '../../../src/domains/shipping/purchases/buy/purchase-form.js';
import { LabelFormat } from '../../../src/domains/shipping/labels/label-format.type.js';
import { aMoney, anAddress, aPurchase } from './shipping-builders.js';

describe('a purchase', () => {
  it.each([
    ['an empty key', { key: '' }, 'input.key'],
    ['too long a key', { key: 'k'.repeat(256) }, 'input.key'],
    ['a maximum below zero', { maxPrice: aMoney('-1') }, 'input.maxPrice.amount'],
    [
      'two answers to one field',
      {
        sellerInputs: [
          { fieldId: 'parcel:NOTE', value: 'a' },
          { fieldId: 'parcel:NOTE', value: 'b' },
        ],
      },
      'input.sellerInputs.1.fieldId',
    ],
    [
      'too long an answer',
      { sellerInputs: [{ fieldId: 'parcel:NOTE', value: 'a'.repeat(10_001) }] },
      'input.sellerInputs.0.value',
    ],
  ])('with %s is refused', (_, values, path) => {
    const input = { key: 'purchase-1', offerId: 'ShippingService:A2SELLER:quote/0', ...values };
    const issues = formIssues(Object.assign(new BatchPurchaseInput(), input));
    expect(issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('is written with the names of Amazon, without omitted fields', () => {
    const input = aPurchase(
      {
        label: { ...labelOptions(null), format: LabelFormat.PNG },
        hazmatType: HazmatType.LQ_HAZMAT,
        shipmentLevelSellerInputs: [
          {
            additionalInputFieldName: 'CONTENTS_TYPE',
            additionalSellerInput: { dataType: 'String', valueAsString: 'GIFT' },
          },
        ],
      },
      { mustArriveBy: new Date('2026-03-13T09:00:00Z'), declaredValue: aMoney('50.10') },
    );
    expect(
      writePurchase(
        labelOrder(input, anAddress(), { shippingServiceId: 'CARRIER_GROUND', offerId: 'offer-1' }),
      ),
    ).toEqual({
      ShipmentRequestDetails: {
        AmazonOrderId: '114-2836519-0473220',
        ItemList: [{ OrderItemId: '40521188632014', Quantity: 1 }],
        ShipFromAddress: {
          Name: 'Birch Street Books',
          AddressLine1: '12 Birch Street',
          City: 'Portland',
          StateOrProvinceCode: 'OR',
          PostalCode: '97205',
          CountryCode: 'US',
          Phone: '+1 503 555 0117',
          Email: 'dock@birchstreet.example',
        },
        PackageDimensions: { Length: 10, Width: 8, Height: 3.5, Unit: 'inches' },
        Weight: { Value: 18.5, Unit: 'oz' },
        MustArriveByDate: '2026-03-13T09:00:00.000Z',
        ShippingServiceOptions: {
          DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
          DeclaredValue: { CurrencyCode: 'USD', Amount: 50.1 },
          CarrierWillPickUp: false,
          CarrierWillPickUpOption: 'NoPreference',
          LabelFormat: 'PNG',
        },
      },
      ShippingServiceId: 'CARRIER_GROUND',
      ShippingServiceOfferId: 'offer-1',
      HazmatType: 'LQHazmat',
      ShipmentLevelSellerInputsList: [
        {
          AdditionalInputFieldName: 'CONTENTS_TYPE',
          AdditionalSellerInput: { DataType: 'String', ValueAsString: 'GIFT' },
        },
      ],
    });
  });
});

describe('the address of a supply source', () => {
  const place = {
    name: 'Birch Street Books',
    addressLine1: '12 Birch Street',
    city: 'Portland',
    postalCode: '97205',
    countryCode: 'US',
    phone: '+1 503 555 0117',
    email: 'dock@birchstreet.example',
    addressLine2: null,
    addressLine3: null,
    county: null,
    district: 'Multnomah',
    stateOrRegion: 'OR',
  };

  it('becomes a sender, with a shortened name', () => {
    const name = 'Birch Street Books and Papers – Portland Downtown';
    expect(shipFromAddressOf({ ...place, name }, ['input'])).toMatchObject({
      name: 'Birch Street Books and Papers',
      county: 'Multnomah',
      phone: '+1 503 555 0117',
    });
  });

  it('has its issues at the path of the supply source', () => {
    const path = ['input', 'parcel', 'shipFrom', 'supplySourceId'];
    const answer = shipFromAddressOf({ ...place, phone: null, countryCode: null }, path);
    expect(answer).toEqual([
      expect.objectContaining({
        path,
        accepted: 'a supply source whose phone is text of 1 to 30 characters',
      }),
      expect.objectContaining({ path, accepted: expect.stringMatching(/countryCode/) }),
    ]);
  });
});
