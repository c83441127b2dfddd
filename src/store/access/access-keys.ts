import type { Transaction } from 'kysely';
import type { StoreKind } from '../engine/migration.js';
import { invalidCursor, pageOf } from '../engine/page.js';
import type { Page, PageRequest } from '../engine/page.js';
import type { AccessConnection, AccessTables } from '../tables.js';
import type { AccessKeyRecord, AccessKeyTable } from './access-key.js';

const HOUR_MS = 3_600_000;

const CURSOR = /^k(\d{1,16})\.(\w{1,64})$/;

/** The access keys of a store. */
export class AccessKeyStore {
  readonly #db: AccessConnection;
  readonly #kind: StoreKind;

  constructor(db: AccessConnection, kind: StoreKind) {
    this.#db = db;
    this.#kind = kind;
  }

  /** Tells whether a key was ever created, also one that is revoked by now. */
  async hasAny(): Promise<boolean> {
    const row = await this.#db
      .selectFrom('access_key')
      .select('key_id')
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  async find(keyId: string): Promise<AccessKeyRecord | null> {
    const row = await this.#db
      .selectFrom('access_key')
      .selectAll()
      .where('key_id', '=', keyId)
      .executeTakeFirst();
    return row ? readKey(row) : null;
  }

  /** Returns the key of a name that is not revoked. */
  async findByName(name: string): Promise<AccessKeyRecord | null> {
    const row = await this.#db
      .selectFrom('access_key')
      .selectAll()
      .where('name', '=', name)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return row ? readKey(row) : null;
  }

  /** Adds a key. Returns false, and changes nothing, when a key with its name or id exists. */
  async add(key: AccessKeyRecord): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('access_key')
      .values({
        key_id: key.keyId,
        name: key.name,
        secret_hash: key.secretHash,
        previous_hash: key.previousHash,
        previous_until: key.previousUntil,
        scopes: JSON.stringify(key.scopes),
        sellers: key.sellers && JSON.stringify(key.sellers),
        created_at: key.createdAt,
        created_by: key.createdBy,
        expires_at: key.expiresAt,
        revoked_at: key.revokedAt,
        last_used_at: key.lastUsedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(numInsertedOrUpdatedRows) === 1;
  }

  /** Revokes a key, once. Returns it; null when there is none. */
  async revoke(keyId: string, at: number): Promise<AccessKeyRecord | null> {
    await this.#db
      .updateTable('access_key')
      .set({ revoked_at: at })
      .where('key_id', '=', keyId)
      .where('revoked_at', 'is', null)
      .execute();
    return this.find(keyId);
  }

  /**
   * Revokes a key unless no other key with a scope is valid for as long: one that ends does not replace one without an end. Of the
   * last two keys, only one can be revoked so, also by two processes at once. Returns it; null when there is none, and `last` when it
   * is that one.
   */
  async revokeUnlessLast(
    keyId: string,
    scope: string,
    at: number,
  ): Promise<AccessKeyRecord | 'last' | null> {
    const hasScope = `%${JSON.stringify(scope)}%`;
    await this.#db.transaction().execute(async (trx) => {
      if (this.#kind === 'postgres') await lockKeysWith(trx, hasScope);
      await trx
        .updateTable('access_key')
        .set({ revoked_at: at })
        .where('key_id', '=', keyId)
        .where('revoked_at', 'is', null)
        .where((row) =>
          row.or([
            row('scopes', 'not like', hasScope),
            row('expires_at', '<=', at),
            row.exists(
              row
                .selectFrom('access_key as other')
                .select('other.key_id')
                .where('other.key_id', '!=', keyId)
                .where('other.revoked_at', 'is', null)
                .where('other.scopes', 'like', hasScope)
                .where((of) =>
                  of.or([
                    of('other.expires_at', 'is', null),
                    of.and([
                      of('other.expires_at', '>', at),
                      // Not so when this key has no end.
                      of('other.expires_at', '>=', of.ref('access_key.expires_at')),
                    ]),
                  ]),
                ),
            ),
          ]),
        )
        .execute();
    });
    const key = await this.find(keyId);
    return key?.revokedAt === null ? 'last' : key;
  }

  /**
   * Gives a key another secret. The secret before stays valid until `previousUntil`. Returns the key; null when there is none that
   * is neither revoked nor expired.
   */
  async rotate(
    keyId: string,
    secretHash: string,
    { now, previousUntil }: { readonly now: number; readonly previousUntil: number },
  ): Promise<AccessKeyRecord | null> {
    const { numUpdatedRows } = await this.#db
      .updateTable('access_key')
      .set((row) => ({
        previous_hash: row.ref('secret_hash'),
        previous_until: previousUntil,
        secret_hash: secretHash,
      }))
      .where('key_id', '=', keyId)
      .where('revoked_at', 'is', null)
      .where((row) => row.or([row('expires_at', 'is', null), row('expires_at', '>', now)]))
      .executeTakeFirst();
    return Number(numUpdatedRows) === 1 ? this.find(keyId) : null;
  }

  /** Records that a key was used, to the hour. */
  async noteUse(keyId: string, at: number): Promise<void> {
    await this.#db
      .updateTable('access_key')
      .set({ last_used_at: at - (at % HOUR_MS) })
      .where('key_id', '=', keyId)
      .execute();
  }

  async count(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('access_key')
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    return count;
  }

  /** Returns a page of the keys, the newest first. Throws `StoreError` `INVALID_CURSOR`. */
  async list({ first, after }: PageRequest): Promise<Page<AccessKeyRecord>> {
    const place = after === undefined ? null : CURSOR.exec(after);
    if (after !== undefined && !place) throw invalidCursor('a list of access keys');
    const rows = await this.#db
      .selectFrom('access_key')
      .selectAll()
      .$if(place !== null, (query) =>
        query.where((row) =>
          row(
            row.refTuple('created_at', 'key_id'),
            '<',
            row.tuple(Number(place?.[1]), place?.[2] ?? ''),
          ),
        ),
      )
      .orderBy('created_at', 'desc')
      .orderBy('key_id', 'desc')
      .limit(first + 1)
      .execute();
    return pageOf(rows, first, {
      cursorOf: (row) => `k${row.created_at}.${row.key_id}`,
      read: (shown) => shown.map(readKey),
    });
  }
}

/**
 * Locks the keys with a scope that are not revoked, until the transaction ends. A statement of PostgreSQL does not see what another
 * one has not committed, so two statements could each count on the key that the other one revokes. The order prevents a deadlock.
 */
async function lockKeysWith(trx: Transaction<AccessTables>, hasScope: string): Promise<void> {
  await trx
    .selectFrom('access_key')
    .select('key_id')
    .where('revoked_at', 'is', null)
    .where('scopes', 'like', hasScope)
    .orderBy('key_id')
    .forUpdate()
    .execute();
}

function readKey(row: AccessKeyTable): AccessKeyRecord {
  return {
    keyId: row.key_id,
    name: row.name,
    secretHash: row.secret_hash,
    previousHash: row.previous_hash,
    previousUntil: row.previous_until,
    scopes: JSON.parse(row.scopes) as string[],
    sellers: row.sellers === null ? null : (JSON.parse(row.sellers) as string[]),
    createdAt: row.created_at,
    createdBy: row.created_by,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  };
}
