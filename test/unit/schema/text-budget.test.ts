import { TextBudget } from '../../../src/graph/text-budget.js';
import { TextRoom } from '../../../src/graph/text-room.js';

const NEXT = 'Send several requests.';

describe('the long texts of a request', () => {
  it('are made once for an object, and charged for each use', () => {
    const texts = new TextBudget(10, new TextRoom());
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
    const texts = new TextBudget(10, new TextRoom());
    const make = () => {
      throw new Error('made');
    };
    expect(() => texts.textOf({}, 11, make, NEXT)).toThrow(NEXT);
  });
});

describe('the long texts of all requests', () => {
  it('share the memory of the process until the answers are sent', () => {
    const room = new TextRoom(10);
    const [first, second] = [new TextBudget(8, room), new TextBudget(8, room)];
    expect(first.textOf({}, 6, () => 'text', NEXT)).toBe('text');
    expect(() => second.textOf({}, 6, () => 'text', NEXT)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('Try again'),
        extensions: { code: 'SERVER_BUSY', retryable: true, retryAfterMs: 1_000 },
      }),
    );
    expect(second.textOf({}, 4, () => 'ab', NEXT)).toBe('ab');
    first.release();
    first.release();
    expect(second.textOf({}, 4, () => 'ab', NEXT)).toBe('ab');
    // Its client has gone, and nothing would give the room back.
    expect(() => first.textOf({}, 1, () => 'ab', NEXT)).toThrow('Try again');
  });
});
