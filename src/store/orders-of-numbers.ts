import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { trackingKey, trackingKeyOf } from './tracking-number.js';

/** The first and the last order that have a tracking number, by the normal form of the number. The same one when it has one order. */
export type OrdersOfNumbers = ReadonlyMap<string, readonly [first: string, last: string]>;

/** One row for each number, so that the answer is bounded: sellers enter some numbers for many orders. */
interface NumberRow {
  readonly number: string;
  readonly first: string;
  readonly last: string;
}

/** Tells in SQL whether a column has one of these numbers. An index on `trackingKeyOf(column) where … is not null` answers it. */
export function isOneOfNumbers(column: string, numbers: readonly string[]): RawBuilder<boolean> {
  const wanted = sql.join(keysOf(numbers));
  return sql`${sql.ref(column)} is not null and ${trackingKeyOf(column)} in (${wanted})`;
}

/** Returns the normal forms of numbers, each once. */
export function keysOf(numbers: readonly string[]): string[] {
  return [...new Set(numbers.map(trackingKey))];
}

export function ordersOfNumbers(rows: readonly NumberRow[]): OrdersOfNumbers {
  return new Map(rows.map(({ number, first, last }) => [number, [first, last]]));
}
