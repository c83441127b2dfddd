import {
  countedReasons,
  rowStateOf,
  speedWord,
  stockWords,
} from '../../../src/console/model/ship-row.js';
import type { ShipOrder } from '../../../src/console/model/ship-row.js';

const order = (over: Partial<ShipOrder> = {}): ShipOrder => ({
  amazonOrderId: '112-1',
  isCancellationRequested: false,
  isLate: false,
  shippingObstacle: null,
  programs: [],
  hold: null,
  claim: null,
  purchases: [],
  ...over,
});
const bought = (
  state: 'PURCHASED' | 'REJECTED' | 'SENDING' | 'UNKNOWN',
  refundState: string | null = null,
) => ({
  purchases: [{ state, refundState }],
});

it.each<[string, Partial<ShipOrder>, string, string?]>([
  ['a plain order', {}, 'open'],
  ['a refused purchase', bought('REJECTED'), 'open'],
  ['a cancelled label', bought('PURCHASED', 'PENDING'), 'open'],
  ['a label for some of its units', bought('PURCHASED'), 'open'],
  ['labels for all units', { shippingObstacle: 'ALL_LABELLED' }, 'bought'],
  ['a purchase on its way', bought('SENDING'), 'buying'],
  ['an unknown outcome', bought('UNKNOWN'), 'unknown', 'Not known yet'],
  ['a cancellation', { isCancellationRequested: true }, 'blocked', 'The buyer asked to cancel'],
  ['a hold', { hold: { reason: 'Check the address' } }, 'blocked', 'On hold: Check the address'],
  ['a claim', { claim: { by: 'Station 2' } }, 'blocked', 'Claimed by Station 2'],
  [
    'a pickup',
    { programs: ['PRIME', 'IN_STORE_PICK_UP'] },
    'blocked',
    'The buyer picks it up: no label',
  ],
])('%s', (...[, over, kind, words]) => {
  expect(rowStateOf(order(over), null)).toMatchObject(words ? { kind, words } : { kind });
});

it('is locked by the run before the list knows its purchase', () => {
  expect(rowStateOf(order(), 'INTENT')).toMatchObject({ kind: 'buying' });
  expect(rowStateOf(order(), 'PURCHASED')).toMatchObject({ kind: 'bought' });
  expect(rowStateOf(order(), 'REJECTED')).toMatchObject({ kind: 'open' });
});

it('never lets anything hide an unknown outcome', () => {
  const all = order({
    ...bought('UNKNOWN'),
    isCancellationRequested: true,
    shippingObstacle: 'ALL_LABELLED',
  });
  expect(rowStateOf(all, 'PURCHASED')).toMatchObject({ kind: 'unknown' });
});

it('tells short stock, no stock entry and unknown stock apart', () => {
  expect(stockWords({ kind: 'known', quantity: 0 }, 4)).toEqual({ words: '0 of 4', isShort: true });
  expect(stockWords({ kind: 'known', quantity: 4 }, 4)).toEqual({ words: '4', isShort: false });
  expect(stockWords({ kind: 'none-set' }, 4)).toEqual({ words: 'not entered', isShort: false });
  expect(stockWords({ kind: 'not-known' }, 4)).toEqual({ words: 'not known', isShort: false });
});

it('names each reason with its count', () => {
  expect(countedReasons(['no stock', 'no offer', 'no stock'])).toBe('2 no stock, 1 no offer');
});

it.each([
  ['STANDARD', null],
  ['EXPEDITED', 'Express'],
  ['SECOND_DAY', '2-day'],
  ['NEXT_DAY', 'Next day'],
  [null, null],
])('names the speed %s', (level, word) => {
  expect(speedWord(level)).toBe(word);
});
