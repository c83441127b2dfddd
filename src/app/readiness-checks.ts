import type { Clock } from '../runtime/clock.js';
import type { RoundHealth } from '../runtime/background/round-health.js';
import type { SpApiClient, SellerGrant } from '../sp-api/create-sp-api.js';
import { StoreError } from '../store/engine/store-error.js';
import { clauseOf } from '../store/purchasing/purchasing.js';
import type { Purchasing, RefusalReason } from '../store/purchasing/purchasing.js';
import type { Store } from '../store/store.js';
import type { OpenIdentityProvider } from './identity-provider.js';
import type { LoginHealth } from './login-health.js';
import type { QueueHealth } from './queue-health.js';
import type { Finding, ReadinessCheck } from './readiness.js';

/** The check reads a sample of every table with sealed values, and keys seldom change. */
const ENCRYPTION_KEEP_MS = 30_000;

const NO_SELLER: Finding = { ok: true, detail: 'No seller is connected.' };

interface Dependencies {
  readonly store: Store;
  readonly spApi: Pick<SpApiClient, 'signIn'>;
  /** Returns the grant of the first seller. Null when no seller is connected. */
  readonly grant: () => SellerGrant | null;
  readonly login: LoginHealth;
  readonly rounds: RoundHealth;
  readonly clock: Pick<Clock, 'now'>;
  /** Null without one. */
  readonly identityProvider: Pick<OpenIdentityProvider, 'check'> | null;
  /** Null when no queue is read. */
  readonly queueHealth: QueueHealth | null;
}

/** Returns the dependencies that `/readyz` reports. Without a required one the server answers 503. */
export function readinessChecks(
  orders: { readonly historyDays: number },
  { store, spApi, grant, login, identityProvider, rounds, queueHealth, clock }: Dependencies,
): readonly ReadinessCheck[] {
  return [
    ledgerCheck(store),
    encryptionCheck(store, grant),
    orderIndexCheck(store, grant, orders),
    loginCheck({ login, spApi, grant, clock }),
    ...(identityProvider ? [identityProvider.check] : []),
    ...(queueHealth ? [queueCheck(queueHealth)] : []),
    backgroundCheck(rounds),
  ];
}

/** Checks that purchases can be recorded, by a tiny real write. Required. */
function ledgerCheck(store: Pick<Store, 'checkWritable' | 'purchasing'>): ReadinessCheck {
  return {
    name: 'ledger',
    required: true,
    look: async () => {
      // A write also finds that the ledger was replaced, so the reason is read after it. A damaged one takes no write.
      if (refusalOf(store.purchasing) === null) await store.checkWritable();
      const reason = refusalOf(store.purchasing);
      if (reason !== null) return { ok: false, detail: refused(reason) };
      return store.purchasing.isAllowed
        ? { ok: true, detail: 'The ledger can be written.' }
        : { ok: true, detail: 'Purchases are switched off (PURCHASES=off).' };
    },
  };
}

/**
 * Checks that a sample of the stored data can be decrypted. Required: with a wrong key the server could neither send
 * recorded purchases nor list orders, and would seal new data with that key.
 */
function encryptionCheck(
  store: Pick<Store, 'encryptionKeys'>,
  grant: Dependencies['grant'],
): ReadinessCheck {
  return {
    name: 'encryption',
    required: true,
    keepMs: ENCRYPTION_KEEP_MS,
    look: async () => {
      try {
        await store.encryptionKeys.check(grant()?.sellerId ?? '');
        return { ok: true, detail: 'A sample of the stored data can be decrypted.' };
      } catch (error) {
        if (!(error instanceof StoreError)) throw error;
        // The checks `ledger` and `orderIndex` report all other failures.
        return error.code === 'SEALED'
          ? { ok: false, detail: error.message }
          : { ok: true, detail: 'Not checked: the store cannot be read.' };
      }
    },
  };
}

/** Checks that the order index can be read, and that the search that fills it works for the first seller. */
function orderIndexCheck(
  store: Pick<Store, 'orders'>,
  grant: Dependencies['grant'],
  { historyDays }: { readonly historyDays: number },
): ReadinessCheck {
  return {
    name: 'orderIndex',
    required: false,
    look: async () => {
      if (historyDays === 0) return { ok: true, detail: 'Off: ORDERS_HISTORY_DAYS is 0.' };
      const seller = grant();
      if (seller === null) return NO_SELLER;
      const problem = await store.orders.problemOf(seller.sellerId, 'SEARCH');
      return problem === null
        ? { ok: true, detail: 'The index can be read, and orders are being searched.' }
        : { ok: false, detail: `Orders can't be searched at Amazon (${problem}); the index ages.` };
    },
  };
}

/** Checks that Login with Amazon issues tokens. */
function loginCheck({
  login,
  spApi,
  grant,
  clock,
}: Pick<Dependencies, 'login' | 'spApi' | 'grant' | 'clock'>): ReadinessCheck {
  return {
    name: 'amazonLogin',
    required: false,
    look: async () => {
      const seller = grant();
      return seller === null ? NO_SELLER : login.look(spApi, seller, clock.now());
    },
  };
}

/** Checks that the last read of the notification queue succeeded. */
function queueCheck(queue: QueueHealth): ReadinessCheck {
  return { name: 'notificationQueue', required: false, look: () => queue.look() };
}

/** Checks that all background loops work. */
function backgroundCheck(rounds: RoundHealth): ReadinessCheck {
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

/** Returns why purchases are refused, unless the operator wants it so. */
function refusalOf(purchasing: Purchasing): RefusalReason | null {
  return purchasing.isAllowed || purchasing.reason === 'SWITCHED_OFF' ? null : purchasing.reason;
}

function refused(reason: RefusalReason): string {
  return `Purchases are refused, because ${clauseOf(reason)}. "npm run ledger -- status" says what to do.`;
}
