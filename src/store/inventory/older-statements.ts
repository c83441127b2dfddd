import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import { inSlices } from '../engine/slices.js';
import type { LedgerConnection as Connection } from '../tables.js';
import type { InventoryChangeState, StatedQuantity } from './inventory-change.js';
import type { InventoryTurnTable } from './inventory-tables.js';

/** `pending_until` of a quantity that is on its way. */
export const OPEN_END = Number.MAX_SAFE_INTEGER;

/** SKUs of one statement. */
const SKUS_AT_ONCE = 200;

/** A statement that is recorded. */
export interface NewStatement {
  readonly sellerId: string;
  readonly marketplaceId: string;
  readonly statement: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

interface OlderRow {
  readonly statement: number;
  readonly position: number;
  readonly sku: string;
  readonly channel_code: string;
  readonly state: InventoryChangeState;
  readonly envelope_id: string | null;
}

/**
 * Returns the number of the next statement of a seller. Locks the seller until the transaction ends, so that statements get their
 * numbers in the order of their commits. Also returns the number of stored quantities.
 */
export function nextStatement(
  db: Connection,
  sellerId: string,
): Promise<Pick<Selectable<InventoryTurnTable>, 'statement' | 'kept'>> {
  return db
    .insertInto('inventory_turn')
    .values({ seller_id: sellerId, statement: 1, kept: 0 })
    .onConflict((conflict) =>
      conflict
        .column('seller_id')
        .doUpdateSet((eb) => ({ statement: eb('inventory_turn.statement', '+', 1) })),
    )
    .returning(['statement', 'kept'])
    .executeTakeFirstOrThrow();
}

/** Notes that quantities were stored; with a negative number, that they were deleted. */
export async function countKept(
  db: Connection,
  sellerId: string,
  quantities: number,
): Promise<void> {
  await db
    .updateTable('inventory_turn')
    .set((eb) => ({ kept: eb('kept', '+', quantities) }))
    .where('seller_id', '=', sellerId)
    .execute();
}

/** Locks the statements of a seller until the transaction ends. Does nothing for a seller without one. */
export async function lockStatements(db: Connection, sellerId: string): Promise<void> {
  await db
    .updateTable('inventory_turn')
    .set((eb) => ({ statement: eb.ref('statement') }))
    .where('seller_id', '=', sellerId)
    .execute();
}

/** Takes older quantities of the places of a new statement out of the queue. The seller's statements are locked. */
export class OlderStatements {
  readonly #db: Connection;
  readonly #statement: NewStatement;
  /** Envelopes by whether they can still be changed. */
  readonly #changeable = new Map<string, boolean>();
  readonly #batches = new Set<number>();
  #isOvertaking = false;

  constructor(db: Connection, statement: NewStatement) {
    this.#db = db;
    this.#statement = statement;
  }

  /** True when a feed carries an older quantity, which Amazon may process after the new one. */
  get isOvertaking(): boolean {
    return this.#isOvertaking;
  }

  /** Supersedes waiting quantities of these places. */
  async supersede(quantities: readonly StatedQuantity[]): Promise<void> {
    const bySku = Map.groupBy(quantities, ({ sku }) => sku);
    await inSlices([...bySku.keys()], SKUS_AT_ONCE, async (skus) => {
      const places = new Set(skus.flatMap((sku) => (bySku.get(sku) ?? []).map(placeOf)));
      const rows = await this.#olderOf(skus);
      const ofPlaces = rows.filter((row) =>
        places.has(placeOf({ sku: row.sku, channelCode: row.channel_code })),
      );
      const waiting: OlderRow[] = [];
      for (const row of ofPlaces) {
        if (row.state !== 'RECORDED' && row.state !== 'SUBMITTED') continue;
        if (row.state === 'RECORDED' && (await this.#isInReach(row))) waiting.push(row);
        else this.#isOvertaking = true;
      }
      await this.#take(waiting);
    });
  }

  /** Shows the clients of older batches that some of their quantities changed. Call it after `supersede`. */
  async note(): Promise<void> {
    await raiseRevisions(this.#db, this.#statement.sellerId, [...this.#batches]);
  }

  #olderOf(skus: readonly string[]): Promise<OlderRow[]> {
    const { sellerId, marketplaceId, statement } = this.#statement;
    return (
      this.#db
        .selectFrom('inventory_change')
        .select(['statement', 'position', 'sku', 'channel_code', 'state', 'envelope_id'])
        .where('seller_id', '=', sellerId)
        .where('marketplace_id', '=', marketplaceId)
        .where('sku', 'in', skus)
        // The index of pending quantities has no others.
        .where(sql<boolean>`pending_until is not null`)
        .where('statement', '<', statement)
        .execute()
    );
  }

  /** Tells whether a quantity is in no envelope, or in one without a feed, whose document is then written again. */
  async #isInReach({ envelope_id: envelopeId }: OlderRow): Promise<boolean> {
    if (envelopeId === null) return true;
    const known = this.#changeable.get(envelopeId);
    if (known !== undefined) return known;
    const changed = await this.#db
      .updateTable('inventory_envelope')
      .set((eb) => ({ document_id: null, revision: eb('revision', '+', 1) }))
      .where('seller_id', '=', this.#statement.sellerId)
      .where('envelope_id', '=', envelopeId)
      .where('state', '=', 'PREPARED')
      .returning('envelope_id')
      .execute();
    this.#changeable.set(envelopeId, changed.length > 0);
    return changed.length > 0;
  }

  async #take(rows: readonly OlderRow[]): Promise<void> {
    const { sellerId, statement, at } = this.#statement;
    for (const [older, some] of Map.groupBy(rows, (row) => row.statement)) {
      this.#batches.add(older);
      await this.#db
        .updateTable('inventory_change')
        .set({
          state: 'SUPERSEDED',
          superseded_by: statement,
          settled_at: at,
          pending_until: null,
          envelope_id: null,
        })
        .where('seller_id', '=', sellerId)
        .where('statement', '=', older)
        .where(
          'position',
          'in',
          some.map(({ position }) => position),
        )
        .execute();
    }
  }
}

/** Raises the revision of the batches with these statements. */
export async function raiseRevisions(
  db: Connection,
  sellerId: string,
  statements: readonly number[],
): Promise<void> {
  if (statements.length === 0) return;
  await db
    .updateTable('inventory_batch')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .where('seller_id', '=', sellerId)
    .where('statement', 'in', [...new Set(statements)])
    .execute();
}

/** Returns a text that is equal for equal places of a SKU only. */
export function placeOf({ sku, channelCode }: Pick<StatedQuantity, 'sku' | 'channelCode'>): string {
  return JSON.stringify([sku, channelCode]);
}
