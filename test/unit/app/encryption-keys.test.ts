import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { keyChooser } from '../../../src/app/encryption-keys.js';
import { keysIn } from '../../../src/config/encryption-keys.js';
import { keyIdOf } from '../../../src/store/engine/sealer.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import { STORE_KEY, writeKeys } from '../../support/store-keys.js';

const OTHER_KEY = Buffer.alloc(32, 4);

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keys-'));
  path = join(folder, 'encryption-keys');
});
afterEach(() => rm(folder, { recursive: true }));

const choose = (sealedWith: readonly string[] | null, acceptsLoss = false) =>
  keyChooser({ kind: 'kept', path }, acceptsLoss)(sealedWith);

function refusal(sealedWith: readonly string[] | null): StoreError {
  try {
    choose(sealedWith);
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('the keys were not refused');
}

describe('a file of encryption keys that does not exist', () => {
  it('is created for a store without encrypted data, for this user only, and used again', async () => {
    const [key] = choose([]);
    expect(key).toHaveLength(32);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['encryption-keys']);
    expect(choose([keyIdOf(key!)])).toEqual([key]);
    expect(choose([])).toEqual([key]);
  });

  it('is created once when processes start at the same time', async () => {
    const program = `
      import { keyChooser } from './dist/src/app/encryption-keys.js';
      while (Date.now() < Number(process.argv[2])) ;
      const [key] = keyChooser({ kind: 'kept', path: process.argv[1] })([]);
      process.stdout.write(Buffer.from(key).toString('hex'));`;
    const at = String(Date.now() + 1_500);
    const run = () =>
      promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, path, at]);
    const printed = await Promise.all(Array.from({ length: 6 }, run));
    expect(new Set(printed.map(({ stdout }) => stdout)).size).toBe(1);
    const [kept] = keysIn(await readFile(path, 'utf8')).keys;
    expect(printed[0]!.stdout).toBe(Buffer.from(kept!.reveal(), 'base64').toString('hex'));
    expect(await readdir(folder)).toEqual(['encryption-keys']);
  });

  it.each([
    [[keyIdOf(STORE_KEY)], `encrypted with key ${keyIdOf(STORE_KEY)}`],
    [null, 'damaged'],
  ])('is not created next to encrypted data: %j', async (sealedWith, said) => {
    const { code, message } = refusal(sealedWith);
    expect(code).toBe('SEALED');
    expect(message).toContain(`${path} is missing`);
    expect(message).toContain(said);
    expect(message).toMatch(/Put the file back from a backup.*npm run reseal -- --accept-loss/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is created next to encrypted data when the loss of its key is accepted', async () => {
    expect(choose([keyIdOf(STORE_KEY)], true)).toHaveLength(1);
    expect(await readdir(folder)).toEqual(['encryption-keys']);
  });
});

describe('a file of encryption keys', () => {
  it('is refused when none of its keys fits, and named with the key that is missing', async () => {
    await writeKeys(folder, [OTHER_KEY]);
    const { code, message } = refusal([keyIdOf(STORE_KEY)]);
    expect(code).toBe('SEALED');
    expect(message).toContain(`${path} has none of the keys`);
    expect(message).toContain(keyIdOf(STORE_KEY));
    expect(message).toMatch(/Add that key to the file, or set ENCRYPTION_KEYS_FILE/);
  });

  it('is accepted when one of its keys fits', async () => {
    await writeKeys(folder, [OTHER_KEY, STORE_KEY]);
    expect(choose([keyIdOf(STORE_KEY)])).toEqual([OTHER_KEY, STORE_KEY]);
    expect(choose([keyIdOf(OTHER_KEY), 'another'])).toEqual([OTHER_KEY, STORE_KEY]);
  });

  it('is refused with the line that is no key, and never replaced', async () => {
    await writeFile(path, '# mine\nnot a key\n');
    expect(refusal([]).message).toContain(`${path} holds the encryption keys and has line 2`);
    expect(await readFile(path, 'utf8')).toBe('# mine\nnot a key\n');
    await writeFile(path, '');
    expect(refusal([]).message).toContain('has no key');
  });

  it('is refused when it cannot be read', async () => {
    await chmod(folder, 0o700);
    path = folder;
    expect(refusal([]).message).toContain(`${folder} holds the encryption keys and can't be read`);
  });
});

it('a temporary store has a key of its own each time', () => {
  const temporary = keyChooser({ kind: 'temporary' });
  expect(temporary([])).not.toEqual(temporary([]));
});
