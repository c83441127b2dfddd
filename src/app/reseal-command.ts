import { join } from 'node:path';
import { pino } from 'pino';
import { loadConfig } from '../config/config.js';
import type { LedgerConfig } from '../config/config.js';
import { isLedgerExpected } from '../store/engine/sqlite/ledger-file.js';
import type { Store } from '../store/store.js';
import { openLedger } from './ledger.js';

/** Rows that are read at a time. Each may hold a label of some 100 KB. */
const SLICE = 200;
/** Maximum number of runs. A run that seals something is repeated, to prove that nothing is left. */
const MOST_RUNS = 3;

const NO_KEY = 'LEDGER_ENCRYPTION_KEY is not set. Set it to the key to seal with.';
const OTHER_WRITERS =
  'Another process still writes without LEDGER_ENCRYPTION_KEY or with another key. Give all processes the same key, restart them, and run this command again.';

function assertLedger({ place }: LedgerConfig): void {
  if (place.kind === 'postgres') return;
  if (place.folder === null)
    throw new Error('The ledger of the built-in emulator is temporary. Set DATA_DIR to keep one.');
  const path = join(place.folder, 'ledger.sqlite');
  if (!isLedgerExpected(path))
    throw new Error(`There is no ledger at ${path}. Check DATA_DIR; nothing was created.`);
}

/**
 * Seals all stored values with the current key, in slices, so that a running server on PostgreSQL does not wait. May be
 * interrupted and repeated. Returns the number of sealed values. Throws without a current key or a ledger, and `StoreError`
 * `SEALED` when a previous key is missing.
 */
export async function reseal(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<number> {
  const { ledger } = loadConfig(env);
  if (!ledger.encryptionKey) throw new Error(NO_KEY);
  assertLedger(ledger);
  const opened = await openLedger(ledger, pino({ level: 'warn' }));
  try {
    let total = 0;
    for (let runs = 0; runs < MOST_RUNS; runs += 1) {
      const sealed = await runOnce(opened.store, (count) => say(`${total + count} values sealed`));
      total += sealed;
      if (sealed > 0) continue;
      say(
        'Everything is sealed with LEDGER_ENCRYPTION_KEY. Previous keys are not needed any more.',
      );
      return total;
    }
    throw new Error(OTHER_WRITERS);
  } finally {
    await opened.close();
  }
}

async function runOnce(
  store: Pick<Store, 'reseal'>,
  onProgress: (sealed: number) => void,
): Promise<number> {
  let sealed = 0;
  for await (const slice of store.reseal(SLICE)) {
    sealed += slice;
    if (slice > 0) onProgress(sealed);
  }
  return sealed;
}
