import { createHash } from 'node:crypto';
import { getOperationAST, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isCacheable } from '../../../graph/cacheable.js';
import { MAX_KEPT_CHARACTERS } from '../../graphql/documents/document-size.js';
import { QueryCompiler } from './compiled-query.js';
import type { CompiledQuery } from './compiled-query.js';
import { compiledBytes } from './compiled-size.js';

/** A query that is valid and within the limits, but for what its variables decide; compiled. */
export interface PreparedQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Whether its answers may be remembered. */
  readonly isCacheable: boolean;
  readonly run: CompiledQuery;
}

export interface PreparedQueriesOptions {
  /** Bytes of all compiled queries together, as they are estimated. */
  readonly maxBytes: number;
  /** How many texts that were seen once are remembered, by their hashes. */
  readonly maxSeen: number;
  /** Runs a task once the requests that are ready have been served. */
  readonly later: (act: () => void) => void;
}

const defaultPreparedQueries: PreparedQueriesOptions = {
  maxBytes: 64 * 1024 * 1024,
  maxSeen: 5000,
  later: setImmediate,
};

// A query of 300 fields, which takes some 30 ms to compile.
const MAX_SHARE = 1 / 20;

const BYTES_OF_AN_ENTRY = 512;

interface Entry {
  /** Hash of the text and the operation's name. */
  readonly key: string;
  readonly text: string;
  readonly operationName: string | null;
  /** `null` while it is being prepared, and when it can only be interpreted. */
  readonly query: PreparedQuery | null;
  readonly bytes: number;
}

/**
 * Compiles the queries that are asked more than once, and finds them by their text and the name of the operation that was
 * sent with it. The first sighting of a text only marks it: a text that comes once, as of a person who types, is never
 * compiled. The second prepares it after that request. A flood of new texts drops marks and no prepared queries.
 */
export class PreparedQueries {
  readonly #schema: GraphQLSchema;
  readonly #compiler: QueryCompiler;
  readonly #options: PreparedQueriesOptions;
  readonly #entries: LRUCache<string, Entry>;
  /** By the length of the text: a lookup by a long text itself hashes all of it, and comparing two does not. */
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
    // A flood may have pushed it out.
    if (this.#entries.peek(entry.key) !== entry) return;
    const { text, operationName } = entry;
    const document = parse(text);
    const operation = getOperationAST(document, operationName);
    if (!operation) return;
    const bytes = entry.bytes + compiledBytes(document, operation);
    if (bytes > this.#options.maxBytes * MAX_SHARE) return;
    const run = this.#compiler.compile(text, operationName);
    if (!run) return;
    const query = { document, operation, isCacheable: isCacheable(this.#schema, document), run };
    this.#add({ ...entry, query, bytes });
  }
}

function keyOf(text: string, operationName: string | null): string {
  const hash = createHash('sha256');
  if (operationName !== null) hash.update(`${operationName}\n`);
  return hash.update(text).digest('base64');
}
