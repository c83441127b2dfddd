import { foundWords } from '../../../src/console/model/found-order.js';

const ID = '112-1000001-1000001';
const order = (status: string | null, alias: string | null) => ({
  amazonOrderId: ID,
  status,
  supplySource: { supplySourceId: 'abc', supplySourceCode: 'PHX-1', alias },
});

it.each([
  [ID, order('SHIPPED', 'Phoenix'), `${ID}: Shipped, at Phoenix.`],
  ['1Z999', order('SHIPPED', 'Phoenix'), `1Z999 belongs to ${ID}: Shipped, at Phoenix.`],
  [ID, order('UNSHIPPED', null), `${ID}: Not shipped, at PHX-1.`],
  [
    ID,
    { ...order('PENDING', null), supplySource: null },
    `${ID}: Not paid yet, location not known.`,
  ],
  [ID, order(null, 'Phoenix'), `${ID}: State not known, at Phoenix.`],
])('says the state and the place of the order of %s', (code, found, words) => {
  expect(foundWords(code, [found])).toBe(words);
});

it('says when a code names no order, or several', () => {
  expect(foundWords('MUG', [])).toBe('Nothing is called MUG.');
  const two = [order('SHIPPED', null), { ...order('SHIPPED', null), amazonOrderId: '2' }];
  expect(foundWords('MUG', two)).toBe('MUG fits 2 orders, none of which is in this list.');
});
