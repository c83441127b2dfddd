import type { DatabaseSync } from 'node:sqlite';

/** Sees the state of a file within each transaction that writes it. May read and write the file at once. */
export interface TransactionWatch {
  /** Called when a transaction holds the write lock, before its first statement. When it throws, the transaction ends. */
  begun(database: DatabaseSync): void;
  /** Called before the commit. The result is called when the commit has succeeded. */
  committing(database: DatabaseSync): () => void;
}
