import { graphql } from '../support/generated/gql.js';
import type { RunningApp } from '../support/running-app.js';

const Freshness = graphql(`
  query OrdersFreshness {
    sellers {
      orders(first: 1) {
        freshness {
          syncedAt
          coveredUntil
          isBackfilling
        }
      }
    }
  }
`);

/** How to start a program that reads orders, and looks for changes all the time. */
export function syncing(env: Record<string, string> = {}) {
  return {
    env: { ORDERS_HISTORY_DAYS: '30', ...env },
    orderSync: { lookEveryMs: 20, freshEveryMs: 20, freshEveryMeanwhileMs: 20 },
  };
}

/** Resolves when all orders of all sellers have been read, up to a moment of the emulator's clock if one is given. */
export async function whenSynced(running: RunningApp, until = 0): Promise<void> {
  for (;;) {
    const { sellers } = await running.query(Freshness);
    const isDone = sellers.every(({ orders }) => {
      const { isBackfilling, coveredUntil } = orders?.freshness ?? {};
      return isBackfilling === false && Date.parse(coveredUntil ?? '') >= until;
    });
    if (isDone) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
