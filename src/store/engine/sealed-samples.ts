import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Sealer } from './sealer.js';
import { assertTextKey, TEXT_START_LENGTH } from './sealed-text.js';

/** Receives the keys of sampled values. */
export type KeyCheck = Pick<Sealer, 'assertKey'>;

type Start = Uint8Array | string | null;

/** Both ends of an index: an interrupted reseal leaves its last rows, a lost previous key the oldest. */
export const ENDS = ['asc', 'desc'] as const;

/** Selects as much of a sealed column as names its key. */
export function startOf(column: string): RawBuilder<Start> {
  return sql`substr(${sql.ref(column)}, 1, ${sql.lit(TEXT_START_LENGTH)})`;
}

/** Checks the keys of sampled rows, whose columns come from `startOf`. Throws `StoreError` `SEALED` for an unknown key. */
export function assertKeys(
  sealer: KeyCheck,
  rows: readonly Readonly<Record<string, Start>>[],
): void {
  for (const start of rows.flatMap((row) => Object.values(row))) {
    if (typeof start === 'string') assertTextKey(sealer, start);
    else if (start !== null) sealer.assertKey(start);
  }
}
