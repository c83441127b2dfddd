import { KeptLoader } from '../../../src/graph/kept-loader.js';

const byLength = (calls: string[][] = []) =>
  new KeptLoader<string, number>(
    (keys) => {
      calls.push([...keys]);
      return Promise.resolve(keys.map((key) => (key === '' ? new Error('empty') : key.length)));
    },
    (key) => key,
  );

describe('KeptLoader', () => {
  it('loads keys together, each once, and returns what it has read without a promise', async () => {
    const calls: string[][] = [];
    const loader = byLength(calls);
    expect(await Promise.all(['a', 'bb', 'a'].map(async (key) => loader.load(key)))).toEqual([
      1, 2, 1,
    ]);
    expect(loader.load('a')).toBe(1);
    expect(calls).toEqual([['a', 'bb']]);
  });

  it('returns what was read ahead without a promise, and leaves errors to the field', async () => {
    const loader = byLength();
    expect(await loader.readAhead(['a', '', 'bb'])).toEqual([1, 2]);
    expect(loader.load('bb')).toBe(2);
    await expect(loader.load('')).rejects.toThrow('empty');
  });

  it('keeps that a value is null', async () => {
    const loader = new KeptLoader<string, null>(
      (keys) => Promise.resolve(keys.map(() => null)),
      (key) => key,
    );
    await loader.readAhead(['a']);
    expect(loader.load('a')).toBeNull();
  });

  it('reads again after a clear, also of a value that is being loaded', async () => {
    let value = 1;
    const loader = new KeptLoader<string, number>(
      async (keys) => {
        const read = value;
        await Promise.resolve();
        return keys.map(() => read);
      },
      (key) => key,
    );
    const before = loader.load('a');
    loader.clear('a');
    expect(await before).toBe(1);
    value = 2;
    expect(await loader.load('a')).toBe(2);
    expect(loader.load('a')).toBe(2);
    loader.clear('a');
    value = 3;
    expect(await loader.load('a')).toBe(3);
  });
});
