import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { LedgerConfig } from '../config/config.js';
import { openStore } from '../store/store.js';
import { storeOptionsOf } from './store-place.js';
import type { Store } from '../store/store.js';
import { wallClock } from '../runtime/clock.js';

const TOKEN_KEY_BYTES = 32;

/** An open ledger, and its cleanup. */
export interface OpenLedger {
  readonly store: Store;
  close(): Promise<void>;
}

/** Opens the ledger. Throws StoreError with the place and the remedy when it cannot be used. Overwrites nothing. */
export async function openLedger(config: LedgerConfig, logger: Logger): Promise<OpenLedger> {
  const { place, encryptionKey, previousEncryptionKeys } = config;
  const dependencies = {
    clock: wallClock,
    ownerId: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
    onBackgroundError: (err: unknown) =>
      logger.error({ err }, 'the ledger failed in the background'),
    onNotice: (notice: string) => logger.warn(notice),
    previousEncryptionKeys: previousEncryptionKeys.map((key) =>
      Buffer.from(key.reveal(), 'base64'),
    ),
    ...(encryptionKey && { encryptionKey: Buffer.from(encryptionKey.reveal(), 'base64') }),
  };
  const permanent = storeOptionsOf(place);
  if (permanent) {
    const store = await openStore(permanent, dependencies);
    return { store, close: () => store.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'fulfilment-graph-'));
  const store = await openStore(
    { kind: 'sqlite', path: join(folder, 'ledger.sqlite') },
    // The folder ends with the process, so the key may too.
    { ...dependencies, temporaryTokenKey: randomBytes(TOKEN_KEY_BYTES) },
  );
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
