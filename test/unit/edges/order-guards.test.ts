import { ShippingConstraints } from '../../../src/domains/orders/order-facts.type.js';
import type { OrderItem } from '../../../src/domains/orders/order-item.type.js';
import { PromisedWindow } from '../../../src/domains/orders/promised-window.type.js';
import { DeliveryConfirmation } from '../../../src/domains/shipping/offers/shipping-options.type.js';
import { PredefinedPackage } from '../../../src/graph/measures/predefined-package.type.js';
import type { GuardedPurchase } from '../../../src/domains/shipping/purchases/buy/purchase-guard.js';
import { constraintUnmet, late, otherLabelProgram } from '../../../src/edges/order-guards.js';

const NONE = {
  signature: false,
  ageCheck: false,
  identityCheck: false,
  pallet: false,
  cashOnDelivery: false,
};

function anItem(orderItemId: string, asked: Partial<typeof NONE> | null): OrderItem {
  const shippingConstraints = asked && new ShippingConstraints({ ...NONE, ...asked });
  return { orderItemId, shippingConstraints } as OrderItem;
}

function aPurchase(
  confirmation: keyof typeof DeliveryConfirmation,
  predefinedPackage: PredefinedPackage | null = null,
): GuardedPurchase {
  return {
    amazonOrderId: '112-1000001-1000001',
    items: [],
    deliveryConfirmation: DeliveryConfirmation[confirmation],
    predefinedPackage,
    claimedBy: null,
  };
}

describe('the guard of constraints', () => {
  it.each([
    ['signature', 'NONE', true],
    ['signature', 'WITHOUT_SIGNATURE', true],
    ['signature', 'SIGNATURE', false],
    ['signature', 'ADULT_SIGNATURE', false],
    ['ageCheck', 'SIGNATURE', true],
    ['ageCheck', 'ADULT_SIGNATURE', false],
    ['identityCheck', 'ADULT_SIGNATURE', true],
    ['pallet', 'ADULT_SIGNATURE', true],
    ['cashOnDelivery', 'ADULT_SIGNATURE', true],
  ] as const)('with %s and %s stops the label: %s', (constraint, confirmation, isStopped) => {
    const found = constraintUnmet([anItem('1', { [constraint]: true })], aPurchase(confirmation));
    expect(found.map(({ guard }) => guard)).toEqual(isStopped ? ['CONSTRAINT_UNMET'] : []);
  });

  it('accepts a pallet', () => {
    const purchase = aPurchase('WITHOUT_SIGNATURE', PredefinedPackage.UPS_PALLET);
    expect(constraintUnmet([anItem('1', { pallet: true })], purchase)).toEqual([]);
  });

  it('names each item that asks for something, once, and what helps', () => {
    const items = [
      anItem('1', { signature: true, ageCheck: true }),
      anItem('2', {}),
      anItem('3', { signature: true }),
    ];
    const [found] = constraintUnmet(items, aPurchase('NONE'));
    expect(found?.orderItemIds).toEqual(['1', '3']);
    expect(found?.message).toBe(
      'The order asks for a signature, which the label does not include: ask for the delivery confirmation SIGNATURE. The order asks for a check of the age, which the label does not include: ask for the delivery confirmation ADULT_SIGNATURE.',
    );
  });

  it('passes items whose constraints the index does not know', () => {
    expect(constraintUnmet([anItem('1', null)], aPurchase('NONE'))).toEqual([]);
  });
});

describe('the guard of programs', () => {
  it.each([
    ['AMAZON_EASY_SHIP', true],
    ['DELIVERY_BY_AMAZON', true],
    ['IN_STORE_PICK_UP', true],
    ['PRIME', false],
    ['A_PROGRAM_OF_TOMORROW', false],
  ])('with %s stops the label: %s', (program, isStopped) => {
    const found = otherLabelProgram({ programs: ['PREMIUM', program] });
    expect(found.map(({ guard }) => guard)).toEqual(isStopped ? ['OTHER_LABEL_PROGRAM'] : []);
  });

  it('passes an order whose programs the index does not know', () => {
    expect(otherLabelProgram({ programs: null })).toEqual([]);
  });
});

describe('the guard of late offers', () => {
  const day = (date: number) => new Date(Date.UTC(2026, 4, date));
  const until = (latest: Date | null) => new PromisedWindow({ earliest: null, latest });
  const order = { shipBy: until(day(2)), deliverBy: until(day(6)) };

  it.each([
    ['in time, at the last moment', 2, 6, false],
    ['that leaves late', 3, 6, true],
    ['that arrives late', 2, 7, true],
    ['without a ship date', null, 6, false],
    ['without a delivery date', 2, null, false],
  ])('with an offer %s', (_, leaves, arrives, isStopped) => {
    const found = late(order, {
      shipDate: leaves && day(leaves),
      latestEstimatedDelivery: arrives && day(arrives),
    } as { shipDate: Date | null; latestEstimatedDelivery: Date | null });
    expect(found.map(({ guard }) => guard)).toEqual(isStopped ? ['LATE'] : []);
  });

  it('passes an order without a promise', () => {
    const dates = { shipDate: day(9), latestEstimatedDelivery: day(9) };
    expect(late({ shipBy: null, deliverBy: until(null) }, dates)).toEqual([]);
  });
});
