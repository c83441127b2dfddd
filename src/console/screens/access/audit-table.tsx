import type { AuditFactsFragment, AuditOutcome } from '../../generated/access/graphql.js';
import { actionText, actorName, codeText } from '../../model/audit-words.js';
import { Mark } from '../../parts/marks.js';
import type { Tone } from '../../parts/marks.js';
import { useNow } from '../../parts/use-connection.js';
import type { AccessSearch } from './access-search.js';
import { eventClock } from './event-clock.js';

interface AuditTableProps {
  readonly events: readonly AuditFactsFragment[];
  readonly onFilter: (changed: Partial<AccessSearch>) => void;
}

const OUTCOMES: Readonly<Record<AuditOutcome, readonly [Tone, string]>> = {
  SUCCEEDED: ['done', 'Done'],
  REFUSED: ['trouble', 'Refused'],
  FAILED: ['trouble', 'Failed'],
  UNKNOWN: ['unknown', 'Not known yet'],
};

export function AuditTable({ events, onFilter }: AuditTableProps) {
  return (
    <table className="facts">
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Seller</th>
          <th scope="col">Outcome</th>
          <th scope="col">Request</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <AuditRow key={event.id} event={event} onFilter={onFilter} />
        ))}
      </tbody>
    </table>
  );
}

interface AuditRowProps extends Pick<AuditTableProps, 'onFilter'> {
  readonly event: AuditFactsFragment;
}

function AuditRow({ event, onFilter }: AuditRowProps) {
  const { action, actor, at, count, outcome, requestId, subjectId, seller } = event;
  const now = useNow();
  const [tone, word] = OUTCOMES[outcome];
  const why = event.connectionRefusal ?? event.errorCode ?? event.failureCode;
  return (
    <tr>
      <th scope="row">{eventClock(at, now)}</th>
      <td>
        <button
          type="button"
          className="plain access-filter-link"
          title="Show only what this caller did"
          onClick={() => onFilter({ who: actor })}
        >
          {actorName(actor)}
        </button>
      </td>
      <td>
        <button
          type="button"
          className="plain access-filter-link"
          title="Show only this action"
          onClick={() => onFilter({ action })}
        >
          {actionText(action)}
        </button>
        {count > 1 && ` × ${count}`}
        {subjectId !== null && (
          <button
            type="button"
            className="plain access-same"
            title="Show all that was done with the same object"
            onClick={() => onFilter({ about: subjectId })}
          >
            same object
          </button>
        )}
      </td>
      <td data-label="Seller">{seller ? (seller.name ?? seller.sellerId) : ''}</td>
      <td>
        <Mark tone={tone}>{word}</Mark>
        {why !== null && <span className="second">{codeText(why)}</span>}
      </td>
      <td className="second" data-label="Request">
        {requestId}
      </td>
    </tr>
  );
}
