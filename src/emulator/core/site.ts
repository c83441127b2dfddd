/** What the emulator serves beside the Selling Partner API: places that Amazon's answers point to. */
import type { CallLog } from './call-log.js';
import type { Faults } from './faults.js';
import type { Exchange } from './http/exchange.js';
import type { World } from './world.js';

export interface SiteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** No body at all when absent. */
  readonly body?: { readonly type: string; readonly bytes: Buffer };
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
export type SiteFactory = (world: World, tools: SiteTools) => Site;

export interface SiteTools {
  /** Waits in real time, for answers that are held back on purpose. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** What a site's requests go through. */
export interface SiteSurroundings {
  readonly faults: Faults;
  readonly log: CallLog;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Answers a request to a site, faults included. Faults hit a site only by the name of its operation. */
export async function serveSite(
  site: Site,
  operation: string,
  exchange: Exchange,
  { faults, log, sleep }: SiteSurroundings,
): Promise<void> {
  const fault = faults.plan(operation, null, 'only by name');
  if (fault.latencyMs > 0) await sleep(fault.latencyMs);
  if (fault.refuse === 'reset-before') {
    log.record(null, operation, fault.refuse);
    exchange.drop('reset');
    return;
  }
  const answer =
    fault.refuse === undefined
      ? await site.answer(operation, exchange)
      : site.refuse(fault.refuse === '429' ? 429 : fault.refuse === '503' ? 503 : 500);
  log.record(null, operation, fault.spoil === 'lost-reply' ? fault.spoil : String(answer.status));
  if (fault.spoil === 'lost-reply') exchange.drop('hang-up');
  else {
    exchange.replyBytes(answer.status, answer.body, {
      ...(answer.headers && { headers: answer.headers }),
      truncate: fault.spoil === 'truncated-body',
    });
  }
}
