import type { Day } from './screen-state.js';
import { ViewLink } from './view-link.js';

interface Left {
  readonly count: number | null | undefined;
  readonly words: (count: number) => string;
  /** The list of purchases that has them; null for orders, which other screens list. */
  readonly search: Readonly<Record<string, string>> | null;
}

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

/** What did not leave, as of now: each line leads to its list. */
export function Leftovers({ day }: { readonly day: Day }) {
  const lists = day.leftovers;
  const all: readonly Left[] = [
    {
      count: lists.unsettledPurchases?.totalCount,
      words: (count) => many(count, 'purchase is not known yet', 'purchases are not known yet'),
      search: { state: 'unknown' },
    },
    {
      count: lists.unshippedAfterCancel?.totalCount,
      words: (count) =>
        many(count, 'cancelled label has no other one', 'cancelled labels have no other one'),
      search: { state: 'not-again' },
    },
    {
      count: lists.refusedPurchases?.totalCount,
      words: (count) =>
        many(count, 'purchase was refused on this day', 'purchases were refused on this day'),
      search: { state: 'all', only: 'refused' },
    },
    {
      count: lists.waitingPurchases?.totalCount,
      words: (count) => many(count, 'purchase waits', 'purchases wait'),
      search: { state: 'all', only: 'waiting' },
    },
    {
      count: lists.lateOrders?.totalCount,
      words: (count) => many(count, 'order is late', 'orders are late'),
      search: null,
    },
    {
      count: lists.cancellationRequests?.totalCount,
      words: (count) =>
        many(count, 'buyer asked to cancel an order', 'buyers asked to cancel an order'),
      search: null,
    },
  ];
  const left = all.filter(({ count }) => count !== 0);
  return (
    <section className="leftovers" aria-label="What did not leave">
      <h2>What did not leave, as of now</h2>
      {left.length === 0 ? (
        <p>Nothing is left.</p>
      ) : (
        <ul>
          {left.map((one) => (
            <LeftLine key={one.words(0)} left={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function LeftLine({ left }: { readonly left: Left }) {
  const { count, words, search } = left;
  // A count that is not known says so; it is not left out.
  const text =
    typeof count === 'number' ? words(count) : `How many is not known: ${words(2).slice(2)}`;
  return <li>{search ? <ViewLink search={search}>{text}</ViewLink> : text}</li>;
}
