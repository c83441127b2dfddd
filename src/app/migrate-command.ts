import { loadConfig } from '../config/config.js';
import { ConfigError } from '../config/environment.js';
import { wallClock } from '../runtime/clock.js';
import { migrateStore } from '../store/engine/migrate-store.js';
import { StoreError } from '../store/engine/store-error.js';
import { storeOptionsOf } from './store-place.js';

/** Where the command prints: its outcome, apart from its progress and its problems. */
export interface MigrateTerminal {
  readonly print: (line: string) => void;
  readonly say: (line: string) => void;
}

/** Migrates the store of the configuration and ends. Returns the exit code: 0 when servers of this version can start on it. */
export async function runMigrateCommand(
  env: NodeJS.ProcessEnv,
  { print, say }: MigrateTerminal,
): Promise<number> {
  try {
    const options = storeOptionsOf(loadConfig(env).ledger.place);
    if (options === null) {
      say('The data of the built-in emulator is temporary. Set DATA_DIR or DATABASE_URL.');
      return 1;
    }
    const { place, applied } = await migrateStore(options, wallClock.now(), say);
    print(
      applied.length === 0
        ? `${place}: nothing to migrate. This version can use it.`
        : `${place}: ${applied.length} ${applied.length === 1 ? 'migration was' : 'migrations were'} applied (${applied.join(', ')}). This version can use it.`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof StoreError || error instanceof ConfigError)) throw error;
    say(error.message);
    say('Not migrated.');
    return 1;
  }
}
