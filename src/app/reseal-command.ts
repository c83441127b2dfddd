import { pino } from 'pino';
import { loadConfig } from '../config/config.js';
import { openLedger } from './ledger.js';

const SLICE = 200;

/**
 * Seals everything at rest with the current key, in slices, so that a running server on PostgreSQL is not held up. May be
 * interrupted and repeated. Returns how many values were sealed. Throws when there is no current key, and
 * `StoreError` `SEALED` when a previous key is missing.
 */
export async function reseal(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<number> {
  const { ledger } = loadConfig(env);
  const opened = await openLedger(ledger, pino({ level: 'warn' }));
  const { store } = opened;
  try {
    if (!store.encrypts) {
      throw new Error('LEDGER_ENCRYPTION_KEY is not set. Set it to the key to seal with.');
    }
    let total = 0;
    for (;;) {
      const slice = await store.reseal(SLICE);
      if (slice === 0) break;
      total += slice;
      say(`${total} values sealed`);
    }
    say('Everything is sealed with LEDGER_ENCRYPTION_KEY. Previous keys are not needed any more.');
    return total;
  } finally {
    await opened.close();
  }
}
