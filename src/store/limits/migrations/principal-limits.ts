import { sql } from 'kysely';
import type { AccessMigration } from '../../engine/migration.js';

/** On SQLite, where one server has the store, limits are in its memory. A crash of PostgreSQL empties the table: all callers then start with full points. */
export const principalLimits: AccessMigration = {
  name: '0080-principal-limits',
  async up(db, kind) {
    if (kind === 'sqlite') return;
    await sql`
      create unlogged table principal_limit (
        principal_id text primary key,
        points double precision not null,
        points_at double precision not null,
        granted double precision not null,
        places jsonb not null
      )
    `.execute(db);
  },
};
