import { BuyShipping, refusal, SHIP_FROM } from './buy-shipping.js';

const MINUTE_MS = 60_000;
const EXPIRED =
  '400 InvalidInput: The shipping offering Id has expired. Please make another GetEligibleShippingServices call to get a new id.';

let shop: BuyShipping;

beforeEach(() => {
  shop = new BuyShipping();
});

function someItems(number: number, quantities: readonly number[]): object[] {
  return shop
    .order(number)
    .items.slice(0, quantities.length)
    .map((item, index) => ({ OrderItemId: item.orderItemId, Quantity: quantities[index] }));
}

describe('a purchase with an offer', () => {
  it('costs the quoted rate and contains it', async () => {
    const details = shop.details(shop.order(1));
    const offer = await shop.offer('UPS_PTP_GND', details);
    const before = shop.state.accounts.balanceCents('FIRST');
    const { ShippingServiceOfferId } = offer;
    const shipment = await shop.buy(details, 'UPS_PTP_GND', { ShippingServiceOfferId });
    expect(shipment.ShippingService).toEqual(offer);
    expect(shipment.Status).toBe('Purchased');
    expect(shipment.TrackingId).toMatch(/^1Z\d{16}$/);
    const paid = before - shop.state.accounts.balanceCents('FIRST');
    expect(paid / 100).toBe(offer.RateWithAdjustments.Amount);
  });

  it('is refused as soon as the offer has expired', async () => {
    const details = shop.details(shop.order(1));
    const { ShippingServiceOfferId } = await shop.offer('UPS_PTP_GND', details);
    shop.nowMs += 10 * MINUTE_MS;
    const buy = shop.buy(details, 'UPS_PTP_GND', { ShippingServiceOfferId });
    expect(await refusal(buy)).toBe(EXPIRED);
    shop.nowMs -= 1;
    await expect(
      shop.buy(details, 'UPS_PTP_GND', { ShippingServiceOfferId }),
    ).resolves.toBeDefined();
  });

  it.each([
    ['another weight', { Weight: { Value: 19, Unit: 'oz' } }],
    ['another ship-from', { ShipFromAddress: { ...SHIP_FROM, AddressLine1: '1 Elsewhere Rd' } }],
    [
      'another delivery experience',
      {
        ShippingServiceOptions: {
          DeliveryExperience: 'DeliveryConfirmationWithSignature',
          CarrierWillPickUp: false,
        },
      },
    ],
  ])('is refused with %s than was quoted', async (_, changes) => {
    const order = shop.order(1);
    const { ShippingServiceOfferId } = await shop.offer('UPS_PTP_GND', shop.details(order));
    const buy = shop.buy(shop.details(order, changes), 'UPS_PTP_GND', { ShippingServiceOfferId });
    expect(await refusal(buy)).toBe(EXPIRED);
  });

  it('may choose another label', async () => {
    const order = shop.order(1);
    const { ShippingServiceOfferId } = await shop.offer('UPS_PTP_GND', shop.details(order));
    const details = shop.details(order, {
      LabelCustomization: { StandardIdForLabel: 'AmazonOrderId' },
      ShippingServiceOptions: {
        DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
        CarrierWillPickUp: false,
        LabelFormat: 'ZPL203',
      },
    });
    const shipment = await shop.buy(details, 'UPS_PTP_GND', { ShippingServiceOfferId });
    expect(shipment.Label.LabelFormat).toBe('ZPL203');
  });

  it('is refused for an offer of another seller or service, or an unknown one', async () => {
    const details = shop.details(shop.order(1));
    const { ShippingServiceOfferId } = await shop.offer('UPS_PTP_GND', details);
    const other = await refusal(
      shop.buy(details, 'UPS_PTP_2ND_DAY_AIR', { ShippingServiceOfferId }),
    );
    expect(other).toMatch(/^400 InvalidShippingServiceOfferId: /);
    const invented = { ShippingServiceOfferId: 'no-such-offer' };
    expect(await refusal(shop.buy(details, 'UPS_PTP_GND', invented))).toMatch(
      /^400 InvalidShippingServiceOfferId: /,
    );
    const [order] = shop.state.orders.list('SECOND');
    const theirs = shop.buy(shop.details(order!), 'UPS_PTP_GND', { ShippingServiceOfferId }, 1);
    expect(await refusal(theirs)).toMatch(/^400 InvalidShippingServiceOfferId: /);
  });
});

describe('a purchase without an offer', () => {
  it('costs the current rate', async () => {
    const details = shop.details(shop.order(1));
    const offer = await shop.offer('FEDEX_PTP_GROUND', details);
    const shipment = await shop.buy(details, 'FEDEX_PTP_GROUND');
    expect(shipment.ShippingService.Rate).toEqual(offer.Rate);
    expect(shipment.ShippingService.ShippingServiceOfferId).not.toBe(offer.ShippingServiceOfferId);
  });

  it.each([
    ['NO_SUCH_SERVICE', 1],
    ['DHL_ECOM_EXPEDITED', 1],
    ['DHL_EXPRESS_WORLDWIDE', 1],
    ['UPS_PTP_GND', 3],
  ])('is refused for %s on order %d', async (serviceId, number) => {
    const buy = shop.buy(shop.details(shop.order(number)), serviceId);
    expect(await refusal(buy)).toMatch(/^404 ShippingServiceNotAvailable: /);
  });
});

describe('the second label for the same units', () => {
  it('is refused with the id of the first shipment of each item', async () => {
    const details = shop.details(shop.order(2));
    const { ShipmentId } = await shop.buy(details, 'UPS_PTP_GND');
    const again = await refusal(shop.buy(details, 'UPS_PTP_GND'));
    expect(again).toMatch(/^400 ShipmentAlreadyExists: /);
    expect(again.split(ShipmentId)).toHaveLength(3);
    expect(shop.state.shipments.list('FIRST')).toHaveLength(1);
  });

  it('is refused when both are requested at once', async () => {
    const details = shop.details(shop.order(1));
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => refusal(shop.buy(details, 'UPS_PTP_GND'))),
    );
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
    expect(shop.state.shipments.list('FIRST')).toHaveLength(1);
  });

  it('is sold while units are left', async () => {
    const parcel = (quantities: readonly number[]): Promise<unknown> =>
      shop.buy(shop.details(shop.order(2), { ItemList: someItems(2, quantities) }), 'USPS_PTP_PRI');
    await parcel([2]);
    expect(shop.order(2)).toMatchObject({ status: 'PartiallyShipped' });
    expect(shop.order(2).items.map((item) => item.quantityShipped)).toEqual([2, 0]);
    expect(await refusal(parcel([2]))).toMatch(/^400 ShipmentAlreadyExists: /);
    await parcel([1, 2]);
    expect(shop.order(2).status).toBe('Shipped');
    expect(await refusal(parcel([1]))).toMatch(/^400 ShipmentAlreadyExists: /);
  });

  it('is refused for units shipped without Buy Shipping, without a shipment id', async () => {
    const gone = await refusal(shop.buy(shop.details(shop.order(11)), 'UPS_PTP_GND'));
    expect(gone).toMatch(/^400 InvalidInput: .*0 units are left to ship/);
    const rest = shop.details(shop.order(12), { ItemList: someItems(12, [2]) });
    await expect(shop.buy(rest, 'UPS_PTP_GND')).resolves.toBeDefined();
  });
});

describe('an order', () => {
  it('of another seller is not found', async () => {
    const [order] = shop.state.orders.list('SECOND');
    const answer = await refusal(shop.eligible(shop.details(order!)));
    expect(answer).toMatch(/^404 ResourceNotFound: /);
  });

  it.each([9, 10])('that is canceled or pending cannot ship: %d', async (number) => {
    const answer = await refusal(shop.eligible(shop.details(shop.order(number))));
    expect(answer).toMatch(/^400 InvalidInput: .*its status is (Canceled|Pending)/);
  });

  it('has only its own items, in no more than the ordered quantity', async () => {
    const foreign = shop.details(shop.order(1), { ItemList: someItems(2, [1]) });
    expect(await refusal(shop.eligible(foreign))).toMatch(/^404 ItemsNotInOrder: .*60000000000201/);
    const many = shop.details(shop.order(1), { ItemList: someItems(1, [2]) });
    expect(await refusal(shop.eligible(many))).toMatch(/^400 InvalidInput: .*ordered quantity 1/);
  });
});

describe('money and terms', () => {
  it('are checked before the sale', async () => {
    shop.state.accounts.setBalance('FIRST', 500);
    const details = shop.details(shop.order(1));
    const poor = await refusal(shop.buy(details, 'UPS_PTP_GND'));
    expect(poor).toMatch(/^400 InsufficientFunds: /);
    expect(shop.state.shipments.list('FIRST')).toEqual([]);
    expect(shop.order(1).status).toBe('Unshipped');
    expect(shop.state.accounts.balanceCents('FIRST')).toBe(500);
  });

  it('refuse a label above the maximum charge', async () => {
    const shopOfTheCautious = new BuyShipping({ maxChargeCents: 1000 });
    const details = shopOfTheCautious.details(shopOfTheCautious.order(1));
    const answer = await refusal(shopOfTheCautious.buy(details, 'UPS_PTP_GND'));
    expect(answer).toMatch(/^400 InsufficientFunds: /);
  });

  it('require the carrier’s terms to be accepted', async () => {
    const answer = await refusal(shop.buy(shop.details(shop.order(1)), 'ONTRAC_MFN_GROUND'));
    expect(answer).toMatch(/^403 TermsAndConditionsNotAccepted: /);
  });
});

describe('a bought shipment', () => {
  it('hides the buyer’s email and phone, and repeats the request', async () => {
    const order = shop.order(8);
    const [item] = order.items;
    const extras = {
      ItemDescription: 'olive oil',
      LiquidVolume: { Unit: 'ML', Value: 500 },
      TransparencyCodeList: ['AZ:ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'SN0012345'],
      DangerousGoodsDetails: { UnitedNationsRegulatoryId: 'UN1993', PackingGroup: 'III' },
    };
    const text = (name: string, value: string): object => ({
      AdditionalInputFieldName: name,
      AdditionalSellerInput: { DataType: 'String', ValueAsString: value },
    });
    const ItemLevelSellerInputsList = [
      text('CUSTOMS_DESCRIPTION', 'Olive oil'),
      text('HARMONIZED_SYSTEM_CODE', '150920'),
      text('COUNTRY_OF_ORIGIN', 'IT'),
    ];
    const entry = {
      OrderItemId: item!.orderItemId,
      Quantity: 2,
      ...extras,
      ItemLevelSellerInputsList,
    };
    const shipment = await shop.buy(
      shop.details(order, { ItemList: [entry] }),
      'USPS_PTP_PRI_INTL',
      {
        ShipmentLevelSellerInputsList: [
          text('NON_DELIVERY_INSTRUCTION', 'RETURN_TO_SENDER'),
          text('CONTENTS_TYPE', 'MERCHANDISE'),
        ],
      },
    );
    expect(shipment.ItemList).toEqual([entry]);
    expect(shipment.ShipToAddress).toMatchObject({
      Name: 'Odile Silverbirch',
      CountryCode: 'FR',
      Email: '',
      Phone: '',
    });
    expect(shipment.TrackingId).toMatch(/^CP\d{9}US$/);
    expect(shipment.Insurance).toEqual({ CurrencyCode: 'USD', Amount: 100 });
  });

  it('is listed in the order of purchase', async () => {
    const first = await shop.buy(shop.details(shop.order(1)), 'UPS_PTP_GND');
    const second = await shop.buy(shop.details(shop.order(7)), 'USPS_PTP_PRI');
    const sold = shop.state.shipments.list('FIRST').map((shipment) => shipment.shipmentId);
    expect(sold).toEqual([first.ShipmentId, second.ShipmentId]);
    expect(shop.state.shipments.list('SECOND')).toEqual([]);
  });
});
