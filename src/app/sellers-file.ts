import { stat } from 'node:fs/promises';
import type { Logger } from 'pino';
import type { AmazonConfig } from '../config/amazon.js';
import { readSellersFile } from '../config/sellers-file.js';
import { backgroundClock } from '../runtime/background/pace.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import { wallClock } from '../runtime/clock.js';
import type { SellerRegistry } from './seller-registry.js';
import { configuredGrant } from './upstream.js';

const TASK = 'sellers-file';
const PACE = {
  everyMs: 1_000,
  soonMs: 20,
  firstFailurePauseMs: 1_000,
  longestFailurePauseMs: 30_000,
};
/** Problems that the log names. */
const SHOWN_PROBLEMS = 5;

export interface SellersFileDependencies {
  /** Path of SELLERS_FILE. */
  readonly file: string;
  readonly amazon: Pick<AmazonConfig, 'region'>;
  readonly registry: Pick<SellerRegistry, 'configure'>;
  readonly logger: Pick<Logger, 'info' | 'error'>;
}

/**
 * Takes over SELLERS_FILE when it, or a file with a refresh token that it names, has changed. Compares the files by their
 * state, so a renamed file and a mounted secret are noticed too. A file that cannot be used leaves the sellers as they are.
 */
class SellersFileWatch {
  readonly #dependencies: SellersFileDependencies;
  #tokenFiles: readonly string[] = [];
  #known: string | null = null;

  constructor(dependencies: SellersFileDependencies) {
    this.#dependencies = dependencies;
  }

  /** Looks once. Returns the number of sellers that changed. @throws StoreError; the next look tries again. */
  async look(): Promise<number> {
    const { file, amazon, registry, logger } = this.#dependencies;
    // Before the file is read: a change in between is found by the next look.
    const state = await this.#state();
    if (state === this.#known) return 0;
    const { sellers, problems, tokenFiles } = readSellersFile(file);
    if (tokenFiles.join() !== this.#tokenFiles.join()) {
      this.#tokenFiles = tokenFiles;
      return this.look();
    }
    if (problems.length > 0) {
      this.#known = state;
      logger.error(
        { problems: problems.slice(0, SHOWN_PROBLEMS), count: problems.length },
        'SELLERS_FILE has changed and cannot be used, so the sellers stay as they are: correct the file',
      );
      return 0;
    }
    const count = await registry.configure(
      sellers.map((seller) => configuredGrant(seller, amazon)),
    );
    this.#known = state;
    if (count > 0) logger.info({ sellers: count }, 'SELLERS_FILE has changed: taken over');
    return count;
  }

  async #state(): Promise<string> {
    const files = [this.#dependencies.file, ...this.#tokenFiles];
    const states = await Promise.all(
      files.map(async (path) => {
        try {
          const { mtimeMs, ctimeMs, size, ino } = await stat(path);
          return `${mtimeMs} ${ctimeMs} ${size} ${ino}`;
        } catch {
          return 'unreadable';
        }
      }),
    );
    return states.join('\n');
  }
}

/** Starts the loop that watches SELLERS_FILE. Returns a function that stops it. */
export function startSellersFile(
  {
    file,
    ...dependencies
  }: Omit<SellersFileDependencies, 'file'> & { readonly file: string | null },
  rounds: RoundHealth,
): () => Promise<void> {
  if (file === null) return async () => undefined;
  const watch = new SellersFileWatch({ file, ...dependencies });
  const loop = rounds.loop(TASK, {
    ...PACE,
    round: () => watch.look(),
    clock: backgroundClock(wallClock),
    random: Math.random,
  });
  loop.start();
  return () => loop.stop();
}
