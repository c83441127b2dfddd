import { useState } from 'react';
import type { PurchaseGuard } from '../../generated/order/graphql.js';
import { blocksOf } from './order-state.js';
import type { Block, Order } from './order-state.js';

export interface Anyway {
  readonly blocks: readonly Block[];
  /** Why a person ships nevertheless; null until it was typed. */
  readonly reason: string | null;
  /** Guards that the purchase passes, with that reason. */
  readonly despite: readonly PurchaseGuard[];
  /** Whether something is in the way that no reason covers yet. */
  readonly isBlocked: boolean;
  readonly allow: (guards: readonly PurchaseGuard[], reason: string) => void;
}

/** Keeps for which guards a person has typed a reason. A guard that turns up later needs one again. */
export function useAnyway(order: Order, station: string | null): Anyway {
  const [allowed, setAllowed] = useState<readonly PurchaseGuard[]>([]);
  const [reason, setReason] = useState<string | null>(null);
  const blocks = blocksOf(order, station);
  return {
    blocks,
    reason,
    despite: allowed,
    isBlocked: blocks.some(({ guard }) => !allowed.includes(guard)),
    allow: (guards, why) => {
      setAllowed([...new Set([...allowed, ...guards])]);
      setReason(why);
    },
  };
}
