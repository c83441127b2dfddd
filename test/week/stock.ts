/** Stock and opening hours of the stores. */
import { SKUS, dateOf } from './calendar.js';
import {
  WeekHours,
  WeekSchedule,
  WeekSetStock,
  WeekStock,
  WeekStockSet,
} from './evening-documents.js';
import { accepted, awaited, FEED_STEP_MS, note } from './week.js';
import type { Store, Week } from './week.js';

/** Sets the units of every SKU at every store in one batch, and follows it to its end. */
export async function restock(week: Week, key: string, quantity: number): Promise<void> {
  const { graph, stores, checks } = week;
  const skus = SKUS.map((sku) => ({
    sku,
    quantities: stores.map(({ supplySourceId }) => ({ place: { supplySourceId }, quantity })),
  }));
  accepted((await graph.ask(WeekSetStock, { input: { key, skus } })).setInventories);
  const counts = await awaited(
    week,
    `the stock ${key}`,
    async () => {
      const batch = (await graph.ask(WeekStockSet, { key })).seller?.inventoryBatch;
      return batch?.isDone === true ? batch.counts : null;
    },
    FEED_STEP_MS,
  );
  // Units that are sold while the feed runs make a quantity ACCEPTED: the report shows another one.
  const done = counts.filter(({ state }) => state === 'APPLIED' || state === 'ACCEPTED');
  const total = done.reduce((sum, { count }) => sum + count, 0);
  note(week, 'quantities set in bulk', total);
  checks.same(`quantities of ${key}`, total, SKUS.length * stores.length);
}

/** Compares the stock of every SKU and store with Amazon's. */
export async function checkStock(week: Week, when: string): Promise<void> {
  const { graph, amazon, checks, stores } = week;
  const { seller } = await graph.ask(WeekStock, { filter: { skus: [...SKUS] } });
  const ids = new Set(stores.map(({ supplySourceId }) => supplySourceId));
  const skus = new Set<string>(SKUS);
  const sellerId = amazon.orders()[0]?.sellerId;
  checks.sameSet(
    `stock ${when}`,
    (seller?.listings?.nodes ?? []).flatMap(({ sku, inventoryLevels }) =>
      inventoryLevels
        .filter(({ channelCode }) => ids.has(channelCode))
        .map(({ channelCode, quantity }) => `${sku} ${channelCode} ${quantity}`),
    ),
    amazon
      .stock()
      .filter((one) => one.sellerId === sellerId && skus.has(one.sku) && ids.has(one.channel))
      .map(({ sku, channel, quantity }) => `${sku} ${channel} ${quantity}`),
  );
}

/** Plans a day on which a store is closed. */
export async function planHoliday({ graph }: Week, store: Store, day: number): Promise<void> {
  const input = {
    key: `holiday ${dateOf(day)}`.replace(' ', '-'),
    supplySourceId: store.supplySourceId,
    from: dateOf(day),
    until: dateOf(day),
    hours: { closed: true },
    note: 'Anniversary of the town',
  };
  accepted((await graph.ask(WeekSchedule, { input })).scheduleSupplySourceChange);
}

/** Returns the state of the planned change, and the hours of a store as Amazon has them. */
export async function hoursOf({ graph }: Week, store: Store) {
  const { seller } = await graph.ask(WeekHours, { id: store.supplySourceId });
  const { configuration, openState } = seller?.supplySource ?? {};
  return {
    state: seller?.scheduledChanges?.nodes[0]?.state,
    isOpen: openState?.isOpen,
    week: configuration?.operationalConfiguration?.operatingHoursByDay,
  };
}
