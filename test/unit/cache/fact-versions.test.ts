import { FactVersions } from '../../../src/runtime/cache/fact-versions.js';
import { readUntil } from '../../../src/runtime/cache/read-until.js';

it('keeps a read until a fact of its kind and seller changes', () => {
  const facts = new FactVersions();
  const [a, b] = [facts.of('A'), facts.of('B')];
  facts.changed('orders', 'A');
  expect(a.orders.isKept).toBe(false);
  expect([a.purchases.isKept, b.orders.isKept, facts.of('A').orders.isKept]).toEqual([
    true,
    true,
    true,
  ]);
});

it('ends the reads of one kind of all sellers', () => {
  const facts = new FactVersions();
  const [a, b] = [facts.of('A'), facts.of('B')];
  facts.changedOfAll('marks');
  expect([a.marks.isKept, b.marks.isKept, a.orders.isKept]).toEqual([false, false, true]);
});

it('keeps nothing while changes are not noticed', () => {
  const facts = new FactVersions();
  const before = facts.of('A');
  facts.pause();
  const during = facts.of('A');
  facts.resume();
  expect([before.orders.isKept, during.orders.isKept]).toEqual([false, false]);
  expect(facts.of('A').orders.isKept).toBe(true);
});

it('a value that changes at a time is valid until then', () => {
  let now = 1_000;
  const read = readUntil(1_010, () => now);
  const isValid = () => read.isKept && read.restMs() >= 0;
  expect(isValid()).toBe(true);
  now = 1_009;
  expect(isValid()).toBe(true);
  now = 1_010;
  expect(isValid()).toBe(false);
  expect(readUntil(null, () => now).isKept).toBe(false);
});
