import { BuyShipping, WEDNESDAY } from './buy-shipping.js';

const DAY_MS = 24 * 3_600_000;

let shop: BuyShipping;

beforeEach(() => {
  shop = new BuyShipping();
});

async function offered(details: Record<string, unknown>, filter?: object): Promise<string[]> {
  const { ShippingServiceList } = await shop.eligible(details, filter);
  return ShippingServiceList.map((offer) => offer.ShippingServiceId);
}

async function reason(
  serviceId: string,
  details: Record<string, unknown>,
  filter?: object,
): Promise<string | undefined> {
  const { RejectedShippingServiceList } = await shop.eligible(details, filter);
  return RejectedShippingServiceList.find((entry) => entry.ShippingServiceId === serviceId)
    ?.RejectionReasonCode;
}

describe('a rate', () => {
  const rateOf = async (changes: object, serviceId = 'UPS_PTP_GND'): Promise<number> =>
    (await shop.offer(serviceId, shop.details(shop.order(1), { ...changes }))).Rate.Amount;

  it('rises with the weight, in steps of a pound', async () => {
    const light = await rateOf({ Weight: { Value: 33, Unit: 'oz' } });
    expect(await rateOf({ Weight: { Value: 48, Unit: 'oz' } })).toBe(light);
    expect(await rateOf({ Weight: { Value: 49, Unit: 'oz' } })).toBeGreaterThan(light);
  });

  it('is the same in grams as in ounces, and in centimetres as in inches', async () => {
    const inches = await rateOf({
      Weight: { Value: 40, Unit: 'oz' },
      PackageDimensions: { Length: 10, Width: 10, Height: 10, Unit: 'inches' },
    });
    const metric = await rateOf({
      Weight: { Value: 40 * 28.349523125, Unit: 'g' },
      PackageDimensions: { Length: 25.4, Width: 25.4, Height: 25.4, Unit: 'centimeters' },
    });
    expect(metric).toBe(inches);
  });

  it('counts a large light parcel by its volume', async () => {
    const small = await rateOf({});
    const large = { PackageDimensions: { Length: 24, Width: 20, Height: 16, Unit: 'inches' } };
    expect(await rateOf(large)).toBeGreaterThan(2 * small);
  });

  it('rises with the distance', async () => {
    const near = await shop.offer('UPS_PTP_GND', shop.details(shop.order(1)));
    const far = await shop.offer('UPS_PTP_GND', shop.details(shop.order(6)));
    expect(far.Rate.Amount).toBeGreaterThan(near.Rate.Amount);
  });

  it('is flat for a flat rate box of any weight', async () => {
    const box = { PackageDimensions: { PredefinedPackageDimensions: 'USPS_MediumFlatRateBox1' } };
    const light = await rateOf({ ...box, Weight: { Value: 5, Unit: 'oz' } }, 'USPS_PTP_PRI_MFRB');
    const heavy = await rateOf({ ...box, Weight: { Value: 500, Unit: 'oz' } }, 'USPS_PTP_PRI_MFRB');
    expect(heavy).toBe(light);
  });

  it('adds the charges for a signature and for additional insurance', async () => {
    const plain = await rateOf({});
    const options = (more: object): object => ({
      ShippingServiceOptions: {
        DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
        CarrierWillPickUp: false,
        ...more,
      },
    });
    const signed = options({ DeliveryExperience: 'DeliveryConfirmationWithSignature' });
    const insured = options({ DeclaredValue: { Amount: 300, CurrencyCode: 'USD' } });
    const included = options({ DeclaredValue: { Amount: 99.99, CurrencyCode: 'USD' } });
    expect(await rateOf(signed)).toBeCloseTo(plain + 3.55, 10);
    expect(await rateOf(insured)).toBeCloseTo(plain + 2.3, 10);
    expect(await rateOf(included)).toBe(plain);
  });

  it('is a whole number of cents, and its adjustments add up', async () => {
    for (const number of [1, 2, 5, 6, 7]) {
      const { ShippingServiceList } = await shop.eligible(shop.details(shop.order(number)));
      for (const { Rate, RateWithAdjustments, AdjustmentItemList } of ShippingServiceList) {
        const cents = (amount: number): number => Number((amount * 100).toFixed(6));
        expect(Number.isInteger(cents(Rate.Amount))).toBe(true);
        const charges = AdjustmentItemList.map((entry) => cents(entry.RateItemCharge.Amount));
        const total = charges.reduce((sum, charge) => sum + charge, cents(Rate.Amount));
        expect(cents(RateWithAdjustments.Amount)).toBe(total);
      }
    }
  });
});

describe('delivery dates', () => {
  const friday = WEDNESDAY + 2 * DAY_MS;

  it('skip the weekend for a carrier that does not work then', async () => {
    const overnight = await shop.offer(
      'UPS_PTP_NEXT_DAY_AIR',
      shop.details(shop.order(1), { ShipDate: new Date(friday).toISOString() }),
    );
    expect(overnight.ShipDate).toBe('2026-03-06T17:00:00.000Z');
    expect(overnight.LatestEstimatedDeliveryDate).toBe('2026-03-09T19:00:00.000Z');
  });

  it('start with the next working day after the cut-off', async () => {
    shop.nowMs = Date.UTC(2026, 2, 7, 3);
    const late = await shop.offer('UPS_PTP_NEXT_DAY_AIR', shop.details(shop.order(1)));
    expect(late.ShipDate).toBe('2026-03-10T01:00:00.000Z');
    expect(late.LatestEstimatedDeliveryDate.slice(0, 10)).toBe('2026-03-10');
  });

  it('exclude the benefits of a service that breaks the promise to the buyer', async () => {
    const details = shop.details(shop.order(5));
    const ground = await shop.offer('UPS_PTP_GND', details);
    expect(ground.Benefits.IncludedBenefits).toEqual([]);
    expect(ground.Benefits.ExcludedBenefits).toContainEqual({
      Benefit: 'CLAIMS_PROTECTED',
      ReasonCodes: ['LATE_DELIVERY_RISK'],
    });
    expect(ground.RateWithAdjustments).toEqual(ground.Rate);
    const overnight = await shop.offer('UPS_PTP_NEXT_DAY_AIR', details);
    expect(overnight.Benefits.IncludedBenefits).toContain('CLAIMS_PROTECTED');
  });

  it('reject a service that cannot arrive in time', async () => {
    const MustArriveByDate = new Date(WEDNESDAY + 1.5 * DAY_MS).toISOString();
    const details = shop.details(shop.order(5), { MustArriveByDate });
    expect(await reason('UPS_PTP_GND', details)).toBe('CANNOT_MEET_MUST_ARRIVE_BY_DATE');
    expect(await offered(details)).toContain('UPS_PTP_NEXT_DAY_AIR');
  });
});

describe('the list of offers', () => {
  it('leaves a PO box to the postal service', async () => {
    const details = shop.details(shop.order(3));
    const { ShippingServiceList } = await shop.eligible(details);
    expect(new Set(ShippingServiceList.map((offer) => offer.CarrierName))).toEqual(
      new Set(['USPS']),
    );
    expect(await reason('UPS_PTP_GND', details)).toBe('CARRIER_CANNOT_SHIP_TO_POBOX');
  });

  it('names unavailable carriers, and carriers without accepted terms', async () => {
    const details = shop.details(shop.order(1));
    const answer = await shop.eligible(details);
    expect(answer.TemporarilyUnavailableCarrierList).toEqual([{ CarrierName: 'DHL eCommerce' }]);
    expect(answer.TermsAndConditionsNotAcceptedCarrierList).toEqual([{ CarrierName: 'OnTrac' }]);
    const carriers = answer.ShippingServiceList.map((offer) => offer.CarrierName);
    expect(carriers).not.toContain('OnTrac');
    expect(carriers).not.toContain('DHL eCommerce');
  });

  it('shows international services only on request for complex ones', async () => {
    const details = shop.details(shop.order(4));
    expect(await offered(details)).toEqual([]);
    const complex = await shop.eligible(details, { IncludeComplexShippingOptions: true });
    expect(complex.ShippingServiceList.map((offer) => offer.CarrierName).sort()).toEqual([
      'DHL Express',
      'UPS',
      'USPS',
    ]);
    for (const offer of complex.ShippingServiceList) {
      expect(offer.RequiresAdditionalSellerInputs).toBe(true);
    }
  });

  it.each([
    ['PACKAGE_EXCEEDS_WEIGHT_LIMIT', { Weight: { Value: 71 * 16, Unit: 'oz' } }],
    [
      'PACKAGE_EXCEEDS_SIZE_LIMIT',
      { PackageDimensions: { Length: 60, Width: 30, Height: 30, Unit: 'inches' } },
    ],
    [
      'PACKAGE_NOT_SUPPORTED_BY_CARRIER',
      { PackageDimensions: { PredefinedPackageDimensions: 'UPS_Express_Box' } },
    ],
    [
      'CARRIER_WILL_NOT_PICKUP',
      {
        ShippingServiceOptions: {
          DeliveryExperience: 'DeliveryConfirmationWithoutSignature',
          CarrierWillPickUp: true,
        },
      },
    ],
  ])('rejects with %s', async (code, changes) => {
    expect(await reason('USPS_PTP_PRI', shop.details(shop.order(1), changes))).toBe(code);
  });

  it('applies the filter', async () => {
    const details = shop.details(shop.order(1));
    expect(await reason('FEDEX_PTP_GROUND', details, { IncludePackingSlipWithLabel: true })).toBe(
      'PACKING_SLIP_NOT_SUPPORTED',
    );
    const adult = { DeliveryExperience: 'DeliveryConfirmationWithAdultSignature' };
    expect(await reason('AMZN_SHIPPING_GROUND', details, adult)).toBe(
      'DELIVERY_EXPERIENCE_NOT_SUPPORTED',
    );
    const pickUp = { CarrierWillPickUp: 'CarrierWillPickUp' };
    expect(await offered(details, pickUp)).toEqual(['AMZN_SHIPPING_GROUND']);
  });

  it('keeps hazardous goods off planes', async () => {
    const order = shop.order(7);
    const ItemList = order.items.map((item) => ({
      OrderItemId: item.orderItemId,
      Quantity: 1,
      IsHazmat: true,
    }));
    const details = shop.details(order, { ItemList });
    expect(await reason('UPS_PTP_2ND_DAY_AIR', details)).toBe('HAZMAT_NOT_SUPPORTED');
    expect(await offered(details)).toContain('UPS_PTP_GND');
  });

  it('has an empty label format by default, as Amazon’s has', async () => {
    const offer = await shop.offer('UPS_PTP_GND', shop.details(shop.order(1)));
    expect(offer.ShippingServiceOptions['LabelFormat']).toBe('');
  });
});
