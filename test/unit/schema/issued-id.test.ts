import { isIssuedId } from '../../../src/graph/issued-id.js';

describe('an id that Amazon issued', () => {
  it.each([
    '112-1000001-1000001',
    'S01-1000001-1000001',
    'TEST_CASE_200',
    '60000000000101',
    '100000000000017',
    'ATVPDKIKX0DER',
    'amzn1.sp.shipment/1:2',
    '..a',
    'x'.repeat(200),
  ])('may be %j', (id) => {
    expect(isIssuedId(id)).toBe(true);
  });

  it.each([
    '',
    ' ',
    '.',
    '..',
    'a\nb',
    'a\u0000',
    'a\ud83d',
    'a\ufffe',
    'a\uffff',
    'x'.repeat(201),
  ])('is never %j', (id) => {
    expect(isIssuedId(id)).toBe(false);
  });
});
