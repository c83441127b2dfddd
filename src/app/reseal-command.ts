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
const UNREADABLE =
  'These values were left as they are. Everything else is sealed with LEDGER_ENCRYPTION_KEY. Run this command again with their keys. If their keys are lost, the values are lost too, and the other previous keys are not needed any more.';
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
 * interrupted and repeated. Returns the number of sealed values. Throws without a current key or a ledger, and after the last
 * run when values do not open.
 */
export async function reseal(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<number> {
  const { ledger } = loadConfig(env);
  if (!ledger.encryptionKey) throw new Error(NO_KEY);
  assertLedger(ledger);
  const opened = await openLedger(ledger, pino({ level: 'warn' }));
  try {
    let total = 0;
    for (let runs = 0; runs < MOST_RUNS; runs += 1) {
      const { sealed, unreadable } = await runOnce(opened.store, (count) =>
        say(`${total + count} values sealed`),
      );
      total += sealed;
      if (sealed > 0) continue;
      assertReadable(unreadable);
      say(
        'Everything is sealed with LEDGER_ENCRYPTION_KEY. Only backups from before need the previous keys.',
      );
      return total;
    }
    throw new Error(OTHER_WRITERS);
  } finally {
    await opened.close();
  }
}

/** What one run did. */
interface Run {
  readonly sealed: number;
  /** Number of values that do not open, by the reason. */
  readonly unreadable: ReadonlyMap<string, number>;
}

async function runOnce(
  store: Pick<Store, 'reseal'>,
  onProgress: (sealed: number) => void,
): Promise<Run> {
  let sealed = 0;
  const unreadable = new Map<string, number>();
  for await (const slice of store.reseal(SLICE)) {
    sealed += slice.sealed;
    for (const { message } of slice.unreadable)
      unreadable.set(message, (unreadable.get(message) ?? 0) + 1);
    if (slice.sealed > 0) onProgress(sealed);
  }
  return { sealed, unreadable };
}

function assertReadable(unreadable: Run['unreadable']): void {
  if (unreadable.size === 0) return;
  const lines = [...unreadable].map(([message, count]) => `${count} values: ${message}`);
  throw new Error([...lines, UNREADABLE].join('\n'));
}
