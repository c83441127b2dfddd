import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { LedgerConfig } from '../config/ledger.js';
import { keyChooser } from './encryption-keys.js';
import { openStore } from '../store/store.js';
import { storeOptionsOf } from './store-place.js';
import type { Store } from '../store/store.js';
import { wallClock } from '../runtime/clock.js';

/** An open ledger, and its cleanup. */
export interface OpenLedger {
  readonly store: Store;
  close(): Promise<void>;
}

/** What an operator decided about the ledger. */
export interface LedgerDecisions {
  /** Opens a store although none of the keys of its data is there. */
  readonly acceptsLostKeys?: boolean;
}

/** Opens the ledger. Throws StoreError with the place and the remedy when it cannot be used. Overwrites nothing. */
export async function openLedger(
  { place, encryptionKeys, buys }: LedgerConfig,
  logger: Logger,
  { acceptsLostKeys = false }: LedgerDecisions = {},
): Promise<OpenLedger> {
  const dependencies = {
    clock: wallClock,
    ownerId: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
    onBackgroundError: (err: unknown) =>
      logger.error({ err }, 'the ledger failed in the background'),
    onNotice: (notice: string) => logger.warn(notice),
    buys,
    keys: keyChooser(encryptionKeys, acceptsLostKeys),
  };
  const permanent = storeOptionsOf(place);
  if (permanent) {
    const store = await openStore(permanent, dependencies);
    return { store, close: () => store.close() };
  }
  const folder = mkdtempSync(join(tmpdir(), 'fulfilment-graph-'));
  const store = await openStore(
    { kind: 'sqlite', path: join(folder, 'ledger.sqlite') },
    dependencies,
  );
  return {
    store,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
