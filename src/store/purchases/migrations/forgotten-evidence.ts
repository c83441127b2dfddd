import type { LedgerMigration } from '../../engine/migration.js';
import { allowChangesOfFacts } from './evidence-guard.js';

/** Allows another change of a fact: its detail becomes null or is sealed again. Everything else stays. */
export const forgottenEvidence: LedgerMigration = {
  name: '0008-forgotten-evidence',
  up: (db, kind) =>
    allowChangesOfFacts(
      db,
      kind,
      `(new.detail = 'null' or substr(new.detail, 1, 7) = 'sealed:')
      and (new."by" = old."by" or substr(new."by", 1, 7) = 'sealed:')`,
    ),
};
