/** The migrations that a store has. */
export interface MigrationTable {
  name: string;
  applied_at: number;
}
