import { join } from 'node:path';
import type { LedgerConfig } from '../config/ledger.js';
import type { StoreOptions } from '../store/engine/store-options.js';

/** Returns how the store of a configuration is opened. Null for the temporary folder of the emulator. */
export function storeOptionsOf(place: LedgerConfig['place']): StoreOptions | null {
  if (place.kind === 'postgres') return { kind: 'postgres', url: place.url.reveal() };
  return place.folder === null
    ? null
    : { kind: 'sqlite', path: join(place.folder, 'ledger.sqlite') };
}
