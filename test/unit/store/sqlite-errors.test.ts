import { sqliteError } from '../../../src/store/engine/sqlite/sqlite-errors.js';

const PATH = '/data/ledger.sqlite';

function ofFileSystem(code: string): Error {
  return Object.assign(new Error(`${code}: refused`), { code, syscall: 'open' });
}

describe('an error of the file system', () => {
  it.each([
    ['EACCES', 'READ_ONLY', 'may create files in /data'],
    ['EROFS', 'READ_ONLY', 'may create files in /data'],
    ['ENOSPC', 'FULL', 'free space on its disk'],
    ['EDQUOT', 'FULL', 'free space on its disk'],
    ['EEXIST', 'UNAVAILABLE', 'is a file, not a folder'],
    ['ENOTDIR', 'UNAVAILABLE', 'is a file, not a folder'],
    ['EIO', 'UNAVAILABLE', 'choose another data folder'],
  ])('%s says what to do', (code, expected, advice) => {
    const error = sqliteError(PATH, ofFileSystem(code));
    expect(error.code).toBe(expected);
    expect(error.message).toContain(PATH);
    expect(error.message).toContain(advice);
  });
});
