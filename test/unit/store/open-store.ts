// A process that opens the store at a path, works on it, and stays until it is killed. With a user id, it first becomes
// that user: the superuser can write to any folder. Each line it prints is JSON.
import { openStore } from '../../../src/store/store.js';
import { StoreError } from '../../../src/store/engine/store-error.js';
import { sending } from './suites/store-place.js';
import { storeKeys } from '../../support/store-keys.js';

const [path = '', userId] = process.argv.slice(2);
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  if (userId !== undefined) process.setuid?.(Number(userId));
  const store = await openStore(
    { kind: 'sqlite', path },
    { clock: Date, keys: storeKeys, ownerId: 'the child' },
  );
  for (let n = 0; n < 1_000_000; n += 1) {
    await sending(store, `key ${n}`);
    say({ acknowledged: n });
  }
} catch (error) {
  if (error instanceof StoreError) say({ code: error.code, message: error.message });
  else throw error;
}
