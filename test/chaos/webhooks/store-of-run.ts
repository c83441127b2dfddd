import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { openStore } from '../../../src/store/store.js';
import type { Store } from '../../../src/store/store.js';
import { storeKeys } from '../../support/store-keys.js';

/** Opens the store that the variables of a run name. */
export function openPlace(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Store> {
  const { DATABASE_URL: url, DATA_DIR: folder } = env;
  const place =
    url === undefined
      ? ({ kind: 'sqlite', path: join(folder ?? '', 'ledger.sqlite') } as const)
      : ({ kind: 'postgres', url, connections: 5 } as const);
  return openStore(place, { clock: Date, ownerId: randomUUID(), keys: storeKeys });
}
