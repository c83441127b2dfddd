import 'reflect-metadata';
import { HazmatType } from '../../../src/domains/shipping/parcels/dangerous-goods.type.js';
import { UnitOfWeight } from '../../../src/domains/shipping/parcels/measures.type.js';
import { WeightInput } from '../../../src/domains/shipping/parcels/package.input.js';
import { PredefinedPackage } from '../../../src/domains/shipping/parcels/predefined-package.type.js';
import {
  AdditionalSellerInputInput,
  SellerInputInput,
} from '../../../src/domains/shipping/offers/seller-input.input.js';
import { shipFromAddressOf } from '../../../src/domains/shipping/parcels/ship-from.js';
import { LabelCustomizationInput } from '../../../src/domains/shipping/parcels/shipment-request.input.js';
import type { ShipmentRequestInput } from '../../../src/domains/shipping/parcels/shipment-request.input.js';
import { labelOrder } from '../../../src/domains/shipping/carriers/provider-requests.js';
import { writePurchase } from '../../../src/domains/shipping/carriers/merchant-fulfillment/shipment-request.mapper.js';
import { buyShippingIssues } from '../../../src/domains/shipping/parcels/shipment-request.rules.js';
import { LabelFormat } from '../../../src/domains/shipping/labels/label-format.type.js';
import { Handover } from '../../../src/domains/shipping/offers/shipping-options.type.js';
import {
  aMoney,
  anAddress,
  anItem,
  aPackage,
  aPurchase,
  aShipFrom,
  aShipmentRequest,
  NOW,
} from './shipping-builders.js';

function aSellerInput(values: Partial<AdditionalSellerInputInput>): SellerInputInput {
  return Object.assign(new SellerInputInput(), {
    additionalInputFieldName: 'CONTENTS_TYPE',
    additionalSellerInput: Object.assign(new AdditionalSellerInputInput(), values),
  });
}

function customization(customTextForLabel: string): LabelCustomizationInput {
  return Object.assign(new LabelCustomizationInput(), { customTextForLabel });
}

function pathsOf(shipment: Partial<ShipmentRequestInput>): string[] {
  const input = aPurchase({ shipment: aShipmentRequest(shipment) });
  return buyShippingIssues(input, NOW).map((issue) => issue.path.join('.'));
}

const hours = (count: number): Date => new Date(NOW + count * 3_600_000);
const weight = (value: number, unit = UnitOfWeight.G): WeightInput =>
  Object.assign(new WeightInput(), { value, unit });

describe('a shipment request', () => {
  it('that Amazon accepts has no issues', () => {
    expect(
      pathsOf({
        items: [anItem({ quantity: 2, transparencyCodes: ['SN1234567', 'https://qr.example/x'] })],
        shipDate: hours(2),
        mustArriveBy: hours(72),
        declaredValue: aMoney('50'),
        labelFormat: LabelFormat.ZPL203,
        labelCustomization: customization('Fragile'),
      }),
    ).toEqual([]);
  });

  it.each<[string, Partial<ShipmentRequestInput>, string]>([
    ['a blank order id', { amazonOrderId: ' ' }, 'amazonOrderId'],
    ['too long an id of the seller', { sellerOrderId: 'x'.repeat(65) }, 'sellerOrderId'],
    ['no items', { items: [] }, 'items'],
    ['no units', { items: [anItem({ quantity: 0 })] }, 'items.0.quantity'],
    ['an item twice', { items: [anItem(), anItem()] }, 'items.1.orderItemId'],
    [
      'a weightless item',
      { items: [anItem({ itemWeight: weight(0) })] },
      'items.0.itemWeight.value',
    ],
    [
      'an odd code',
      { items: [anItem({ transparencyCodes: ['?'] })] },
      'items.0.transparencyCodes.0',
    ],
    [
      'more codes than units',
      { items: [anItem({ transparencyCodes: ['SN1234567', 'SN1234568'] })] },
      'items.0.transparencyCodes',
    ],
    [
      'codes for less than one unit',
      { items: [anItem({ quantity: -1, transparencyCodes: ['SN1234567'] })] },
      'items.0.quantity',
    ],
    ['no sender', { shipFrom: aShipFrom({}) }, 'shipFrom'],
    [
      'two senders',
      { shipFrom: aShipFrom({ address: anAddress(), supplySourceId: 'source' }) },
      'shipFrom',
    ],
    [
      'a sender without email',
      { shipFrom: aShipFrom({ address: anAddress({ email: 'dock' }) }) },
      'shipFrom.address.email',
    ],
    [
      'too long a name',
      { shipFrom: aShipFrom({ address: anAddress({ name: 'x'.repeat(31) }) }) },
      'shipFrom.address.name',
    ],
    [
      'no state in the United States',
      { shipFrom: aShipFrom({ address: anAddress({ stateOrRegion: null }) }) },
      'shipFrom.address.stateOrRegion',
    ],
    ['no size', { package: aPackage({ dimensions: null }) }, 'package'],
    ['two sizes', { package: aPackage({ predefined: PredefinedPackage.USPS_FLAT }) }, 'package'],
    ['a ship date that is over', { shipDate: hours(-25) }, 'shipDate'],
    ['an arrival in the past', { mustArriveBy: hours(-1) }, 'mustArriveBy'],
    ['an arrival before shipping', { shipDate: hours(5), mustArriveBy: hours(4) }, 'mustArriveBy'],
    [
      'a contradiction about the pickup',
      { carrierWillPickUpOption: Handover.PICKUP },
      'carrierWillPickUpOption',
    ],
    ['three digits of cents', { declaredValue: aMoney('1.005') }, 'declaredValue.amount'],
    [
      'a text that no printer prints',
      { labelFormat: LabelFormat.PDF, labelCustomization: customization('Fragile') },
      'labelCustomization.customTextForLabel',
    ],
    [
      'too long a text',
      { labelFormat: LabelFormat.ZPL203, labelCustomization: customization('x'.repeat(15)) },
      'labelCustomization.customTextForLabel',
    ],
    [
      'an input without a value',
      { items: [anItem({ sellerInputs: [aSellerInput({})] })] },
      'items.0.sellerInputs.0.additionalSellerInput',
    ],
  ])('with %s is refused where it stands', (_, shipment, path) => {
    expect(pathsOf(shipment)).toEqual([`input.shipment.${path}`]);
  });

  it('has all its issues at once, each with what is accepted', () => {
    const shipment = aShipmentRequest({
      amazonOrderId: '',
      package: aPackage({ weight: weight(-1) }),
    });
    expect(buyShippingIssues(aPurchase({ shipment }), NOW)).toEqual([
      expect.objectContaining({ accepted: 'an order id of 1 to 200 characters on one line' }),
      expect.objectContaining({
        message: 'shipment.package.weight.value must be a number above zero.',
      }),
    ]);
  });

  it('may have its label format in two places, but not two formats', () => {
    const shipment = aShipmentRequest({ labelFormat: LabelFormat.PNG });
    const agreed = aPurchase({ shipment, labelFormat: LabelFormat.PNG });
    const torn = aPurchase({ shipment, labelFormat: LabelFormat.PDF });
    expect(buyShippingIssues(agreed, NOW)).toEqual([]);
    expect(buyShippingIssues(torn, NOW)[0]?.path).toEqual(['input', 'shipment', 'labelFormat']);
  });
});

describe('a purchase', () => {
  it.each([
    ['an empty key', { key: '' }, 'input.key'],
    ['too long a key', { key: 'k'.repeat(256) }, 'input.key'],
    ['a maximum below zero', { maxPrice: aMoney('-1') }, 'input.maxPrice.amount'],
    [
      'two values in one input',
      { shipmentLevelSellerInputs: [aSellerInput({ valueAsString: 'a', valueAsBoolean: true })] },
      'input.shipmentLevelSellerInputs.0.additionalSellerInput',
    ],
  ])('with %s is refused', (_, values, path) => {
    const paths = buyShippingIssues(aPurchase(values), NOW).map((issue) => issue.path.join('.'));
    expect(paths).toEqual([path]);
  });

  it('is written with the names of Amazon, without omitted fields', () => {
    const input = aPurchase({
      shipment: aShipmentRequest({ mustArriveBy: hours(72), declaredValue: aMoney('50.10') }),
      labelFormat: LabelFormat.PNG,
      hazmatType: HazmatType.LQ_HAZMAT,
      shipmentLevelSellerInputs: [aSellerInput({ dataType: 'String', valueAsString: 'GIFT' })],
    });
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
    const path = ['input', 'shipment', 'shipFrom', 'supplySourceId'];
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
