import { createHash } from 'node:crypto';
import { getOperationAST, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { cacheableFacts } from '../../../graph/cacheable.js';
import { MAX_KEPT_CHARACTERS } from '../../graphql/documents/document-size.js';
import { QueryCompiler } from './compiled-query.js';
import type { CompiledQuery } from './compiled-query.js';
import { compiledBytes } from './compiled-size.js';

/** A compiled query. It is valid and within the limits, except for those that variables decide. */
export interface PreparedQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The facts that its answers depend on. Null when they may not be cached. */
  readonly facts: ReturnType<typeof cacheableFacts>;
  readonly run: CompiledQuery;
}

export interface PreparedQueriesOptions {
  /** Estimated bytes of all compiled queries together. */
  readonly maxBytes: number;
  /** Number of texts that were seen once. Only their hashes are stored. */
  readonly maxSeen: number;
  /** Schedules a task after the requests that are ready now. */
  readonly later: (act: () => void) => void;
}

const defaultPreparedQueries: PreparedQueriesOptions = {
  maxBytes: 64 * 1024 * 1024,
  maxSeen: 5000,
  later: setImmediate,
};

// Corresponds to a query of 300 fields, or of 50 aliased lists with three fields each. It takes up to 30 ms to compile.
const MAX_SHARE = 1 / 16;

const BYTES_OF_AN_ENTRY = 512;

interface Entry {
  /** Hash of the text and the operation's name. */
  readonly key: string;
  readonly text: string;
  readonly operationName: string | null;
  /** `null` while the query is being prepared, and when it can only be interpreted. */
  readonly query: PreparedQuery | null;
  readonly bytes: number;
}

/**
 * Compiles queries that are sent more than once. Finds them by text and operation name. The first time, only a hash is
 * stored, so a text that is sent once is never compiled. The second time, the query is compiled after the request. A
 * flood of new texts evicts hashes, but no compiled queries.
 */
export class PreparedQueries {
  readonly #schema: GraphQLSchema;
  readonly #compiler: QueryCompiler;
  readonly #options: PreparedQueriesOptions;
  readonly #entries: LRUCache<string, Entry>;
  /** Indexed by length: a map lookup would hash a long text in full, and a comparison does not. */
  readonly #byLength = new Map<number, Entry[]>();
  readonly #seen: LRUCache<string, true>;

  constructor(schema: GraphQLSchema, options: PreparedQueriesOptions = defaultPreparedQueries) {
    this.#schema = schema;
    this.#compiler = new QueryCompiler(schema);
    this.#options = options;
    this.#entries = new LRUCache({
      maxSize: options.maxBytes,
      sizeCalculation: ({ bytes }) => bytes,
      dispose: (entry) => this.#remove(entry),
    });
    this.#seen = new LRUCache({ max: options.maxSeen });
  }

  /** Returns the compiled query for a text, or null when it is not ready. */
  find(text: string, operationName: string | null): PreparedQuery | null {
    const entry = this.#byLength
      .get(text.length)
      ?.find((one) => one.text === text && one.operationName === operationName);
    if (!entry) return null;
    // Marks the entry as recently used. Its key is already hashed.
    this.#entries.get(entry.key);
    return entry.query;
  }

  /** Notes a query that is valid and within the limits. */
  note(text: string, operationName: string | null): void {
    if (text.length + (operationName?.length ?? 0) > MAX_KEPT_CHARACTERS) return;
    const key = keyOf(text, operationName);
    if (this.#entries.has(key)) return;
    if (!this.#seen.has(key)) {
      this.#seen.set(key, true);
      return;
    }
    this.#seen.delete(key);
    const bytes = BYTES_OF_AN_ENTRY + 2 * text.length;
    const entry: Entry = { key, text, operationName, query: null, bytes };
    this.#add(entry);
    this.#options.later(() => this.#prepare(entry));
  }

  #add(entry: Entry): void {
    this.#entries.set(entry.key, entry);
    if (!this.#entries.has(entry.key)) return;
    const { length } = entry.text;
    this.#byLength.set(length, [...(this.#byLength.get(length) ?? []), entry]);
  }

  #remove(entry: Entry): void {
    const { length } = entry.text;
    const others = this.#byLength.get(length)?.filter((one) => one !== entry) ?? [];
    if (others.length > 0) this.#byLength.set(length, others);
    else this.#byLength.delete(length);
  }

  #prepare(entry: Entry): void {
    // A flood of new texts may have evicted it.
    if (this.#entries.peek(entry.key) !== entry) return;
    const { text, operationName } = entry;
    const document = parse(text);
    const operation = getOperationAST(document, operationName);
    if (!operation) return;
    const bytes = entry.bytes + compiledBytes(document, operation);
    if (bytes > this.#options.maxBytes * MAX_SHARE) return;
    const run = this.#compiler.compile(text, operationName);
    if (!run) return;
    const query = { document, operation, facts: cacheableFacts(this.#schema, document), run };
    this.#add({ ...entry, query, bytes });
  }
}

function keyOf(text: string, operationName: string | null): string {
  const hash = createHash('sha256');
  if (operationName !== null) hash.update(`${operationName}\n`);
  return hash.update(text).digest('base64');
}
