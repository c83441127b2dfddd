import { sql } from 'kysely';
import { HAS_PERSONAL_DATA, HAS_WORDS_ONLY, KEPT_FROM } from '../sealed-columns.js';
import type { LedgerMigration } from '../../engine/migration.js';

/**
 * Keeps personal data from the expected delivery on, and finds purchases in that order. Earlier purchases have no such time, so
 * theirs is kept from the settlement on.
 */
export const expectedDelivery: LedgerMigration = {
  name: '0076-expected-delivery',
  async up(db) {
    for (const statement of [
      sql`alter table purchase add column expected_delivery_at bigint`,
      sql`drop index purchase_personal_data`,
      sql`drop index purchase_words`,
      sql`create index purchase_personal_data on purchase ((${KEPT_FROM})) where ${HAS_PERSONAL_DATA}`,
      sql`create index purchase_words on purchase ((${KEPT_FROM})) where ${HAS_WORDS_ONLY}`,
    ])
      await statement.execute(db);
  },
};
