import { differenceOf } from './oracle.js';

const answer = (suggestion: object): string => JSON.stringify({ data: { suggestion } });

describe('two answers to the same query', () => {
  it('may have times that went on between them, also times in the future', () => {
    const first = answer({ at: '2026-06-01T10:00:00.000Z', handOver: '2026-06-02T10:00:00.000Z' });
    const later = answer({ at: '2026-06-01T10:00:00.015Z', handOver: '2026-06-02T10:00:00.015Z' });
    expect(differenceOf(first, later)).toBeNull();
  });

  it.each([
    ['a time that is an hour later', { handOver: '2026-06-02T11:00:00.000Z' }],
    ['another value', { handOver: '2026-06-02T10:00:00.000Z', rank: 1 }],
    ['no time any more', { handOver: null }],
  ])('differ when the later one has %s', (_what, later) => {
    const first = { handOver: '2026-06-02T10:00:00.000Z' };
    expect(differenceOf(answer(first), answer(later))).toMatch(/first: .*\n.*later: /);
  });

  it('differ when the fields of the later one are in another order', () => {
    expect(differenceOf(answer({ a: 1, b: 2 }), answer({ b: 2, a: 1 }))).not.toBeNull();
  });

  it('may have links to the same file that expire in different seconds', () => {
    const link = (file: string, expiresAt: number): string => {
      const payload = Buffer.from(JSON.stringify(['A1', file, expiresAt])).toString('base64url');
      return answer({ url: `http://127.0.0.1/labels/${payload}.c2ln${expiresAt}` });
    };
    expect(differenceOf(link('one', 100), link('one', 101))).toBeNull();
    expect(differenceOf(link('one', 100), link('two', 100))).not.toBeNull();
  });

  it('ignores the order of errors, but not their content', () => {
    const errors = (...paths: string[]): string =>
      JSON.stringify({
        data: null,
        errors: paths.map((path) => ({ message: path, path: [path] })),
      });
    expect(differenceOf(errors('a', 'b'), errors('b', 'a'))).toBeNull();
    expect(differenceOf(errors('a', 'b'), errors('a', 'c'))).not.toBeNull();
  });
});
