import { compareAmounts, shown, shownSums, sumOf } from '../../../src/console/model/money.js';

const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

it('adds exactly, and never across currencies', () => {
  expect(sumOf([usd('0.10'), usd('0.2'), { amount: '5', currencyCode: 'JPY' }])).toEqual([
    usd('0.30'),
    { amount: '5', currencyCode: 'JPY' },
  ]);
  expect(sumOf([usd('9007199254740993.01'), usd('0.01')])).toEqual([usd('9007199254740993.02')]);
  expect(sumOf([usd('-1.50'), usd('0.25')])).toEqual([usd('-1.25')]);
  expect(sumOf([])).toEqual([]);
});

it('compares amounts with different numbers of places', () => {
  expect(compareAmounts('10.5', '10.50')).toBe(0);
  expect(compareAmounts('9.99', '10')).toBeLessThan(0);
  expect(compareAmounts('250.01', '250')).toBeGreaterThan(0);
});

it('shows an amount as the language writes it, without rounding it to a float', () => {
  expect(shown(usd('1485.09'), 'en-US')).toBe('$1,485.09');
  expect(shown(usd('9007199254740993.01'), 'en-US')).toBe('$9,007,199,254,740,993.01');
  expect(shownSums([usd('1'), { amount: '2', currencyCode: 'EUR' }], 'en-US')).toBe(
    '$1.00 and €2.00',
  );
});

it('refuses what is no amount', () => {
  expect(() => sumOf([usd('1e3'), usd('1')])).toThrow('decimal number: 1e3');
});
