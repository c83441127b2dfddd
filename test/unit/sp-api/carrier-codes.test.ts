import {
  CARRIER_CODES,
  knownCarrierCode,
  sentCarrier,
} from '../../../src/sp-api/operations/carrier-codes.js';

describe('the carrier codes', () => {
  it('are unique, trimmed, and fit into a feed', () => {
    expect(new Set(CARRIER_CODES).size).toBe(CARRIER_CODES.length);
    expect(CARRIER_CODES.length).toBeGreaterThan(300);
    expect(CARRIER_CODES.filter((code) => !/^\S(.{0,48}\S)?$/.test(code))).toEqual([]);
  });

  it.each(CARRIER_CODES.map((code) => [code]))('keep %s unchanged', (code) => {
    expect(knownCarrierCode(code)).toBe(code);
  });

  it.each([
    ['ups', 'UPS'],
    ['FEDEX', 'FedEx'],
    [' royal  mail ', 'Royal Mail'],
    ['purolator', 'PUROLATOR'],
    ['nacex', 'NACEX'],
    ['OTHER', 'Other'],
    ['Others', 'Other'],
    ['Swift Riders', null],
    ['', null],
    ['constructor', null],
  ])('read %j as %j', (text, expected) => {
    expect(knownCarrierCode(text)).toBe(expected);
  });

  it.each([
    ['ups', null, { carrierCode: 'UPS', carrierName: null }],
    ['UPS', 'United', { carrierCode: 'UPS', carrierName: 'United' }],
    ['other', 'Swift', { carrierCode: 'Other', carrierName: 'Swift' }],
    [' Swift ', null, { carrierCode: 'Other', carrierName: 'Swift' }],
    ['SWR', 'Swift', { carrierCode: 'Other', carrierName: 'Swift' }],
  ])('send %j with the name %j as %j', (code, name, expected) => {
    expect(sentCarrier(code, name)).toEqual(expected);
  });
});
