import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { KeptStatement } from '../engine/kept-statement.js';
import type { IndexConnection, IndexTables } from '../tables.js';
import type { Witness } from './witness-file.js';

/** Returns the sequence of the ledger that the index last recorded. Null without one. */
export async function readIndexWitness(index: IndexConnection): Promise<Witness | null> {
  const row = await index.selectFrom('ledger_seen').selectAll().executeTakeFirst();
  return row === undefined ? null : { ledgerId: row.ledger_id, sequence: row.sequence };
}

/** Reads the same from a file, without changing it. Returns null when the file is absent, older or damaged. */
export function readIndexWitnessFile(path: string): Witness | null {
  if (!existsSync(path)) return null;
  try {
    using database = new DatabaseSync(path, { readOnly: true });
    const row = database.prepare('select ledger_id, sequence from ledger_seen').get();
    return row === undefined
      ? null
      : { ledgerId: String(row['ledger_id']), sequence: Number(row['sequence']) };
  } catch {
    // The server replaces an index that it cannot use, and then has no witness either.
    return null;
  }
}

const WRITE = new KeptStatement<IndexTables, Witness, unknown>((index, { ledgerId, sequence }) => {
  const row = { ledger_id: ledgerId, sequence };
  return index
    .insertInto('ledger_seen')
    .values({ one: 1, ...row })
    .onConflict((conflict) => conflict.column('one').doUpdateSet(row));
});

/**
 * Records the sequence of the ledger in the index. This second witness detects an older ledger whose witness file was
 * restored with it. Purchases do not wait for it, so it may lag behind by a few steps, and a failed write is ignored.
 */
export class IndexWitness {
  #writing: Promise<void> | null = null;
  #next: number | null = null;
  #noted = -1;

  readonly #index: IndexConnection;
  readonly #ledgerId: string;

  constructor(index: IndexConnection, ledgerId: string) {
    this.#index = index;
    this.#ledgerId = ledgerId;
  }

  /** Writes a higher sequence soon; only the newest one when several arrive during a write. */
  note(sequence: number): void {
    if (sequence <= this.#noted) return;
    this.#noted = sequence;
    this.#next = sequence;
    this.#writing ??= this.#write().finally(() => (this.#writing = null));
  }

  /** Resolves when nothing is being written. */
  async close(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#next !== null) {
      const sequence = this.#next;
      this.#next = null;
      const given = { ledgerId: this.#ledgerId, sequence };
      await WRITE.execute(this.#index, given).catch(() => (this.#noted = -1));
    }
  }
}
