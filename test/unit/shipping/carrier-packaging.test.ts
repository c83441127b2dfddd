import {
  carrierPackagingOf,
  takesPackage,
} from '../../../src/domains/shipping/offers/carrier-packaging.js';
import { PredefinedPackage } from '../../../src/graph/measures/predefined-package.type.js';
import { SHIPPING_SERVICES } from '../../../src/emulator/apis/merchant-fulfillment/shipping-services.js';

const of = (shippingServiceId: string, name = shippingServiceId) =>
  carrierPackagingOf({ shippingServiceId, name });

describe('the packaging that a service requires', () => {
  it.each([
    ['USPS_PTP_PRI_SFRB', 'USPS Small Flat Rate Box'],
    ['USPS_PTP_PRI_MFRB', 'USPS Medium Flat Rate Box'],
    ['USPS_PTP_PRI_LFRB', 'USPS Large Flat Rate Box'],
    ['USPS_PTP_PRI_FRE', 'USPS Flat Rate Envelope'],
    ['USPS_PTP_PRI_LFRE', 'USPS Legal Flat Rate Envelope'],
    ['USPS_PTP_PRI_PFRE_INTL', 'USPS Padded Flat Rate Envelope'],
    ['USPS_PTP_EXP_FRE', 'USPS Flat Rate Envelope'],
    ['USPS_PTP_PRI_RA', 'USPS Regional Rate Box A'],
    ['FEDEX_PTP_SECOND_DAY_ONE_RATE', 'FedEx packaging'],
  ])('is known by the id %s', (id, name) => {
    expect(of(id)?.name).toBe(name);
  });

  it.each([
    ['USPS Priority Mail® Small Flat Rate Box', 'USPS Small Flat Rate Box'],
    ['USPS Priority Mail® Flat Rate Box', 'USPS Medium Flat Rate Box'],
    ['USPS Priority Mail Large Flat-Rate Box', 'USPS Large Flat Rate Box'],
    ['USPS Priority Mail Express® Legal Flat Rate Envelope', 'USPS Legal Flat Rate Envelope'],
    ['FedEx 2Day® One Rate', 'FedEx packaging'],
    ['USPS Priority Mail Flat Rate Tube', 'flat rate packaging'],
  ])('is known by the name %s', (name, packaging) => {
    expect(of('NEW_ID', name)?.name).toBe(packaging);
  });

  it.each([
    ['OTHER_CARRIER_RA_PLUS', 'Parcel to a Door'],
    ['UPS_PTP_GND', 'UPS® Ground'],
    ['USPS_PTP_PRI', 'USPS Priority Mail®'],
    ['USPS_PTP_PRI_CUBIC', 'USPS Priority Mail Cubic'],
    ['USPS_PTP_GRND_ADV', 'USPS Ground Advantage'],
    ['UPS_PTP_SIMPLE_RATE', 'UPS Simple Rate'],
  ])('is none for %s', (id, name) => {
    expect(of(id, name)).toBeNull();
  });

  it('is that of each service of the emulator', () => {
    for (const { id, name, onlyPackages = [] } of SHIPPING_SERVICES) {
      expect([id, of(id, name)?.predefinedPackages ?? []]).toEqual([
        id,
        expect.arrayContaining([...onlyPackages]),
      ]);
      expect([id, of(id, name) !== null]).toEqual([id, onlyPackages.length > 0]);
    }
  });

  it('is met by the package of the carrier alone', () => {
    const service = { carrierPackaging: of('USPS_PTP_PRI_SFRB') };
    expect(takesPackage(service, null)).toBe(false);
    expect(takesPackage(service, PredefinedPackage.FEDEX_BOX_SMALL_1)).toBe(false);
    expect(takesPackage(service, PredefinedPackage.USPS_SMALL_FLAT_RATE_BOX)).toBe(true);
    expect(takesPackage({ carrierPackaging: null }, null)).toBe(true);
  });
});
