import type { LedgerMigration } from '../../engine/migration.js';
import { allowChangesOfFacts } from './evidence-guard.js';

/**
 * Allows that a fact is encrypted with another key, and no other change. Both texts must be sealed afterwards. A sealed
 * text opens only in its own row.
 */
export const sealedEvidence: LedgerMigration = {
  name: '0007-sealed-evidence',
  up: (db, kind) =>
    allowChangesOfFacts(
      db,
      kind,
      `substr(new.detail, 1, 7) = 'sealed:' and substr(new."by", 1, 7) = 'sealed:'`,
    ),
};
