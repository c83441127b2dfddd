import { OrderFilterInput } from '../../domains/orders/index/order-filter.input.js';
import type { DateTimeRangeInput } from '../../graph/date-time-range.input.js';

/** Describes the sheet of a pick list. */
export interface PickListJob {
  readonly kind: 'PICK_LIST';
  readonly filter: OrderFilterInput | null;
}

/** Returns the filter of a job that was stored as JSON, with its times. */
export function filterIn({ filter }: PickListJob): OrderFilterInput | null {
  if (!filter) return null;
  const { placed, updated, shipBy } = filter;
  return Object.assign(new OrderFilterInput(), filter, {
    placed: period(placed),
    updated: period(updated),
    shipBy: period(shipBy),
  });
}

function period(stored: DateTimeRangeInput | null | undefined): DateTimeRangeInput | null {
  if (!stored) return null;
  const { from, before } = stored;
  return { from: from ? new Date(from) : null, before: before ? new Date(before) : null };
}
