import { moneyOf } from '../../../src/graph/wire-money.js';

describe('an amount of money as Amazon sends it', () => {
  it.each([
    ['4.5', 'USD', '4.50'],
    [4.5, 'usd', '4.50'],
    ['450', 'JPY', '450'],
    [12.339999999999998, 'USD', '12.34'],
    ['12.339999999999998', 'USD', '12.34'],
    [1e-7, 'USD', '0.00'],
    [0.125, 'USD', '0.125'],
    [0.1234567, 'USD', null],
    ['1234567890123456', 'USD', null],
    ['free', 'USD', null],
    ['', 'USD', null],
    [null, 'USD', null],
    [1, '', null],
    [1, null, null],
  ])('is read from %j %j as %j', (amount, currency, expected) => {
    expect(moneyOf(amount, currency)?.amount ?? null).toBe(expected);
  });
});
