import { sql } from 'kysely';
import type { AccessMigration } from '../../engine/migration.js';

/** On SQLite, where one server has the store, quota is in its memory. A crash of PostgreSQL empties both tables. */
export const quotaBuckets: AccessMigration = {
  name: '0280-quota-buckets',
  async up(db, kind) {
    if (kind === 'sqlite') return;
    await sql`
      create unlogged table quota_bucket (
        id text primary key,
        tokens double precision not null,
        restored_at double precision not null,
        per_second double precision not null,
        wait_ms double precision not null,
        is_taken boolean not null
      )
    `.execute(db);
    await sql`
      create unlogged table running_server (
        id text primary key,
        seen_at double precision not null
      )
    `.execute(db);
  },
};
