import { leadingText, trailingText } from '../../../src/runtime/text-part.js';

describe('a part of a text', () => {
  it('has at most as many code units as asked, and no half of a character', () => {
    expect(leadingText('ab', 5)).toBe('ab');
    expect(leadingText('abc', 2)).toBe('ab');
    expect(leadingText('a🧦b', 2)).toBe('a');
    expect(leadingText('a🧦b', 3)).toBe('a🧦');
    expect(trailingText('ab', 5)).toBe('ab');
    expect(trailingText('abc', 2)).toBe('bc');
    expect(trailingText('a🧦b', 2)).toBe('b');
    expect(trailingText('a🧦b', 3)).toBe('🧦b');
    expect(leadingText('🧦', 0)).toBe('');
    expect(trailingText('🧦', 0)).toBe('');
  });
});
