import { wallClock } from '../../runtime/clock.js';
import { statSync } from 'node:fs';
import { lockPathOf } from '../engine/sqlite/ledger-file.js';
import { sqliteError } from '../engine/sqlite/sqlite-errors.js';
import type { IndexConnection, LedgerConnection, LedgerStateTable } from '../tables.js';
import { IndexWitness, readIndexWitness } from './index-witness.js';
import { contradiction } from './ledger-watch.js';
import type { LedgerWatch } from './ledger-watch.js';
import { PurchasesRefused } from './purchasing.js';
import type { PurchaseGate, Purchasing, RefusalReason } from './purchasing.js';
import {
  createWitness,
  readWitness,
  repairWitness,
  WitnessFile,
  witnessPathOf,
} from './witness-file.js';
import type { Witness } from './witness-file.js';

/** Records about a ledger outside of it. */
export interface Witnesses {
  readonly file: Witness | 'damaged' | null;
  readonly index: Witness | null;
}

/** Compares a ledger with its witnesses. Returns null when they agree. */
export function refusalReason(
  state: LedgerStateTable,
  { file, index }: Witnesses,
): RefusalReason | null {
  if (state.refused !== null) return state.refused;
  if (file === 'damaged') return 'WITNESS_LOST';
  // A ledger that never had a witness is new, or comes from a version without one.
  if (file === null) return state.witnessed === 0 ? null : 'WITNESS_LOST';
  const ledger = stateOf(state);
  const byFile = contradiction(ledger, file);
  // An index may be deleted at any time, so its absence proves nothing.
  const isIndexCurrent = index !== null && state.witnessed === 1;
  return byFile ?? (isIndexCurrent ? contradiction(ledger, index) : null);
}

function stateOf({ ledger_id: ledgerId, sequence }: LedgerStateTable): Witness {
  return { ledgerId, sequence };
}

export function readLedgerState(db: LedgerConnection): Promise<LedgerStateTable> {
  return db.selectFrom('ledger_state').selectAll().executeTakeFirstOrThrow();
}

function fileId(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

/** The ledger that a gate guards. */
export interface GatePlace {
  readonly db: LedgerConnection;
  readonly index: IndexConnection;
  readonly path: string;
  readonly isDamaged: boolean;
  /** Sees the transactions of `db`. */
  readonly watch: LedgerWatch;
  readonly onRefused: (refused: PurchasesRefused) => void;
  /** Receives one line for the operator about a repair. */
  readonly onNotice: (notice: string) => void;
}

/**
 * The gate of a ledger in a file. Writes the ledger's sequence durably to a second file, the witness, before a purchase is sent,
 * and to the index soon after. A ledger that is older than either, or than this process wrote it, has lost purchases. The
 * refusal is stored in the ledger until an operator acknowledges it.
 */
export class SqliteGate implements PurchaseGate {
  #reason: RefusalReason | null = null;
  #refusedAt = 0;
  readonly #fileId: string | null;
  readonly #lockId: string | null;

  readonly #place: GatePlace;
  readonly #witnesses: {
    readonly file: WitnessFile;
    readonly index: IndexWitness;
  } | null;

  private constructor(
    place: GatePlace,
    witnesses: {
      readonly file: WitnessFile;
      readonly index: IndexWitness;
    } | null,
  ) {
    this.#place = place;
    this.#witnesses = witnesses;

    this.#fileId = fileId(place.path);
    this.#lockId = fileId(lockPathOf(place.path));
  }

  static async open(place: GatePlace): Promise<SqliteGate> {
    const { db, index, path, isDamaged } = place;
    const witnessPath = witnessPathOf(path);
    const state = await readLedgerState(db);
    const found = readWitness(witnessPath);
    const reason = isDamaged
      ? 'DAMAGED'
      : refusalReason(state, { file: found, index: await readIndexWitness(index) });
    if (reason !== null) {
      const gate = new SqliteGate(place, null);
      gate.refuse(reason);
      return gate;
    }
    const now = stateOf(state);
    if (found === null) createWitness(witnessPath, now);
    if (found !== null && found !== 'damaged' && !found.isWhole)
      place.onNotice(repairWitness(witnessPath, found));
    const inIndex = new IndexWitness(index, state.ledger_id);
    inIndex.note(state.sequence);
    await inIndex.close();
    if (state.witnessed !== 1) await db.updateTable('ledger_state').set({ witnessed: 1 }).execute();
    const known = found === null || found === 'damaged' ? now : found;
    const gate = new SqliteGate(place, {
      file: new WitnessFile(witnessPath, known),
      index: inIndex,
    });
    place.watch.start(now, (lost) => gate.refuse(lost));
    // An earlier process may have ended between its last step and the witness.
    await gate.recorded();
    return gate;
  }

  get purchasing(): Purchasing {
    return this.#reason === null
      ? { isAllowed: true }
      : { isAllowed: false, reason: this.#reason, since: this.#refusedAt };
  }

  /** Refuses purchases from now on, also after a restart. Keeps the first reason. */
  refuse(reason: RefusalReason): void {
    if (this.#reason !== null) return;
    this.#reason = reason;
    this.#refusedAt = wallClock.now();
    this.#place.onRefused(new PurchasesRefused(reason));
    // A lost lock says nothing about the ledger, and the next start takes a new one.
    if (this.#place.isDamaged || reason === 'LOCK_LOST') return;
    // If this write fails, purchases stay refused until the process ends, and the next start checks the ledger again.
    this.#place.db
      .updateTable('ledger_state')
      .set({ refused: reason })
      .where('refused', 'is', null)
      .execute()
      .catch(() => undefined);
  }

  assertAllowed(): void {
    const lost = this.#reason === null ? this.#whatIsLost() : null;
    if (lost !== null) this.refuse(lost);
    if (this.#reason !== null) throw new PurchasesRefused(this.#reason);
  }

  async beforeSending(): Promise<void> {
    this.assertAllowed();
    if (this.#witnesses !== null) {
      // Through Kysely: a direct read could see an open transaction that is rolled back later.
      const state = stateOf(await readLedgerState(this.#place.db));
      this.#place.watch.compare(state);
      this.#witness(state);
    }
    this.assertAllowed();
  }

  async recorded(): Promise<void> {
    try {
      const { committed } = this.#place.watch;
      if (committed !== null) this.#witness(committed);
    } catch {
      // The next purchase meets the same failure before it is sent, and reports it.
    }
  }

  #witness({ sequence }: Witness): void {
    // The witnesses keep what the lost ledger had, so that the next start sees the loss too.
    if (this.#witnesses === null || this.#place.watch.isReplaced) return;
    this.#witnesses.index.note(sequence);
    this.#witnesses.file.raise(sequence);
  }

  async close(): Promise<void> {
    this.#witnesses?.file.close();
    await this.#witnesses?.index.close();
  }

  #whatIsLost(): RefusalReason | null {
    const { path } = this.#place;
    try {
      if (fileId(path) !== this.#fileId) return 'REMOVED';
      return fileId(lockPathOf(path)) === this.#lockId ? null : 'LOCK_LOST';
    } catch (error) {
      throw sqliteError(path, error);
    }
  }
}
