import { statSync } from 'node:fs';
import { sqliteError } from '../engine/sqlite/sqlite-errors.js';
import type { LedgerConnection, LedgerStateTable } from '../tables.js';
import { PurchasesRefused } from './purchasing.js';
import type { PurchaseGate, Purchasing, RefusalReason } from './purchasing.js';
import { createWitness, readWitness, WitnessFile, witnessPathOf } from './witness-file.js';
import type { Witness } from './witness-file.js';

/** Compares a ledger with its witness; null when both fit. */
export function refusalOf(
  state: LedgerStateTable,
  witness: Witness | 'damaged' | null,
): RefusalReason | null {
  if (state.refused !== null) return state.refused;
  if (witness === 'damaged') return 'WITNESS_LOST';
  // A ledger that never had a witness is new, or comes from a version without one.
  if (witness === null) return state.witnessed === 0 ? null : 'WITNESS_LOST';
  if (witness.ledgerId !== state.ledger_id) return 'OTHER_LEDGER';
  return witness.sequence > state.sequence ? 'BEHIND' : null;
}

export function readLedgerState(db: LedgerConnection): Promise<LedgerStateTable> {
  return db.selectFrom('ledger_state').selectAll().executeTakeFirstOrThrow();
}

function fileId(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : null;
}

/** What a gate stands at. */
export interface GatePlace {
  readonly db: LedgerConnection;
  readonly path: string;
  readonly isDamaged: boolean;
  readonly onRefused: (refused: PurchasesRefused) => void;
}

/**
 * The gate of a ledger in a file. Before a purchase is sent, the ledger's sequence is on disk in a second file, the witness.
 * A ledger that is older than its witness has lost purchases. The refusal is kept in the ledger until it is acknowledged.
 */
export class SqliteGate implements PurchaseGate {
  #reason: RefusalReason | null = null;
  readonly #fileId: string | null;

  private constructor(
    private readonly place: GatePlace,
    private readonly witness: WitnessFile | null,
  ) {
    this.#fileId = fileId(place.path);
  }

  static async open(place: GatePlace): Promise<SqliteGate> {
    const { db, path, isDamaged } = place;
    const witnessPath = witnessPathOf(path);
    const state = await readLedgerState(db);
    const found = readWitness(witnessPath);
    const reason = isDamaged ? 'DAMAGED' : refusalOf(state, found);
    if (reason !== null) {
      const gate = new SqliteGate(place, null);
      gate.refuse(reason);
      return gate;
    }
    const now: Witness = { ledgerId: state.ledger_id, sequence: state.sequence };
    if (found === null) createWitness(witnessPath, now);
    if (state.witnessed === 0) await db.updateTable('ledger_state').set({ witnessed: 1 }).execute();
    const known = found === null || found === 'damaged' ? now : found;
    return new SqliteGate(place, new WitnessFile(witnessPath, known));
  }

  get purchasing(): Purchasing {
    return this.#reason === null ? { isAllowed: true } : { isAllowed: false, reason: this.#reason };
  }

  /** Refuses purchases from now on, also after a restart. The first reason stays. */
  refuse(reason: RefusalReason): void {
    if (this.#reason !== null) return;
    this.#reason = reason;
    this.place.onRefused(new PurchasesRefused(reason));
    if (this.place.isDamaged) return;
    // A ledger that cannot even be written stays refused for the life of the process, and is checked at the next start.
    this.place.db
      .updateTable('ledger_state')
      .set({ refused: reason })
      .where('refused', 'is', null)
      .execute()
      .catch(() => undefined);
  }

  assertAllowed(): void {
    if (this.#reason === null && this.#isReplaced()) this.refuse('REMOVED');
    if (this.#reason !== null) throw new PurchasesRefused(this.#reason);
  }

  async beforeSending(): Promise<void> {
    this.assertAllowed();
    // Through the pool: a plain read could see the step of an open transaction that is rolled back later.
    const { sequence } = await readLedgerState(this.place.db);
    this.witness?.raise(sequence);
    this.assertAllowed();
  }

  close(): void {
    this.witness?.close();
  }

  #isReplaced(): boolean {
    try {
      return fileId(this.place.path) !== this.#fileId;
    } catch (error) {
      throw sqliteError(this.place.path, error);
    }
  }
}
