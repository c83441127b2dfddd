import type { GraphQLError } from 'graphql';
import { clientError } from '../../../graph/client-error.js';
import { periodOf } from '../../../graph/date-time-range.input.js';
import { parseGlobalId } from '../../../graph/global-id.js';
import { checkListLengths } from '../../../graph/list-lengths.js';
import { storedPage } from '../../../graph/stored-page.js';
import { listReads } from '../../../runtime/background/slots.js';
import { readRows } from '../../../sp-api/calls/caller.js';
import type { RowCounter } from '../../../sp-api/calls/caller.js';
import { AuditSearchTooLong } from '../../../store/audit/list-events.js';
import type { AuditFilter } from '../../../store/audit/list-events.js';
import type { AuditTrail } from '../../../store/audit/audit-trail.js';
import type { PageRequest } from '../../../store/engine/page.js';
import { AuditEventConnection, AuditEventEdge, readAuditEvent } from './audit-event.type.js';
import type { AuditEvent } from './audit-event.type.js';
import { MOST_AUDIT_VALUES } from './audit-filter.input.js';
import type { AuditFilterInput, AuditLogArgs } from './audit-filter.input.js';

const LIST = 'auditLog';

/** Reads the audit trail within one request. Costs no call. Its callers have the scope MANAGE. */
export class AuditLog {
  readonly #trail: Pick<AuditTrail, 'find' | 'list' | 'count'>;
  readonly #rows: RowCounter | undefined;

  constructor(trail: Pick<AuditTrail, 'find' | 'list' | 'count'>, rows: RowCounter | undefined) {
    this.#trail = trail;
    this.#rows = rows;
  }

  /** Returns null for an unknown id. */
  async find(id: string): Promise<AuditEvent | null> {
    const read = (): ReturnType<AuditTrail['find']> => this.#trail.find(id);
    const event = await readRows(this.#rows, LIST, read, (found) => (found ? 1 : 0));
    return event && readAuditEvent(event);
  }

  /**
   * Returns a page of the log, of one seller or of all.
   * @throws GraphQLError BAD_USER_INPUT for a list that is too long, for a subject that is no id, for a cursor of another list, and
   * when few of many entries fit the filter.
   */
  async list(
    sellerId: string | null,
    { filter, first, after = null }: AuditLogArgs,
  ): Promise<AuditEventConnection> {
    checkListLengths(filter ?? {}, MOST_AUDIT_VALUES);
    const selection = selectionOf(filter ?? {});
    const wanted = { ...selection, ...(sellerId !== null && { sellerId }) };
    const limits = { budget: this.#rows };
    const list = {
      scope: { field: LIST, sellerId: sellerId ?? '', selection },
      rows: this.#rows,
      counted: LIST,
      read: (request: PageRequest) => this.#trail.list(wanted, request, limits),
    };
    const { edges, pageInfo } = await storedPage(list, { first, after }, readAuditEvent).catch(
      (error: unknown) => {
        throw error instanceof AuditSearchTooLong ? refusedSearch(error) : error;
      },
    );
    return new AuditEventConnection({
      edges: edges.map((edge) => new AuditEventEdge(edge)),
      pageInfo,
      counted: () => listReads.run(() => this.#trail.count(wanted, limits)),
    });
  }
}

/** Returns the filter of the store. Absent parts do not restrict the list. */
function selectionOf({ actors, actions, subjectId, at }: AuditFilterInput): AuditFilter {
  const [from, before] = periodOf(at);
  const target = subjectId ?? undefined;
  if (target !== undefined && !parseGlobalId(target)) throw notAnId();
  const given = { actors, actions, target, from, before };
  return Object.fromEntries(
    Object.entries(given).filter(([, part]) => part !== null && part !== undefined),
  );
}

function notAnId(): GraphQLError {
  return clientError(
    '`filter.subjectId` must be the `id` of an object of this graph, such as `Purchase.id`.',
    { code: 'BAD_USER_INPUT', argument: 'filter' },
  );
}

function refusedSearch({ tested }: AuditSearchTooLong): GraphQLError {
  return clientError(
    `The filter fits too few entries: the page was not complete after a search of ${tested} entries. Add a period (\`at\`) to the filter, or \`subjectId\`.`,
    { code: 'BAD_USER_INPUT', argument: 'filter' },
  );
}
