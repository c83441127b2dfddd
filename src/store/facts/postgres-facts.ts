import type { CompiledQuery } from 'kysely';
import { FACT_KINDS } from '../../runtime/cache/fact-versions.js';
import type { FactKind, FactVersions } from '../../runtime/cache/fact-versions.js';
import { INDEX_FACTS, LEDGER_FACTS } from './fact-tables.js';

/** The channel on which the triggers of PostgreSQL report changed facts. */
export const FACTS_CHANNEL = 'facts_changed';

const KINDS: Readonly<Record<string, FactKind>> = { ...INDEX_FACTS, ...LEDGER_FACTS };
const WRITTEN = /\b(?:insert\s+into|update|delete\s+from)\s+"?(\w+)"?/gi;

/** Reads a notification of the triggers, such as `orders A1EXAMPLE`. */
export function tellFact(facts: FactVersions, payload: string): void {
  const [kind, sellerId] = payload.split(' ', 2);
  if (isKind(kind) && sellerId !== undefined) facts.changed(kind, sellerId);
  else facts.allChanged();
}

function isKind(text: string | undefined): text is FactKind {
  return FACT_KINDS.some((kind) => kind === text);
}

/**
 * Ends the reads of facts that this process changes, before the writer learns that it is done: a client reads its own change at
 * once, and the notification arrives some milliseconds later. It goes by the text of the statement, so it may end too many; what
 * it misses, the notification ends.
 */
export class OwnWrites {
  readonly #facts: FactVersions;
  /** Writes of open transactions, by connection. */
  readonly #open = new WeakMap<object, CompiledQuery[]>();

  constructor(facts: FactVersions) {
    this.#facts = facts;
  }

  /** Notes a statement of an open transaction. */
  note(connection: object, query: CompiledQuery): void {
    if (kindsOf(query).size === 0) return;
    const noted = this.#open.get(connection) ?? [];
    noted.push(query);
    this.#open.set(connection, noted);
  }

  /** The transaction is committed, or its end is unknown. */
  ended(connection: object): void {
    for (const query of this.#open.get(connection) ?? []) this.committed(query);
    this.#open.delete(connection);
  }

  /** A statement is committed. */
  committed(query: CompiledQuery): void {
    const kinds = kindsOf(query);
    if (kinds.size === 0) return;
    const sellers = query.parameters.filter(
      (value) => typeof value === 'string' && this.#facts.has(value),
    ) as string[];
    for (const kind of kinds)
      if (sellers.length === 0) this.#facts.changedOfAll(kind);
      else for (const sellerId of sellers) this.#facts.changed(kind, sellerId);
  }
}

function kindsOf({ query, sql }: CompiledQuery): Set<FactKind> {
  const kinds = new Set<FactKind>();
  if (query.kind === 'SelectQueryNode') return kinds;
  for (const [, table = ''] of sql.matchAll(WRITTEN)) {
    const kind = KINDS[table.toLowerCase()];
    if (kind) kinds.add(kind);
  }
  return kinds;
}
