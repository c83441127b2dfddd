import {
  filterOf,
  readPurchaseSearch,
  viewOf,
} from '../../../src/console/model/purchase-search.js';
import {
  EMPTY_DRAFT,
  followsFrom,
  missingOf,
  outcomeOfDraft,
} from '../../../src/console/model/settling.js';

const search = (texts: Record<string, string> = {}) => readPurchaseSearch(texts);
const TODAY = '2026-11-30';

describe('the list of an address', () => {
  it('is what needs a person when it names none', () => {
    expect(viewOf(search(), 2)).toBe('unknown');
    expect(viewOf(search(), 0)).toBe('today');
    expect(viewOf(search({ run: 'ship-1' }), 2)).toBe('all');
    expect(viewOf(search({ state: 'refunds' }), 2)).toBe('refunds');
    expect(viewOf(search({ state: 'no such' }), 0)).toBe('today');
  });

  it('becomes a filter of the graph', () => {
    expect(filterOf('unknown', search({ day: TODAY }), TODAY)).toEqual({ states: ['UNKNOWN'] });
    expect(filterOf('refunds', search({ only: 'paid', carrier: 'UPS' }), TODAY)).toEqual({
      refundStates: ['APPLIED'],
      carrierNames: ['UPS'],
    });
    expect(filterOf('all', search({ run: 'ship-1', only: 'waiting' }), TODAY)).toEqual({
      batchKey: 'ship-1',
      states: ['INTENT', 'SENDING'],
    });
    expect(filterOf('all', search({ find: '112-1000001-1000001' }), TODAY)).toEqual({
      orderIds: ['112-1000001-1000001'],
    });
    expect(filterOf('all', search({ find: '1Z999' }), TODAY)).toEqual({ trackingNumber: '1Z999' });
    expect(filterOf('all', search({ day: 'soon' }), TODAY)).toEqual({});
  });

  it('has the day of the reader', () => {
    const { created } = filterOf('today', search(), TODAY);
    expect(created).toEqual({
      from: new Date(2026, 10, 30).toISOString(),
      before: new Date(2026, 11, 1).toISOString(),
    });
  });
});

describe('a settlement', () => {
  it('is complete with one answer, its proof and how it was found out', () => {
    expect(missingOf(EMPTY_DRAFT)).toEqual(['one of the two answers']);
    const notSold = { ...EMPTY_DRAFT, choice: 'not-sold', why: 'Looked.' } as const;
    expect(missingOf({ ...notSold, typed: 'not sold' })).toEqual(['the words NOT SOLD']);
    expect(missingOf({ ...notSold, typed: 'NOT SOLD' })).toEqual([]);
    expect(outcomeOfDraft(notSold)).toEqual({ notPurchased: true });
    const sold = { ...EMPTY_DRAFT, choice: 'sold', why: ' ' } as const;
    expect(missingOf(sold)).toEqual([
      'the shipment id or the tracking number',
      'how you found out',
    ]);
    expect(missingOf({ ...sold, why: 'x', shipmentId: 'a', trackingNumber: 'b' })).toHaveLength(1);
    expect(outcomeOfDraft({ ...sold, trackingNumber: ' 1Z ' })).toEqual({ trackingNumber: '1Z' });
    expect(outcomeOfDraft({ ...sold, shipmentId: ' s-1 ' })).toEqual({ shipmentId: 's-1' });
  });

  it('says what follows', () => {
    expect(followsFrom({ state: 'REJECTED', shipmentId: null })).toMatch(/buy a label .* again/);
    expect(followsFrom({ state: 'PURCHASED', shipmentId: null })).toMatch(/add its shipment id/);
    expect(followsFrom({ state: 'PURCHASED', shipmentId: 's' })).toMatch(/Print this one/);
  });
});
