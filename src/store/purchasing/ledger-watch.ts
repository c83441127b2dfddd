import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { TransactionWatch } from '../engine/sqlite/transaction-watch.js';
import type { RefusalReason } from './purchasing.js';
import type { Witness } from './witness-file.js';

/** Returns how a ledger contradicts a record of it; null when it does not. */
export function contradiction(ledger: Witness, record: Witness): RefusalReason | null {
  if (record.ledgerId !== ledger.ledgerId) return 'OTHER_LEDGER';
  return record.sequence > ledger.sequence ? 'BEHIND' : null;
}

/**
 * Compares the ledger with the last state that this process committed, within each transaction that writes. A backup that is
 * written over the open file is noticed by the first step after it, which finds fewer steps than were committed. From then on,
 * each transaction marks the ledger as refused, so that no step can count over the loss without the mark.
 */
export class LedgerWatch implements TransactionWatch {
  #known: Witness | null = null;
  #lost: RefusalReason | null = null;
  #onLost: (reason: RefusalReason) => void = () => undefined;
  #read: StatementSync | null = null;

  /** True when the open file is no longer the ledger that this process wrote. */
  get isReplaced(): boolean {
    return this.#lost !== null;
  }

  /** The last state that this process committed. Null before `start`. */
  get committed(): Witness | null {
    return this.#known;
  }

  /** Watches from this state on. Without this call, nothing is compared. */
  start(known: Witness, onLost: (reason: RefusalReason) => void): void {
    this.#known = known;
    this.#onLost = onLost;
  }

  /** Compares a state that was read from the ledger. Calls `onLost` for the first contradiction. */
  compare(state: Witness): void {
    if (this.#known === null || this.#lost !== null) return;
    this.#lost = contradiction(state, this.#known);
    if (this.#lost !== null) this.#onLost(this.#lost);
  }

  begun(database: DatabaseSync): void {
    if (this.#known === null) return;
    if (this.#lost === null) this.compare(this.#stateIn(database));
    if (this.#lost === null) return;
    database.prepare('update ledger_state set refused = ? where refused is null').run(this.#lost);
  }

  committing(database: DatabaseSync): () => void {
    if (this.#known === null || this.#lost !== null) return () => undefined;
    const next = this.#stateIn(database);
    return () => (this.#known = next);
  }

  #stateIn(database: DatabaseSync): Witness {
    this.#read ??= database.prepare('select ledger_id, sequence from ledger_state');
    const row = this.#read.get();
    return { ledgerId: String(row?.['ledger_id']), sequence: Number(row?.['sequence']) };
  }
}
