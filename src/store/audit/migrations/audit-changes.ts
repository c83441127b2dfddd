import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Adds what an action named: fields, and values where they can be no text of a person. The end of an action may know more,
 * such as the values before. Earlier events have none.
 */
export const auditChanges: LedgerMigration = {
  name: '0210-audit-changes',
  async up(db) {
    for (const table of ['audit_event', 'audit_outcome'])
      await db.schema.alterTable(table).addColumn('changes', 'text').execute();
  },
};
