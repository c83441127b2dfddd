import { DeniedMutationRecord } from '../../../src/domains/access/audit/denied-mutations.js';
import {
  FailedAuthenticationRecord,
  OTHER_ADDRESSES,
} from '../../../src/domains/access/audit/failed-authentications.js';
import { globalId } from '../../../src/graph/global-id.js';
import type { AuditFacts } from '../../../src/store/audit/audit-event.js';

let now: number;
let added: AuditFacts[];
let isDown: boolean;
let record: FailedAuthenticationRecord;
beforeEach(() => {
  now = 1_000;
  added = [];
  isDown = false;
  const trail = {
    add: async (facts: AuditFacts) => {
      if (isDown) throw new Error('down');
      added.push(facts);
    },
  };
  record = new FailedAuthenticationRecord(trail, () => now);
});

const counts = () => added.map(({ actor, at, count }) => [actor, at, count]);

it('records one entry for each address, from its first failure on', async () => {
  record.note('192.0.2.1', null);
  now = 2_000;
  record.note('192.0.2.2', null);
  record.note('192.0.2.1', null);
  expect(await record.record()).toBe(2);
  expect(await record.record()).toBe(0);
  expect(counts()).toEqual([
    ['192.0.2.1', 1_000, 2],
    ['192.0.2.2', 2_000, 1],
  ]);
});

it('records a bounded number of entries, and counts all failures', async () => {
  for (let n = 0; n < 500; n += 1) record.note(`192.0.2.${n}`, null);
  record.note('192.0.2.0', null);
  expect(await record.record()).toBe(61);
  expect(added.reduce((sum, { count }) => sum + count, 0)).toBe(501);
  expect(counts()).toContainEqual([OTHER_ADDRESSES, 1_000, 440]);
  expect(counts()).toContainEqual(['192.0.2.0', 1_000, 2]);
});

it('keeps what could not be recorded', async () => {
  record.note('192.0.2.1', null);
  isDown = true;
  await expect(record.record()).rejects.toThrow('down');
  isDown = false;
  now = 9_000;
  record.note('192.0.2.1', null);
  expect(await record.record()).toBe(1);
  expect(counts()).toEqual([['192.0.2.1', 1_000, 2]]);
});

it('tells a key that does not work any more from other failures of its address', async () => {
  record.note('192.0.2.1', null);
  record.note('192.0.2.1', 'aaaabbbbccccdddd');
  record.note('192.0.2.1', 'aaaabbbbccccdddd');
  await record.record();
  expect(added.map(({ actor, target, count }) => [actor, target, count])).toEqual([
    ['192.0.2.1', null, 1],
    ['192.0.2.1', globalId('AccessKey', 'aaaabbbbccccdddd'), 2],
  ]);
});

it('bounds denied mutations too, and counts them all', async () => {
  const trail = {
    add: async (facts: AuditFacts) => {
      added.push(facts);
    },
  };
  const denied = new DeniedMutationRecord(trail, () => now);
  for (let n = 0; n < 500; n += 1)
    denied.note({ id: `key:${n}`, name: `key ${n}` }, ['buyShipping', 'setInventory']);
  expect(await denied.record()).toBe(202);
  expect(added.reduce((sum, { count }) => sum + count, 0)).toBe(1_000);
  expect(added.filter(({ actor }) => actor === 'other callers')).toMatchObject([
    { action: 'buyShipping', actorId: 'others', count: 400 },
    { action: 'setInventory', actorId: 'others', count: 400 },
  ]);
});
