/** Serves other protocols next to the Selling Partner API: places that Amazon's answers point to. */
import { answerUnderFaults } from './faulted-call.js';
import type { CallEnvironment, FaultedCall, Reply } from './faulted-call.js';
import type { Exchange } from './http/exchange.js';
import type { World } from './world.js';

export interface SiteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Absent sends no body. */
  readonly body?: { readonly type: string; readonly bytes: Buffer };
  /** The seller to count the request for, if any. */
  readonly sellerId?: string | null;
}

/** A part of the emulator with its own protocol, such as a file store or a queue service. */
export interface Site {
  /** Names for counts and faults. */
  readonly operations: readonly string[];
  /** Returns the operation of a request, or undefined when the request is not for this site. */
  find(exchange: Exchange): string | undefined;
  /** Handles a request. Never throws because of the client's input. */
  answer(operation: string, exchange: Exchange): Promise<SiteAnswer>;
  /** Returns the site's error for a fault. */
  refuse(status: 429 | 500 | 503): SiteAnswer;
}

/** Builds a site over the state of a world. Called again at each reset. */
export type SiteFactory = (world: World, sleep: CallEnvironment['sleep']) => Site;

/** Handles a request to a site. Faults hit a site only by the name of its operation. */
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
