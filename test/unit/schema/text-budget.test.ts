import { TextBudget } from '../../../src/graph/text-budget.js';

const NEXT = 'Send several requests.';

describe('the long texts of a request', () => {
  it('are made once for an object, and charged for each use', () => {
    const texts = new TextBudget(10);
    const label = {};
    let made = 0;
    const make = () => {
      made += 1;
      return 'text';
    };
    expect(texts.textOf(label, 4, make, NEXT)).toBe('text');
    expect(texts.textOf(label, 4, make, NEXT)).toBe('text');
    expect(() => texts.textOf(label, 4, make, NEXT)).toThrow(
      expect.objectContaining({
        message: 'The files in one answer may have 10 bytes. Send several requests.',
        extensions: { code: 'ANSWER_TOO_LARGE', limit: 10 },
      }),
    );
    expect(made).toBe(1);
    // A shorter one still fits.
    expect(texts.textOf({}, 2, () => 'ab', NEXT)).toBe('ab');
  });

  it('are not made when they do not fit', () => {
    const texts = new TextBudget(10);
    const make = () => {
      throw new Error('made');
    };
    expect(() => texts.textOf({}, 11, make, NEXT)).toThrow(NEXT);
  });
});
