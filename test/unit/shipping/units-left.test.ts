import {
  unitsLeft,
  unitsWithoutLabel,
} from '../../../src/domains/shipping/purchases/buy/units-left.js';
import {
  labelledUnits,
  purchasesInTheWay,
  unitsElsewhere,
} from '../../../src/store/purchases/purchase-guard.js';
import type { PurchaseRecord } from '../../../src/store/purchases/purchase.js';

type Label = Pick<PurchaseRecord, 'state' | 'refund' | 'items' | 'sentAt'>;

const READ_AT = 1000;

const label = (quantity: number, over: Partial<Label> = {}): Label => ({
  state: 'PURCHASED',
  refund: null,
  sentAt: READ_AT - 1,
  items: [{ orderItemId: 'sock', quantity }],
  ...over,
});
const waiting = (quantity: number) => label(quantity, { state: 'INTENT', sentAt: null });
const cancelled = (quantity: number) =>
  label(quantity, { refund: { state: 'RefundApplied' } as never });

/** Returns the units of an item that are left, which is as many as another parcel may have. */
function left(ordered: number, unshipped: number, labels: readonly Label[]): number {
  const shown = [{ orderItemId: 'sock', ordered, unshipped }];
  const [item] = unitsLeft(shown, labelledUnits(labels, READ_AT));
  const quantity = item?.quantity ?? 0;
  const mayHave = (units: number) =>
    purchasesInTheWay(
      {
        items: [{ orderItemId: 'sock', quantity: units }],
        additionalParcel: true,
        orderedQuantities: { sock: ordered },
        unshippedQuantities: { sock: unshipped },
        shownAt: READ_AT,
      },
      labels,
    ).length === 0;
  expect([quantity === 0 || mayHave(quantity), mayHave(quantity + 1)]).toEqual([true, false]);
  return quantity;
}

describe('the units of an item that another label can hold', () => {
  it.each<[string, number, number, Label[], number]>([
    ['a waiting label, one unit elsewhere', 2, 1, [waiting(1)], 0],
    ['a waiting label of two, one unit elsewhere', 3, 2, [waiting(2)], 0],
    ['a label that is being sent, one unit elsewhere', 2, 1, [label(1, { state: 'SENDING' })], 0],
    ['a label that was sold since the read', 2, 1, [label(1, { sentAt: READ_AT + 1 })], 0],
    ['a label that Amazon shows', 2, 1, [label(1)], 1],
    ['a label that Amazon shows late', 2, 2, [label(1)], 1],
    ['a label that Amazon shows, and one unit elsewhere', 3, 1, [label(1)], 1],
    ['a label that Amazon shows, and a waiting one', 3, 2, [label(1), waiting(1)], 1],
    ['an unknown outcome that Amazon shows', 2, 1, [label(1, { state: 'UNKNOWN' })], 1],
    ['a cancelled label that Amazon goes on to show', 2, 1, [cancelled(1), waiting(1)], 1],
    [
      'a cancelled label, one unit elsewhere, and a waiting one',
      3,
      1,
      [cancelled(1), waiting(1)],
      1,
    ],
    [
      'a refused purchase and a waiting one',
      2,
      2,
      [label(1, { state: 'REJECTED' }), waiting(1)],
      1,
    ],
  ])('are counted once with %s', (_what, ordered, unshipped, labels, expected) => {
    expect(left(ordered, unshipped, labels)).toBe(expected);
  });

  it('are not known to be fewer without the number of ordered units', () => {
    const shown = [{ orderItemId: 'sock', ordered: null, unshipped: 2 }];
    expect(unitsLeft(shown, labelledUnits([waiting(1), label(1)]))).toEqual([
      { orderItemId: 'sock', quantity: 1 },
    ]);
  });

  it('are none for a parcel that names no items when one left elsewhere and a label waits', () => {
    const shown = [{ orderItemId: 'sock', ordered: 2, unshipped: 1 }];
    expect(unitsWithoutLabel(shown, labelledUnits([waiting(1)]))).toEqual([]);
  });
});

describe('the units of an item that left without a label from here', () => {
  it.each<[string, number, Label[], number]>([
    ['no label', 1, [], 1],
    ['a waiting label', 1, [waiting(1)], 1],
    ['a label that Amazon shows', 1, [label(1)], 0],
    ['a cancelled label', 1, [cancelled(1)], 0],
    ['a refused purchase', 1, [label(1, { state: 'REJECTED' })], 1],
    ['a label that Amazon shows late', 2, [label(1)], 0],
  ])('are those that Amazon shows as shipped, with %s', (_what, unshipped, labels, expected) => {
    const wanted = {
      items: [{ orderItemId: 'sock', quantity: 1 }],
      additionalParcel: false,
      orderedQuantities: { sock: 2 },
      unshippedQuantities: { sock: unshipped },
    };
    expect(unitsElsewhere(wanted, labels)).toEqual({ sock: expected });
  });
});
