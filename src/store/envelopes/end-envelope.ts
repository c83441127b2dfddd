import { sql } from 'kysely';
import type { LedgerConnection as Connection } from '../tables.js';
import type { Envelope } from './envelope.js';
import type { EnvelopeTableName } from './envelopes.js';

/** The table of the messages of each table of envelopes. All have `envelope_id` and `settled_at`. */
const MESSAGES = {
  confirmation_envelope: 'confirmation',
  inventory_envelope: 'inventory_change',
} as const satisfies Record<EnvelopeTableName, string>;

/** Ends an envelope when all its messages are settled. Returns whether it has ended. Call it where messages are settled. */
export async function endWhenSettled(
  db: Connection,
  table: EnvelopeTableName,
  { sellerId, envelopeId }: Pick<Envelope, 'sellerId' | 'envelopeId'>,
): Promise<boolean> {
  const { rows } = await sql`
    update ${sql.table(table)} set state = 'ENDED', next_check_at = null, owner = null
    where seller_id = ${sellerId} and envelope_id = ${envelopeId} and not exists (
      select 1 from ${sql.table(MESSAGES[table])} as message
      where message.seller_id = ${sellerId} and message.envelope_id = ${envelopeId}
        and message.settled_at is null)
    returning envelope_id`.execute(db);
  return rows.length > 0;
}
