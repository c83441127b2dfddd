import type { PurchaseDetailsFragment } from '../../generated/purchases/graphql.js';
import { momentsOf } from '../../model/purchase-story.js';
import { clock } from '../../model/time.js';
import { exactClock } from './exact-clock.js';

interface TimeLineProps {
  readonly purchase: PurchaseDetailsFragment;
  readonly now: number;
}

/** What happened to a purchase and who found it out, the oldest first. */
export function TimeLine({ purchase, now }: TimeLineProps) {
  return (
    <ol className="time-line" aria-label="What happened">
      {momentsOf(purchase).map(({ at, words, who, note, tone }, place) => (
        <li key={`${at} ${place}`} className={`moment moment-${tone}`}>
          <time dateTime={at} title={clock(at, null, now)}>
            {exactClock(at, now)}
          </time>
          <p>
            {words}
            {who !== null && who !== 'unknown' && <span className="second"> {who}</span>}
            {note !== null && <q className="moment-note">{note}</q>}
          </p>
        </li>
      ))}
    </ol>
  );
}
