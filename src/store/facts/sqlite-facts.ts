import type { DatabaseSync } from 'node:sqlite';
import type { FactKind, FactVersions } from '../../runtime/cache/fact-versions.js';

const FUNCTION = 'fact_changed';
const ROWS = { insert: 'new', update: 'new', delete: 'old' } as const;

/**
 * Reports each change of the rows of some tables. The triggers belong to this connection and are not in the file. They run
 * before the commit: a reader waits for the connection until then, so it reads the change.
 */
export function reportSqliteFacts(
  database: DatabaseSync,
  tables: Readonly<Record<string, FactKind>>,
  facts: Pick<FactVersions, 'changed'>,
): void {
  database.function(FUNCTION, (kind, sellerId) => {
    facts.changed(String(kind) as FactKind, String(sellerId));
    return null;
  });
  for (const [table, kind] of Object.entries(tables))
    for (const [event, row] of Object.entries(ROWS))
      database.exec(`
        create temp trigger ${table}_${event}_told after ${event} on main.${table}
        begin select ${FUNCTION}('${kind}', ${row}.seller_id); end`);
}
