import { clock } from '../../model/time.js';
import { historyOf } from './history.js';
import type { PartProps } from './part-props.js';

export function HistoryPart({ order, now, zone }: PartProps) {
  const happened = historyOf(order);
  return (
    <section className="order-part" aria-labelledby="history-title">
      <h2 id="history-title">History</h2>
      <ol className="order-history">
        {happened.map(({ at, words, by, tone }, place) => (
          <li key={`${at} ${words} ${happened.length - place}`} className={`order-history-${tone}`}>
            <time dateTime={at} className="second">
              {clock(at, zone, now)}
            </time>
            <span>
              {words}
              {by !== null && <span className="second"> by {by}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
