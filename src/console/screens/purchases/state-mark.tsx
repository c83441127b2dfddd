import type { PurchaseRowFragment } from '../../generated/purchases/graphql.js';
import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../parts/marks.js';

type Stated = Pick<PurchaseRowFragment, 'refundState' | 'settledBy' | 'state'>;

interface StateWords {
  readonly text: string;
  readonly tone: Tone;
}

function stateOf({ state, refundState, settledBy }: Stated): StateWords {
  switch (state) {
    case 'INTENT':
      return { text: 'Waiting', tone: 'working' };
    case 'SENDING':
      return { text: 'Buying', tone: 'working' };
    case 'UNKNOWN':
      return { text: 'Not known yet', tone: 'unknown' };
    case 'REJECTED':
      return settledBy === 'PERSON'
        ? { text: 'Not sold', tone: 'plain' }
        : { text: 'Refused', tone: 'trouble' };
    case 'PURCHASED':
      return refundState === null ? { text: 'Bought', tone: 'done' } : REFUNDS[refundState];
  }
}

const REFUNDS: Readonly<Record<NonNullable<Stated['refundState']>, StateWords>> = {
  PENDING: { text: 'Cancelled, refund pending', tone: 'plain' },
  APPLIED: { text: 'Cancelled, refund paid', tone: 'plain' },
  REJECTED: { text: 'Refund refused, label valid', tone: 'trouble' },
};

/** Where a purchase stands. */
export function StateMark({ purchase }: { readonly purchase: Stated }) {
  const { text, tone } = stateOf(purchase);
  return <Mark tone={tone}>{text}</Mark>;
}
