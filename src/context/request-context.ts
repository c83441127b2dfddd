import type { GraphQLError } from 'graphql';
import type { FactReads } from '../runtime/cache/fact-versions.js';
import type { Read, Reader } from '../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../runtime/cancellation/cancellation-signal.js';
import { readUntil } from '../runtime/cache/read-until.js';
import { LinkedSignal } from '../runtime/cancellation/linked-signal.js';
import {
  confirmationBatchUpdates,
  confirmationUpdates,
} from '../domains/confirmations/confirmation-updates.service.js';
import type {
  FollowedBatch,
  FollowedConfirmations,
} from '../domains/confirmations/confirmation-updates.service.js';
import { orderUpdates } from '../domains/orders/order-updates.service.js';
import type {
  FollowedOrders,
  OrderUpdatesDependencies,
} from '../domains/orders/order-updates.service.js';
import { updatesOfAllSellers } from '../domains/shipping/shipping.service.js';
import type { SellerShipping } from '../domains/shipping/shipping.service.js';
import { RowBudget } from '../graph/row-budget.js';
import type { UpdateSubscriber } from '../graph/update-subscriber.js';
import { TextBudget } from '../graph/text-budget.js';
import { requestTurns } from '../runtime/background/turns.js';
import type { SellerHealthLoader } from '../domains/sellers/health/seller-health.loader.js';
import { IndexStateLoader } from '../domains/orders/index/index-state.loader.js';
import type { SellerConnections } from '../domains/sellers/connect/seller-connections.service.js';
import { AuditLog } from '../domains/access/audit/audit-log.service.js';
import { MutationTrail } from '../domains/access/audit/mutation-trail.service.js';
import type { AccessKeys } from '../domains/access/access-keys.service.js';
import type { Principal } from '../graph/access/principal.js';
import type { Caller } from '../sp-api/calls/caller.js';
import { wallClock } from '../runtime/clock.js';
import { CostMeter } from '../telemetry/cost-meter.js';
import { clientError } from '../graph/client-error.js';
import { unknownSeller } from '../graph/unknown-seller.js';
import { SellerScope } from './seller-scope.js';
import type { ContextPorts } from './seller-scope.js';
import type { SellerAccount, SellerRuntime } from './seller-runtime.js';
import type { VisibleSellers } from './visible-sellers.js';

/** Context of one GraphQL request. A plain object: Apollo copies it, and would read every getter. */
export interface RequestContext {
  readonly origin: RequestOrigin;
  readonly cost: CostMeter;
  /** The access keys, for a principal with the scope MANAGE. */
  readonly accessKeys: () => AccessKeys;
  /** Connects and disconnects sellers, for a principal with the scope MANAGE. */
  readonly sellerConnections: () => SellerConnections;
  /** The health of sellers. */
  readonly sellerHealth: () => SellerHealthLoader;
  /** The state of the index of orders, of any number of sellers. */
  readonly indexState: () => IndexStateLoader;
  /** Records the mutations of the request. */
  readonly audit: MutationTrail;
  /** The audit trail, for a principal with the scope MANAGE. */
  readonly auditLog: AuditLog;
  /** The long texts of the answer. */
  readonly texts: TextBudget;
  /** Notes that a value of the answer changes by itself at a time in epoch milliseconds; with null, at any time. */
  readonly changesAt: (at: number | null) => void;
  /** All sellers that the client may see. There may be thousands. */
  readonly accounts: () => SellerAccount[];
  /** Returns one seller; the only or the default one without an id. Null for an id that the client may not see, and when there are several. */
  readonly account: (id?: string | null) => SellerAccount | null;
  /**
   * Returns the scope of a seller; of the only or the default one without an id.
   * @throws GraphQLError SELLER_NOT_FOUND for an id that the client may not see, or that sees no seller, SELLER_REQUIRED when there are several.
   */
  readonly seller: (id?: string | null) => SellerScope;
  /** Emits purchases of all sellers that the client may see when their state changes. */
  readonly purchaseUpdates: (signal: AbortSignal) => ReturnType<SellerShipping['purchaseUpdates']>;
  /** Emits orders that the client may see when they change. */
  readonly orderUpdates: (
    followed: FollowedOrders,
    signal: AbortSignal,
  ) => ReturnType<typeof orderUpdates>;
  /** Emits confirmations that the client may see when their state changes. */
  readonly confirmationUpdates: (
    followed: FollowedConfirmations,
    signal: AbortSignal,
  ) => ReturnType<typeof confirmationUpdates>;
  /** Emits a batch of confirmations at the start, and when one of them changes. */
  readonly confirmationBatchUpdates: (
    batch: FollowedBatch,
    signal: AbortSignal,
  ) => ReturnType<typeof confirmationBatchUpdates>;
}

export interface RequestOrigin {
  /** The caller. It sees its own sellers only. */
  readonly principal: Principal;
  readonly requestId: string;
  /** Origin under which the client reached this server, for links. */
  readonly baseUrl: string;
  /** Aborts when the client disconnects or the request times out. */
  readonly signal: AbortSignal;
  /** A signal that many listeners can share cheaply. When present, `signal` is created only on demand. */
  readonly cancellation?: CancellationSignal;
  readonly onRead?: ((read: Read) => void) | undefined;
  /** Called with the facts of each seller that the request concerns, before it reads any. */
  readonly onFacts?: ((reads: FactReads) => void) | undefined;
  /** Registers a listener that is called once, when the answer is sent or given up. Absent when the origin has no answer. */
  readonly onEnd?: ((listener: () => void) => void) | undefined;
  /** Called for each seller that the request concerns, and may be called again for the same one. */
  readonly onSeller?: ((sellerId: string) => void) | undefined;
  /** The subscriber whose source of updates is made. Absent for a request, and for the events of a subscription. */
  readonly subscriber?: UpdateSubscriber | undefined;
}

/** @param sellers every connected seller. The context shows those of the principal. */
export function createContext(
  sellers: VisibleSellers,
  origin: RequestOrigin,
  ports: ContextPorts,
): RequestContext {
  const runtimes = sellers.of(origin.principal);
  origin.onRead?.(sellers.state);
  const { now = wallClock.now } = ports;
  const cost = new CostMeter();
  const rows = new RowBudget(() => requestTurns.next());
  // The loaders pass it to the caches, which report each read to it.
  const caller: Caller & Reader = {
    // Every call of the request listens on it.
    signal: origin.cancellation ?? new LinkedSignal(origin.signal),
    meter: { callerId: origin.principal.id, add: (report) => cost.add(report) },
    onCacheHit: () => cost.hit(),
    rows,
    ...(origin.onRead && { onRead: origin.onRead }),
  };
  const texts = new TextBudget();
  origin.onEnd?.(() => texts.release());
  const scopes = new Map<string, SellerScope>();
  // Sellers may come and go during a subscription.
  const seen = {
    has: (id: string) => sellers.of(origin.principal).has(id),
    ids: () => [...sellers.of(origin.principal).keys()],
  };
  const unnamed = sellers.unnamedOf(origin.principal);
  return {
    origin,
    cost,
    accessKeys: () => ports.accessKeys(origin.principal),
    sellerConnections: () => ports.sellerConnections(origin.principal),
    sellerHealth: once(ports.sellerHealth),
    indexState: once(() => new IndexStateLoader(ports.store.orders)),
    audit: new MutationTrail({ ...ports.audit, trail: ports.store.audit, origin }),
    auditLog: new AuditLog(ports.store.audit, rows),
    texts,
    changesAt: (at) => origin.onRead?.(readUntil(at, now)),
    accounts: () => Array.from(runtimes.values(), ({ account }) => account),
    account: (id) => seenAccount(runtimes.get(id ?? unnamed ?? ''), origin),
    seller: (id) => {
      const sellerId = id ?? unnamed;
      if (sellerId === null) throw sellerRequired(runtimes.keys());
      const runtime = runtimes.get(sellerId);
      if (!runtime) throw unknownSeller(sellerId);
      let scope = scopes.get(sellerId);
      if (!scope) {
        origin.onSeller?.(sellerId);
        origin.onFacts?.(ports.store.facts.of(sellerId));
        scope = new SellerScope(runtime, caller, ports, origin.principal);
        scopes.set(sellerId, scope);
      }
      return scope;
    },
    ...updateSources(ports.store, { seen, now, subscriber: origin.subscriber }),
  };
}

/** Returns the sources of subscriptions. */
function updateSources(
  store: ContextPorts['store'],
  { seen, now, subscriber }: Omit<OrderUpdatesDependencies, 'store'>,
): Pick<
  RequestContext,
  'purchaseUpdates' | 'orderUpdates' | 'confirmationUpdates' | 'confirmationBatchUpdates'
> {
  return {
    purchaseUpdates: (signal) => updatesOfAllSellers(store, seen.has, signal, subscriber),
    orderUpdates: (followed, signal) =>
      orderUpdates(followed, { store, seen, now, subscriber }, signal),
    confirmationUpdates: (followed, signal) =>
      confirmationUpdates(followed, { store, isSeen: seen.has }, signal, subscriber),
    confirmationBatchUpdates: (batch, signal) =>
      confirmationBatchUpdates(batch, store, signal, subscriber),
  };
}

function seenAccount(
  runtime: SellerRuntime | undefined,
  origin: Pick<RequestOrigin, 'onSeller'>,
): SellerAccount | null {
  if (!runtime) return null;
  origin.onSeller?.(runtime.account.id);
  return runtime.account;
}

/** Returns a function that makes a value when it is first called. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Sellers that the error names for programs, and those that its text shows. */
const MOST_NAMED = 100;
const MOST_SHOWN = 5;

/** The error for a request that names none of several sellers, or whose client sees none. @param visible the sellers that the client may see. */
export function sellerRequired(visible: Iterable<string>): GraphQLError {
  const sellerIds = [...visible].slice(0, MOST_NAMED);
  if (sellerIds.length === 0)
    return clientError(
      'No seller is connected that the caller may see, so `sellers` is empty. Use an access key or token that lists a connected seller, or connect one with `connectSeller`.',
      { code: 'SELLER_NOT_FOUND' },
    );
  return clientError(
    `There are several sellers: ${sellerIds.slice(0, MOST_SHOWN).join(', ')}${sellerIds.length > MOST_SHOWN ? ', …' : ''}. Name one: \`seller(id: …)\` in a query, \`sellerId\` or an id of one of its objects elsewhere. \`sellers\` lists them, and DEFAULT_SELLER_ID sets a default.`,
    { code: 'SELLER_REQUIRED', sellerIds },
  );
}
