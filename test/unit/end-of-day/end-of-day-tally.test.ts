import { EndOfDayTally } from '../../../src/features/end-of-day/end-of-day-tally.js';
import type { CountedLabel } from '../../../src/features/end-of-day/end-of-day-tally.js';

const label = (given: Partial<CountedLabel> = {}): CountedLabel => ({
  supplySourceId: 'store',
  carrier: 'UPS',
  amount: '0.10',
  currencyCode: 'USD',
  by: 'PURCHASED',
  isOnHold: false,
  ...given,
});

function tallied(labels: readonly CountedLabel[]): EndOfDayTally {
  const tally = new EndOfDayTally();
  for (const one of labels) tally.add(one);
  return tally;
}

const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

describe('labels of a day', () => {
  it('are counted apart when their orders are on hold', () => {
    const tally = tallied([label(), label({ isOnHold: true }), label({ carrier: 'USPS' })]);
    expect(tally.whole()).toMatchObject({ count: 3, onHoldCount: 1 });
    expect(tally.groups()).toMatchObject([
      { count: 2, onHoldCount: 1 },
      { count: 1, onHoldCount: 0 },
    ]);
  });

  it('are added up exactly, where floats would not be', () => {
    const [group] = tallied([label(), label(), label(), label({ amount: '1.005' })]).groups();
    expect(group).toMatchObject({ count: 4, totalPrice: [usd('1.305')] });
  });

  it('have one amount for each currency', () => {
    const tally = tallied([label(), label({ amount: '7', currencyCode: 'CAD' })]);
    expect(tally.groups()).toMatchObject([
      { count: 2, totalPrice: [{ amount: '7.00', currencyCode: 'CAD' }, usd('0.10')] },
    ]);
  });

  it('count without a price, and add nothing to it', () => {
    const tally = tallied([label({ amount: null, currencyCode: null })]);
    expect(tally.groups()).toMatchObject([{ count: 1, totalPrice: [] }]);
    expect(tally.whole()).toEqual({ count: 1, onHoldCount: 0, totalPrice: [] });
  });

  it('are grouped by location and carrier: addresses last, the largest group of a location first', () => {
    const tally = tallied([
      label({ supplySourceId: null }),
      label({ carrier: null }),
      label({ carrier: 'UPS' }),
      label({ carrier: 'USPS' }),
      label({ carrier: 'USPS' }),
      label({ supplySourceId: 'a store' }),
    ]);
    expect(
      tally.groups().map(({ supplySourceId, carrier, count }) => [supplySourceId, carrier, count]),
    ).toEqual([
      ['a store', 'UPS', 1],
      ['store', 'USPS', 2],
      ['store', 'UPS', 1],
      ['store', null, 1],
      [null, 'UPS', 1],
    ]);
    expect(tally.whole()).toMatchObject({ count: 6, totalPrice: [usd('0.60')] });
  });

  it('keep apart a location and a carrier whose names could be joined alike', () => {
    const tally = tallied([
      label({ supplySourceId: 'a', carrier: 'b,c' }),
      label({ supplySourceId: 'a,b', carrier: 'c' }),
    ]);
    expect(tally.groups()).toHaveLength(2);
  });
});
