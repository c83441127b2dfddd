/** Compares the end of a day with the books. */
import { Big } from 'big.js';
import { isCancelled, labelsOf } from './books.js';
import { dateAt, dateOf } from './calendar.js';
import { WeekEndOfDay } from './evening-documents.js';
import { allPurchases } from './packing.js';
import type { Week } from './week.js';

/** Sums of exact decimals by a name. */
export class Sums {
  readonly #sums = new Map<string, { count: number; total: Big }>();

  add(name: string, amount: string): void {
    const { count, total } = this.#sums.get(name) ?? { count: 0, total: Big(0) };
    this.#sums.set(name, { count: count + 1, total: total.plus(amount) });
  }

  /** Returns a line for each name. */
  lines(): string[] {
    return [...this.#sums].map(
      ([name, { count, total }]) => `${name}: ${count} for ${total.toFixed(2)}`,
    );
  }
}

/** Compares labels and money of a day, by location and carrier. A label counts on the day on which its purchase was settled. */
export async function checkDay(week: Week, day: number): Promise<void> {
  const { graph, checks } = week;
  const date = dateOf(day);
  const { seller } = await graph.ask(WeekEndOfDay, { date });
  const found = seller?.endOfDay;
  if (!found) throw new Error('no end of the day');
  const inBooks = new Map(labelsOf(week).map((label) => [label.shipmentId, label]));
  const sums = new Sums();
  for (const { shipmentId, settledAt, supplySource } of await allPurchases(week)) {
    const label = inBooks.get(shipmentId ?? '');
    if (!label || isCancelled(label) || dateAt(Date.parse(settledAt ?? '')) !== date) continue;
    const { carrierName, price } = label;
    sums.add(`${supplySource?.supplySourceId} ${carrierName} ${price.currencyCode}`, price.amount);
  }
  checks.same(`end of ${date}: whole`, found.isTruncated, false);
  checks.sameSet(
    `end of ${date}, by location and carrier`,
    found.groups.flatMap(({ supplySource, carrierName, count, totalPrice }) =>
      totalPrice.map(
        ({ amount, currencyCode }) =>
          `${supplySource?.supplySourceId} ${carrierName} ${currencyCode}: ${count} for ${amount}`,
      ),
    ),
    sums.lines(),
  );
}
