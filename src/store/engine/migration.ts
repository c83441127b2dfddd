import type { ColumnDefinitionBuilder } from 'kysely';
import type { AccessConnection, IndexConnection, LedgerConnection } from '../tables.js';

export type StoreKind = 'sqlite' | 'postgres';

/** One change of the schema, applied in a transaction. */
export interface Migration<Connection> {
  /** Never reused, in any set. Migrations run in the order of their list, not of their names. */
  readonly name: string;
  /**
   * Name of the oldest migration whose versions can use the store after this one. Absent for a migration that only adds: every
   * earlier version can, so that old and new servers run side by side during a deploy, and a deploy can be taken back.
   */
  readonly breaksOlderThan?: string;
  up(db: Connection, kind: StoreKind): Promise<void>;
}

export type LedgerMigration = Migration<LedgerConnection>;
export type IndexMigration = Migration<IndexConnection>;
export type AccessMigration = Migration<AccessConnection>;

/** A column that is never null. */
export const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
  column.notNull();
