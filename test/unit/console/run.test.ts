import { linesOf, newRunKey, purchaseKey, totalsOf } from '../../../src/console/model/run.js';
import type { RunPurchase } from '../../../src/console/model/run.js';

const KEY = 'ship-20261130-0400-abcd';
const purchase = (
  order: string,
  state: RunPurchase['state'],
  over: Partial<RunPurchase> = {},
): RunPurchase => ({
  id: `Purchase:${order}`,
  key: purchaseKey(KEY, order),
  state,
  amazonOrderId: order,
  price: null,
  trackingNumber: null,
  serviceName: null,
  rejection: null,
  ...over,
});

it('makes a key that a person can read', () => {
  let draws = 0;
  const key = newRunKey(
    Date.parse('2026-11-30T04:00:59Z'),
    () => [0, 0.34, 0.67, 0.999][draws++] ?? 0,
  );
  expect(key).toMatch(/^ship-20261130-0400-[a-z2-9]{4}$/);
  expect(purchaseKey(key, '112-1')).toBe(`${key}-112-1`);
});

it('puts what needs a person first, and says what Amazon says', () => {
  const price = { amount: '9.12', currencyCode: 'USD' };
  const lines = linesOf(
    KEY,
    [
      purchase('112-1', 'PURCHASED', { price, trackingNumber: '1Z' }),
      purchase('112-2', 'UNKNOWN'),
      purchase('112-3', 'INTENT'),
      purchase('112-4', 'REJECTED', { rejection: { message: 'The price is above the maximum.' } }),
      purchase('112-5', 'SENDING'),
    ],
    [
      {
        key: `${KEY}-112-6`,
        amazonOrderId: null,
        message: 'It has a label.',
        reason: 'ALREADY_PURCHASED',
        guards: [],
        purchase: null,
      },
    ],
  );
  expect(lines.map(({ amazonOrderId, state }) => `${amazonOrderId} ${state}`)).toEqual([
    '112-2 unknown',
    '112-4 refused',
    '112-6 refused',
    '112-5 buying',
    '112-3 waiting',
    '112-1 bought',
  ]);
  expect(lines.map(({ message }) => message)).toContain('The price is above the maximum.');
  expect(totalsOf(lines)).toEqual({
    counts: { bought: 1, buying: 1, refused: 2, unknown: 1, waiting: 1 },
    spent: [price],
  });
});
