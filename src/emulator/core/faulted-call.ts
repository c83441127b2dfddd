/** Applies faults to a call and counts it, whichever protocol the call speaks. */
import type { CallLog } from './call-log.js';
import type { FaultReach, Faults } from './faults.js';
import type { Exchange } from './http/exchange.js';
import type { OddShape } from '../apis/supply-sources/odd-shapes.js';

/** An answer that is ready to send. */
export interface Reply {
  readonly status: number;
  /** The seller to count the call for, when only the answer names it. */
  readonly sellerId?: string | null | undefined;
  /** Sends the answer; a truncated one ends in the middle of its body. */
  send(truncate: boolean): void;
}

/** One call in the terms of its protocol. */
export interface FaultedCall {
  /** The name that faults and counts use. */
  readonly operation: string;
  readonly sellerId: string | null;
  readonly exchange: Exchange;
  readonly reach: FaultReach;
  /** Runs the operation. */
  answer(oddShapes: readonly OddShape[]): Promise<Reply>;
  /** Returns the protocol's error for a fault. The operation does not run. */
  refuse(status: 429 | 500 | 503): Reply;
}

export interface CallEnvironment {
  readonly faults: Faults;
  readonly log: CallLog;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Handles a call under the active faults. Throws the call's error, also when its client disconnected. */
export async function answerUnderFaults(
  call: FaultedCall,
  { faults, log, sleep }: CallEnvironment,
): Promise<void> {
  const { operation, sellerId, exchange } = call;
  const fault = faults.plan(operation, sellerId, call.reach);
  if (fault.latencyMs > 0) await sleep(fault.latencyMs);
  if (fault.refuse === 'reset-before') {
    log.record(sellerId, operation, fault.refuse);
    exchange.drop('reset');
    return;
  }
  let reply: Reply;
  try {
    const { refuse, oddShapes } = fault;
    reply = refuse === undefined ? await call.answer(oddShapes) : call.refuse(refuse);
  } catch (error) {
    if (exchange.abandoned) log.record(sellerId, operation, 'abandoned');
    throw error;
  }
  // A refused call took no effect, so losing its answer would prove nothing.
  const spoil = reply.status < 400 ? fault.spoil : undefined;
  const isLost = spoil === 'lost-reply';
  log.record(reply.sellerId ?? sellerId, operation, isLost ? spoil : String(reply.status));
  if (isLost) exchange.drop('hang-up');
  else reply.send(spoil === 'truncated-body');
}
