import { createHash } from 'node:crypto';
import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Amazon } from './amazon.js';
import { buy } from './graph.js';
import type { Outcome } from './graph.js';
import { drawParcels } from './parcels.js';
import type { Parcel } from './parcels.js';
import { newFolder } from './place.js';
import { ServerProgram } from './server-program.js';

/** Result of a check. `skipped` is the reason why the machine does not allow it. */
export interface CheckResult {
  readonly name: string;
  readonly outcome: 'good' | 'bad' | 'skipped';
  readonly detail: string;
}

const run = promisify(execFile);
const PATIENCE_MS = 20_000;
const NOBODY = 65_534;

/** Thrown when an expectation of a check fails. */
class Unfulfilled extends Error {}

/** Thrown by a check that lacks permissions. */
class NotAllowed extends Error {}

function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Unfulfilled(otherwise);
}

/** Shared parts of the checks: one Amazon, a folder for each, and parcels without a label. */
class Desk {
  #taken = 0;

  readonly #parcels: readonly Parcel[];

  constructor(
    readonly folder: string,
    readonly amazon: Amazon,
    parcels: readonly Parcel[],
  ) {
    this.#parcels = parcels;
  }

  nextParcel(): Parcel {
    const parcel = this.#parcels[this.#taken];
    this.#taken += 1;
    if (parcel === undefined) throw new Error('no parcels left');
    return parcel;
  }

  async newServer(name: string, dataFolder: string, uid?: number): Promise<ServerProgram> {
    return ServerProgram.at({
      env: {
        ...this.amazon.environment,
        DATA_DIR: dataFolder,
        SHUTDOWN_GRACE_SECONDS: '1',
        // A page of orders would leave room in the journal, so that a purchase could still be recorded and rightly sent.
        ORDERS_HISTORY_DAYS: '0',
      },
      logFile: join(this.folder, `${name}.log`),
      ...(uid === undefined ? {} : { uid }),
    });
  }

  buy(server: ServerProgram, parcel: Parcel): Promise<Outcome> {
    return buy(server.url, parcel, parcel.name, { patienceMs: PATIENCE_MS, isMistaken: false });
  }

  /** Buys one label, so that the ledger has a row, and ends the server. */
  async newLedger(name: string, dataFolder: string): Promise<void> {
    const server = await this.newServer(`${name}-before`, dataFolder);
    await server.start();
    const outcome = await this.buy(server, this.nextParcel());
    await server.stop();
    demand(outcome.kind === 'purchased', `buying to begin with: ${told(outcome)}`);
  }

  /** Starts a server that must refuse to start. Returns its output. */
  async refusal(name: string, dataFolder: string, uid?: number): Promise<string> {
    const server = await this.newServer(name, dataFolder, uid);
    try {
      await server.start();
    } catch {
      return await readFile(server.logFile, 'utf8');
    } finally {
      await server.stop();
    }
    throw new Unfulfilled('the server started');
  }
}

type Check = (desk: Desk, folder: string) => Promise<string>;

/** Checks that nothing is sent while nothing can be written, and that the same key buys afterwards. */
async function refusesWhile(
  desk: Desk,
  server: ServerProgram,
  block: () => Promise<unknown>,
  unblock: () => Promise<unknown>,
): Promise<string> {
  await server.start();
  const first = await desk.buy(server, desk.nextParcel());
  demand(first.kind === 'purchased', `buying to begin with: ${told(first)}`);
  const parcel = desk.nextParcel();
  const before = await desk.amazon.calls('createShipment');
  await block();
  const refused = await desk.buy(server, parcel);
  await unblock();
  const sent = (await desk.amazon.calls('createShipment')) - before;
  demand(sent === 0, `${sent} purchases were sent`);
  const again = await desk.buy(server, parcel);
  demand(again.kind === 'purchased', `the same key when there is room again: ${told(again)}`);
  // After the expectations about money.
  demand(
    told(refused) === 'LEDGER_UNAVAILABLE',
    `nothing was sent, but the response was ${told(refused)}`,
  );
  const log = await readFile(server.logFile, 'utf8');
  demand(/is full|could not be read or written/.test(log), `the log does not say why: ${log}`);
  return 'refused with LEDGER_UNAVAILABLE, nothing sent, bought when there was room again';
}

function told(outcome: Outcome): string {
  if (outcome.kind === 'trouble') return outcome.what;
  return outcome.kind === 'refused' ? `${outcome.type}: ${outcome.message}` : outcome.kind;
}

/** Checks that a damaged ledger prevents the start or the purchase. No label is bought, and the file is unchanged. */
async function sellsNothing(desk: Desk, folder: string, file: string): Promise<string> {
  const before = await readFile(file);
  const server = await desk.newServer('damaged', folder);
  const started = await server.start().then(
    () => true,
    () => false,
  );
  try {
    const calls = await desk.amazon.calls('createShipment');
    const outcome = started ? await desk.buy(server, desk.nextParcel()) : null;
    const sent = (await desk.amazon.calls('createShipment')) - calls;
    demand(sent === 0, `${sent} purchases were sent`);
    if (outcome !== null)
      demand(told(outcome) === 'PURCHASES_REFUSED', `the response was ${told(outcome)}`);
  } finally {
    await server.stop();
  }
  demand((await readFile(file)).equals(before), 'the file was changed');
  const log = await readFile(server.logFile, 'utf8');
  demand(/damaged/.test(log), `the log does not say why: ${log}`);
  return started ? 'started, refused with PURCHASES_REFUSED, nothing sent' : 'refused to start';
}

const CHECKS: Readonly<Record<string, Check>> = {
  'disk full': (desk, folder) =>
    onFilesystem(folder, async () => {
      const server = await desk.newServer('disk-full', join(folder, 'ledger'));
      const filler = join(folder, 'filler');
      try {
        return await refusesWhile(
          desk,
          server,
          () => fill(filler),
          () => rm(filler),
        );
      } finally {
        await server.stop();
      }
    }),
  'file may not grow': async (desk, folder) => {
    const server = await desk.newServer('file-limit', folder);
    const limit = (bytes: number | 'unlimited') =>
      run('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:unlimited`]);
    try {
      return await refusesWhile(
        desk,
        server,
        // Less than one page of a journal, because the ledger may have room for a purchase within its size. A log fits.
        () => limit(4_096),
        () => limit('unlimited'),
      );
    } finally {
      await server.stop();
    }
  },
  'read-only file system': (desk, folder) =>
    onFilesystem(folder, async () => {
      const ledger = join(folder, 'ledger');
      await desk.newLedger('read-only', ledger);
      await run('mount', ['-o', 'remount,ro', folder]);
      return refusesToStart(desk, 'read-only', ledger);
    }),
  'folder without the right to write': async (desk, folder) => {
    await desk.newLedger('no-right', folder);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) await chownAll(folder, NOBODY);
    await chmod(folder, 0o500);
    try {
      return await refusesToStart(desk, 'no-right', folder, isRoot ? NOBODY : undefined);
    } finally {
      await chmod(folder, 0o700);
    }
  },
  'damaged database': async (desk, folder) => {
    await desk.newLedger('damaged', folder);
    const file = join(folder, 'ledger.sqlite');
    const handle = await open(file, 'r+');
    await handle.write(Buffer.alloc(4_096, 0xaa), 0, 4_096, 4_096);
    await handle.close();
    return sellsNothing(desk, folder, file);
  },
  'foreign file in its place': async (desk, folder) => {
    await desk.newLedger('foreign', folder);
    const file = join(folder, 'ledger.sqlite');
    await writeFile(file, 'Minutes of the garden club, in no database at all. '.repeat(200));
    return keepsAndRefuses(desk, 'foreign', folder, file, /not a store/);
  },
  'second process on the same file': async (desk, folder) => {
    const first = await desk.newServer('owner', folder);
    await first.start();
    try {
      const said = await desk.refusal('second-owner', folder);
      demand(/in use/.test(said), `it said: ${said}`);
      const outcome = await desk.buy(first, desk.nextParcel());
      demand(outcome.kind === 'purchased', `buying with the owner: ${told(outcome)}`);
    } finally {
      await first.stop();
    }
    return 'refused to start, and the owner went on buying';
  },
};

/** Runs all checks, one after another, with a separate Amazon. */
export async function checkStorage(seed: number): Promise<readonly CheckResult[]> {
  const folder = await newFolder();
  const results: CheckResult[] = [];
  const amazon = await Amazon.start(folder, seed, 10);
  try {
    const desk = new Desk(folder, amazon, drawParcels(await amazon.openOrders(), 30, seed));
    for (const [name, check] of Object.entries(CHECKS)) {
      const own = join(folder, String(results.length));
      await mkdir(own);
      results.push({ name, ...(await resultOf(check(desk, own))) });
    }
  } finally {
    await amazon.stop();
    if (results.every(({ outcome }) => outcome !== 'bad')) {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return results;
}

async function resultOf(check: Promise<string>): Promise<Omit<CheckResult, 'name'>> {
  try {
    return { outcome: 'good', detail: await check };
  } catch (error) {
    if (error instanceof Unfulfilled) return { outcome: 'bad', detail: error.message };
    if (error instanceof NotAllowed) return { outcome: 'skipped', detail: error.message };
    throw error;
  }
}

async function refusesToStart(
  desk: Desk,
  name: string,
  folder: string,
  uid?: number,
): Promise<string> {
  const before = await desk.amazon.calls('createShipment');
  const said = await desk.refusal(name, folder, uid);
  demand(said.includes(folder), `it did not name the folder, it said: ${said}`);
  demand(!/^\s+at .*:\d+:\d+/m.test(said), `it showed a stack instead of a message: ${said}`);
  demand((await desk.amazon.calls('createShipment')) === before, 'a purchase was sent');
  return 'refused to start and named the folder, nothing sent';
}

async function keepsAndRefuses(
  desk: Desk,
  name: string,
  folder: string,
  file: string,
  message: RegExp,
): Promise<string> {
  const before = await digestOf(file);
  const said = await desk.refusal(name, folder);
  demand(message.test(said) && said.includes(file), `it said: ${said}`);
  demand((await digestOf(file)) === before, 'the file is not as it was');
  return 'refused to start and named the file, which is as it was';
}

async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

async function chownAll(folder: string, uid: number): Promise<void> {
  for (const name of await readdir(folder)) await chown(join(folder, name), uid, uid);
  await chown(folder, uid, uid);
}

/** Runs with a small separate file system mounted at the folder. */
async function onFilesystem(folder: string, act: () => Promise<string>): Promise<string> {
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'chaos', folder]);
  } catch {
    throw new NotAllowed('mounting a file system is not allowed here');
  }
  try {
    return await act();
  } finally {
    await run('umount', [folder]);
  }
}

/** Fills the remaining space. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const size of [65_536, 4_096, 1]) {
      try {
        for (;;) await handle.write(Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    await handle.close();
  }
}
