import { randomBytes } from 'node:crypto';
import { opening } from '../engine/opening.js';
import { resealTable, staleBytes } from '../engine/reseal-rows.js';
import type { ResealedSlice, SealedTable } from '../engine/reseal-rows.js';
import { assertKeys, startOf } from '../engine/sealed-samples.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import { sealedWith } from '../engine/sealer.js';
import type { Sealer } from '../engine/sealer.js';
import { StoreError } from '../engine/store-error.js';
import type { AccessConnection, AccessTables } from '../tables.js';
import type { SharedSecretName } from './shared-secret.js';

const SECRET_BYTES = 32;

interface SecretContext {
  readonly db: AccessConnection;
  readonly sealer: Sealer;
  /** True when only this process can have the store open. */
  readonly soleOwner: boolean;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
}

function placeOf(name: string): string {
  return JSON.stringify(['shared_secret', name]);
}

/** Random secrets that all servers of a store share, unless the configuration has them. */
export class SharedSecrets {
  readonly #context: SecretContext;

  constructor(context: SecretContext) {
    this.#context = context;
  }

  /**
   * Returns a secret of 32 bytes, which the first call of all servers creates. Throws `StoreError` `SEALED` when this server lacks
   * the key that sealed it.
   */
  async secretOf(name: SharedSecretName): Promise<Buffer> {
    const stored = (await this.#read(name)) ?? (await this.#created(name));
    return this.#context.sealer.open(stored, placeOf(name));
  }

  /** Seals the secrets with the current key. */
  reseal(limit: number): AsyncGenerator<ResealedSlice> {
    const { sealer } = this.#context;
    const table: SealedTable<
      AccessTables,
      { readonly name: SharedSecretName; readonly content: Uint8Array | null }
    > = {
      name: 'shared_secret',
      key: ['name'],
      stale: { content: staleBytes(sealer, 'content') },
      async seal(db, { name, content: stored }) {
        if (stored === null) return [];
        const place = placeOf(name);
        const content = opening(() => sealer.seal(sealer.open(stored, place), place));
        if (content instanceof StoreError) return [content];
        await db
          .updateTable('shared_secret')
          .set({ content })
          .where('name', '=', name)
          .where('content', '=', stored)
          .execute();
        return ['sealed'];
      },
    };
    return resealTable(this.#context, table, limit);
  }

  async #read(name: SharedSecretName): Promise<Uint8Array | null> {
    const row = await this.#context.db
      .selectFrom('shared_secret')
      .select('content')
      .where('name', '=', name)
      .executeTakeFirst();
    return row?.content ?? null;
  }

  /** Of several servers that start at once, one inserts the row. All of them read it. */
  async #created(name: SharedSecretName): Promise<Uint8Array> {
    const { db, sealer, now } = this.#context;
    const content = sealer.seal(randomBytes(SECRET_BYTES), placeOf(name));
    await db
      .insertInto('shared_secret')
      .values({ name, content, created_at: now() })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    return (await this.#read(name)) ?? content;
  }
}

/** Checks the keys of all secrets. Throws what `keys` throws. */
export async function checkSecretKeys(db: AccessConnection, keys: KeyCheck): Promise<void> {
  const rows = await db
    .selectFrom('shared_secret')
    .select(startOf('content').as('start'))
    .execute();
  assertKeys(keys, rows);
}

/** Deletes the secrets that were sealed with lost keys. The next start creates them again. */
export async function dropLostSecrets(
  db: AccessConnection,
  lost: readonly string[],
): Promise<void> {
  for (const { name, content } of await db.selectFrom('shared_secret').selectAll().execute())
    if (lost.includes(sealedWith(content) ?? ''))
      await db
        .deleteFrom('shared_secret')
        .where('name', '=', name)
        .where('content', '=', content)
        .execute();
}
