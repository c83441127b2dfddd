import { BuyShipping, refusal, SHIP_FROM } from './buy-shipping.js';

const OPTIONS = {
  DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
  CarrierWillPickUp: false,
};

const shop = new BuyShipping();
const [item] = shop.order(1).items;

function withItem(changes: object): object {
  return { ItemList: [{ OrderItemId: item!.orderItemId, Quantity: 1, ...changes }] };
}

function ask(changes: object): Promise<string> {
  return refusal(shop.eligible(shop.details(shop.order(1), { ...changes })));
}

describe('a refused request', () => {
  it.each([
    ['weight', { Weight: undefined }, 'null'],
    ['weight.unit', { Weight: { Value: 1, Unit: 'ounces' } }, '[oz, g]'],
    ['weight.value', { Weight: { Value: '18', Unit: 'oz' } }, 'number'],
    ['weight.value', { Weight: { Value: 0, Unit: 'oz' } }, 'greater than 0'],
    ['amazonOrderId', { AmazonOrderId: '112-1' }, 'pattern'],
    ['sellerOrderId', { SellerOrderId: 'x'.repeat(65) }, '64'],
    ['shipDate', { ShipDate: 'tomorrow' }, 'ISO 8601'],
    ['mustArriveByDate', { MustArriveByDate: '2026-03-05' }, 'ISO 8601'],
    ['itemList', { ItemList: [] }, 'equal to 1'],
    ['itemList.1.member.quantity', withItem({ Quantity: 1.5 }), 'integer'],
    [
      'itemList.1.member.transparencyCodeList.1.member',
      withItem({ TransparencyCodeList: ['x'] }),
      '',
    ],
    [
      'itemList.1.member.dangerousGoodsDetails.unitedNationsRegulatoryId',
      withItem({ DangerousGoodsDetails: { UnitedNationsRegulatoryId: 'UN12' } }),
      '(UN|ID|NA)',
    ],
    [
      'itemList.1.member.liquidVolume.unit',
      withItem({ LiquidVolume: { Unit: 'ml', Value: 1 } }),
      'ML',
    ],
    ['shipFromAddress.name', { ShipFromAddress: { ...SHIP_FROM, Name: 'x'.repeat(31) } }, '30'],
    [
      'shipFromAddress.addressLine1',
      { ShipFromAddress: { ...SHIP_FROM, AddressLine1: 'x'.repeat(181) } },
      '180',
    ],
    ['shipFromAddress.city', { ShipFromAddress: { ...SHIP_FROM, City: 'x'.repeat(31) } }, '30'],
    ['shipFromAddress.email', { ShipFromAddress: { ...SHIP_FROM, Email: null } }, 'null'],
    [
      'shipFromAddress.countryCode',
      { ShipFromAddress: { ...SHIP_FROM, CountryCode: 'USA' } },
      'pattern',
    ],
    [
      'labelCustomization.customTextForLabel',
      { LabelCustomization: { CustomTextForLabel: 'x'.repeat(15) } },
      '14',
    ],
    [
      'shippingServiceOptions.labelFormat',
      { ShippingServiceOptions: { ...OPTIONS, LabelFormat: 'GIF' } },
      'ZPL203',
    ],
    [
      'packageDimensions.predefinedPackageDimensions',
      { PackageDimensions: { PredefinedPackageDimensions: 'Shoebox' } },
      'USPS_Letter',
    ],
  ])('names %s', async (path, changes, hint) => {
    const answer = await ask(changes);
    expect(answer).toMatch(/^400 InvalidInput: 1 validation error detected: /);
    expect(answer).toContain(`'shipmentRequestDetails.${path}' failed to satisfy constraint`);
    expect(answer).toContain(hint);
  });

  it.each([
    ['measures', { PackageDimensions: { Length: 3, Width: 2, Unit: 'inches' } }, /Height/],
    [
      'twice the same item',
      {
        ItemList: Array.from({ length: 2 }, () => ({
          OrderItemId: item!.orderItemId,
          Quantity: 1,
        })),
      },
      /same OrderItemId/,
    ],
    [
      'more codes than units',
      withItem({ TransparencyCodeList: ['SN0012345', 'SN0012346'] }),
      /transparency codes/,
    ],
    [
      'another currency',
      { ShippingServiceOptions: { ...OPTIONS, DeclaredValue: { Amount: 5, CurrencyCode: 'EUR' } } },
      /USD/,
    ],
  ])('has wrong %s', async (_, changes, hint) => {
    const answer = await ask(changes);
    expect(answer).toMatch(/^400 InvalidInput: /);
    expect(answer).toMatch(hint);
  });

  it('ships from an unknown or unsupported place', async () => {
    const from = (changes: object): object => ({ ShipFromAddress: { ...SHIP_FROM, ...changes } });
    expect(await ask(from({ PostalCode: '00000' }))).toMatch(/^400 InvalidShipFromAddress: /);
    expect(await ask(from({ StateOrProvinceCode: 'OR' }))).toMatch(/^400 InvalidShipFromAddress: /);
    expect(await ask(from({ CountryCode: 'DE' }))).toMatch(/^404 RegionNotSupported: /);
  });
});

describe('an accepted request', () => {
  it.each([
    ['ZIP+4', { ShipFromAddress: { ...SHIP_FROM, PostalCode: '98109-4321' } }],
    ['no state', { ShipFromAddress: { ...SHIP_FROM, StateOrProvinceCode: '' } }],
    ['null for an absent part', { LabelCustomization: null, SellerOrderId: null }],
    ['an empty label format', { ShippingServiceOptions: { ...OPTIONS, LabelFormat: '' } }],
    ['unknown fields', { Colour: 'green' }],
    ['an offset in a date', { ShipDate: '2026-03-05T09:00:00-08:00' }],
  ])('may have %s', async (_, changes) => {
    expect(await ask(changes)).toBe('accepted');
  });
});

describe('additional seller inputs', () => {
  const abroad = shop.order(4);
  const text = (name: string, value: string): object => ({
    AdditionalInputFieldName: name,
    AdditionalSellerInput: { DataType: 'String', ValueAsString: value },
  });
  const goods = [
    text('CUSTOMS_DESCRIPTION', 'Fountain pen'),
    text('HARMONIZED_SYSTEM_CODE', '960830'),
    text('COUNTRY_OF_ORIGIN', 'DE'),
  ];
  const parcel = [text('NON_DELIVERY_INSTRUCTION', 'ABANDON'), text('CONTENTS_TYPE', 'GIFT')];

  const buy = (itemInputs: object[], shipmentInputs: object[]): Promise<string> => {
    const [first] = abroad.items;
    const entry = { OrderItemId: first!.orderItemId, Quantity: 1 };
    const details = shop.details(abroad, {
      ItemList: [{ ...entry, ItemLevelSellerInputsList: itemInputs }],
    });
    const more = { ShipmentLevelSellerInputsList: shipmentInputs };
    return refusal(shop.buy(details, 'DHL_EXPRESS_WORLDWIDE', more));
  };

  it('are defined once for each ASIN of an order that goes abroad', async () => {
    const inputs = await shop.inputs(abroad, 'DHL_EXPRESS_WORLDWIDE');
    const asins = inputs.ItemLevelFieldsList.map((entry) => entry.Asin);
    expect(asins).toEqual([...new Set(abroad.items.map((entry) => entry.product.asin))]);
    expect(inputs.ShipmentLevelFields[0]).toMatchObject({
      AdditionalInputFieldName: 'NON_DELIVERY_INSTRUCTION',
      SellerInputDefinition: {
        IsRequired: true,
        DataType: 'String',
        InputTarget: 'SHIPMENT_LEVEL',
        RestrictedSetValues: ['RETURN_TO_SENDER', 'ABANDON'],
      },
    });
  });

  it('are empty for a domestic order', async () => {
    const inputs = await shop.inputs(shop.order(1), 'UPS_PTP_GND');
    expect(inputs).toEqual({ ShipmentLevelFields: [], ItemLevelFieldsList: [] });
  });

  it('are all named when they are missing', async () => {
    const answer = await buy([], []);
    expect(answer).toMatch(/^400 InvalidInput: /);
    for (const name of ['NON_DELIVERY_INSTRUCTION', 'CONTENTS_TYPE', 'COUNTRY_OF_ORIGIN']) {
      expect(answer).toContain(name);
    }
    expect(answer).toContain(abroad.items[0]!.orderItemId);
  });

  it.each([
    ['a value outside the set', goods, [text('NON_DELIVERY_INSTRUCTION', 'EAT'), parcel[1]!]],
    ['a value against the pattern', [text('HARMONIZED_SYSTEM_CODE', '12'), ...goods], parcel],
    ['an unknown name', [...goods, text('SHOE_SIZE', '42')], parcel],
  ])('are refused with %s', async (_, itemInputs, shipmentInputs) => {
    expect(await buy(itemInputs, shipmentInputs)).toMatch(
      /^400 InvalidInput: The additional seller/,
    );
  });

  it('are refused in another data type', async () => {
    const wrong = {
      AdditionalInputFieldName: 'CONTENTS_TYPE',
      AdditionalSellerInput: { DataType: 'Integer', ValueAsInteger: 5 },
    };
    expect(await buy(goods, [parcel[0]!, wrong])).toMatch(/CONTENTS_TYPE is invalid.*String/);
  });

  it('are accepted when valid', async () => {
    expect(await buy(goods, parcel)).toBe('accepted');
  });
});
