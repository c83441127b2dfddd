import DataLoader from 'dataloader';
import {
  ownText,
  sizedByJson,
  type MemoryBudget,
  type Sized,
} from '../../runtime/cache/memory-budget.js';
import { SingleFlightCache } from '../../runtime/cache/single-flight-cache.js';
import { UnchangedAnswers } from '../../runtime/cache/unchanged-answers.js';
import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { SellerClient } from '../../sp-api/calls/client.js';
import { getSupplySource, getSupplySources } from '../../sp-api/operations/supply-sources.js';
import type {
  GetSupplySourcesResponseWire,
  SupplySourceWire,
} from '../../sp-api/operations/supply-sources.wire.js';
import {
  errorWhenFailed,
  malformedAnswer,
  nullWhenUnknown,
} from '../../sp-api/calls/entity-answer.js';
import { idOf, listOf } from '../../sp-api/wire/wire-values.js';
import { isIssuedId } from '../../graph/issued-id.js';
import { PageInfo } from '../../graph/connection.type.js';
import { ChangeTurns } from './change-turns.js';
import {
  readSupplySourceCursor,
  writeSupplySourceCursor,
  type SupplySourcePosition,
} from './supply-source-cursor.js';
import { readListedSupplySource, readSupplySource } from './supply-source.mapper.js';
import {
  SupplySourceConnection,
  SupplySourceEdge,
  type SupplySource,
} from './supply-source.type.js';

const WALK_PAGE_SIZE = 50;

// A page is as long as fifty sources, and where each walk gets other page tokens none of them comes again.
const MOST_UNCHANGED_PAGES = 100;

/** One answer of the list call. */
interface ListPage {
  readonly items: readonly SupplySource[];
  readonly nextPageToken: string | null;
}

/**
 * A source as Amazon sent it, beside what was made of it. An update starts from the former; nobody else needs it, so it is
 * not remembered, and is garbage before the answers of the other sources are there.
 */
export interface SupplySourceRecord {
  readonly wire: SupplySourceWire;
  readonly source: SupplySource;
}

/** What is remembered between requests, for one seller. */
export class SupplySourceMemory {
  readonly pages: SingleFlightCache<ListPage>;
  readonly sources: SingleFlightCache<SupplySource>;
  readonly turns = new ChangeTurns();
  /** For when they are asked for again: a source changes much less often than it is looked at. */
  readonly unchangedPages: UnchangedAnswers<Sized<ListPage>>;
  readonly unchangedSources: UnchangedAnswers<Sized<SupplySource>>;

  constructor(options: { ttlMs: number; budget: MemoryBudget; now?: () => number }) {
    const { budget } = options;
    this.pages = new SingleFlightCache(options);
    this.sources = new SingleFlightCache(options);
    this.unchangedPages = new UnchangedAnswers({ budget, maxEntries: MOST_UNCHANGED_PAGES });
    this.unchangedSources = new UnchangedAnswers({ budget });
  }

  /** Forgets one source and every page, since any page may list it. */
  forget(id: string): void {
    this.sources.delete(id);
    this.pages.clear();
  }
}

/**
 * Supply sources of one seller for one request.
 *
 * Cost: a page is one getSupplySources (10/s); a source in full is one getSupplySource (40/s), asked for at most once in a
 * request and shared with every request that asks at the same time or while it is remembered. Amazon offers no batch.
 */
export class SupplySourceLoader {
  readonly #byId: DataLoader<string, SupplySource | null>;
  /** What this request has met in the list. */
  readonly #listed = new Map<string, SupplySource>();

  constructor(
    private readonly client: SellerClient,
    private readonly memory: SupplySourceMemory,
    private readonly caller: Caller,
  ) {
    this.#byId = new DataLoader((ids) => this.#loadMany(ids));
  }

  /** Null when Amazon knows no such source. */
  byId(id: string): Promise<SupplySource | null> {
    return this.#byId.load(id);
  }

  /** With the fields of the list at least, at no call when this request has met it in the list; otherwise as `byId`. */
  async listedById(id: string): Promise<SupplySource | null> {
    return this.#listed.get(id) ?? this.byId(id);
  }

  /** In the order of the ids. A source that failed to load is its error, so that the others are not lost. */
  byIds(ids: readonly string[]): Promise<(SupplySource | Error | null)[]> {
    return this.#byId.loadMany(ids);
  }

  /** The source as it is at Amazon now, past everything that is remembered. */
  async fresh(id: string): Promise<SupplySourceRecord | null> {
    this.forget(id);
    if (!isIssuedId(id)) return null;
    const question = this.#question(id, this.caller.signal);
    const answer = this.client.call(getSupplySource, ...question);
    const wire = await nullWhenUnknown('supply source', id, answer);
    return wire === null ? null : { wire, source: this.#sourceOf(id, wire) };
  }

  forget(id: string): void {
    this.memory.forget(id);
    this.#byId.clear(id);
    this.#listed.delete(id);
  }

  /** Runs a change to one source after those of other requests that came before. */
  inTurn<Result>(id: string, change: () => Promise<Result>): Promise<Result> {
    return this.memory.turns.run(id, change);
  }

  /** Waits until no other list of the request is answered in the same turn. */
  async ownTurn(): Promise<void> {
    await this.caller.rows?.ownTurn();
  }

  /**
   * The next `first` sources behind a cursor, with the fields of the list call.
   * @throws GraphQLError BAD_USER_INPUT for a cursor that is not one, or of another seller.
   */
  async connection(first: number, after: string | null): Promise<SupplySourceConnection> {
    const start = after === null ? null : readSupplySourceCursor(this.client.sellerId, after);
    const edges: SupplySourceEdge[] = [];
    let position: SupplySourcePosition | null = start ?? {
      pageToken: null,
      pageSize: first,
      index: 0,
    };
    while (position && edges.length < first) position = await this.#collect(edges, first, position);
    this.caller.rows?.charge(edges.length, 'supplySources');
    const ends = { hasNextPage: position !== null, hasPreviousPage: start !== null };
    return new SupplySourceConnection({ edges, pageInfo: new PageInfo(edges, ends) });
  }

  /** All sources of the seller, with the fields of the list. Cost: one getSupplySources for each 50. */
  async all(): Promise<SupplySource[]> {
    const sources: SupplySource[] = [];
    for await (const page of this.#walk()) sources.push(...page.items);
    return sources;
  }

  /** The source with a code of the seller's, found by walking the list, since Amazon offers no filter; null when none has it. */
  async byCode(code: string): Promise<SupplySource | null> {
    for await (const page of this.#walk()) {
      const found = page.items.find((source) => source.code === code);
      if (found) return found;
    }
    return null;
  }

  async *#walk(): AsyncGenerator<ListPage> {
    let pageToken: string | null = null;
    do {
      const page: ListPage = await this.#page(pageToken, WALK_PAGE_SIZE);
      yield page;
      pageToken = page.nextPageToken;
    } while (pageToken !== null);
  }

  /** Adds what one page holds from a position on; answers where to go on, or null at the end. */
  async #collect(
    edges: SupplySourceEdge[],
    first: number,
    from: SupplySourcePosition,
  ): Promise<SupplySourcePosition | null> {
    const page = await this.#page(from.pageToken, from.pageSize);
    const taken = page.items.slice(from.index, from.index + first - edges.length);
    const behind = (offset: number): SupplySourcePosition | null => {
      const index = from.index + offset;
      if (index < page.items.length) return { ...from, index };
      return page.nextPageToken === null
        ? null
        : { pageToken: page.nextPageToken, pageSize: from.pageSize, index: 0 };
    };
    for (const [offset, source] of taken.entries()) {
      // Behind the very last item there is no page: its cursor stays on this one, past the end.
      const next = behind(offset + 1) ?? { ...from, index: from.index + offset + 1 };
      const { sellerId } = this.client;
      edges.push(new SupplySourceEdge(() => writeSupplySourceCursor(sellerId, next), source));
    }
    return behind(taken.length);
  }

  async #page(pageToken: string | null, pageSize: number): Promise<ListPage> {
    const key = JSON.stringify([pageToken, pageSize]);
    const { unchangedPages: unchanged } = this.memory;
    const read = (signal: CancellationSignal): Promise<Sized<ListPage>> =>
      this.client.read(
        getSupplySources,
        { query: { pageSize, nextPageToken: pageToken ?? undefined } },
        { priority: 'query', signal, onReport: this.caller.onReport },
        {
          known: (bytes) => unchanged.find(key, bytes),
          make: (answer, bytes) => {
            const page = sizedByJson(this.#pageOf(answer), bytes);
            unchanged.note(key, bytes, page);
            return page;
          },
        },
      );
    const page = await this.memory.pages.get(key, read, this.caller);
    for (const source of page.items) this.#listed.set(source.id, source);
    return page;
  }

  #pageOf(answer: GetSupplySourcesResponseWire): ListPage {
    return {
      items: listOf(answer.supplySources)
        .map((wire) => readListedSupplySource(this.client.sellerId, wire))
        .filter((source) => source !== null),
      nextPageToken: idOf(answer.nextPageToken),
    };
  }

  #loadMany(ids: readonly string[]): Promise<(SupplySource | Error | null)[]> {
    return Promise.all(ids.map((id) => (isIssuedId(id) ? this.#find(id) : Promise.resolve(null))));
  }

  #find(id: string): Promise<SupplySource | Error | null> {
    const load = (signal: CancellationSignal) => this.#load(ownText(id), signal);
    const source = this.memory.sources.get(id, load, this.caller);
    return errorWhenFailed(nullWhenUnknown('supply source', id, source));
  }

  #load(id: string, signal: CancellationSignal): Promise<Sized<SupplySource>> {
    const { unchangedSources: unchanged } = this.memory;
    return this.client.read(getSupplySource, ...this.#question(id, signal), {
      known: (bytes) => unchanged.find(id, bytes),
      make: (wire, bytes) => {
        const source = sizedByJson(this.#sourceOf(id, wire), bytes);
        unchanged.note(id, bytes, source);
        return source;
      },
    });
  }

  #question(id: string, signal: CancellationSignal) {
    const { onReport } = this.caller;
    const options = { priority: 'query', signal, onReport } as const;
    return [{ path: { supplySourceId: id } }, options] as const;
  }

  /** The id that was asked for is the identity, also where an answer leaves it out. */
  #sourceOf(id: string, wire: SupplySourceWire): SupplySource {
    const source = readSupplySource(this.client.sellerId, { ...wire, supplySourceId: id });
    if (!source) throw malformedAnswer(getSupplySource);
    return source;
  }
}
