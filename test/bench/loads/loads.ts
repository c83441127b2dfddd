import { fullOrderPage, offeredOrderPage, orderPage, quote, wholeOrder } from './order-requests.js';
import { oneSource, sourceList, tiny } from './requests.js';
import type { Question } from './requests.js';

/** A load that autocannon can make: one request, repeated. */
export interface Load {
  readonly name: string;
  readonly title: string;
  readonly question: Question;
  /** Number of concurrent clients. */
  readonly clients: number;
  /** Measured with one client as well. */
  readonly alsoAlone?: true;
  /** Every contestant works on a copy of a store with orders and purchases that the product has filled. */
  readonly store?: true;
  readonly cached: boolean;
  readonly delayMs: number;
  readonly upstreamConnections: number;
  /** Calls of each request. Default: none with a cache, else at least one for each of 50 sources. */
  readonly calls?: number;
  /** Offers are not cached, while all else is. */
  readonly newOffers?: true;
  /** The upstream never sends the same bytes twice, but always the same content. */
  readonly newBytes?: true;
  /** Names of contestants that do not take part. */
  readonly without?: readonly string[];
}

/** Contestants that never call the upstream. */
const NEVER_CALLS = ['ours-cached', 'bytes'];

/** Contestants without a reader of the store. */
const WITHOUT_STORE = ['apollo', 'yoga', 'yoga-jit', 'yoga-best', 'mercurius', 'mesh'];

const OF_ORDERS = {
  clients: 16,
  alsoAlone: true,
  store: true,
  cached: true,
  delayMs: 20,
  upstreamConnections: 64,
  without: WITHOUT_STORE,
} as const;

export const LOADS: readonly Load[] = [
  {
    ...OF_ORDERS,
    name: 'O1',
    title: '50 open orders with their items and supply sources',
    question: orderPage,
  },
  {
    ...OF_ORDERS,
    name: 'O2',
    title: 'O1 with stock, purchases, shipments, holds and tags',
    question: fullOrderPage,
  },
  {
    ...OF_ORDERS,
    name: 'O3',
    title: 'O2 with the cheapest offer of each order, from cache',
    question: offeredOrderPage,
  },
  {
    ...OF_ORDERS,
    name: 'O4',
    title: 'one order in full',
    question: wholeOrder,
  },
  {
    ...OF_ORDERS,
    name: 'Q',
    title: 'the cheapest offer of one order, never from cache, upstream at 20 ms',
    question: quote,
    newOffers: true,
    calls: 1,
    without: [...WITHOUT_STORE, ...NEVER_CALLS],
  },
  {
    name: 'A',
    title: 'a tiny query',
    question: tiny,
    clients: 32,
    cached: true,
    delayMs: 0,
    upstreamConnections: 16,
  },
  {
    name: 'B',
    title: 'one supply source in full, from cache',
    question: oneSource,
    clients: 32,
    cached: true,
    delayMs: 0,
    upstreamConnections: 16,
  },
  {
    name: 'C',
    title: '50 supply sources in full, from cache',
    question: sourceList,
    clients: 32,
    cached: true,
    delayMs: 0,
    upstreamConnections: 16,
  },
  {
    name: 'D',
    title: '50 supply sources in full, no cache, upstream at 0 ms',
    question: sourceList,
    clients: 32,
    cached: false,
    delayMs: 0,
    upstreamConnections: 16,
    without: NEVER_CALLS,
  },
  {
    name: 'D2',
    title: '50 supply sources in full, no cache, upstream at 0 ms, never in the same bytes',
    question: sourceList,
    clients: 32,
    cached: false,
    delayMs: 0,
    upstreamConnections: 16,
    newBytes: true,
    without: NEVER_CALLS,
  },
  {
    name: 'E1',
    title: '50 supply sources in full, no cache, upstream at 20 ms, 1 client',
    question: sourceList,
    clients: 1,
    cached: false,
    delayMs: 20,
    upstreamConnections: 64,
    without: NEVER_CALLS,
  },
  {
    name: 'E32',
    title: '50 supply sources in full, no cache, upstream at 20 ms, 32 clients',
    question: sourceList,
    clients: 32,
    cached: false,
    delayMs: 20,
    upstreamConnections: 256,
    without: NEVER_CALLS,
  },
];
