import { UnchangedAnswers } from '../../../src/cache/unchanged-answers.js';

const bytesOf = (text: string): Buffer => Buffer.from(text);

describe('what was made of an answer', () => {
  it('is found again for the same bytes, and for no others', () => {
    const answers = new UnchangedAnswers<object>(10);
    const value = {};
    answers.keep('a', bytesOf('{"a":1}'), value);
    expect(answers.find('a', bytesOf('{"a":1}'))).toBe(value);
    for (const other of ['{"a":2}', '{"a":1} ', '{"a":1', '']) {
      expect(answers.find('a', bytesOf(other))).toBeNull();
    }
    expect(answers.find('b', bytesOf('{"a":1}'))).toBeNull();
  });

  it('is that of the last answer', () => {
    const answers = new UnchangedAnswers<object>(10);
    const [old, now] = [{}, {}];
    answers.keep('a', bytesOf('old'), old);
    answers.keep('a', bytesOf('now'), now);
    expect([answers.find('a', bytesOf('old')), answers.find('a', bytesOf('now'))]).toEqual([
      null,
      now,
    ]);
  });

  it('does not depend on what becomes of the bytes', () => {
    const answers = new UnchangedAnswers<object>(10);
    const bytes = bytesOf('first');
    answers.keep('a', bytes, {});
    bytes.write('other');
    expect(answers.find('a', bytesOf('other'))).toBeNull();
    expect(answers.find('a', bytesOf('first'))).not.toBeNull();
  });

  it('makes room for newer ones', () => {
    const answers = new UnchangedAnswers<object>(2);
    for (const question of ['a', 'b', 'c']) answers.keep(question, bytesOf('x'), {});
    const found = ['a', 'b', 'c'].map((question) => answers.find(question, bytesOf('x')) !== null);
    expect(found).toEqual([false, true, true]);
  });

  it('is not kept when the answer is very long, nor is the one before', () => {
    const answers = new UnchangedAnswers<object>(2);
    const long = Buffer.alloc(64 * 1024 + 1, 'x');
    answers.keep('a', bytesOf('x'), {});
    answers.keep('a', long, {});
    expect([answers.find('a', long), answers.find('a', bytesOf('x'))]).toEqual([null, null]);
  });
});
