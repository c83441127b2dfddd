import type {
  OrderClaim as StoredClaim,
  OrderHold as StoredHold,
  OrderMarks,
} from '../../../store/order-marks/order-mark.js';
import { OrderClaim, OrderHold } from './order-mark.type.js';
import type { OrderMarksInForce } from './order-mark.type.js';

/** Returns the marks of an order as the graph shows them. @param marks is absent for an order without any. */
export function readMarks(marks: OrderMarks | null | undefined): OrderMarksInForce {
  if (!marks) return { hold: null, tags: [], claim: null };
  const { hold, tags, claim } = marks;
  return { hold: hold && readHold(hold), tags, claim: claim && readClaim(claim) };
}

function readHold({ reason, heldAt, heldBy, endsAt }: StoredHold): OrderHold {
  return new OrderHold({
    reason: typeof reason === 'string' ? reason : null,
    heldAt: new Date(heldAt),
    heldBy,
    until: endsAt === null ? null : new Date(endsAt),
  });
}

export function readClaim({ by, claimedAt, expiresAt, createdBy }: StoredClaim): OrderClaim {
  return new OrderClaim({
    by,
    claimedAt: new Date(claimedAt),
    expiresAt: new Date(expiresAt),
    createdBy,
  });
}
