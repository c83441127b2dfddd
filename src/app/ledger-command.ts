import { join } from 'node:path';
import { readArguments, UsageError } from '../config/command-line.js';
import { ConfigError } from '../config/environment.js';
import { loadConfig } from '../config/config.js';
import {
  acknowledgeLedger,
  ledgerStatus,
  startEmptyLedger,
} from '../store/purchasing/acknowledge.js';
import type { LedgerStatus } from '../store/purchasing/acknowledge.js';
import { systemClock } from '../runtime/clock.js';
import type { Clock } from '../runtime/clock.js';
import { clauseOf } from '../store/purchasing/purchasing.js';
import type { RefusalReason } from '../store/purchasing/purchasing.js';
import { StoreError } from '../store/engine/store-error.js';

type Say = (line: string) => void;

/** The arguments of this program. */
interface Command {
  readonly command: 'status' | 'acknowledge';
  readonly isConfirmed: boolean;
  readonly isEmpty: boolean;
}

/** Output of a command, and the time in epoch milliseconds. */
interface Terminal {
  readonly say: Say;
  readonly now: () => number;
}

export const LEDGER_USAGE = `Usage: npm run ledger -- status
       npm run ledger -- acknowledge [--confirm]
       npm run ledger -- acknowledge --start-empty [--confirm]

Stop the server first. Give the same environment variables as to the server.
status        Shows whether purchases are refused, and why.
acknowledge   Shows what follows from allowing purchases again; with --confirm, allows them.
--start-empty Sets a lost ledger aside and starts with an empty one.
Only commands with --confirm change files.
`;

const REMEDIES: Readonly<Record<RefusalReason, string>> = {
  DAMAGED:
    'Keep a copy of the file. Restore a backup in its place, or recover what is left with "sqlite3 ledger.sqlite .recover". A recovered ledger may lack purchases.',
  BEHIND:
    'Purchases, settlements, cancellations or confirmations are missing from it. Put the newest copy of the ledger back, and leave the witness file and the index as they are.',
  OTHER_LEDGER: 'Put the ledger back that was here before, or the witness file of this ledger.',
  WITNESS_LOST: 'Put the witness file back, if there is a copy that is as new as the ledger.',
  LOCK_LOST: 'Stop every server that uses this data folder, then start one.',
  SWITCHED_OFF: 'Start the server with PURCHASES=on.',
  REMOVED: 'Put the ledger back that was here, if there is a copy.',
};

const REFUSED =
  'The server starts and answers queries, but buys no label: buyShipping and buyShippingBatch answer PURCHASES_REFUSED, and batches wait.';

const CONSEQUENCES = [
  'Purchases that this ledger does not know can be made a second time: the same key buys a new label.',
  'First compare the ledger with the labels in Seller Central, from the time of the copy on, and stop the clients that would repeat their purchases.',
  'Purchases that are recorded and not sent become UNKNOWN: each is settled by evidence at Amazon, or with settlePurchase.',
];

const EMPTY_CONSEQUENCES = [
  'The new ledger knows no purchase: every key, and every item that already has a label, can be bought again.',
  'First make sure that no client repeats a purchase of before, and that every label of an open order is known in another way.',
  'The old files are kept under other names.',
];

/** Returns the path of the ledger; null when this command does not apply to it. */
function ledgerPath(env: NodeJS.ProcessEnv, say: Say): string | null {
  const { place } = loadConfig(env).ledger;
  if (place.kind === 'postgres') {
    say(
      'The ledger is in PostgreSQL. An older copy of the database is not detected: after a restore, compare with Seller Central before you start the server.',
    );
    return null;
  }
  if (place.folder === null) {
    say('The ledger of the built-in emulator is temporary. Set DATA_DIR to keep one.');
    return null;
  }
  return join(place.folder, 'ledger.sqlite');
}

function describe(found: LedgerStatus): string[] {
  const { path, reason, isOutdated, sequence, witness, indexWitness, purchases, unsent } = found;
  const age =
    witness === null
      ? 'no witness file'
      : witness === 'damaged'
        ? 'a damaged witness file'
        : `${witness.sequence} in the witness file`;
  return [
    `Ledger:    ${path}`,
    `Purchases: ${purchases ?? 'not readable'}, not sent yet: ${unsent ?? 'not readable'}`,
    `Sequence:  ${sequence ?? 'not readable'} in the ledger, ${age}${indexWitness === null ? '' : `, ${indexWitness.sequence} in the index`}`,
    ...(isOutdated
      ? ['Schema:    of an earlier version. The next start of the server migrates it.']
      : []),
    reason === null
      ? 'Purchases are allowed.'
      : `Purchases are refused (${reason}): ${clauseOf(reason)}.`,
  ];
}

function sayAbsent(path: string, say: Say): void {
  say(`There is no ledger at ${path}. Nothing was changed. Check DATA_DIR.`);
  say('If this is a new folder, the server creates a ledger at its first start.');
  say('If there was one before, put it back: a new ledger knows no earlier purchase.');
}

async function status(path: string, say: Say): Promise<number> {
  const found = await ledgerStatus(path);
  if (found !== null) return sayStatus(found, say);
  sayAbsent(path, say);
  return 0;
}

function sayStatus(found: LedgerStatus, say: Say): number {
  for (const line of describe(found)) say(line);
  if (found.reason === null) return 0;
  if (found.damage !== null) say(`SQLite says: ${found.damage}`);
  say(REFUSED);
  say(REMEDIES[found.reason]);
  say(
    found.reason === 'DAMAGED'
      ? 'If it is lost for good, run: npm run ledger -- acknowledge --start-empty. It shows the consequences first.'
      : 'If that is not possible, run: npm run ledger -- acknowledge. It shows the consequences first.',
  );
  return 1;
}

async function acknowledge(
  path: string,
  isConfirmed: boolean,
  { say, now }: Terminal,
): Promise<number> {
  const found = await (isConfirmed ? acknowledgeLedger(path, now()) : ledgerStatus(path));
  if (found === null) {
    sayAbsent(path, say);
    return 1;
  }
  if (found.reason === null || found.reason === 'DAMAGED') return sayStatus(found, say);
  for (const line of describe(found)) say(line);
  for (const line of CONSEQUENCES) say(`- ${line}`);
  say(
    isConfirmed
      ? 'Acknowledged: the server may be started, and buys labels again.'
      : 'Nothing was changed. Repeat the command with --confirm to allow purchases.',
  );
  return isConfirmed ? 0 : 1;
}

const REPLACEABLE: ReadonlySet<string> = new Set(['LOST', 'CORRUPT', 'FOREIGN']);

/** Returns whether an empty ledger may replace this one. Throws `StoreError` when a server has it open. */
async function isReplaceable(path: string, say: Say): Promise<boolean> {
  try {
    const found = await ledgerStatus(path);
    if (found === null) sayAbsent(path, say);
    else for (const line of describe(found)) say(line);
    return found !== null && found.reason !== null;
  } catch (error) {
    if (!(error instanceof StoreError) || !REPLACEABLE.has(error.code)) throw error;
    say(error.message);
    return true;
  }
}

async function startEmpty(
  path: string,
  isConfirmed: boolean,
  { say, now }: Terminal,
): Promise<number> {
  if (!(await isReplaceable(path, say))) {
    say('No ledger is lost here. Nothing was changed.');
    return 1;
  }
  for (const line of EMPTY_CONSEQUENCES) say(`- ${line}`);
  if (!isConfirmed) {
    say('Nothing was changed. Repeat the command with --confirm to start with an empty ledger.');
    return 1;
  }
  for (const name of await startEmptyLedger(path, now())) say(`Set aside: ${name}`);
  say('An empty ledger was created.');
  return 0;
}

function readCommand(args: readonly string[]): Command {
  const { values, positionals } = readArguments(args, {
    options: { confirm: { type: 'boolean' }, 'start-empty': { type: 'boolean' } },
    words: 'status or acknowledge',
  });
  const [command = 'nothing', ...others] = positionals;
  const isKnown = command === 'status' || command === 'acknowledge';
  if (!isKnown || others.length > 0) {
    throw new UsageError(
      `Got "${[command, ...others].join(' ')}". Accepted: one command, status or acknowledge.`,
    );
  }
  const { confirm: isConfirmed = false, 'start-empty': isEmpty = false } = values;
  if (command === 'status' && (isConfirmed || isEmpty)) {
    throw new UsageError('status changes nothing, so it takes no option.');
  }
  return { command, isConfirmed, isEmpty };
}

async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  terminal: Terminal,
): Promise<number> {
  const { say } = terminal;
  const { command, isConfirmed, isEmpty } = readCommand(args);
  const path = ledgerPath(env, say);
  if (path === null) return command === 'status' ? 0 : 1;
  if (command === 'status') return status(path, say);
  return isEmpty
    ? startEmpty(path, isConfirmed, terminal)
    : acknowledge(path, isConfirmed, terminal);
}

/** Runs one command. Returns the exit code: 0 when purchases are allowed, 1 when they are refused or
 * there is nothing to acknowledge. Throws UsageError. */
export async function runLedgerCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  say: Say,
  clock: Pick<Clock, 'now'> = systemClock,
): Promise<number> {
  try {
    return await run(args, env, { say, now: () => Math.floor(clock.now()) });
  } catch (error) {
    if (!(error instanceof StoreError) && !(error instanceof ConfigError)) throw error;
    say(error.message);
    return 1;
  }
}
