import { knownKeys, withKnownKeys } from '../../../src/sp-api/wire/known-keys.js';

const TABLE = knownKeys(['OrderId', 'Items']);

describe('the keys of what Amazon sends', () => {
  it('are spelled as in the table, at any level', () => {
    const sent = { order_id: 1, items: [{ orderID: 2, other_key: 3 }], constructor: 4 };
    expect(withKnownKeys(sent, TABLE)).toEqual({
      OrderId: 1,
      Items: [{ OrderId: 2, other_key: 3 }],
      constructor: 4,
    });
  });

  it.each([
    ['before', { OrderId: 'exact', orderId: 'variant' }],
    ['behind', { orderId: 'variant', OrderId: 'exact' }],
  ])('win over a variant when the exact spelling is %s it', (_, sent) => {
    expect(withKnownKeys(sent, TABLE)).toEqual({ OrderId: 'exact' });
  });

  it('are those of the first of two variants', () => {
    expect(withKnownKeys({ orderId: 'first', order_id: 'second' }, TABLE)).toEqual({
      OrderId: 'first',
    });
  });

  it('stay as they are below the levels that are read', () => {
    const sent = { items: { order_id: { order_id: 1 } } };
    expect(withKnownKeys(sent, TABLE, 2)).toEqual({ Items: { OrderId: { order_id: 1 } } });
  });
});
