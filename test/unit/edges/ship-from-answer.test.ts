import type { SellerScope } from '../../../src/context/seller-scope.js';
import type { Order } from '../../../src/domains/orders/order.type.js';
import { suggestionsFor } from '../../../src/features/ship-from/ship-from-answer.js';
import { RowBudget } from '../../../src/graph/row-budget.js';
import { requestTurns } from '../../../src/runtime/background/turns.js';
import { besideOthers } from '../../support/turns-of-others.js';

const ORDER = { id: '111-1111111-1111111', items: [], shipBy: null } as unknown as Order;

function aScope(): SellerScope {
  const rows = new RowBudget(() => requestTurns.next());
  const supplySources = { byIds: () => Promise.resolve([]), ownTurn: () => rows.ownTurn() };
  return { supplySources } as unknown as SellerScope;
}

describe('suggestions for several orders of one request', () => {
  it('are ranked in a turn of the event loop each', async () => {
    const scope = aScope();
    const wish = { first: 5, at: new Date('2026-05-12T08:00:00Z') };
    const { result, turnsOfOthers } = await besideOthers(() =>
      Promise.all([1, 2, 3, 4, 5].map(() => suggestionsFor(ORDER, scope, wish))),
    );
    expect(result.map(({ candidateCount }) => candidateCount)).toEqual([0, 0, 0, 0, 0]);
    expect(turnsOfOthers).toBe(4);
  });
});
