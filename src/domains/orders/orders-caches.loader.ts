import type { MemoryBudget } from '../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import type { AssignmentCache } from './assigned-source.loader.js';
import type { OrderCache } from './order.loader.js';

/** Caches of one seller's orders between requests. */
export class OrdersCaches {
  readonly orders: OrderCache;
  readonly assignments: AssignmentCache;

  constructor(options: {
    /** Cache lifetime of an order. Each label and each payment changes it. */
    readonly orderTtlMs: number;
    /** Cache lifetime of assignments. */
    readonly assignmentTtlMs: number;
    readonly budget: MemoryBudget;
    readonly now?: () => number;
  }) {
    const { orderTtlMs, assignmentTtlMs, ...rest } = options;
    this.orders = new SingleFlightCache({ ...rest, ttlMs: orderTtlMs });
    this.assignments = new SingleFlightCache({ ...rest, ttlMs: assignmentTtlMs });
  }

  /** Drops every order after a change that orders show. Assignments stay. */
  forgetOrders(): void {
    this.orders.clear();
  }

  /** Drops everything. */
  clear(): void {
    this.orders.clear();
    this.assignments.clear();
  }
}
