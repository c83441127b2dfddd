import { getOperationAST, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isCacheable } from '../../schema/cacheable.js';
import { QueryCompiler } from './compiled-query.js';
import type { CompiledQuery } from './compiled-query.js';

/** A query that is valid and within the limits, but for what its variables decide; compiled. */
export interface PreparedQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether its answers may be remembered. */
  readonly isCacheable: boolean;
  readonly run: CompiledQuery;
}

export interface PreparedQueriesOptions {
  /** How many prepared queries are kept; some 100 KB each for a large one. */
  readonly maxPrepared: number;
  /** How many texts that were seen once are remembered. */
  readonly maxSeen: number;
  /** Does something once the requests that are ready have been served. */
  readonly later: (act: () => void) => void;
}

export const defaultPreparedQueries: PreparedQueriesOptions = {
  maxPrepared: 500,
  maxSeen: 5000,
  later: setImmediate,
};

interface Entry {
  readonly text: string;
  readonly operationName: string | null;
  /** `null` while it is being prepared, and when it can only be interpreted. */
  query: PreparedQuery | null;
}

/**
 * The queries that are asked more than once, by their text and the name of the operation that was sent with it. The first
 * sighting of a text only marks it: what comes once, as of a person who types, is never compiled. The second prepares it
 * after that request. A flood of new texts forgets marks and not prepared queries.
 */
export class PreparedQueries {
  readonly #schema: GraphQLSchema;
  readonly #compiler: QueryCompiler;
  readonly #options: PreparedQueriesOptions;
  readonly #entries: LRUCache<string, Entry>;
  readonly #seen: LRUCache<string, true>;

  constructor(schema: GraphQLSchema, options: PreparedQueriesOptions = defaultPreparedQueries) {
    this.#schema = schema;
    this.#compiler = new QueryCompiler(schema);
    this.#options = options;
    this.#entries = new LRUCache({ max: options.maxPrepared });
    this.#seen = new LRUCache({ max: options.maxSeen });
  }

  /** The query of any text, when it is ready. */
  find(text: string, operationName: string | null): PreparedQuery | null {
    const entry = this.#entries.get(keyOf(text, operationName));
    // A text that is none could begin with what a name makes of the key.
    const isSame = entry?.operationName === operationName && entry.text === text;
    return isSame ? entry.query : null;
  }

  /** Says that a query was asked that is valid and within the limits. */
  note(text: string, operationName: string | null): void {
    const key = keyOf(text, operationName);
    if (this.#entries.has(key)) return;
    if (!this.#seen.has(key)) {
      this.#seen.set(key, true);
      return;
    }
    const entry: Entry = { text, operationName, query: null };
    this.#seen.delete(key);
    this.#entries.set(key, entry);
    this.#options.later(() => {
      entry.query = this.#prepare(text, operationName);
    });
  }

  #prepare(text: string, operationName: string | null): PreparedQuery | null {
    const run = this.#compiler.compile(text, operationName);
    if (!run) return null;
    const document = parse(text);
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    return { document, operation, isCacheable: isCacheable(this.#schema, document), run };
  }
}

function keyOf(text: string, operationName: string | null): string {
  return operationName === null ? text : `${operationName}\n${text}`;
}
