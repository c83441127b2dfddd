import { join } from 'node:path';
import { pino } from 'pino';
import { loadConfig } from '../config/config.js';
import type { LedgerConfig } from '../config/ledger.js';
import { isLedgerExpected } from '../store/engine/sqlite/ledger-file.js';
import type { Store } from '../store/store.js';
import { openLedger } from './ledger.js';

/** Rows that are read at a time. Each may hold a label of some 100 KB. */
const SLICE = 200;
/** Maximum number of runs. A run that seals something is repeated, to prove that nothing is left. */
const MOST_RUNS = 3;

const UNREADABLE =
  'These values were left as they are. Everything else is encrypted with the first key. Add their keys to the file of encryption keys and run this command again. If their keys are lost for good, run: npm run reseal -- --accept-loss';
const OTHER_WRITERS =
  'Another process still encrypts with another key. Put the same key first for all processes, restart them, and run this command again.';

function assertLedger({ place }: LedgerConfig): void {
  if (place.kind === 'postgres') return;
  if (place.folder === null)
    throw new Error('The ledger of the built-in emulator is temporary. Set DATA_DIR to keep one.');
  const path = join(place.folder, 'ledger.sqlite');
  if (!isLedgerExpected(path))
    throw new Error(`There is no ledger at ${path}. Check DATA_DIR; nothing was created.`);
}

export interface ResealOptions {
  /** Accepts that the missing keys are lost. What they sealed stays unreadable. */
  readonly acceptsLoss?: boolean;
}

/**
 * Seals all stored values with the first key, in slices, so that a running server on PostgreSQL does not wait. May be
 * interrupted and repeated. Returns the number of sealed values. Throws without a ledger, and after the last run when values do
 * not open, unless their loss is accepted.
 */
export async function reseal(
  env: NodeJS.ProcessEnv,
  say: (line: string) => void,
  { acceptsLoss = false }: ResealOptions = {},
): Promise<number> {
  const { ledger } = loadConfig(env);
  assertLedger(ledger);
  const decisions = { acceptsLostKeys: acceptsLoss };
  const opened = await openLedger(ledger, pino({ level: 'warn' }), decisions);
  try {
    const { total, unreadable } = await resealAll(opened.store, say);
    const { encryptionKeys } = opened.store;
    if (acceptsLoss) sayLoss(await encryptionKeys.acceptLoss(), unreadable, say);
    else assertReadable(unreadable);
    if (unreadable.size === 0) await encryptionKeys.retireOthers();
    say('Everything that opens is encrypted with the first key.');
    say('Only backups from before need the other keys.');
    return total;
  } finally {
    await opened.close();
  }
}

/** Repeats runs until one seals nothing. */
async function resealAll(
  store: Pick<Store, 'reseal'>,
  say: (line: string) => void,
): Promise<{ readonly total: number; readonly unreadable: Run['unreadable'] }> {
  let total = 0;
  for (let runs = 0; runs < MOST_RUNS; runs += 1) {
    const { sealed, unreadable } = await runOnce(store, (count) =>
      say(`${total + count} values sealed`),
    );
    total += sealed;
    if (sealed === 0) return { total, unreadable };
  }
  throw new Error(OTHER_WRITERS);
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

const linesOf = (unreadable: Run['unreadable']): string[] =>
  [...unreadable].map(([message, count]) => `${count} values: ${message}`);

function assertReadable(unreadable: Run['unreadable']): void {
  if (unreadable.size === 0) return;
  throw new Error([...linesOf(unreadable), UNREADABLE].join('\n'));
}

function sayLoss(
  keyIds: readonly string[],
  unreadable: Run['unreadable'],
  say: (line: string) => void,
): void {
  for (const line of linesOf(unreadable)) say(line);
  say(
    keyIds.length === 0
      ? 'No key is missing.'
      : `Accepted: ${keyIds.map((id) => `key ${id}`).join(' and ')} is lost. What it encrypted stays unreadable.`,
  );
}
