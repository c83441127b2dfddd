import { setImmediate as nextTurn } from 'node:timers/promises';
import { failedIn } from '../engine/store-error.js';
import type { ListedPackage, ListingsPlace, ReadPackage } from './listed-package.js';
import { deleteSurplusPackages, readPackages, writePackages } from './listed-package-rows.js';
import type { ListedPackageContext } from './listed-package-rows.js';

/** Packages that are stored for a seller. The ones that were stored first go. */
const MOST_STORED = 50_000;

/** Rows written for a seller after which its surplus is deleted. */
const ROWS_PER_TRIM = 500;

/** Pages that wait. More arrive only while the database does not respond; the oldest are dropped then. */
const MOST_WAITING = 500;

export interface ListedPackageLimits {
  readonly mostStored?: number;
  readonly rowsPerTrim?: number;
  readonly mostWaiting?: number;
}

interface WaitingPage extends ListingsPlace {
  readonly read: ReadonlyMap<string, ReadPackage>;
}

/**
 * Stores the packages of listings as they were last read. They are written soon after they were put, outside of the request that
 * read them. A package that is lost with the process is stored again with the next read of its listing, so no caller waits for a
 * write.
 */
export class ListedPackageStore {
  readonly #context: ListedPackageContext;
  readonly #onError: (error: unknown) => void;
  readonly #limits: Required<ListedPackageLimits>;
  #waiting: WaitingPage[] = [];
  /** Rows written for each seller since its surplus was deleted. */
  readonly #untrimmed = new Map<string, number>();
  #writing: Promise<void> | null = null;

  /** @param onError receives the error of a write. Its packages are not stored. */
  constructor(
    context: ListedPackageContext,
    onError: (error: unknown) => void,
    { mostStored, rowsPerTrim, mostWaiting }: ListedPackageLimits = {},
  ) {
    this.#context = context;
    this.#onError = onError;
    this.#limits = {
      mostStored: mostStored ?? MOST_STORED,
      rowsPerTrim: rowsPerTrim ?? ROWS_PER_TRIM,
      mostWaiting: mostWaiting ?? MOST_WAITING,
    };
  }

  /** Stores a page of listings in a later turn of the event loop. This process finds them at once. */
  put({ sellerId, marketplaceId }: ListingsPlace, read: readonly ReadPackage[]): void {
    if (read.length === 0) return;
    const bySku = new Map(read.map((one) => [one.sku, one]));
    this.#waiting.push({ sellerId, marketplaceId, read: bySku });
    if (this.#waiting.length > this.#limits.mostWaiting) this.#waiting.shift();
    this.#writing ??= this.#write();
  }

  /** Returns packages by SKU. Omits SKUs whose listing lacked one when it was last read, or was never read. Throws `StoreError`. */
  async find(
    place: ListingsPlace,
    skus: readonly string[],
  ): Promise<ReadonlyMap<string, ListedPackage>> {
    const waiting = this.#waiting.filter(
      ({ sellerId, marketplaceId }) =>
        sellerId === place.sellerId && marketplaceId === place.marketplaceId,
    );
    const found = await readPackages(this.#context, place, skus).catch(
      failedIn('packages of listings'),
    );
    for (const { read } of waiting)
      for (const sku of skus) {
        const one = read.get(sku);
        if (one?.listed) found.set(sku, one.listed);
        else if (one) found.delete(sku);
      }
    return found;
  }

  /** Resolves when all packages are written that were put before. Never rejects. */
  async written(): Promise<void> {
    await this.#writing;
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      await nextTurn();
      const [page] = this.#waiting;
      if (page) await this.#writePage(page);
      this.#waiting = this.#waiting.filter((one) => one !== page);
    }
    this.#writing = null;
  }

  async #writePage(page: WaitingPage): Promise<void> {
    try {
      const rows = await writePackages(this.#context, page, [...page.read.values()]);
      await this.#trim(page.sellerId, rows);
    } catch (error) {
      this.#onError(notStored(error));
    }
  }

  async #trim(sellerId: string, rows: number): Promise<void> {
    const untrimmed = (this.#untrimmed.get(sellerId) ?? 0) + rows;
    if (untrimmed < this.#limits.rowsPerTrim) {
      this.#untrimmed.set(sellerId, untrimmed);
      return;
    }
    this.#untrimmed.delete(sellerId);
    await deleteSurplusPackages(this.#context, sellerId, this.#limits.mostStored);
  }
}

/** The reason in one sentence: a full disk would otherwise fill the log with the causes of each write. */
function notStored(error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error);
  const shown = new Error(
    `Packages of listings were not stored, so labels may be bought without a warning of a wrong package: ${reason}`,
  );
  delete shown.stack;
  return shown;
}
