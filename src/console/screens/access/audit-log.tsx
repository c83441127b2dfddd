import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { AccessAuditDocument } from '../../generated/access/graphql.js';
import type { AccessAuditQuery, AuditFilterInput } from '../../generated/access/graphql.js';
import { periodOf } from '../../model/audit-words.js';
import { clock } from '../../model/time.js';
import { useAccess } from '../../parts/access.js';
import { useKeys } from '../../parts/keyboard.js';
import { Pager } from '../../parts/pager.js';
import { ReadState } from '../../parts/read-state.js';
import { useShownQuery } from '../../parts/shown-query.js';
import { useNow } from '../../parts/use-connection.js';
import { useKeptQuery } from '../../parts/use-kept-query.js';
import { useReread } from '../../parts/use-reread.js';
import { useScreenSearch } from '../../parts/use-screen-search.js';
import { readAccessSearch } from './access-search.js';
import type { AccessSearch } from './access-search.js';
import { AuditFilters } from './audit-filters.js';
import { AuditTable } from './audit-table.js';

interface AuditLogProps {
  readonly tabs: ReactNode;
}

const READ_EVERY_MS = 30_000;

/** What was done, the newest first. */
export function AuditLog({ tabs }: AuditLogProps) {
  const [search, change] = useScreenSearch(readAccessSearch);
  const { log, kept } = useLog(search);
  const now = useNow();
  const at = useReread(kept, READ_EVERY_MS);
  useKeys([{ key: 'r', does: 'Reads the audit log again', run: kept.again }]);
  const noneSays = hasFilter(search) ? 'No entry is like that.' : 'Nothing has been done yet.';
  const filtered = (changed: Partial<AccessSearch>) => change({ after: undefined, ...changed });
  return (
    <div className="list-screen">
      <header className="list-head">
        <h1>Access</h1>
        {tabs}
        <span className="second">As of {clock(at, null, now)}</span>
      </header>
      <AuditFilters search={search} onChange={filtered} />
      <ReadState
        {...kept}
        what="The entries"
        isThere={Boolean(log)}
        at={at}
        empty={log?.nodes.length === 0 ? noneSays : null}
      >
        <AuditTable events={log?.nodes ?? []} onFilter={filtered} />
        <Pager
          isFirst={!search.after}
          next={log?.pageInfo.hasNextPage ? log.pageInfo.endCursor : null}
          onTurn={(cursor) => change({ after: cursor })}
          words="Entries are never changed or deleted."
        />
      </ReadState>
    </div>
  );
}

const hasFilter = ({ action, who, from, to, about, of }: AccessSearch): boolean =>
  [action, who, from, to, about, of].some((part) => part !== undefined);

function filterOf({ action, who, from, to, about }: AccessSearch): AuditFilterInput {
  const at = periodOf(from, to);
  return {
    ...(action && { actions: [action] }),
    ...(who && { actors: [who] }),
    ...(about && { subjectId: about }),
    ...(at && { at }),
  };
}

/** Reads the log of all, or of the seller. */
function useLog(search: AccessSearch) {
  const { sellerId } = useAccess().seller;
  const variables = useMemo(
    () => ({
      seller: sellerId,
      isOfSeller: search.of === 'seller',
      filter: filterOf(search),
      after: search.after ?? null,
    }),
    [search, sellerId],
  );
  const kept = useKeptQuery(AccessAuditDocument, variables, (data) => Boolean(logIn(data)));
  useShownQuery(AccessAuditDocument, variables);
  return { kept, log: logIn(kept.data) };
}

function logIn(data: AccessAuditQuery | null) {
  return data?.viewer?.auditLog ?? data?.seller?.auditLog;
}
