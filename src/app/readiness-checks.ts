import type { RoundHealth } from '../background/round-health.js';
import type { SpApiClient, SellerGrant } from '../sp-api/create-sp-api.js';
import type { Store } from '../store/store.js';
import type { LoginHealth } from './login-health.js';
import type { QueueHealth } from './queue-health.js';
import type { ReadinessCheck } from './readiness.js';

/** Purchases can be recorded: a real, tiny write. The one check without which the server is not ready. */
export function ledgerCheck(store: Pick<Store, 'checkWritable'>): ReadinessCheck {
  return {
    name: 'ledger',
    required: true,
    look: async () => {
      await store.checkWritable();
      return { ok: true, detail: 'The ledger can be written.' };
    },
  };
}

/** The index of orders can be read, and the search that fills it works for the default seller. */
export function orderIndexCheck(
  store: Pick<Store, 'orders'>,
  sellerId: string,
  { historyDays }: { readonly historyDays: number },
): ReadinessCheck {
  return {
    name: 'orderIndex',
    required: false,
    look: async () => {
      if (historyDays === 0) return { ok: true, detail: 'Off: ORDERS_HISTORY_DAYS is 0.' };
      const problem = await store.orders.problemOf(sellerId, 'SEARCH');
      return problem === null
        ? { ok: true, detail: 'The index can be read, and orders are being searched.' }
        : { ok: false, detail: `Orders can't be searched at Amazon (${problem}); the index ages.` };
    },
  };
}

/** Login with Amazon issues tokens. */
export function loginCheck(
  login: LoginHealth,
  spApi: Pick<SpApiClient, 'signIn'>,
  grant: SellerGrant,
): ReadinessCheck {
  return {
    name: 'amazonLogin',
    required: false,
    look: () => login.look(spApi, grant, Date.now()),
  };
}

/** The queue of notifications could be read the last time. */
export function queueCheck(queue: QueueHealth): ReadinessCheck {
  return { name: 'notificationQueue', required: false, look: () => queue.look() };
}

/** All background loops work. */
export function backgroundCheck(rounds: RoundHealth): ReadinessCheck {
  return {
    name: 'background',
    required: false,
    look: () => {
      const troubles = rounds.troubles();
      return troubles.length === 0
        ? { ok: true, detail: 'All background tasks work.' }
        : { ok: false, detail: troubles.map(({ task, text }) => `${task}: ${text}`).join('; ') };
    },
  };
}
