import { CompiledQuery } from 'kysely';
import { FactVersions } from '../../../src/runtime/cache/fact-versions.js';
import { OwnWrites, tellFact } from '../../../src/store/facts/postgres-facts.js';

const HOLD = CompiledQuery.raw('insert into "order_hold" ("seller_id") values ($1)', ['A']);
const EXPIRED = CompiledQuery.raw('with old as (select 1) delete from "purchase" where true', []);
const LOCK = CompiledQuery.raw('select 1 from purchase where seller_id = $1 for update', ['A']);
const LEASE = CompiledQuery.raw('update "webhook_endpoint" set "owner" = $1', ['A']);

function setUp() {
  const facts = new FactVersions();
  const [a, b] = [facts.of('A'), facts.of('B')];
  return { facts, writes: new OwnWrites(facts), a, b };
}

it('a write ends the reads of the sellers in its values', () => {
  const { writes, a, b } = setUp();
  writes.committed(HOLD);
  expect([a.marks.isKept, a.orders.isKept, b.marks.isKept]).toEqual([false, true, true]);
});

it('a write without a seller in its values ends those of all', () => {
  const { writes, a, b } = setUp();
  writes.committed(EXPIRED);
  expect([a.purchases.isKept, b.purchases.isKept, a.marks.isKept]).toEqual([false, false, true]);
});

it('reads and writes of other tables end nothing', () => {
  const { writes, a } = setUp();
  for (const query of [LOCK, LEASE]) writes.committed(query);
  expect(Object.values(a).every(({ isKept }) => isKept)).toBe(true);
});

it('a transaction ends reads when it is committed', () => {
  const { writes, a } = setUp();
  const connection = {};
  writes.note(connection, HOLD);
  expect(a.marks.isKept).toBe(true);
  writes.ended(connection);
  expect(a.marks.isKept).toBe(false);
});

it('a notification ends the reads that it names, and all when it cannot be read', () => {
  const { facts, a, b } = setUp();
  tellFact(facts, 'orders A');
  expect([a.orders.isKept, a.marks.isKept, b.orders.isKept]).toEqual([false, true, true]);
  tellFact(facts, 'unheard-of A');
  expect([a.marks.isKept, b.orders.isKept]).toEqual([false, false]);
});
