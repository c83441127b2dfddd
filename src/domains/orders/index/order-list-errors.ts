import type { GraphQLError } from 'graphql';
import { clientError } from '../../../graph/client-error.js';
import { refusedArgument } from '../../../graph/refused-argument.js';
import type { SearchEnded } from '../../../store/orders/list-order-pages.js';
import { OrderSearchTooLong } from '../../../store/orders/walk-orders.js';

/** Returns what a client gets in place of a page whose search has ended early. */
export function shownEnd(end: SearchEnded): Error {
  return end instanceof OrderSearchTooLong ? refusedSearch(end) : end;
}

function refusedSearch({ tested }: OrderSearchTooLong): GraphQLError {
  return refusedArgument(
    ['filter'],
    'one that fits more orders: add a period (`placed`, `updated` or `shipBy`), or `statuses`',
    `one whose page was not complete after a search of ${tested} orders`,
  );
}

export function notIndexed(): GraphQLError {
  return clientError(
    'Lists of orders need the index, which is not available: ORDERS_HISTORY_DAYS is 0, or the store was not writable at the start.',
    { code: 'ORDERS_NOT_INDEXED' },
  );
}
