import { readOrderChange } from '../../../src/domains/orders/changes/order-change.mapper.js';
import { OrderChangeIntake, isDone } from '../../../src/domains/orders/changes/message-intake.js';
import type { OrderChange } from '../../../src/domains/orders/changes/order-change.js';
import { anOrderChange } from './order-change.builders.js';

const CHANGE: OrderChange = {
  sellerId: 'A2SELLER0001',
  amazonOrderId: '902-5500001-1234567',
  marketplaceId: 'ATVPDKIKX0DER',
  status: 'Unshipped',
  purchasedAt: Date.UTC(2026, 4, 12, 10),
  changedAt: Date.UTC(2026, 4, 12, 10, 30),
  items: [
    { orderItemId: 'item-1', sku: 'MUG-1', quantity: 2, supplySourceId: 'source-1' },
    { orderItemId: 'item-2', sku: 'MUG-2', quantity: 1, supplySourceId: null },
  ],
};

describe('a change of an order', () => {
  it('has the order and the source of each item, and no personal data', () => {
    expect(readOrderChange(anOrderChange(), null)).toEqual(CHANGE);
  });

  it('has null where Amazon sends nothing', () => {
    const bare = { Summary: { MarketplaceId: '', PurchaseDate: null, OrderItems: null } };
    expect(readOrderChange(anOrderChange(bare), null)).toEqual({
      ...CHANGE,
      marketplaceId: null,
      status: null,
      purchasedAt: null,
      items: [],
    });
    expect(readOrderChange(anOrderChange({ Summary: null }), null)?.items).toEqual([]);
  });

  it('omits items without an id, reads odd values as absent, and keeps a SKU unchanged', () => {
    const OrderItems = [
      null,
      {},
      { OrderItemId: 'a', SellerSKU: ' S-1 ', Quantity: -1, SupplySourceId: {} },
    ];
    expect(readOrderChange(anOrderChange({ Summary: { OrderItems } }), null)?.items).toEqual([
      { orderItemId: 'a', sku: ' S-1 ', quantity: null, supplySourceId: null },
    ]);
  });

  it.each([
    ['of the event', {}, Date.UTC(2026, 4, 12, 10, 30, 5, 250)],
    ['of the publication', { EventTime: '' }, Date.UTC(2026, 4, 12, 10, 30, 6)],
    ['of the message', { EventTime: 'soon', NotificationMetadata: null }, 42],
  ])('has the time %s when Amazon sends none for the change', (_, over, expected) => {
    const OrderChangeTrigger = { TimeOfOrderChange: null, ChangeReason: 'x' };
    const wire = { ...anOrderChange({ OrderChangeTrigger }), ...over };
    expect(readOrderChange(wire, 42)?.changedAt).toBe(expected);
  });

  it.each([
    ['seller', { SellerId: '' }],
    ['order', { AmazonOrderId: null }],
  ])('is null without its %s', (_, over) => {
    expect(readOrderChange(anOrderChange(over), 42)).toBeNull();
  });

  it('is null without any time, or without a payload', () => {
    const timeless = { EventTime: null, NotificationMetadata: null };
    const wire = { ...anOrderChange({ OrderChangeTrigger: null }), ...timeless };
    expect(readOrderChange(wire, null)).toBeNull();
    for (const Payload of [null, 'text', {}, { OrderChangeNotification: 'text' }]) {
      expect(readOrderChange({ ...anOrderChange(), Payload }, 42)).toBeNull();
    }
  });
});

/** Returns the document with each key rewritten. */
function recased(value: unknown, rewrite: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => recased(item, rewrite));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [rewrite(key), recased(inner, rewrite)]),
  );
}

describe('the intake of changes', () => {
  let recorded: OrderChange[][];
  let fail: (changes: readonly OrderChange[]) => Error | null;
  let intake: OrderChangeIntake;

  beforeEach(() => {
    recorded = [];
    fail = () => null;
    const record = async (changes: readonly OrderChange[]): Promise<void> => {
      const error = fail(changes);
      if (error) throw error;
      recorded.push([...changes]);
    };
    intake = new OrderChangeIntake({ record }, new Set(['A2SELLER0001']));
  });

  const message = (document: object) => ({ body: JSON.stringify(document), sentMs: 42 });
  const ofOrder = (AmazonOrderId: string) => message(anOrderChange({ AmazonOrderId }));

  it('records a batch at once, in order', async () => {
    const outcomes = await intake.take([ofOrder('a'), ofOrder('b'), ofOrder('a')]);
    expect(recorded.map((batch) => batch.map(({ amazonOrderId }) => amazonOrderId))).toEqual([
      ['a', 'b', 'a'],
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'recorded', 'recorded']);
  });

  it.each<[string, (document: object) => string]>([
    [
      'in camel case',
      (document) => JSON.stringify(recased(document, (k) => k[0]!.toLowerCase() + k.slice(1))),
    ],
    ['in lower case', (document) => JSON.stringify(recased(document, (k) => k.toLowerCase()))],
    [
      'from SNS',
      (document) => JSON.stringify({ Type: 'Notification', Message: JSON.stringify(document) }),
    ],
    [
      'from EventBridge',
      (document) => JSON.stringify({ 'detail-type': 'ORDER_CHANGE', detail: document }),
    ],
    ['behind a byte order mark', (document) => `\uFEFF${JSON.stringify(document)}`],
    [
      'with its payload as text',
      (document) =>
        JSON.stringify({ ...document, Payload: JSON.stringify(Reflect.get(document, 'Payload')) }),
    ],
  ])('records the same change %s', async (_, body) => {
    const outcomes = await intake.take([{ body: body(anOrderChange()), sentMs: 42 }]);
    expect(outcomes).toEqual([{ kind: 'recorded', change: CHANGE }]);
  });

  it('returns an outcome for each message, and a broken one blocks nothing', async () => {
    const outcomes = await intake.take([
      { body: 'broken', sentMs: 42 },
      message(anOrderChange({ SellerId: 'A9STRANGER00' })),
      message({ ...anOrderChange(), NotificationType: 'FEED_PROCESSING_FINISHED' }),
      message(anOrderChange({ AmazonOrderId: '' })),
      ofOrder('a'),
    ]);
    expect(outcomes).toEqual([
      { kind: 'unreadable', reason: 'not JSON' },
      { kind: 'foreign-seller', sellerId: 'A9STRANGER00' },
      { kind: 'foreign-type', notificationType: 'FEED_PROCESSING_FINISHED' },
      { kind: 'unreadable', reason: 'no seller, order or time' },
      { kind: 'recorded', change: { ...CHANGE, amazonOrderId: 'a' } },
    ]);
    expect(outcomes.map(isDone)).toEqual([false, false, false, false, true]);
    expect(recorded).toHaveLength(1);
  });

  it('records the others when one fails', async () => {
    const error = new Error('constraint');
    fail = (changes) => (changes.some((change) => change.amazonOrderId === 'b') ? error : null);
    const outcomes = await intake.take([ofOrder('a'), ofOrder('b'), ofOrder('c')]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'not-recorded', 'recorded']);
    expect(outcomes[1]).toEqual({ kind: 'not-recorded', error });
    expect(recorded.flat().map(({ amazonOrderId }) => amazonOrderId)).toEqual(['a', 'c']);
  });

  it('records nothing for an empty batch', async () => {
    fail = () => new Error('was asked');
    const outcomes = await intake.take([{ body: '', sentMs: null }]);
    expect(outcomes).toEqual([{ kind: 'unreadable', reason: 'not JSON' }]);
  });
});
