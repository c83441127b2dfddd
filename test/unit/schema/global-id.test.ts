import { assert, property, string } from 'fast-check';
import { globalId, looksGlobal, parseGlobalId } from '../../../src/graph/global-id.js';

const part = string({ unit: 'binary', minLength: 1 }).filter((text) => text.isWellFormed());

describe('a global id', () => {
  it.each([
    [['Seller', 'A1EX'], 'Seller:A1EX'],
    [['Order', 'A1EX', '112-1000001-1000001'], 'Order:A1EX:112-1000001-1000001'],
    [['Listing', 'A1EX', 'ATVPDKIKX0DER', 'MUG A'], 'Listing:A1EX:ATVPDKIKX0DER/MUG%20A'],
    [['Purchase', 'A1EX', 'a:b/c%'], 'Purchase:A1EX:a%3Ab%2Fc%25'],
  ] as const)('of %j is %s', ([type, owner, ...parts], text) => {
    expect(globalId(type, owner, ...parts)).toBe(text);
    expect(parseGlobalId(text)).toEqual({ type, owner, parts });
  });

  it('is ASCII, and its parts can be read back, whatever they are', () => {
    assert(
      property(part, part, part, (owner, first, second) => {
        const text = globalId('OrderItem', owner, first, second);
        expect(text).toMatch(/^[\x21-\x7e]+$/);
        expect(parseGlobalId(text)).toEqual({ type: 'OrderItem', owner, parts: [first, second] });
      }),
    );
  });

  it.each([
    'Order:A1EX',
    'Order:A1EX:1/2',
    'Order:A1EX:',
    'Order::1',
    'Order:A1EX:1:2',
    'Order:A1EX:a%2fb',
    'Order:A1EX:a%2Db',
    'Order:A1EX:a b',
    'Order:A1EX:%',
    'Order:A1EX:%ED%A0%80',
    'Seller:A1EX:1',
    'Parcel:A1EX:1',
    'toString:A1EX:1',
    'order:A1EX:1',
    ' Order:A1EX:1',
    'Order:A1EX:1\n',
    '112-1000001-1000001',
    '',
  ])('is not %j', (text) => {
    expect(parseGlobalId(text)).toBeNull();
  });

  it('cannot be made of an empty part or an unpaired surrogate', () => {
    expect(() => globalId('Order', 'A1EX', '')).toThrow(RangeError);
    expect(() => globalId('Order', '', '1')).toThrow(RangeError);
    expect(() => globalId('Order', 'A1EX', '\ud800')).toThrow(URIError);
  });

  it.each([
    ['Order:anything', true],
    ['112-1000001-1000001', false],
    ['key:1', false],
    [':', false],
  ])('%j claims to be one: %s', (text, claims) => {
    expect(looksGlobal(text)).toBe(claims);
  });
});
