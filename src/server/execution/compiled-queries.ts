import type { GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { QueryCompiler } from './compiled-query.js';
import type { CompiledQuery } from './compiled-query.js';

/** A query that is valid and within the limits. */
export interface CheckedQuery {
  readonly text: string;
  /** Of the text, unique. */
  readonly hash: string;
  readonly operationName: string | null;
}

export interface CompiledQueriesOptions {
  /** How many compiled queries are kept; some 100 KB each for a large one. */
  readonly maxCompiled: number;
  /** How many texts that were seen once are remembered. */
  readonly maxSeen: number;
  /** Does something once the requests that are ready have been served. */
  readonly later: (act: () => void) => void;
}

export const defaultCompiledQueries: CompiledQueriesOptions = {
  maxCompiled: 500,
  maxSeen: 5000,
  later: setImmediate,
};

/**
 * The queries that are asked more than once, compiled. The first sighting of a text only marks it: what comes once, as of
 * a person who types, is never compiled. The second compiles it after that request. A flood of new texts forgets marks
 * and not compiled queries.
 */
export class CompiledQueries {
  readonly #compiler: QueryCompiler;
  readonly #options: CompiledQueriesOptions;
  /** Compiled, or on its way or not compilable: `null`. */
  readonly #known: LRUCache<string, { query: CompiledQuery | null }>;
  readonly #seen: LRUCache<string, true>;

  constructor(schema: GraphQLSchema, options: CompiledQueriesOptions = defaultCompiledQueries) {
    this.#compiler = new QueryCompiler(schema);
    this.#options = options;
    this.#known = new LRUCache({ max: options.maxCompiled });
    this.#seen = new LRUCache({ max: options.maxSeen });
  }

  /** The query, when it is compiled already; remembers that it was asked for. */
  find({ text, hash, operationName }: CheckedQuery): CompiledQuery | null {
    const key = operationName === null ? hash : `${hash} ${operationName}`;
    const known = this.#known.get(key);
    if (known) return known.query;
    if (!this.#seen.has(key)) {
      this.#seen.set(key, true);
      return null;
    }
    const entry: { query: CompiledQuery | null } = { query: null };
    this.#seen.delete(key);
    this.#known.set(key, entry);
    this.#options.later(() => {
      entry.query = this.#compiler.compile(text, operationName);
    });
    return null;
  }
}
