import type { IndexConnection, LedgerConnection } from '../tables.js';

export type StoreKind = 'sqlite' | 'postgres';

/** One change of the schema. It runs in a transaction, so it takes place as a whole or not at all. */
export interface Migration<Connection> {
  /** Unique for good, in both sets; migrations run in the order of their list, not of their names. */
  readonly name: string;
  up(db: Connection, kind: StoreKind): Promise<void>;
}

export type LedgerMigration = Migration<LedgerConnection>;
export type IndexMigration = Migration<IndexConnection>;
