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
  readonly key: string;
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
  /** By the length of the text: to look up a long text by itself takes a hash of all of it, and to compare it does not. */
  readonly #byLength = new Map<number, Entry[]>();
  readonly #seen: LRUCache<string, true>;

  constructor(schema: GraphQLSchema, options: PreparedQueriesOptions = defaultPreparedQueries) {
    this.#schema = schema;
    this.#compiler = new QueryCompiler(schema);
    this.#options = options;
    this.#entries = new LRUCache({
      max: options.maxPrepared,
      dispose: (entry) => this.#remove(entry),
    });
    this.#seen = new LRUCache({ max: options.maxSeen });
  }

  /** The query of any text, when it is ready. */
  find(text: string, operationName: string | null): PreparedQuery | null {
    const entry = this.#byLength
      .get(text.length)
      ?.find((one) => one.text === text && one.operationName === operationName);
    if (!entry) return null;
    // It was used just now. Its own key was hashed when it came.
    this.#entries.get(entry.key);
    return entry.query;
  }

  /** Says that a query was asked that is valid and within the limits. */
  note(text: string, operationName: string | null): void {
    const key = keyOf(text, operationName);
    if (this.#entries.has(key)) return;
    if (!this.#seen.has(key)) {
      this.#seen.set(key, true);
      return;
    }
    const entry: Entry = { key, text, operationName, query: null };
    this.#seen.delete(key);
    this.#add(entry);
    this.#options.later(() => {
      entry.query = this.#prepare(text, operationName);
    });
  }

  #add(entry: Entry): void {
    const { length } = entry.text;
    this.#byLength.set(length, [...(this.#byLength.get(length) ?? []), entry]);
    this.#entries.set(entry.key, entry);
  }

  #remove(entry: Entry): void {
    const { length } = entry.text;
    const others = this.#byLength.get(length)?.filter((one) => one !== entry) ?? [];
    if (others.length > 0) this.#byLength.set(length, others);
    else this.#byLength.delete(length);
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
