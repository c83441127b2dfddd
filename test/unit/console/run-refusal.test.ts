import { otherRunOf, refusalWords } from '../../../src/console/model/run-refusal.js';
import type { Refused } from '../../../src/console/model/run-refusal.js';
import { unmetOf } from '../../../src/console/model/constraints.js';

const refused = (over: Partial<Refused>): Refused => ({
  reason: 'INVALID_INPUT',
  message: 'The sentence of the server.',
  guards: [],
  purchase: null,
  ...over,
});
const heldBy = (state: string, run: string | null) =>
  refused({
    reason: 'ALREADY_PURCHASED',
    purchase: { id: 'Purchase:1', state, batch: run === null ? null : { key: run } },
  });

it.each<[string, Refused]>([
  ['Another run is buying this label.', heldBy('INTENT', 'ship-1')],
  ['Another run is buying this label.', heldBy('SENDING', 'ship-1')],
  ['Another run has bought this label.', heldBy('PURCHASED', 'ship-1')],
  ['Another purchase is buying this label.', heldBy('INTENT', null)],
  ['Another run may have bought this label: that is not known yet.', heldBy('UNKNOWN', 'ship-1')],
  [
    'The order asks for more than the label does.',
    refused({ reason: 'PURCHASE_GUARDED', guards: ['CONSTRAINT_UNMET'] }),
  ],
  [
    'The sentence of the server.',
    refused({ reason: 'PURCHASE_GUARDED', guards: ['A_GUARD_OF_A_NEWER_SERVER'] }),
  ],
  ['The order is cancelled.', refused({ reason: 'ORDER_CANCELLED' })],
  ['The sentence of the server.', refused({})],
])('says: %s', (words, one) => {
  expect(refusalWords(one)).toBe(words);
});

it('leads to the run that has the label', () => {
  expect(otherRunOf(heldBy('INTENT', 'ship-1'))).toEqual({
    purchaseId: 'Purchase:1',
    run: 'ship-1',
    isBuying: true,
  });
  expect(otherRunOf(refused({ reason: 'ORDER_PENDING' }))).toBeNull();
});

it('finds what no label of the list does', () => {
  const none = { identityCheck: false, cashOnDelivery: false, pallet: false };
  const asking = (over: Partial<typeof none>) => ({ shippingConstraints: { ...none, ...over } });
  expect(unmetOf([asking({}), asking({ identityCheck: true })])).toBe('identity check');
  expect(unmetOf([asking({ cashOnDelivery: true })])).toBe('payment at delivery');
  expect(unmetOf([asking({ pallet: true })])).toBe('pallet');
  expect(unmetOf([asking({}), { shippingConstraints: null }])).toBeNull();
});
