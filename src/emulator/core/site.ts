/** What the emulator serves beside the Selling Partner API: places that Amazon's answers point to. */
import {
  answerUnderFaults,
  type CallEnvironment,
  type FaultedCall,
  type Reply,
} from './faulted-call.js';
import type { Exchange } from './http/exchange.js';
import type { World } from './world.js';

export interface SiteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** No body at all when absent. */
  readonly body?: { readonly type: string; readonly bytes: Buffer };
  /** The seller to count the request for, where one is behind it. */
  readonly sellerId?: string | null;
}

/** A part of the emulator with a protocol of its own, such as a file store or a queue service. */
export interface Site {
  /** The names under which its requests are counted, and under which faults can be asked for. */
  readonly operations: readonly string[];
  /** The operation that a request means; undefined when the request is for somebody else. */
  find(exchange: Exchange): string | undefined;
  /** Never throws for what a client sent. */
  answer(operation: string, exchange: Exchange): Promise<SiteAnswer>;
  /** How this site words the trouble that a fault asks for. */
  refuse(status: 429 | 500 | 503): SiteAnswer;
}

/** Builds a site over the state of a world; called again at each reset. */
export type SiteFactory = (world: World, sleep: CallEnvironment['sleep']) => Site;

/** Answers a request to a site. Faults hit a site only by the name of its operation. */
export function serveSite(
  site: Site,
  operation: string,
  exchange: Exchange,
  environment: CallEnvironment,
): Promise<void> {
  const replyOf = ({ status, headers, body, sellerId }: SiteAnswer): Reply => ({
    status,
    sellerId,
    send: (truncate) =>
      exchange.replyBytes(status, body, { ...(headers && { headers }), truncate }),
  });
  const call: FaultedCall = {
    operation,
    sellerId: null,
    exchange,
    reach: 'only by name',
    answer: async () => replyOf(await site.answer(operation, exchange)),
    refuse: (status) => replyOf(site.refuse(status)),
  };
  return answerUnderFaults(call, environment);
}
