import 'reflect-metadata';
import { cheapestInTime } from '../../../src/domains/shipping/offers/offer-in-time.js';
import type { ShippingServiceWire } from '../../../src/sp-api/operations/merchant-fulfillment.wire.js';
import { anOfferWire, offered } from './shipping-builders.js';

const date = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T09:00:00Z`;
const by = (day: number): Date => new Date(date(day));
const usd = (Amount: number) => ({ CurrencyCode: 'USD', Amount });

/** An offer that leaves on the 10th; its name tells what it is. */
function offer(
  name: string,
  price: number,
  arrives: number | null,
  more: Partial<ShippingServiceWire> = {},
): ShippingServiceWire {
  return anOfferWire({
    ShippingServiceId: name,
    Rate: usd(price),
    RateWithAdjustments: usd(price),
    ShipDate: date(10),
    LatestEstimatedDeliveryDate: arrives === null ? null : date(arrives),
    ...more,
  });
}

function chosen(
  wires: readonly ShippingServiceWire[],
  promise: { shipBy?: Date; deliverBy?: Date } = {},
) {
  const { offers } = offered(...wires);
  const { shipBy = null, deliverBy = null } = promise;
  return cheapestInTime(offers, { shipBy, deliverBy });
}

const nameOf = (...of: Parameters<typeof chosen>) => chosen(...of).offer?.shippingServiceId ?? null;

describe('the cheapest offer in time', () => {
  it('ignores cheaper offers that arrive late', () => {
    const offers = [offer('SLOW', 5, 20), offer('DEAR', 9, 12), offer('FITS', 8, 13)];
    const found = chosen(offers, { deliverBy: by(13) });
    expect(found).toMatchObject({ reason: null, message: null, inTimeCount: 2 });
    expect(found.offer?.shippingServiceId).toBe('FITS');
    expect([found.deliverBy, found.shipBy]).toEqual([by(13), null]);
  });

  it('is in time up to and including the bound', () => {
    const offers = [offer('EXACT', 5, 13)];
    expect(nameOf(offers, { deliverBy: by(13) })).toBe('EXACT');
    expect(nameOf(offers, { deliverBy: new Date(by(13).getTime() - 1) })).toBeNull();
    expect(nameOf(offers, { shipBy: by(10) })).toBe('EXACT');
    expect(nameOf(offers, { shipBy: new Date(by(10).getTime() - 1) })).toBeNull();
  });

  it('is that of the given bounds and package, and the same object for the same ones', () => {
    const { offers } = offered(offer('SLOW', 5, 20), offer('FAST', 9, 12));
    const any = { shipBy: null, deliverBy: null };
    const found = cheapestInTime(offers, any);
    expect(found.offer?.shippingServiceId).toBe('SLOW');
    expect(cheapestInTime(offers, any)).toBe(found);
    const soon = cheapestInTime(offers, { shipBy: null, deliverBy: by(13) });
    expect(soon.offer?.shippingServiceId).toBe('FAST');
    const gone = cheapestInTime(offers, { shipBy: by(9), deliverBy: null });
    expect(gone.reason).toBe('NONE_SHIPS_IN_TIME');
  });

  it('is compared by the price after credits', () => {
    const credited = offer('CREDITED', 12, 12, { RateWithAdjustments: usd(7) });
    expect(nameOf([offer('PLAIN', 8, 12), credited])).toBe('CREDITED');
  });

  it.each([
    [9.1, 10],
    [0.07, 0.1],
    [9.99, 10],
    [100.25, 1000],
    [-0.5, 0],
  ])('compares money as decimals: %p is less than %p', (less, more) => {
    expect(nameOf([offer('MORE', more, 12), offer('LESS', less, 12)])).toBe('LESS');
  });

  it('prefers more benefits among equal prices, then the earlier delivery, then the first offer', () => {
    const benefits = { Benefits: { IncludedBenefits: ['CLAIMS_PROTECTED'] } };
    expect(nameOf([offer('BARE', 5, 11), offer('PROTECTED', 5, 14, benefits)])).toBe('PROTECTED');
    expect(nameOf([offer('LATER', 5, 14), offer('SOONER', 5, 11)])).toBe('SOONER');
    expect(nameOf([offer('FIRST', 5, 11), offer('SECOND', 5, 11)])).toBe('FIRST');
  });

  it('may have no date only where there is no bound', () => {
    const offers = [offer('UNDATED', 1, null), offer('DATED', 5, 12)];
    expect(nameOf(offers)).toBe('UNDATED');
    expect(nameOf(offers, { deliverBy: by(12) })).toBe('DATED');
  });

  it.each([
    ['NO_OFFERS', [], {}],
    ['NONE_SHIPS_IN_TIME', [offer('A', 1, 12)], { shipBy: by(9) }],
    ['NONE_ARRIVES_IN_TIME', [offer('A', 1, 12)], { shipBy: by(10), deliverBy: by(11) }],
    ['DATES_UNKNOWN', [offer('A', 1, 12), offer('B', 1, null)], { deliverBy: by(11) }],
    ['DATES_UNKNOWN', [offer('A', 1, 12, { ShipDate: null })], { shipBy: by(11) }],
    [
      'CARRIER_PACKAGING',
      [offer('USPS_PTP_PRI_SFRB', 1, 12), offer('A', 1, 20)],
      { deliverBy: by(12) },
    ],
    [
      'CURRENCIES_DIFFER',
      [
        offer('A', 1, 12),
        offer('B', 1, 12, { RateWithAdjustments: { CurrencyCode: 'CAD', Amount: 1 } }),
      ],
      {},
    ],
  ] as const)('is none, with the reason %s', (reason, offers, promise) => {
    const found = chosen(offers, promise);
    expect(found).toMatchObject({ offer: null, reason });
    expect(found.message).toMatch(/^[A-Z].*\.$/);
  });

  it('ignores late offers in another currency', () => {
    const late = offer('B', 1, 20, { RateWithAdjustments: { CurrencyCode: 'CAD', Amount: 1 } });
    expect(nameOf([late, offer('A', 1, 12)], { deliverBy: by(12) })).toBe('A');
  });
});
