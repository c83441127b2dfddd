import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretFromFile } from '../../../src/sp-api/auth/client-secret.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-'));
  path = join(folder, 'client-secret');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a client secret in a file', () => {
  it('is trimmed', async () => {
    writeFileSync(path, '  first \n');
    expect(await secretFromFile(path)()).toBe('first');
  });

  it('is read again when the file has changed', async () => {
    writeFileSync(path, 'first');
    const secret = secretFromFile(path);
    await secret();
    writeFileSync(path, 'the second');
    expect(await secret()).toBe('the second');
  });

  it('rejects for a missing or an empty file', async () => {
    await expect(secretFromFile(path)()).rejects.toThrow('ENOENT');
    writeFileSync(path, '\n');
    await expect(secretFromFile(path)()).rejects.toThrow('is empty');
  });
});
