import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** What people type, or copy from a label, between the digits of a tracking number: spaces and no-break spaces. */
const BLANKS = [' ', '\u00a0'] as const;

/**
 * Returns the normal form of a tracking number: equal for equal numbers. Carriers and Amazon ignore the case of its letters and the
 * blanks that a label prints between its digits. For comparisons only; what Amazon issued is stored as it is.
 */
export function trackingKey(trackingNumber: string): string {
  return withoutBlanks(trackingNumber).replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Returns a number that a person typed without the blanks in it. */
export function withoutBlanks(trackingNumber: string): string {
  return BLANKS.reduce((text, blank) => text.replaceAll(blank, ''), trackingNumber).trim();
}

/** Tells whether both are known and name the same parcel. */
export function isSameTracking(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && trackingKey(one) === trackingKey(other);
}

/** The normal form of a column in SQL, for an index and for `isTracking`. */
export function trackingKeyOf(column: string): RawBuilder<string> {
  return keyIn(sql.ref(column));
}

function keyIn(text: RawBuilder<unknown>): RawBuilder<string> {
  return BLANKS.reduce<RawBuilder<string>>(
    (inner, blank) => sql`replace(${inner}, ${sql.lit(blank)}, '')`,
    sql`upper(${text})`,
  );
}

/** Tells in SQL whether a column has this number. An index on `trackingKeyOf(column) where … is not null` answers it. */
export function isTracking(column: string, trackingNumber: string): RawBuilder<boolean> {
  const wanted = keyIn(sql`${trackingKey(trackingNumber)}`);
  return sql`${sql.ref(column)} is not null and ${trackingKeyOf(column)} = ${wanted}`;
}

/** The same as a test of a row that another condition found. No index answers it. */
export function testsTracking(column: string, trackingNumber: string): RawBuilder<boolean> {
  const wanted = keyIn(sql`${trackingKey(trackingNumber)}`);
  return sql`${sql.ref(column)} is not null and coalesce(${trackingKeyOf(column)}, '') = ${wanted}`;
}
