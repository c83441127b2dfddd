import 'reflect-metadata';
import type { RequestContext } from '../../../src/context/request-context.js';
import {
  OperatingHours,
  WEEKDAYS,
} from '../../../src/domains/supply-sources/operational-configuration.type.js';
import { SupplySourceResolver } from '../../../src/domains/supply-sources/supply-source.resolver.js';
import type { SupplySource } from '../../../src/domains/supply-sources/supply-source.type.js';
import { besideOthers } from '../../support/turns-of-others.js';

const hours = [new OperatingHours({ startTime: '09:00', endTime: '17:00' })];
const operatingHoursByDay = Object.fromEntries(WEEKDAYS.map((day) => [day, hours]));

const SOURCE = {
  supplySourceId: 'source-1',
  detail: {
    configuration: {
      timeZone: 'America/New_York',
      operationalConfiguration: { operatingHoursByDay },
    },
    capabilities: null,
  },
} as unknown as SupplySource;

describe('open states at many moments of one request', () => {
  it('are computed in several turns of the event loop', async () => {
    const resolver = new SupplySourceResolver();
    const records = { deciding: () => Promise.resolve([]) };
    const context = { seller: () => ({ scheduledChanges: { records } }) };
    // Each on a day that no test has asked for before.
    const moments = Array.from({ length: 300 }, (_, day) => new Date(Date.UTC(2031, 0, day, 15)));
    const { result, turnsOfOthers } = await besideOthers(() =>
      Promise.all(
        moments.map((at) =>
          resolver.openState(SOURCE, at, null, context as unknown as RequestContext),
        ),
      ),
    );
    expect(result.filter((state) => state?.isOpen)).toHaveLength(300);
    expect(turnsOfOthers).toBeGreaterThanOrEqual(2);
  });
});
