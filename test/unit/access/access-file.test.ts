import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccessKeys } from '../../../src/store/access/open-access.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'access-file-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('a server whose file of access keys is deleted or replaced accepts no key', async () => {
  const path = join(folder, 'ledger.sqlite');
  const access = await openAccessKeys({ kind: 'sqlite', path }, 0);
  try {
    expect(await access.keys.hasAny()).toBe(false);
    await rename(join(folder, 'access.sqlite'), join(folder, 'aside.sqlite'));
    await expect(access.keys.find('0123456789abcdef')).rejects.toThrow('was deleted or replaced');
    await writeFile(join(folder, 'access.sqlite'), '');
    await expect(access.keys.hasAny()).rejects.toThrow('was deleted or replaced');
  } finally {
    await access.close();
  }
});
