import type { Engine, EngineReports } from '../engine/engine.js';
import type { KeyCheck } from '../engine/sealed-samples.js';
import { sealedWith, Sealer } from '../engine/sealer.js';
import { StoreError } from '../engine/store-error.js';
import type { LedgerConnection } from '../tables.js';
import type { ChooseKeys } from './encryption-key.js';
import { dropLostSecrets } from '../secrets/shared-secrets.js';
import { checkSamples, sampleKeys } from './sampled-keys.js';

const CLEAR_DATA =
  'An earlier version stored some data without encryption. To encrypt it, stop the server and run: npm run reseal';

export interface EncryptionKeysDependencies extends Pick<EngineReports, 'onNotice'> {
  readonly keys: ChooseKeys;
  /** Epoch milliseconds, whole. */
  readonly now: () => number;
}

/** The keys of an open store, and the record of the keys that have sealed its data. */
export class EncryptionKeys {
  readonly #engine: Engine;
  readonly #now: () => number;

  private constructor(
    engine: Engine,
    now: () => number,
    readonly sealer: Sealer,
  ) {
    this.#engine = engine;
    this.#now = now;
  }

  /** Asks for the keys and records the one that seals from now on. Throws what `keys` throws, and `StoreError`. */
  static async open(
    engine: Engine,
    { keys, now, onNotice }: EncryptionKeysDependencies,
  ): Promise<EncryptionKeys> {
    const sealer = new Sealer(keys(await keysInUse(engine, onNotice)));
    const opened = new EncryptionKeys(engine, now, sealer);
    // A ledger that refuses purchases may be damaged, and then takes no write.
    if (engine.gate.purchasing.isAllowed) await opened.#record();
    return opened;
  }

  /**
   * Checks the keys of some 12 stored values of all kinds, among them the orders of a seller. Ignores keys whose loss was
   * accepted. Throws `StoreError` `SEALED` for a missing key.
   */
  async check(sellerId: string): Promise<void> {
    const lost = new Set((await recorded(this.#engine.ledger)).lost);
    const check: KeyCheck = {
      assertKey: (start) => {
        const id = sealedWith(start);
        if (id === null || !lost.has(id)) this.sealer.assertKey(start);
      },
    };
    await checkSamples(this.#engine, check, sellerId);
  }

  /** Records that no stored data needs another key than the current one. */
  async retireOthers(): Promise<void> {
    await this.#engine.ledger
      .deleteFrom('encryption_key')
      .where('key_id', '<>', this.sealer.currentId)
      .execute();
  }

  /**
   * Records that all keys but the given ones are lost for good, and drops the shared secrets that they sealed. Returns their
   * ids.
   */
  async acceptLoss(): Promise<readonly string[]> {
    const { ledger } = this.#engine;
    const inUse = (await keysInUse(this.#engine)) ?? [];
    const lost = inUse.filter((id) => !this.sealer.has(id));
    for (const key_id of lost) {
      const lost_at = this.#now();
      await ledger
        .insertInto('encryption_key')
        .values({ key_id, first_used_at: lost_at, lost_at })
        .onConflict((conflict) => conflict.column('key_id').doUpdateSet({ lost_at }))
        .execute();
    }
    await dropLostSecrets(this.#engine.access, lost);
    return lost;
  }

  async #record(): Promise<void> {
    const { currentId: key_id } = this.sealer;
    if ((await recorded(this.#engine.ledger)).inUse.includes(key_id)) return;
    await this.#engine.ledger
      .insertInto('encryption_key')
      .values({ key_id, first_used_at: this.#now(), lost_at: null })
      .onConflict((conflict) => conflict.column('key_id').doUpdateSet({ lost_at: null }))
      .execute();
  }
}

interface Recorded {
  readonly inUse: readonly string[];
  readonly lost: readonly string[];
}

async function recorded(ledger: LedgerConnection): Promise<Recorded> {
  const rows = await ledger.selectFrom('encryption_key').select(['key_id', 'lost_at']).execute();
  return {
    inUse: rows.filter((row) => row.lost_at === null).map((row) => row.key_id),
    lost: rows.filter((row) => row.lost_at !== null).map((row) => row.key_id),
  };
}

/** Returns the ids of the keys that stored data needs. Null when a damaged ledger does not tell. */
async function keysInUse(
  engine: Engine,
  onNotice: EngineReports['onNotice'] = () => undefined,
): Promise<readonly string[] | null> {
  try {
    const { inUse, lost } = await recorded(engine.ledger);
    const { keyIds, hasClear } = await sampleKeys(engine);
    if (hasClear) onNotice(CLEAR_DATA);
    return [...new Set([...keyIds, ...inUse])].filter((id) => !lost.includes(id)).sort();
  } catch (error) {
    if (error instanceof StoreError && !engine.gate.purchasing.isAllowed) return null;
    throw error;
  }
}
