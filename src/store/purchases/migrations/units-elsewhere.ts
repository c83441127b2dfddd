import { sql } from 'kysely';
import type { LedgerMigration } from '../../engine/migration.js';

/** Keeps the units of an item that left without a label from here, as far as Amazon had shown them. Earlier purchases have none. */
export const unitsElsewhere: LedgerMigration = {
  name: '0195-units-elsewhere',
  async up(db) {
    await sql`alter table purchase_unit add column elsewhere integer`.execute(db);
  },
};
