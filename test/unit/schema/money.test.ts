import { compareMoney, decimalOf, Money, totalsOf } from '../../../src/graph/money.type.js';

describe('amounts of money', () => {
  it.each([
    [12.5, 'USD', '12.50'],
    [12, 'USD', '12.00'],
    [0.1, 'USD', '0.10'],
    ['007.1', 'USD', '7.10'],
    [1200, 'JPY', '1200'],
    [12.345, 'USD', '12.345'],
    ['12.500', 'USD', '12.50'],
    [-3.2, 'USD', '-3.20'],
    [12.5, 'nonsense', '12.50'],
    [Number.NaN, 'USD', null],
    [1e-7, 'USD', null],
    ['1,5', 'USD', null],
    ['', 'USD', null],
  ])('reads %p %s as %p', (value, currency, expected) => {
    expect(decimalOf(value, currency)).toBe(expected);
  });

  it('compares exactly, whatever the number of digits', () => {
    const usd = (amount: string): Money => new Money({ amount, currencyCode: 'USD' });
    expect(compareMoney(usd('9.99'), usd('10.00'))).toBe(-1);
    expect(compareMoney(usd('10'), usd('10.000'))).toBe(0);
    expect(compareMoney(usd('0.30'), usd('0.299999'))).toBe(1);
    expect(compareMoney(usd('-1'), usd('-2'))).toBe(1);
    expect(compareMoney(usd('1'), usd('0.12345678'))).toBe(1);
  });

  it('compares texts of one form as numbers', () => {
    const amounts = ['0.00', '0.09', '0.90', '9.00', '9.99', '10.00', '100.00', '123456789012.34'];
    const needless = [
      '00.00',
      '00.09',
      '0.900',
      '09.00',
      '9.990',
      '010.00',
      '0100.00',
      '0123456789012.34',
    ];
    for (const [index, amount] of amounts.entries())
      for (const [place, other] of [...amounts, ...needless].entries()) {
        const [one, two] = [amount, other].map(
          (text) => new Money({ amount: text, currencyCode: 'USD' }),
        );
        expect(compareMoney(one!, two!)).toBe(Math.sign(index - (place % amounts.length)) || 0);
      }
  });

  it('are added exactly, for each currency', () => {
    const cost = (amount: string, currencyCode = 'USD', count = 1) => ({
      amount,
      currencyCode,
      count,
    });
    const amounts = [cost('0.10'), cost('0.20'), cost('7.135', 'USD', 3), cost('1200', 'JPY')];
    expect(totalsOf(amounts)).toEqual([
      new Money({ amount: '1200', currencyCode: 'JPY' }),
      new Money({ amount: '21.705', currencyCode: 'USD' }),
    ]);
    expect(totalsOf([cost('0.30'), cost('-0.40')])).toEqual([
      new Money({ amount: '-0.10', currencyCode: 'USD' }),
    ]);
    expect(totalsOf([cost('9007199254740993.00'), cost('0.01')])).toEqual([
      new Money({ amount: '9007199254740993.01', currencyCode: 'USD' }),
    ]);
    expect(totalsOf([])).toEqual([]);
  });

  it('refuses to compare two currencies', () => {
    expect(() =>
      compareMoney(
        new Money({ amount: '1', currencyCode: 'USD' }),
        new Money({ amount: '1', currencyCode: 'MXN' }),
      ),
    ).toThrow(RangeError);
  });
});
