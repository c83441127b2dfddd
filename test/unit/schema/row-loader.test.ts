import { RowLoader } from '../../../src/graph/row-loader.js';

const over = (read: (names: readonly string[]) => ReadonlyMap<string, string | Error>) => {
  const statements: string[][] = [];
  const loader = new RowLoader<string>('rows', undefined, 2, (names) => {
    statements.push([...names]);
    return Promise.resolve(read(names));
  });
  return { loader, statements };
};

describe('RowLoader', () => {
  it('reads names together, as many as one statement takes', async () => {
    const { loader, statements } = over(
      (names) => new Map(names.map((name) => [name, `${name}!`])),
    );
    const read = await Promise.all(['a', 'b', 'a', 'c'].map(async (name) => loader.load(name)));
    expect(read).toEqual(['a!', 'b!', 'a!', 'c!']);
    expect(statements).toEqual([['a', 'b'], ['c']]);
  });

  it('keeps nothing that was not read ahead', async () => {
    let row = 'before';
    const { loader } = over(() => new Map([['a', row]]));
    expect(await loader.load('a')).toBe('before');
    row = 'after';
    expect(await loader.load('a')).toBe('after');
  });

  it('returns rows that were read ahead without a promise or another statement', async () => {
    const { loader, statements } = over(() => new Map([['a', 'row']]));
    expect(await loader.readAhead(['a', 'absent', 'a'])).toEqual(['row']);
    expect(loader.load('a')).toBe('row');
    expect(loader.load('absent')).toBeNull();
    expect(statements).toEqual([['a', 'absent']]);
  });

  it('gives the error of a row that was read ahead to its field alone', async () => {
    const rows = new Map<string, string | Error>([
      ['a', 'row'],
      ['b', new Error('sealed')],
    ]);
    const { loader } = over(() => rows);
    expect(await loader.readAhead(['a', 'b'])).toEqual(['row']);
    expect(loader.load('a')).toBe('row');
    await expect(loader.load('b')).rejects.toThrow('sealed');
  });
});
