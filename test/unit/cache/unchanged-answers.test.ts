import { MemoryBudget } from '../../../src/runtime/cache/memory-budget.js';
import { UnchangedAnswers } from '../../../src/runtime/cache/unchanged-answers.js';

const bytesOf = (text: string): Buffer => Buffer.from(text);

function setUp(maxEntries = 10) {
  const budget = new MemoryBudget(16 * 1024 * 1024);
  const answers = new UnchangedAnswers<object>({ budget, maxEntries });
  /** Receives a response like a reader. Returns the known value. */
  const come = (question: string, text: string, value: object = {}): object | null => {
    const known = answers.find(question, bytesOf(text));
    if (!known) answers.note(question, bytesOf(text), value);
    return known;
  };
  return { answers, come };
}

describe('the value of an unchanged answer', () => {
  it('is reused from the third time that the same bytes come', () => {
    const { come } = setUp();
    const [first, second] = [{}, {}];
    expect(come('a', '{"a":1}', first)).toBeNull();
    expect(come('a', '{"a":1}', second)).toBeNull();
    expect(come('a', '{"a":1}')).toBe(second);
    expect(come('a', '{"a":1}')).toBe(second);
  });

  it.each(['{"a":2}', '{"a":1} ', '{"a":1', ''])('is not reused for other bytes: %s', (other) => {
    const { answers, come } = setUp();
    for (const _ of [1, 2]) come('a', '{"a":1}');
    expect(answers.find('a', bytesOf('{"a":1}'))).not.toBeNull();
    expect(come('a', other)).toBeNull();
    expect(answers.find('a', bytesOf('{"a":1}'))).toBeNull();
    expect(answers.find('a', bytesOf(other))).toBeNull();
  });

  it('belongs to one question', () => {
    const { answers, come } = setUp();
    for (const _ of [1, 2]) come('a', 'x');
    expect(answers.find('b', bytesOf('x'))).toBeNull();
  });

  it('does not change with the caller’s bytes', () => {
    const { answers } = setUp();
    const bytes = bytesOf('first');
    for (const _ of [1, 2]) answers.note('a', bytes, {});
    bytes.write('other');
    expect(answers.find('a', bytes)).toBeNull();
    expect(answers.find('a', bytesOf('first'))).not.toBeNull();
  });

  it('is evicted for newer ones', () => {
    const { answers, come } = setUp(2);
    for (const question of ['a', 'b', 'c']) {
      for (const _ of [1, 2]) come(question, 'x');
    }
    const found = ['a', 'b', 'c'].map((question) => answers.find(question, bytesOf('x')) !== null);
    expect(found).toEqual([false, true, true]);
  });

  it('is not kept when the answer is very long, nor is the one before', () => {
    const { answers, come } = setUp();
    for (const _ of [1, 2]) come('a', 'x');
    const long = 'x'.repeat(64 * 1024 + 1);
    for (const _ of [1, 2, 3]) expect(come('a', long)).toBeNull();
    expect(answers.find('a', bytesOf('x'))).toBeNull();
  });
});
