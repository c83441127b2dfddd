import type { Purchases } from './purchases.js';
import type { ShopFindings } from './shop-loads.js';
import type { SizeFigure } from './sizes.js';
import { START } from './sizes.js';
import type { Subscribed } from './subscribers.js';
import type { Verdict } from './verdicts.js';

const LEAST_OF_LEDGER = 0.8;
const PURCHASE_CPU_MS = 5;
const LAST_MESSAGE_MS = 200;
/** How much longer a change may take with subscribers than without. Less is not measurable. */
const DELAYED = 1.2;
const SLOWER_LIST = 2;
const SLOWER_START = 1.2;

const times = (value: number): string => `${value.toFixed(2)}x`;

function purchaseVerdicts(rows: readonly Purchases[]): Verdict[] {
  return rows
    .filter(({ way }) => way === 'quote and buy')
    .flatMap(({ store, clients, ratio, cpuMs }) => {
      const of = `of ${clients === 1 ? 'one client' : `${clients} clients`} on ${store}`;
      return [
        {
          load: 'P',
          claim: `purchases ${of}, over the statements of the ledger`,
          target: times(LEAST_OF_LEDGER),
          found: times(ratio),
          met: ratio >= LEAST_OF_LEDGER,
        },
        {
          load: 'P',
          claim: `CPU time of a purchase ${of}`,
          target: `at most ${PURCHASE_CPU_MS} ms`,
          found: `${cpuMs.toFixed(1)} ms`,
          met: cpuMs <= PURCHASE_CPU_MS,
        },
      ];
    });
}

function subscriberVerdicts(rows: readonly Subscribed[]): Verdict[] {
  return rows
    .filter(({ subscribers }) => subscribers > 0)
    .flatMap(({ change, subscribers, documents, lastP50Ms, changeP50Ms }) => {
      const alone = rows.find((row) => row.change === change && row.subscribers === 0);
      const delayed = changeP50Ms / (alone?.changeP50Ms ?? NaN);
      const among = `${subscribers} subscribers with ${documents} documents`;
      return [
        {
          load: 'S',
          claim: `from the response to a ${change} to the last of ${among}`,
          target: `at most ${LAST_MESSAGE_MS} ms`,
          found: `${lastP50Ms.toFixed(0)} ms`,
          met: lastP50Ms <= LAST_MESSAGE_MS,
        },
        {
          load: 'S',
          claim: `duration of a ${change} with ${among}, over that without`,
          target: `at most ${times(DELAYED)}`,
          found: times(delayed),
          met: delayed <= DELAYED,
        },
      ];
    });
}

function sizeVerdicts(rows: readonly SizeFigure[]): Verdict[] {
  const most = Math.max(...rows.map(({ orders }) => orders));
  const least = Math.min(...rows.map(({ orders }) => orders));
  return rows
    .filter(({ orders }) => orders === most)
    .map(({ store, what, ratio }) => {
      const limit = what === START ? SLOWER_START : SLOWER_LIST;
      return {
        load: 'size',
        claim: `${what} on ${store} with ${most} orders, over ${least}`,
        target: `at most ${times(limit)}`,
        found: times(ratio),
        met: ratio <= limit,
      };
    });
}

/** Returns the targets of the loads P, S and size. */
export function shopVerdicts({ purchases, subscribers, sizes }: ShopFindings): Verdict[] {
  return [
    ...purchaseVerdicts(purchases),
    ...subscriberVerdicts(subscribers),
    ...sizeVerdicts(sizes),
  ];
}
