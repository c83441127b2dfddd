import { exceedsAnswerSize } from '../../../src/server/fast/execution/answer-size.js';

const TEXT = 'x'.repeat(1_000);

describe('the size of an answer', () => {
  it.each<[string, object]>([
    ['texts', { data: { a: TEXT } }],
    ['lists', { data: { a: Array.from({ length: 100 }, () => 'ten letters') } }],
    ['names', { data: { a: { [TEXT]: 1 } } }],
    ['numbers and nulls', { data: { a: Array.from({ length: 100 }, () => null) } }],
    ['errors', { data: null, errors: [{ message: TEXT }] }],
  ])('counts %s', (_, answer) => {
    expect(exceedsAnswerSize(answer, 900)).toBe(true);
    expect(exceedsAnswerSize(answer, 10_000)).toBe(false);
  });

  it('counts at least what JSON writes, for texts without control characters', () => {
    const data = { a: [{ b: TEXT, c: 1.5, d: null, e: true, f: [], g: {} }] };
    const { length } = JSON.stringify({ data });
    expect(exceedsAnswerSize({ data }, length - 20)).toBe(true);
  });

  it('stops at the limit', () => {
    const data = {
      a: ['12345', '67890'],
      get z(): string {
        throw new Error('read on');
      },
    };
    expect(exceedsAnswerSize({ data }, 10)).toBe(true);
  });
});
