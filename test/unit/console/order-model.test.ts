import { readFileSync } from 'node:fs';
import { buildSchema, isInterfaceType } from 'graphql';
import { FAILURES, failureWords } from '../../../src/console/screens/order/failures.js';
import {
  answersOf,
  controlsOf,
  nameOf,
  typedFrom,
} from '../../../src/console/screens/order/answers.js';
import type { FormField } from '../../../src/console/screens/order/answers.js';
import {
  readConfirmation,
  EMPTY_CONFIRMATION,
  localTime,
} from '../../../src/console/screens/order/confirmation.js';
import { historyOf } from '../../../src/console/screens/order/history.js';
import {
  blocksOf,
  closedBecause,
  lockedItems,
  unitsOf,
} from '../../../src/console/screens/order/order-state.js';
import type { Order, OrderItem, Purchase } from '../../../src/console/screens/order/order-state.js';
import { EMPTY_PARCEL, readParcel } from '../../../src/console/screens/order/parcel.js';
import {
  isKeyOf,
  newPurchaseKey,
  reasonOf,
  reasonProblem,
} from '../../../src/console/screens/order/purchase-key.js';

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'), { assumeValid: true });
/** The mutations of the screen. */
const PAYLOADS = [
  'BuyShippingPayload',
  'CancelShipmentPayload',
  'ConfirmShipmentPayload',
  'HoldOrdersPayload',
  'ReleaseOrdersPayload',
  'TagOrdersPayload',
  'ClaimOrdersPayload',
  'ReleaseClaimsPayload',
];

/** Returns the failures that the description of a payload's error lists. */
function failuresOf(payload: string): string[] {
  const type = schema.getType(payload);
  if (!type || !('getFields' in type)) throw new Error(`${payload} is not in the schema`);
  const { description } = type.getFields()['error']!;
  return /Fails with ([^.]+)\./.exec(description ?? '')![1]!.split(', ');
}

describe('failures', () => {
  const listed = new Set(PAYLOADS.flatMap(failuresOf));

  it('have one sentence and one next step for every member of the schema, and for no other', () => {
    expect(listed.size).toBeGreaterThan(20);
    expect(Object.keys(FAILURES).sort()).toEqual([...listed].sort());
    for (const { what, next } of Object.values(FAILURES)) {
      expect(what).toMatch(/^[A-Z].*\.$/);
      expect(next).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('are members of the interface of the schema', () => {
    const error = schema.getType('UserError');
    if (!isInterfaceType(error)) throw new Error('UserError is no interface');
    const members = schema.getPossibleTypes(error).map(({ name }) => name);
    expect(members).toEqual(expect.arrayContaining([...listed]));
    expect(failureWords('OfALaterVersion').next).toContain('reload');
  });
});

function anItem(given: Partial<OrderItem> = {}): OrderItem {
  return {
    id: 'graph-1',
    orderItemId: '1',
    sku: 'MUG',
    title: 'Mug',
    quantityOrdered: 3,
    quantityFulfilled: 0,
    quantityUnfulfilled: 3,
    isGift: false,
    programs: [],
    requiresSerialNumber: false,
    unitPrice: null,
    cancellation: null,
    shippingConstraints: null,
    ...given,
  };
}

function aPurchase(given: Partial<Purchase> = {}): Purchase {
  return {
    id: 'purchase-1',
    key: 'key-1',
    state: 'PURCHASED',
    refundState: null,
    keyIsFree: false,
    additionalParcel: false,
    despite: [],
    serviceName: 'UPS Ground',
    carrierName: 'UPS',
    isProtected: null,
    shipmentId: null,
    trackingNumber: null,
    createdAt: '2026-11-30T10:00:00Z',
    createdBy: 'Nils',
    sentAt: null,
    settledAt: null,
    settledBy: null,
    nextCheckAt: null,
    price: { amount: '9.50', currencyCode: 'USD' },
    maxPrice: null,
    rejection: null,
    evidence: [],
    items: [{ orderItemId: '1', quantity: 1 }],
    supplySource: null,
    ...given,
  };
}

describe('blocks', () => {
  const free = { claim: null, hold: null, isCancellationRequested: false, programs: [] };
  const claim = { by: 'Station 3', claimedAt: '', createdBy: '', expiresAt: '' };

  it('name each guard, but not the claim of this station', () => {
    const hold = { reason: 'Call first', heldAt: '', heldBy: '', until: null };
    const all: Parameters<typeof blocksOf>[0] = {
      claim,
      hold,
      isCancellationRequested: true,
      programs: ['PRIME', 'IN_STORE_PICK_UP'],
    };
    expect(blocksOf(all, null).map(({ guard }) => guard)).toEqual([
      'CANCELLATION_REQUESTED',
      'ORDER_ON_HOLD',
      'CLAIMED_BY_ANOTHER',
      'OTHER_LABEL_PROGRAM',
    ]);
    expect(blocksOf({ ...free, claim }, 'Station 3')).toEqual([]);
    expect(blocksOf(free, null)).toEqual([]);
  });

  it('close an order that no reason opens', () => {
    const facts = (given: Partial<Order>) => ({
      fulfilledBy: 'MERCHANT' as const,
      shippingObstacle: null,
      ...given,
    });
    expect(closedBecause(facts({}))).toBeNull();
    expect(closedBecause(facts({ shippingObstacle: 'ALL_LABELLED' }))).toBeNull();
    expect(closedBecause(facts({ shippingObstacle: 'CANCELLED' }))).toContain('cancelled');
    expect(closedBecause(facts({ fulfilledBy: 'AMAZON' }))).toContain('Amazon');
  });
});

describe('units of a parcel', () => {
  it('are off for items whose label is not known', () => {
    const open = aPurchase({ state: 'UNKNOWN' });
    expect([...lockedItems([open])]).toEqual(['1']);
    expect([...lockedItems([aPurchase(), aPurchase({ state: 'REJECTED' })])]).toEqual([]);
    expect(unitsOf(anItem(), false, true)).toEqual({ most: 0, usual: 0 });
  });

  it('are left to the server while they are all that is left', () => {
    const facts = { items: [anItem()], locked: new Set<string>(), isFurther: false, from: null };
    expect(readParcel(EMPTY_PARCEL, facts)).toEqual({ parcel: {}, problem: null });
    expect(readParcel({ ...EMPTY_PARCEL, units: { 1: 2 } }, { ...facts, from: 'store-1' })).toEqual(
      {
        parcel: {
          items: [{ orderItemId: '1', quantity: 2 }],
          shipFrom: { supplySourceId: 'store-1' },
        },
        problem: null,
      },
    );
    expect(readParcel({ ...EMPTY_PARCEL, units: { 1: 0 } }, facts).problem).toContain('units');
  });

  it('start at none for a further parcel, up to what was ordered', () => {
    const shipped = anItem({ quantityFulfilled: 3, quantityUnfulfilled: 0 });
    const facts = { items: [shipped], locked: new Set<string>(), isFurther: true, from: null };
    expect(readParcel(EMPTY_PARCEL, facts).problem).toContain('units');
    const one = readParcel({ ...EMPTY_PARCEL, units: { 1: 9 } }, facts);
    expect(one).toMatchObject({ parcel: { items: [{ quantity: 3 }] } });
  });

  it('need a weight in a box, and a size without one', () => {
    const facts = { items: [anItem()], locked: new Set<string>(), isFurther: false, from: null };
    const boxed = { ...EMPTY_PARCEL, size: 'box-1' };
    expect(readParcel(boxed, facts).problem).toContain('Weight');
    expect(readParcel({ ...boxed, weight: '8,5' }, facts)).toMatchObject({
      parcel: { package: { size: { boxId: 'box-1' }, weight: { value: 8.5, unit: 'OZ' } } },
    });
    const sized = { ...EMPTY_PARCEL, size: 'other', weight: '300', isMetric: true };
    expect(readParcel(sized, facts).problem).toContain('Length');
    expect(readParcel({ ...sized, length: '10', width: '8', height: '4' }, facts)).toMatchObject({
      parcel: { package: { size: { dimensions: { length: 10, unit: 'CENTIMETERS' } } } },
    });
  });
});

describe('the key of a purchase', () => {
  const ID = '112-1000001-1000001';
  const at = Date.parse('2026-11-30T10:05:00Z');

  it('names the order, and keeps the reason as it was typed', () => {
    const key = newPurchaseKey(ID, 'Käufer rief an: 100 % sicher', at, () => 0);
    expect(key).toMatch(/^[!-~]{1,255}$/);
    expect(reasonOf(key)).toBe('Käufer rief an: 100 % sicher');
    expect(isKeyOf(ID, key)).toBe(true);
    expect(isKeyOf('112-1000002-1000002', key)).toBe(false);
    expect(reasonOf(newPurchaseKey(ID, null, at, () => 0))).toBeNull();
  });

  it('has no room for a reason that is too long', () => {
    expect(reasonProblem(ID, ' ')).toContain('Say why');
    expect(reasonProblem(ID, '注'.repeat(60))).toContain('too long');
    expect(reasonProblem(ID, 'The buyer called')).toBeNull();
  });
});

describe('the questions of a carrier', () => {
  function aField(given: Partial<FormField>): FormField {
    return {
      fieldId: 'f',
      kind: 'TEXT',
      label: null,
      hint: null,
      isRequired: true,
      choices: [],
      pattern: null,
      storedValue: null,
      orderItemId: null,
      ...given,
    };
  }

  it('become answers in the form that each kind has', () => {
    const kinds = ['TEXT', 'INTEGER', 'BOOLEAN', 'MONEY', 'WEIGHT', 'TIMESTAMP'] as const;
    const fields = kinds.map((kind) => aField({ fieldId: kind, kind }));
    const typed = {
      'TEXT/': 'Tea',
      'INTEGER/': '12',
      'BOOLEAN/': 'true',
      'MONEY/amount': '12.50',
      'MONEY/currencyCode': 'USD',
      'WEIGHT/value': '3.5',
      'WEIGHT/unit': 'OZ',
      'TIMESTAMP/': '2026-12-01T10:00:00Z',
    };
    expect(answersOf(fields, typed)).toEqual({
      answers: [
        { fieldId: 'TEXT', value: 'Tea' },
        { fieldId: 'INTEGER', value: 12 },
        { fieldId: 'BOOLEAN', value: true },
        { fieldId: 'MONEY', value: { amount: '12.50', currencyCode: 'USD' } },
        { fieldId: 'WEIGHT', value: { value: 3.5, unit: 'OZ' } },
        { fieldId: 'TIMESTAMP', value: '2026-12-01T10:00:00.000Z' },
      ],
      problems: {},
    });
  });

  it('say what is missing or wrong, and leave out what is optional', () => {
    const fields = [
      aField({ fieldId: 'a' }),
      aField({ fieldId: 'b', isRequired: false }),
      aField({ fieldId: 'c', kind: 'INTEGER' }),
      aField({ fieldId: 'd', kind: 'WEIGHT' }),
    ];
    const { answers, problems } = answersOf(fields, { 'c/': '1.5', 'd/value': '3' });
    expect(answers).toEqual([]);
    expect(problems).toEqual({
      a: 'This needs an answer.',
      c: 'This must be a whole number.',
      d: 'Unit is missing.',
    });
  });

  it('start with what Amazon has stored', () => {
    const stored = aField({ kind: 'MONEY', storedValue: { amount: '5', currencyCode: 'USD' } });
    expect(typedFrom([stored])).toEqual({ 'f/amount': '5', 'f/currencyCode': 'USD' });
    expect(nameOf('f', '')).toBe('f/');
  });

  it('have a control for every kind of the schema', () => {
    const kinds = schema.getType('SellerInputKind');
    if (!kinds || !('getValues' in kinds)) throw new Error('SellerInputKind is missing');
    for (const { name } of kinds.getValues())
      expect(controlsOf(aField({ kind: name as FormField['kind'] })).length).toBeGreaterThan(0);
  });
});

describe('the history', () => {
  it('is sorted, and says in spite of what a label was bought', () => {
    const key = newPurchaseKey('112-1000001-1000001', 'The buyer called', 0, () => 0);
    const purchase = aPurchase({
      key,
      despite: ['CANCELLATION_REQUESTED'],
      settledAt: '2026-11-30T10:01:00Z',
    });
    const order = {
      claim: null,
      hold: null,
      placedAt: '2026-11-29T10:00:00Z',
      confirmations: null,
      purchases: [purchase],
    };
    expect(historyOf(order).map(({ words }) => words)).toEqual([
      'Bought UPS Ground for $9.50',
      'Purchase of UPS Ground asked for, although the buyer asked to cancel. Reason: The buyer called',
      'Ordered',
    ]);
  });
});

describe('a confirmation', () => {
  const order = { amazonOrderId: '112-1000001-1000001', items: [anItem()] };
  const form = {
    ...EMPTY_CONFIRMATION,
    carrierCode: 'Other',
    trackingNumber: ' 1Z 1 ',
    shipDate: localTime(Date.parse('2026-11-30T10:05:00Z')),
  };

  it('names the first thing that is missing', () => {
    expect(readConfirmation(form, order, 'S').problem).toContain('name of the carrier');
    expect(readConfirmation({ ...form, carrierCode: '' }, order, 'S').problem).toContain('carrier');
    expect(
      readConfirmation({ ...form, carrierName: 'Dove', shipDate: '' }, order, 'S').problem,
    ).toContain('left');
  });

  it('is sent with the moment in UTC', () => {
    expect(readConfirmation({ ...form, carrierName: 'Dove' }, order, 'S')).toEqual({
      problem: null,
      input: {
        sellerId: 'S',
        package: {
          orderId: order.amazonOrderId,
          items: [{ orderItemId: '1', quantity: 3 }],
          carrierCode: 'Other',
          carrierName: 'Dove',
          trackingNumber: '1Z 1',
          shipDate: '2026-11-30T10:05:00.000Z',
        },
      },
    });
  });
});
