import {
  overlapWarnings,
  overnightWarnings,
} from '../../../src/domains/supply-sources/overlapping-hours.js';

const AT = ['input', 'hours'];
const open = (startTime: string, endTime: string) => ({ startTime, endTime });

describe('opening hours that overlap', () => {
  it('are named by the later window, and by the window that it meets', () => {
    const monday = [open('13:00', '18:00'), open('09:00', '13:30')];
    expect(overlapWarnings({ monday }, AT)).toMatchObject([
      {
        path: ['input', 'hours', 'monday', '0'],
        message: expect.stringContaining('before window 1 of monday ends'),
      },
    ]);
  });

  it('are found over midnight, and from Sunday to Monday', () => {
    const hours = {
      monday: [open('01:00', '05:00'), open('20:00', '02:00')],
      tuesday: [open('01:59', '03:00')],
      sunday: [open('22:00', '01:30')],
    };
    expect(overlapWarnings(hours, AT).map(({ path }) => path.slice(2))).toEqual([
      ['monday', '0'],
      ['tuesday', '0'],
    ]);
  });

  it('include a window twice', () => {
    const friday = [open('09:00', '17:00'), open('09:00', '17:00')];
    expect(overlapWarnings({ friday }, AT)).toHaveLength(1);
  });

  it('do not include windows that touch, closed days, and days that are removed', () => {
    const hours = {
      monday: [open('09:00', '12:00'), open('12:00', '00:00')],
      tuesday: [open('00:00', '00:00'), open('00:00', '23:59')],
      wednesday: null,
      thursday: [],
    };
    expect(overlapWarnings(hours, AT)).toEqual([]);
  });
});

describe('opening hours that end before they begin', () => {
  it('are said to last into the next day', () => {
    const hours = { monday: [open('09:00', '12:00'), open('18:00', '09:00')], sunday: null };
    expect(overnightWarnings(hours, AT)).toMatchObject([
      {
        path: ['input', 'hours', 'monday', '1'],
        message:
          'The location is open into the next day, from 18:00 to 09:00. If it is not open overnight, swap the times.',
      },
    ]);
  });

  it('are not those until midnight, nor those of a closed day', () => {
    const tuesday = [open('18:00', '00:00'), open('00:00', '00:00'), open('09:00', '23:59')];
    expect(overnightWarnings({ tuesday }, AT)).toEqual([]);
  });
});
