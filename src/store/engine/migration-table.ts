/** The migrations that a store has. */
export interface MigrationTable {
  name: string;
  applied_at: number;
}

/** Which versions may use a store after a migration. Tells a version about migrations that are newer than it. */
export interface MigrationRuleTable {
  name: string;
  /** Null when every earlier version may. */
  breaks_older_than: string | null;
}

/** Tables that every set of migrations has. */
export interface MigrationTables {
  store_migration: MigrationTable;
  store_migration_rule: MigrationRuleTable;
}
