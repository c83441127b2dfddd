import { oneSource, sourceList, tiny } from './requests.js';
import type { Question } from './requests.js';

/** A load that autocannon can make: one request, repeated. */
export interface Load {
  readonly name: string;
  readonly title: string;
  readonly question: Question;
  /** Number of concurrent clients. */
  readonly clients: number;
  readonly cached: boolean;
  readonly delayMs: number;
  readonly upstreamConnections: number;
  /** The upstream never sends the same bytes twice, but always the same content. */
  readonly newBytes?: true;
  /** Names of contestants that do not take part. */
  readonly without?: readonly string[];
}

/** Contestants that never call the upstream. */
const NEVER_CALLS = ['ours-cached', 'bytes'];

export const LOADS: readonly Load[] = [
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
