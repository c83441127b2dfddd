import {
  dayBefore,
  hoursText,
  hoursWords,
  readHours,
  sameHours,
  segmentsOf,
} from '../../../src/console/model/hours.js';

it.each([
  ['9-18', '09:00-18:00'],
  ['9:00-13:00, 14-18', '09:00-13:00, 14:00-18:00'],
  ['14-18 and 9-13', '09:00-13:00, 14:00-18:00'],
  ['0930-1730', '09:30-17:30'],
  ['9.30 – 17.30', '09:30-17:30'],
  ['9am-5pm', '09:00-17:00'],
  ['9:15 a.m. to 12 pm', '09:15-12:00'],
  ['12am-6am', '00:00-06:00'],
  ['noon-midnight', '12:00-24:00'],
  ['18-24', '18:00-24:00'],
  ['18-00:00', '18:00-24:00'],
  ['22-2', '22:00-02:00'],
  ['10-02', '10:00-02:00'],
  ['6-14; 22-5:30', '06:00-14:00, 22:00-05:30'],
  ['24h', '24h'],
  ['0-24', '24h'],
  ['All day', '24h'],
  ['Closed', 'closed'],
])('reads %s as %s', (typed, meant) => {
  expect(hoursText(readHours(typed).windows ?? [])).toBe(meant);
  // What is written can be read again.
  expect(sameHours(meant)).toBe(meant);
  expect(readHours(typed).problem).toBeNull();
});

it.each([
  ['', /^Type hours such as 9-18/],
  ['nine to five', /“nine to five” is not a time/],
  ['9', /“9” is not a time/],
  ['9-25', /is not a time/],
  ['9-18:75', /is not a time/],
  ['13pm-14', /is not a time/],
  ['9-9', /opens and closes at the same time/],
  ['9-12, 11-15', /^09:00-12:00 and 11:00-15:00 overlap/],
  ['9-5', /^Is that until the afternoon, or the next morning\? Type 09:00-17:00 or 09:00-05:00\.$/],
  [Array.from({ length: 49 }, () => '9-10').join(','), /at most 48 windows. These are 49/],
])('refuses %s and says why', (typed, problem) => {
  expect(readHours(typed)).toEqual({ windows: null, problem: expect.stringMatching(problem) });
});

it('writes the end of a day as Amazon does', () => {
  expect(readHours('18-24').windows).toEqual([{ startTime: '18:00', endTime: '23:59' }]);
  expect(readHours('24h').windows).toEqual([{ startTime: '00:00', endTime: '23:59' }]);
});

it('keeps a text that it cannot read', () => {
  expect(sameHours(' nine ')).toBe('nine');
});

it('shows hours past midnight on the next day too', () => {
  const night = readHours('6-14, 22-5:30').windows ?? [];
  expect(segmentsOf(night, night)).toEqual([
    { from: 0, until: 330 },
    { from: 360, until: 840 },
    { from: 1320, until: 1440 },
  ]);
  expect(hoursWords(night)).toBe('until 05:30 the next day');
  expect(segmentsOf([], readHours('24h').windows ?? [])).toEqual([]);
  expect([dayBefore('MONDAY'), dayBefore('SUNDAY')]).toEqual(['SUNDAY', 'SATURDAY']);
});
