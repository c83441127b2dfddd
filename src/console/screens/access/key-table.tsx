import type { AccessKeyFactsFragment } from '../../generated/access/graphql.js';
import { keyLife, lastUse, scopesText } from '../../model/access-words.js';
import { actorName } from '../../model/audit-words.js';
import { clock } from '../../model/time.js';
import { Mark } from '../../parts/marks.js';
import { useNow } from '../../parts/use-connection.js';

interface KeyTableProps {
  readonly keys: readonly AccessKeyFactsFragment[];
  /** The key that this browser has signed in with. */
  readonly ownId: string | null;
  readonly onRevoke: (key: AccessKeyFactsFragment) => void;
}

export function KeyTable({ keys, ownId, onRevoke }: KeyTableProps) {
  return (
    <table className="facts">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">Allows</th>
          <th scope="col">Sellers</th>
          <th scope="col">Last used</th>
          <th scope="col">State</th>
          <th scope="col">
            <span className="visually-hidden">Actions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} facts={key} isOwn={key.id === ownId} onRevoke={onRevoke} />
        ))}
      </tbody>
    </table>
  );
}

interface KeyRowProps extends Pick<KeyTableProps, 'onRevoke'> {
  readonly facts: AccessKeyFactsFragment;
  readonly isOwn: boolean;
}

function KeyRow({ facts, isOwn, onRevoke }: KeyRowProps) {
  const { name, prefix, scopes, sellers, createdAt, createdBy } = facts;
  const now = useNow();
  const { isValid, words } = keyLife(facts, now);
  return (
    <tr className={isValid ? '' : 'row-ended'}>
      <th scope="row">
        <span className="name">{name}</span> {isOwn && <Mark tone="plain">your key</Mark>}
        <span className="second">{prefix}…</span>
      </th>
      <td data-label="Allows">{scopesText(scopes)}</td>
      <td data-label="Sellers">{sellersText(sellers)}</td>
      <td data-label="Last used">{capitalised(lastUse(facts, now))}</td>
      <td>
        <Mark tone={isValid ? 'done' : 'plain'}>{isValid ? 'Valid' : 'Not valid'}</Mark>
        <span className="second">{words}</span>
        <span className="second">
          Created {clock(createdAt, null, now)} by {actorName(createdBy)}
        </span>
      </td>
      <td className="cell-actions">
        {isValid && (
          <button type="button" aria-label={`Revoke ${name}`} onClick={() => onRevoke(facts)}>
            Revoke
          </button>
        )}
      </td>
    </tr>
  );
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function sellersText(sellers: AccessKeyFactsFragment['sellers']): string {
  if (sellers === null) return 'All sellers';
  if (sellers.length === 0) return 'None that is connected';
  const names = sellers.slice(0, 3).map(({ name, sellerId }) => name ?? sellerId);
  const more = sellers.length - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ');
}
