import { readSupplySource } from '../../../src/domains/supply-sources/supply-source.mapper.js';
import { TimeZoneMemory } from '../../../src/domains/supply-sources/time-zone-memory.js';

const MINUTE = 60_000;
const source = (timezone?: string) =>
  readSupplySource('SELLER', {
    supplySourceId: 'store',
    status: 'Active',
    configuration: timezone === undefined ? {} : { timezone },
  });

describe('the memory of time zones', () => {
  let nowMs = 1_000;
  let memory: TimeZoneMemory;
  beforeEach(() => {
    nowMs = 1_000;
    memory = new TimeZoneMemory(() => nowMs);
  });

  it('keeps a time zone for a day, and the newest one', () => {
    expect(memory.find('store')).toBeUndefined();
    memory.note('store', source('America/Denver'));
    memory.note('store', source('America/Phoenix'));
    nowMs += 23 * 60 * MINUTE;
    expect(memory.find('store')).toBe('America/Phoenix');
    nowMs += 2 * 60 * MINUTE;
    expect(memory.find('store')).toBeUndefined();
  });

  it('keeps for ten minutes that a location has none, or is not known', () => {
    memory.note('store', source());
    memory.note('gone', null);
    nowMs += 9 * MINUTE;
    expect([memory.find('store'), memory.find('gone')]).toEqual([null, null]);
    nowMs += 2 * MINUTE;
    expect([memory.find('store'), memory.find('gone')]).toEqual([undefined, undefined]);
  });
});
