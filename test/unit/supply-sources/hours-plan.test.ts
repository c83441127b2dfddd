import { changesOf, LevelHours } from '../../../src/domains/supply-sources/schedule/hour-levels.js';
import {
  hoursToWrite,
  replacementOf,
} from '../../../src/domains/supply-sources/schedule/hours-plan.js';
import { writeUpdate } from '../../../src/domains/supply-sources/supply-source-update.mapper.js';
import type { SupplySourceWire } from '../../../src/sp-api/operations/supply-sources.wire.js';
import type {
  ReplacedHours,
  StoredHours,
} from '../../../src/store/scheduled-changes/scheduled-change.js';

const day = (startTime: string, endTime: string) => [{ startTime, endTime }];
const CLOSED = { thursday: [], friday: [] };

const source = (hours: unknown, capabilities: unknown = {}): SupplySourceWire =>
  ({
    alias: 'Store – City',
    configuration: { timezone: 'UTC', operationalConfiguration: { operatingHoursByDay: hours } },
    capabilities,
  }) as SupplySourceWire;

function replaced(wire: SupplySourceWire, levels: string[], hours: StoredHours): ReplacedHours[] {
  const found = replacementOf(new LevelHours(wire), levels, hours);
  if ('code' in found) throw new Error(found.code);
  return found;
}

/** Returns the source after what is left to write was written, and what was left alone. */
function written(wire: SupplySourceWire, own: ReplacedHours[], direction: 'apply' | 'restore') {
  const { patches, left } = hoursToWrite(new LevelHours(wire), own, direction);
  const body = writeUpdate(wire, changesOf(patches));
  return { wire: { ...wire, ...body } as SupplySourceWire, left, isWritten: patches.size > 0 };
}

const hoursOf = (wire: SupplySourceWire) =>
  wire.configuration?.operationalConfiguration?.operatingHoursByDay;

describe('special hours over a week', () => {
  it('are written for their days alone, and restored exactly', () => {
    const week = {
      wednesday: day('09:00', '17:00'),
      thursday: day('10:00', '24:00'),
      saturday: [],
    };
    const before = source(week);
    const own = replaced(before, ['SUPPLY_SOURCE'], CLOSED);
    const during = written(before, own, 'apply').wire;
    expect(hoursOf(during)).toMatchObject({
      wednesday: day('09:00', '17:00'),
      thursday: day('00:00', '00:00'),
    });
    const after = written(during, own, 'restore');
    expect(after.left).toEqual([]);
    expect(hoursOf(after.wire)).toEqual(week);
  });

  it('need no write where they are there already, however Amazon writes a closed day', () => {
    for (const closed of [undefined, [], day('00:00', '00:00'), day('08:00', '08:00')]) {
      const wire = source({ thursday: closed, friday: closed });
      const own = replaced(wire, ['SUPPLY_SOURCE'], CLOSED);
      expect(written(wire, own, 'apply').isWritten).toBe(false);
      expect(written(wire, own, 'restore').isWritten).toBe(false);
    }
  });

  it('remove a day again that was not there before', () => {
    const before = source({ monday: day('09:00', '17:00') });
    const own = replaced(before, ['SUPPLY_SOURCE'], { thursday: day('09:00', '13:00') });
    const during = written(before, own, 'apply').wire;
    expect(hoursOf(during)).toHaveProperty('thursday', day('09:00', '13:00'));
    expect(hoursOf(written(during, own, 'restore').wire)).toEqual({
      monday: day('09:00', '17:00'),
    });
  });

  it('leave what another person has changed, in both directions', () => {
    const before = source({ thursday: day('09:00', '17:00'), friday: day('09:00', '17:00') });
    const own = replaced(before, ['SUPPLY_SOURCE'], CLOSED);
    const theirs = source({ thursday: day('11:00', '12:00'), friday: day('09:00', '17:00') });
    const applied = written(theirs, own, 'apply');
    expect(applied.left).toEqual(['thursday (SUPPLY_SOURCE)']);
    expect(hoursOf(applied.wire)).toMatchObject({
      thursday: day('11:00', '12:00'),
      friday: day('00:00', '00:00'),
    });
    const restored = written(applied.wire, own, 'restore');
    expect(restored.left).toEqual(['thursday (SUPPLY_SOURCE)']);
    expect(hoursOf(restored.wire)).toEqual(hoursOf(theirs));
    const removed = { ...before, configuration: { timezone: 'UTC' } };
    expect(written(removed, own, 'restore')).toMatchObject({ isWritten: false });
    expect(written(removed, own, 'restore').left).toHaveLength(2);
  });
});

describe('levels', () => {
  const nested = {
    outbound: {
      isSupported: true,
      operationalConfiguration: { operatingHoursByDay: { thursday: day('08:00', '20:00') } },
      pickupChannel: { isSupported: true, curbsidePickupConfiguration: { isSupported: true } },
    },
  };
  const wire = source({ thursday: day('09:00', '17:00') }, nested);

  it('without hours of their own take those of the nearest level around them', () => {
    const [own] = replaced(wire, ['CURBSIDE_PICKUP'], { friday: [] });
    expect(own).toMatchObject({
      before: null,
      written: { monday: [], thursday: day('08:00', '20:00'), friday: [] },
    });
    const during = written(wire, [own!], 'apply').wire;
    const curbside = (one: SupplySourceWire) =>
      one.capabilities?.outbound?.pickupChannel?.curbsidePickupConfiguration;
    expect(
      Object.keys(curbside(during)?.operationalConfiguration?.operatingHoursByDay ?? {}),
    ).toHaveLength(7);
    const after = written(during, [own!], 'restore').wire;
    expect(new LevelHours(after).of('CURBSIDE_PICKUP')).toBeNull();
    expect(curbside(after)?.isSupported).toBe(true);
  });

  it('that hide others are found at any depth', () => {
    const present = new LevelHours(wire);
    expect(present.inside(['SUPPLY_SOURCE'])).toEqual(['OUTBOUND']);
    expect(present.inside(['SUPPLY_SOURCE', 'OUTBOUND'])).toEqual([]);
    expect(present.inside(['PICKUP'])).toEqual([]);
  });

  it('that the source lacks, or without any hours, are named', () => {
    const present = new LevelHours(wire);
    expect(replacementOf(present, ['SUPPLY_SOURCE', 'SERVICES'], CLOSED)).toEqual({
      code: 'LEVEL_MISSING',
      level: 'SERVICES',
    });
    expect(replacementOf(new LevelHours({}), ['SUPPLY_SOURCE'], CLOSED)).toEqual({
      code: 'HOURS_UNKNOWN',
      level: 'SUPPLY_SOURCE',
    });
  });
});
