import { CostTally } from '../../../src/features/costs/cost-tally.js';
import type { CostedLabel } from '../../../src/features/costs/cost-tally.js';
import { RefundState } from '../../../src/domains/shipping/purchases/records/purchase.type.js';

const label = (given: Partial<CostedLabel> = {}): CostedLabel => ({
  supplySourceId: 'store',
  carrier: 'UPS',
  service: 'Ground',
  amount: '0.10',
  currencyCode: 'USD',
  refundState: null,
  isLate: false,
  ...given,
});

function tallied(...labels: readonly CostedLabel[]): CostTally {
  const tally = new CostTally();
  for (const one of labels) tally.add(one);
  return tally;
}

const usd = (amount: string) => ({ amount, currencyCode: 'USD' });

describe('costs of labels', () => {
  it('are exact where floats would not be, and subtract refunds that were applied', () => {
    const tally = tallied(
      label(),
      label({ amount: '0.20' }),
      label({ refundState: RefundState.APPLIED }),
      label({ amount: '1.005', refundState: RefundState.PENDING }),
      label({ amount: '7', refundState: RefundState.REJECTED }),
    );
    expect(tally.totals()).toEqual([
      {
        currencyCode: 'USD',
        count: 5,
        cost: usd('8.405'),
        refundedCount: 1,
        refunded: usd('0.10'),
        refundPendingCount: 1,
        refundPending: usd('1.005'),
        netCost: usd('8.305'),
        lateCount: 0,
        lateUnknownCount: 0,
      },
    ]);
  });

  it('are nothing when all was refunded', () => {
    const [all] = tallied(label({ refundState: RefundState.APPLIED })).totals();
    expect(all).toMatchObject({ cost: usd('0.10'), netCost: usd('0.00') });
  });

  it('keep currencies apart, and labels without a price', () => {
    const tally = tallied(
      label(),
      label({ currencyCode: 'CAD', amount: '3' }),
      label({ amount: null, currencyCode: null, refundState: RefundState.APPLIED }),
    );
    expect(tally.totals()).toMatchObject([
      { currencyCode: 'CAD', count: 1, cost: { amount: '3.00', currencyCode: 'CAD' } },
      { currencyCode: 'USD', count: 1 },
      { currencyCode: null, count: 1, cost: null, refundedCount: 1, refunded: null, netCost: null },
    ]);
    expect(tally.groups()).toHaveLength(3);
  });

  it('are added up by carrier over locations and services, with labels that were bought late', () => {
    const tally = tallied(
      label({ isLate: true }),
      label({ supplySourceId: null, service: 'Air', amount: '0.20', isLate: true }),
      label({ refundState: RefundState.APPLIED, isLate: null }),
      label({ currencyCode: 'CAD' }),
      label({ carrier: 'DHL', isLate: null }),
      label({ carrier: null }),
    );
    const shown = tally
      .carriers()
      .map(({ carrier, sums }) => [
        carrier,
        sums.currencyCode,
        sums.count,
        sums.lateCount,
        sums.lateUnknownCount,
        sums.netCost?.amount,
      ]);
    expect(shown).toEqual([
      ['DHL', 'USD', 1, 0, 1, '0.10'],
      ['UPS', 'CAD', 1, 0, 0, '0.10'],
      ['UPS', 'USD', 3, 2, 1, '0.30'],
      [null, 'USD', 1, 0, 0, '0.10'],
    ]);
    expect(tally.totals()).toMatchObject([
      { currencyCode: 'CAD', lateCount: 0, lateUnknownCount: 0 },
      { currencyCode: 'USD', lateCount: 2, lateUnknownCount: 2 },
    ]);
  });

  it('are grouped by location, carrier and service: addresses last, the largest group first', () => {
    const tally = tallied(
      label({ supplySourceId: null }),
      label({ service: 'Air' }),
      label({ carrier: null, service: null }),
      label({ service: 'Express' }),
      label({ service: 'Express' }),
    );
    expect(
      tally
        .groups()
        .map(({ supplySourceId, carrier, service, sums }) => [
          supplySourceId,
          carrier,
          service,
          sums.count,
        ]),
    ).toEqual([
      ['store', 'UPS', 'Express', 2],
      ['store', 'UPS', 'Air', 1],
      ['store', null, null, 1],
      [null, 'UPS', 'Ground', 1],
    ]);
  });
});
