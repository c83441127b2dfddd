import { graphql } from '../support/generated/gql.js';
import type { RunningApp } from '../support/running-app.js';

const Freshness = graphql(`
  query OrdersFreshness {
    sellers {
      nodes {
        orders(first: 1) {
          freshness {
            syncedAt
            coveredUntil
            isBackfilling
            ordersWithoutSupplySource
          }
        }
      }
    }
  }
`);

/** Returns options for a program that reads orders, and searches for changes continuously. */
export function syncing(env: Record<string, string> = {}) {
  return {
    env: { ORDERS_HISTORY_DAYS: '30', ...env },
    orderSync: {
      lookEveryMs: 50,
      freshEveryMs: 100,
      freshEveryMeanwhileMs: 100,
      // Far more than in production, as the searches.
      pointsPerSecond: 10_000,
    },
  };
}

/** Resolves when all orders of all sellers are read and assigned, optionally up to a time of the emulator's clock. */
export async function whenSynced(running: RunningApp, until = 0): Promise<void> {
  for (;;) {
    const sellers = (await running.query(Freshness)).sellers?.nodes;
    const isDone = sellers!.every(({ orders }) => {
      const { isBackfilling, coveredUntil, ordersWithoutSupplySource } = orders?.freshness ?? {};
      const isRead = isBackfilling === false && Date.parse(coveredUntil ?? '') >= until;
      return isRead && ordersWithoutSupplySource === 0;
    });
    if (isDone) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
