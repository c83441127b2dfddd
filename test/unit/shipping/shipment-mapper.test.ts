import 'reflect-metadata';
import { readMoney } from '../../../src/domains/shipping/carriers/merchant-fulfillment/money.mapper.js';
import { PredefinedPackage } from '../../../src/graph/measures/predefined-package.type.js';
import { readShipment } from '../../../src/domains/shipping/carriers/merchant-fulfillment/shipment.mapper.js';
import { readOfferedServices } from '../../../src/domains/shipping/carriers/merchant-fulfillment/shipping-service.mapper.js';
import { TextBudget } from '../../../src/graph/text-budget.js';
import { TextRoom } from '../../../src/graph/text-room.js';
import { aShipmentWire, anOfferWire, offered, SHIPMENT_ID } from './shipping-builders.js';

describe('an amount of money', () => {
  it.each([
    ['a number', 12.5, '12.50'],
    ['text', '12.5', '12.50'],
    ['the noise of a sum of doubles', 8.2 + 4.14, '12.34'],
    ['a credit', -1.5, '-1.50'],
    ['zero', 0, '0.00'],
    ['an amount with an exponent', 1e-7, '0.00'],
    ['fractions of a cent', 0.125, '0.125'],
  ])('is read exactly from %s', (_, Amount, amount) => {
    expect(readMoney({ CurrencyCode: 'USD', Amount })).toEqual({ amount, currencyCode: 'USD' });
  });

  it.each([
    ['no currency', { CurrencyCode: '', Amount: 1 }],
    ['no amount', { CurrencyCode: 'USD', Amount: null }],
    ['no number', { CurrencyCode: 'USD', Amount: 'free' }],
    ['more than any label costs', { CurrencyCode: 'USD', Amount: 1e21 }],
  ])('is null with %s', (_, wire) => {
    expect(readMoney(wire)).toBeNull();
  });

  it('has the digits of its currency', () => {
    expect(readMoney({ CurrencyCode: 'jpy', Amount: 900 })).toEqual({
      amount: '900',
      currencyCode: 'JPY',
    });
  });
});

describe('an offer', () => {
  it('costs the plain rate without adjustments', () => {
    const [offer] = offered(anOfferWire({ RateWithAdjustments: null })).offers;
    expect(offer?.price).toEqual({ amount: '9.40', currencyCode: 'USD' });
  });

  it('has its adjustments, options, formats and benefits', () => {
    const charge = { CurrencyCode: 'USD', Amount: 2 };
    const {
      offers: [offer],
    } = offered(
      anOfferWire({
        AdjustmentItemList: [
          {
            RateItemID: 'FBM_SHIP_PLUS_CREDIT',
            RateItemType: 'INCLUDED',
            RateItemCharge: { CurrencyCode: 'USD', Amount: -0.5 },
          },
          { RateItemID: 'CREDIT_OF_TOMORROW' },
        ],
        ShippingServiceOptions: {
          DeliveryExperience: 'NoTracking',
          CarrierWillPickUp: 'false',
          LabelFormat: '',
        },
        AvailableShippingServiceOptions: {
          AvailableCarrierWillPickUpOptions: [
            { CarrierWillPickUpOption: 'CarrierWillPickUp', Charge: charge },
          ],
          AvailableDeliveryExperienceOptions: [
            { DeliveryExperienceOption: 'NoPreference', Charge: charge },
            { DeliveryExperienceOption: 'NoTracking', Charge: charge },
          ],
        },
        AvailableLabelFormats: ['PDF', 'zpl203', 'Hologram'],
        AvailableFormatOptionsForLabel: [{ LabelFormat: 'PDF', IncludePackingSlipWithLabel: true }],
        Benefits: {
          IncludedBenefits: ['CLAIMS_PROTECTED'],
          ExcludedBenefits: [{ Benefit: 'FBM_SHIP_PLUS', ReasonCodes: ['LATE_DELIVERY_RISK'] }],
        },
      }),
    );
    const two = { amount: '2.00', currencyCode: 'USD' };
    expect(offer).toMatchObject({
      adjustments: [
        {
          code: 'FBM_SHIP_PLUS_CREDIT',
          type: 'INCLUDED',
          charge: { amount: '-0.50' },
          name: null,
        },
        { code: 'UNKNOWN', type: null },
      ],
      labelFormats: [
        { format: 'PDF', canIncludePackingSlip: true, dimensions: null },
        { format: 'ZPL203', canIncludePackingSlip: false, dimensions: null },
        { format: null, canIncludePackingSlip: false, dimensions: null },
      ],
      extras: [
        { code: 'NONE', charge: two, isIncluded: true, isRequired: false },
        { code: 'PICKUP', charge: two, isIncluded: false, isRequired: false },
      ],
      benefits: {
        included: ['CLAIMS_PROTECTED'],
        excluded: [{ benefit: 'FBM_SHIP_PLUS', reasonCodes: ['LATE_DELIVERY_RISK'] }],
      },
    });
  });

  it.each([
    ['a service', { ShippingServiceId: '' }],
    ['a price', { Rate: null, RateWithAdjustments: null }],
  ])('without %s is left out', (_, missing) => {
    const { offers } = offered(anOfferWire(missing), anOfferWire(), null);
    // The position stays the one in Amazon's answer.
    expect(offers.map(({ id }) => id)).toEqual(['ShippingService:A2SELLER:quote-1/1']);
  });

  it('comes with the services that are unavailable', () => {
    expect(
      readOfferedServices(
        {
          RejectedShippingServiceList: [
            { ShippingServiceId: 'SLOW', RejectionReasonCode: 'CARRIER_CANNOT_SHIP_TO_POBOX' },
          ],
          TemporarilyUnavailableCarrierList: [{ CarrierName: 'ONE' }, { CarrierName: '' }],
          TermsAndConditionsNotAcceptedCarrierList: [{ CarrierName: 'TWO' }],
        },
        { sellerId: 'A2SELLER', quoteId: 'quote-1' },
      ),
    ).toMatchObject({
      offers: [],
      rejected: [
        { shippingServiceId: 'SLOW', rejectionReasonCode: 'CARRIER_CANNOT_SHIP_TO_POBOX' },
      ],
      temporarilyUnavailableCarriers: ['ONE'],
      termsNotAcceptedCarriers: ['TWO'],
    });
  });
});

describe('a shipment', () => {
  it('has every part that Amazon sends', () => {
    const shipment = readShipment(
      'A2SELLER',
      aShipmentWire({
        SellerOrderId: 'web-77',
        ItemList: [
          {
            OrderItemId: '1',
            Quantity: '2',
            ItemWeight: { Value: 3.5, Unit: 'oz' },
            ItemDescription: 'Ink',
            TransparencyCodeList: ['AZ12345678901234567890123456X', ''],
            LiquidVolume: { Unit: 'ML', Value: 30 },
            IsHazmat: true,
            DangerousGoodsDetails: { UnitedNationsRegulatoryId: 'UN1210', PackingGroup: 'II' },
          },
          { Quantity: 1 },
        ],
        ShipFromAddress: { Name: 'Dock', CountryCode: 'us', Email: 'dock@example.com' },
        ShipToAddress: { Name: 'Buyer', DistrictOrCounty: 'Lane', Email: '', Phone: '' },
        PackageDimensions: { PredefinedPackageDimensions: 'USPS_FlatRateEnvelope' },
        Weight: { Value: '18.5', Unit: 'ounces' },
        Insurance: { CurrencyCode: 'USD', Amount: 100 },
        LastUpdatedDate: '1.773133205E9',
      }),
    );
    expect(shipment).toMatchObject({
      shipmentId: SHIPMENT_ID,
      sellerId: 'A2SELLER',
      sellerOrderId: 'web-77',
      status: 'Purchased',
      items: [
        {
          orderItemId: '1',
          quantity: 2,
          itemWeight: { value: 3.5, unit: 'oz' },
          transparencyCodes: ['AZ12345678901234567890123456X'],
          liquidVolume: { value: 30, unit: 'ML' },
          isHazmat: true,
          dangerousGoodsDetails: {
            unitedNationsRegulatoryId: 'UN1210',
            transportationRegulatoryClass: null,
            packingGroup: 'II',
          },
        },
      ],
      shipFromAddress: { name: 'Dock', countryCode: 'US', email: 'dock@example.com' },
      shipToAddress: { county: 'Lane', email: null, phone: null },
      packageDimensions: {
        length: null,
        predefinedPackageDimensions: PredefinedPackage.USPS_FLAT_RATE_ENVELOPE,
      },
      weight: { value: 18.5, unit: 'oz' },
      insurance: { amount: '100.00' },
      service: { shippingServiceId: 'CARRIER_GROUND' },
      updatedAt: new Date('2026-03-10T09:00:05Z'),
    });
  });

  it('has null fields for parts that Amazon leaves out', () => {
    expect(readShipment('A2SELLER', { ShipmentId: 'x', Status: 'Teleported' })).toMatchObject({
      shipmentId: 'x',
      status: 'UNKNOWN',
      amazonOrderId: null,
      items: [],
      shipFromAddress: null,
      packageDimensions: null,
      weight: null,
      label: null,
      service: null,
      createdAt: null,
    });
    expect(readShipment('A2SELLER', {})).toBeNull();
    expect(readShipment('A2SELLER', null)).toBeNull();
  });

  it('has no label once it is cancelled', () => {
    const cancelled = aShipmentWire({
      Status: 'RefundPending',
      Label: {
        Dimensions: { Length: 6, Width: 4, Unit: 'inches' },
        FileContents: { Contents: '', FileType: '', Checksum: '' },
      },
    });
    expect(readShipment('A2SELLER', cancelled)?.label).toBeNull();
  });

  it('keeps a label whose file is damaged, with the reason', () => {
    const label = readShipment(
      'A2SELLER',
      aShipmentWire({ Label: { LabelFormat: 'PNG', FileContents: { Contents: 'H4sIAAAA' } } }),
    )!.label!;
    expect(label.format).toBe('PNG');
    expect(label.problem).toMatch(/cut off/);
    expect([
      label.contentType,
      label.byteLength,
      label.base64Within(new TextBudget(undefined, new TextRoom())),
    ]).toEqual([null, null, null]);
  });

  it('decodes its label into a file', () => {
    const { label } = readShipment('A2SELLER', aShipmentWire())!;
    expect(label).toMatchObject({
      problem: null,
      contentType: 'application/pdf',
      byteLength: 16,
      checksumVerified: true,
      checksumSubject: 'FILE',
      dimensions: { length: 6, width: 4, unit: 'inches' },
    });
    expect(label?.base64Within(new TextBudget(undefined, new TextRoom()))).toBe(
      Buffer.from('%PDF-1.7 a label').toString('base64'),
    );
  });
});
