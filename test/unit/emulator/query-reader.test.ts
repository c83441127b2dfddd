import {
  countParameter,
  listParameter,
  selects,
  textParameter,
  timeParameter,
  wordParameter,
  wordsParameter,
} from '../../../src/emulator/core/query-reader.js';

const query = (text: string): URLSearchParams => new URLSearchParams(text);

describe('a query parameter', () => {
  it('is absent when it is empty or blank', () => {
    expect(textParameter(query('a=+&b='), 'a')).toBeUndefined();
    expect(listParameter(query('a=,+,'), 'a')).toEqual([]);
    expect(wordParameter(query('a='), 'a', ['X'])).toBeUndefined();
    expect(countParameter(query('a='), 'a', 1)).toBeUndefined();
    expect(timeParameter(query(''), 'a')).toBeUndefined();
  });

  it('holds a list that is separated by commas or repeated', () => {
    expect(listParameter(query('a=1, 2&a=3'), 'a')).toEqual(['1', '2', '3']);
    expect(wordsParameter(query('a=X,Y'), 'a', ['X', 'Y', 'Z'])).toEqual(['X', 'Y']);
  });

  it('selects every value when its list is empty', () => {
    expect(selects<string>([], 'X')).toBe(true);
    expect(selects(['X', 'Y'], 'X')).toBe(true);
    expect(selects<string>(['Y'], 'X')).toBe(false);
  });

  it('reads a time whose plus sign was not encoded', () => {
    const timeMs = Date.UTC(2026, 2, 4, 10);
    expect(timeParameter(query('a=2026-03-04T12:00:00+02:00'), 'a')).toBe(timeMs);
    expect(timeParameter(query('a=2026-03-04'), 'a')).toBe(Date.UTC(2026, 2, 4));
  });

  it.each([
    [() => listParameter(query('a=1,2'), 'a', 1), 'At most 1 values are accepted.'],
    [() => wordsParameter(query('a=X,Q'), 'a', ['X', 'Y']), 'Accepted: X, Y.'],
    [() => wordParameter(query('a=Q'), 'a', ['X', 'Y']), 'Accepted: X, Y.'],
    [() => countParameter(query('a=0'), 'a', 1, 9), 'Accepted: a whole number from 1 to 9.'],
    [() => countParameter(query('a=1e1'), 'a', 1), 'Accepted: a whole number from 1.'],
    [() => timeParameter(query('a=tomorrow'), 'a'), 'Accepted: a date-time in ISO 8601.'],
    [() => timeParameter(query('a=2026-03-04T12:00:00'), 'a'), 'a date-time in ISO 8601.'],
  ])('is refused with what is accepted: %s', (read, accepted) => {
    expect(read).toThrow(`Invalid 'a' provided`);
    expect(read).toThrow(accepted);
  });
});
