import { readCursor, writeCursor } from '../../../src/graph/page-cursor.js';

const scope = {
  field: 'orders',
  sellerId: 'SELLER-A',
  selection: { states: ['A', 'B'], from: 7, sku: undefined },
};
const isText = (parts: readonly unknown[]): parts is readonly [string] =>
  typeof parts[0] === 'string';
const reading = (other: object, cursor = writeCursor(scope, ['x'])) => {
  try {
    return readCursor({ ...scope, ...other }, cursor, isText);
  } catch (error) {
    return (error as Error).message;
  }
};

describe('a cursor', () => {
  it('returns its position to the list that it came from', () => {
    expect(reading({})).toEqual(['x']);
  });

  it.each(['\ud800', 'a\0'])(
    'is refused when its position is text that no store has: %j',
    (text) => {
      expect(reading({}, writeCursor(scope, [text]))).toContain('must be a cursor that `orders`');
    },
  );

  it.each([
    { from: 7, states: ['B', 'A', 'B'] },
    { states: ['A', 'B'], sku: null, from: 7 },
  ])('does not depend on how the selection was written: %j', (selection) => {
    expect(reading({ selection })).toEqual(['x']);
  });

  it.each([
    [{ sellerId: 'SELLER-B' }, 'another seller'],
    [{ field: 'purchases' }, '`purchases` returned'],
    [{ selection: undefined }, 'another parent, filter or order'],
    [{ selection: { states: ['A', 'B'], from: 8 } }, 'another parent, filter or order'],
    [{ selection: { states: ['A'], from: 7 } }, 'another parent, filter or order'],
    [{ selection: { states: ['A,B'], from: 7 } }, 'another parent, filter or order'],
  ])('is refused by another list: %j', (other, reason) => {
    expect(reading(other)).toContain(reason);
  });

  it.each(['', 'x', Buffer.from('{}').toString('base64url'), writeCursor(scope, [1])])(
    'is not %j',
    (cursor) => {
      expect(reading({}, cursor)).toBe('`after` must be a cursor that `orders` returned.');
    },
  );
});
