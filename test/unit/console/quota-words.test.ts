import { leftText, permittedText } from '../../../src/console/model/quota-words.js';

describe('the quota of an operation in words', () => {
  it.each([
    [6, 12, '6 a second, 12 at once'],
    [0.5, 30, '30 a minute, 30 at once'],
    [0.0167, 20, '1 a minute, 20 at once'],
    [0.0056, 20, '20.2 an hour, 20 at once'],
  ])('names %d calls a second in a unit that people grasp', (rate, burst, text) => {
    expect(permittedText({ rate, burst })).toBe(text);
  });

  it('counts whole calls', () => {
    expect(leftText({ available: 1.9, burst: 2 })).toBe('1 of 2');
    expect(leftText({ available: 1.9999, burst: 2 })).toBe('2 of 2');
    expect(leftText({ available: 0, burst: 30 })).toBe('0 of 30');
  });
});
