import { graphql } from '../support/generated/gql.js';
import type { SpecialHoursInput } from '../support/generated/graphql.js';
import { ScheduleApp } from './schedule-fixture.js';

const Move = graphql(`
  mutation MoveToSkippedHour($input: UpdateScheduledChangeInput!) {
    updateScheduledChange(input: $input) {
      warnings {
        path
        message
      }
      error {
        message
      }
    }
  }
`);

let app: ScheduleApp;
beforeAll(async () => {
  app = await new ScheduleApp().start();
});
afterAll(() => app.close());

/** The clock goes from 02:00 to 03:00 on 14 March 2027 in Seattle. */
const CHANGE = '2027-03-14';

const windowOf = (startTime: string, endTime: string) => ({ startTime, endTime });

/** Returns the warnings of a change of all levels, which is cancelled again. */
async function warningsOf(from: string, until: string, hours: SpecialHoursInput) {
  const { scheduledChange, warnings, error } = await app.schedule({
    from,
    until,
    hours,
    includeNearer: true,
  });
  expect(error).toBeNull();
  await app.cancel(scheduledChange!.id);
  return warnings!;
}

describe('special hours with a time that the clock skips', () => {
  it('are scheduled with a warning of what applies, where the input has the window', async () => {
    const windows = [windowOf('02:30', '08:00'), windowOf('09:00', '17:00')];
    expect(await warningsOf('2027-03-13', CHANGE, { everyDay: windows })).toEqual([
      {
        path: ['input', 'hours', 'everyDay', '0'],
        message: 'On 2027-03-14 the clock skips 02:30, so the location opens at 03:00 that day.',
      },
    ]);
    const byDay = { sunday: [windowOf('01:00', '02:15')] };
    expect(await warningsOf(CHANGE, '2027-03-15', { byDay })).toEqual([
      {
        path: ['input', 'hours', 'byDay', 'sunday', '0'],
        message: 'On 2027-03-14 the clock skips 02:15, so the location closes at 03:00 that day.',
      },
    ]);
    expect(await warningsOf(CHANGE, CHANGE, { everyDay: [windowOf('02:10', '02:40')] })).toEqual([
      {
        path: ['input', 'hours', 'everyDay', '0'],
        message:
          'On 2027-03-14 the clock skips 02:10 and 02:40, so the location does not open in this window that day.',
      },
    ]);
  });

  it('say that a window which ends with the skipped hour is left out', async () => {
    const warnings = await warningsOf(CHANGE, CHANGE, { everyDay: [windowOf('02:00', '03:00')] });
    expect(warnings).toEqual([
      {
        path: ['input', 'hours', 'everyDay', '0'],
        message:
          'On 2027-03-14 the clock skips 02:00, so the location does not open in this window that day.',
      },
    ]);
  });

  it('warn of a window of the evening before that ends so', async () => {
    const everyDay = [windowOf('20:00', '02:30')];
    const warnings = await warningsOf('2027-03-13', '2027-03-13', { everyDay });
    expect(warnings.map(({ message }) => message)).toContain(
      'On 2027-03-14 the clock skips 02:30, so the location closes at 03:00 that day.',
    );
  });

  it('have no warning on other days, for other times, or when the clock shows a time twice', async () => {
    const everyDay = [windowOf('02:30', '08:00')];
    expect(await warningsOf('2027-03-13', '2027-03-13', { everyDay })).toEqual([]);
    expect(await warningsOf(CHANGE, CHANGE, { everyDay: [windowOf('03:00', '08:00')] })).toEqual(
      [],
    );
    expect(await warningsOf('2027-11-07', '2027-11-07', { everyDay })).toEqual([]);
  });

  it('warn when a change moves to such a day', async () => {
    const day = { from: '2027-03-10', until: '2027-03-10' };
    const hours = { everyDay: [windowOf('02:30', '08:00')] };
    const scheduledChangeId = await app.scheduled({ ...day, hours, includeNearer: true });
    const input = { scheduledChangeId, from: CHANGE, until: CHANGE, includeNearer: true };
    const { updateScheduledChange } = await app.running.query(Move, { input });
    expect(updateScheduledChange).toEqual({
      warnings: [{ path: ['input'], message: expect.stringContaining('opens at 03:00') }],
      error: null,
    });
  });
});
