import { PLACES } from '../../../src/emulator/apis/supply-sources/places.js';
import { shippingService } from '../../../src/emulator/apis/merchant-fulfillment/shipping-services.js';
import { trackingNumber } from '../../../src/emulator/apis/merchant-fulfillment/tracking-number.js';
import {
  domesticZone,
  internationalZone,
  timeZoneOf,
  usRegion,
} from '../../../src/emulator/apis/merchant-fulfillment/us-geography.js';

describe('carriers’ zones', () => {
  it.each([
    ['98109', '98101', 1],
    ['98109', '99201', 2],
    ['98109', '97209', 3],
    ['98109', '80205', 5],
    ['98109', '10025', 8],
    ['98109', '96816', 9],
    ['00907', '33137', 9],
  ])('from %s to %s are %d', (from, to, zone) => {
    expect(domesticZone(from, to)).toBe(zone);
  });

  it('are the same in both directions', () => {
    expect(domesticZone('10025', '98109')).toBe(domesticZone('98109', '10025'));
  });

  it.each([
    ['90026', 'CA'],
    ['20010', 'DC'],
    ['20110', 'VA'],
    ['22030', 'VA'],
    ['34001', 'AA'],
    ['00907', 'PR'],
    ['10025-1234', 'NY'],
  ])('know the state of %s', (postalCode, state) => {
    expect(usRegion(postalCode)?.state).toBe(state);
  });

  it.each(['00000', '9810', '98109-12', 'M5V 2T6', ''])('are undefined for "%s"', (postalCode) => {
    expect(usRegion(postalCode)).toBeUndefined();
  });

  it('of other countries begin with the neighbours', () => {
    expect(['CA', 'MX', 'FR', 'JP', 'ZA'].map(internationalZone)).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('the time zone of a place', () => {
  it('is that of each store of the emulator', () => {
    for (const { city, postalCode, timezone } of PLACES.flat())
      expect([city, timeZoneOf('US', postalCode)]).toEqual([city, timezone]);
  });

  it.each([
    ['US', '99501', 'America/Anchorage'],
    ['US', '00907', 'America/Puerto_Rico'],
    ['US', 'unknown', 'America/New_York'],
    ['CA', 'M5V 2T6', 'America/Toronto'],
    ['ZA', '8001', 'UTC'],
  ])('in %s at %s is %s', (countryCode, postalCode, timeZone) => {
    expect(timeZoneOf(countryCode, postalCode)).toBe(timeZone);
  });
});

describe('a tracking number', () => {
  const digitsOf = (text: string): number[] => Array.from(text, Number);
  const numbers = (serviceId: string): string[] =>
    Array.from({ length: 50 }, (_, index) =>
      trackingNumber(shippingService(serviceId)!, 1, `parcel ${String(index)}`),
    );

  it('of UPS passes its check', () => {
    for (const number of numbers('UPS_PTP_GND')) {
      const digits = digitsOf(number.slice(2));
      const sum = digits.reduce(
        (total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2),
        0,
      );
      // The check digit is at a doubled position, but counts once.
      expect((sum - (digits.at(-1) ?? 0)) % 10).toBe(0);
    }
  });

  it('of the postal service passes its check', () => {
    for (const number of numbers('USPS_PTP_PRI')) {
      expect(number).toMatch(/^94001\d{17}$/);
      const sum = digitsOf(number).reduce(
        (total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1),
        0,
      );
      expect(sum % 10).toBe(0);
    }
  });

  it('of FedEx passes its check', () => {
    for (const number of numbers('FEDEX_PTP_GROUND')) {
      const digits = digitsOf(number);
      const sum = digits
        .slice(0, 11)
        .reduce((total, digit, index) => total + digit * [3, 1, 7][index % 3]!, 0);
      expect((sum % 11) % 10).toBe(digits[11]);
    }
  });

  it('is unique for each parcel', () => {
    expect(new Set(numbers('AMZN_SHIPPING_GROUND')).size).toBe(50);
  });
});
