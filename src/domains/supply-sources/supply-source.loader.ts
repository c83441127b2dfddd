import type { Eventual } from '../../graph/eventual.js';
import { KeptLoader } from '../../graph/kept-loader.js';
import { ownText, sizedByJson } from '../../runtime/cache/memory-budget.js';
import type { Sized } from '../../runtime/cache/memory-budget.js';
import type { CancellationSignal } from '../../runtime/cancellation/cancellation-signal.js';
import type { Caller } from '../../sp-api/calls/caller.js';
import type { CallPriority, SellerClient } from '../../sp-api/calls/client.js';
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
import { continued } from '../../graph/upstream-list.js';
import { standingOf } from './source-standing.js';
import type { SourceStanding } from './source-standing.js';
import { readAskedSource, readListedSupplySource } from './supply-source.mapper.js';
import { SupplySource, SupplySourceStatus } from './supply-source.type.js';
import type { ListPage, SupplySourceCaches } from './supply-source-caches.loader.js';

const WALK_PAGE_SIZE = 50;

/** Sources whose absence from the list is looked into. */
const MOST_LOOKED_UP = 20;

/**
 * A source as Amazon sent it, with its mapped form. Only an update needs the raw form, so the raw form is not cached.
 */
export interface SupplySourceRecord {
  readonly wire: SupplySourceWire;
  readonly source: SupplySource;
}

/**
 * Loads supply sources of one seller for one request.
 *
 * Cost: one getSupplySources (10/s) for a page; one getSupplySource (40/s) for a full source, at most once in a
 * request. Concurrent requests share the call. Amazon offers no batch.
 */
export class SupplySourceLoader {
  readonly #byId: KeptLoader<string, SupplySource | null>;
  /** Sources that this request has read from the list. */
  readonly #listed = new Map<string, SupplySource>();

  readonly #client: SellerClient;
  readonly #caches: SupplySourceCaches;
  readonly #caller: Caller;

  constructor(client: SellerClient, caches: SupplySourceCaches, caller: Caller) {
    this.#client = client;
    this.#caches = caches;
    this.#caller = caller;

    this.#byId = new KeptLoader(
      (ids) => this.#loadMany(ids),
      (id) => id,
    );
  }

  get sellerId(): string {
    return this.#client.sellerId;
  }

  /** Returns null when Amazon does not know the source. */
  byId(id: string): Eventual<SupplySource | null> {
    return this.#byId.load(id);
  }

  /** Reads those of the sources whose fields are resolved next that are cached. Costs no call. */
  async readAhead(ids: Iterable<string>): Promise<void> {
    await this.#byId.readAhead([...ids].filter((id) => this.#caches.sources.has(id)));
  }

  /**
   * Returns a source with at least the list fields, without a call if this request has listed it; otherwise as `byId`.
   */
  async listedById(id: string): Promise<SupplySource | null> {
    return this.#listed.get(id) ?? this.byId(id);
  }

  /** Returns null when that is not known. */
  async isArchived(id: string): Promise<boolean | null> {
    const status = (await this.byId(id))?.detail?.status ?? null;
    return status && status === SupplySourceStatus.ARCHIVED;
  }

  /** Remembers that a source is archived, which is final. */
  noteArchived(id: string): void {
    this.#caches.archived.set(id, true);
  }

  /** Remembers that this server has archived a source, and tells the others, whose lists do not show it. */
  wasArchived(id: string): void {
    this.noteArchived(id);
    this.#caches.changed(id, true);
  }

  /**
   * Returns what is known about sources. `ARCHIVED` as far as this server has seen it: the list does not tell. Null when nothing is
   * known.
   *
   * Cost: one getSupplySources for each 50 sources of the seller, unless cached, and one getSupplySource for each of the first 20 ids
   * that it lacks. Rejects with SpApiError.
   */
  async standings(ids: readonly string[]): Promise<Map<string, SourceStanding>> {
    const listed = new Set((await this.all()).map((source) => source.supplySourceId));
    const missing = ids.filter((id) => !listed.has(id)).slice(0, MOST_LOOKED_UP);
    const found = await this.byIds(missing);
    const looked = new Map(missing.map((id, at) => [id, found[at]]));
    const known = { archived: this.#caches.archived, listed, looked };
    return new Map(ids.map((id) => [id, standingOf(id, known)]));
  }

  /** Returns sources in the order of the ids, with an error in place of each source that failed. */
  byIds(ids: readonly string[]): Promise<(SupplySource | Error | null)[]> {
    return this.#byId.loadMany(ids);
  }

  /**
   * Returns the time zones of sources. Null where Amazon states none, knows no such source, or could not be asked. Cost: one
   * getSupplySource for each source whose time zone is not remembered.
   */
  async timeZonesOf(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const { timeZones } = this.#caches;
    const unknown = ids.filter((id) => timeZones.find(id) === undefined);
    const sources = await this.byIds(unknown);
    for (const [index, id] of unknown.entries()) {
      const source = sources[index] ?? null;
      if (source === null || source instanceof SupplySource) timeZones.note(id, source);
    }
    return new Map(ids.map((id) => [id, timeZones.find(id) ?? null]));
  }

  /** Returns the source from Amazon, bypassing all caches. */
  async fresh(id: string, priority: CallPriority = 'query'): Promise<SupplySourceRecord | null> {
    this.forget(id);
    if (!isIssuedId(id)) return null;
    const [request, options] = this.#question(id, this.#caller.signal);
    const answer = this.#client.call(getSupplySource, request, { ...options, priority });
    const record = answer.then((wire) => ({ wire, source: this.#sourceOf(id, wire) }));
    return nullWhenUnknown('supply source', id, record);
  }

  /** Drops every cached page, here and on the other servers, after a change. */
  listsChanged(): void {
    this.#caches.pages.clear();
    this.#caches.changed(null);
  }

  /** Drops a source, here and on the other servers, after a change. */
  changed(id: string): void {
    this.forget(id);
    this.#caches.changed(id);
  }

  forget(id: string): void {
    this.#caches.forget(id);
    this.#byId.clear(id);
    this.#listed.delete(id);
  }

  /** Runs a change after the earlier changes of the same source, across requests. */
  inTurn<Result>(id: string, change: () => Promise<Result>): Promise<Result> {
    return this.#caches.turns.run(id, change);
  }

  /** Runs work after the earlier work in line for the same source, across requests. */
  inLine<Result>(id: string, work: () => Promise<Result>): Promise<Result> {
    return this.#caches.line.run(id, work);
  }

  /** Waits so that each list of the request resolves in a separate turn. */
  async ownTurn(): Promise<void> {
    await this.#caller.rows?.ownTurn();
  }

  /** Charges the rows of a list. @throws GraphQLError TOO_MANY_ROWS. */
  charge(rows: number): void {
    this.#caller.rows?.charge(rows, 'supplySources');
  }

  /** Returns all sources of the seller, with the list fields. Cost: one getSupplySources for each 50. */
  async all(): Promise<SupplySource[]> {
    const sources: SupplySource[] = [];
    for await (const page of this.#walk()) sources.push(...page.items);
    return sources;
  }

  /** Returns the source with a seller's code, or null. Walks the list, since Amazon offers no filter. */
  async byCode(code: string): Promise<SupplySource | null> {
    for await (const page of this.#walk()) {
      const found = page.items.find((source) => source.supplySourceCode === code);
      if (found) return found;
    }
    return null;
  }

  async *#walk(): AsyncGenerator<ListPage> {
    let pageToken: string | null = null;
    do {
      const page: ListPage = await this.page(pageToken, WALK_PAGE_SIZE);
      yield page;
      pageToken = page.nextPageToken;
    } while (pageToken !== null);
  }

  /** Returns a page of the list. Rejects with BAD_USER_INPUT when Amazon refuses the page token, and with SpApiError. */
  async page(pageToken: string | null, pageSize: number): Promise<ListPage> {
    const key = JSON.stringify([pageToken, pageSize]);
    const read = (signal: CancellationSignal): Promise<Sized<ListPage>> =>
      this.#client.read(
        getSupplySources,
        { query: { pageSize, nextPageToken: pageToken ?? undefined } },
        { priority: 'query', signal, meter: this.#caller.meter },
        (answer, bytes) => sizedByJson(this.#pageOf(answer), bytes),
      );
    const page = await continued(pageToken, this.#caches.pages.get(key, read, this.#caller));
    for (const source of page.items) this.#listed.set(source.supplySourceId, source);
    return page;
  }

  #pageOf(answer: GetSupplySourcesResponseWire): ListPage {
    return {
      items: listOf(answer.supplySources)
        .map((wire) => readListedSupplySource(this.#client.sellerId, wire))
        .filter((source) => source !== null),
      nextPageToken: idOf(answer.nextPageToken),
    };
  }

  #loadMany(ids: readonly string[]): Promise<(SupplySource | Error | null)[]> {
    return Promise.all(ids.map((id) => (isIssuedId(id) ? this.#find(id) : Promise.resolve(null))));
  }

  #find(id: string): Promise<SupplySource | Error | null> {
    const load = (signal: CancellationSignal) => this.#load(ownText(id), signal);
    const source = this.#caches.sources.get(id, load, this.#caller);
    return errorWhenFailed(nullWhenUnknown('supply source', id, source));
  }

  #load(id: string, signal: CancellationSignal): Promise<Sized<SupplySource>> {
    return this.#client.read(getSupplySource, ...this.#question(id, signal), (wire, bytes) =>
      sizedByJson(this.#sourceOf(id, wire), bytes),
    );
  }

  #question(id: string, signal: CancellationSignal) {
    const { meter } = this.#caller;
    const options = { priority: 'query', signal, meter } as const;
    return [{ path: { supplySourceId: id } }, options] as const;
  }

  /** The requested id identifies the source, even when the response omits it. */
  #sourceOf(id: string, wire: SupplySourceWire): SupplySource {
    const source = readAskedSource(this.#client.sellerId, id, wire);
    if (!source) throw malformedAnswer(getSupplySource);
    if (source.detail?.status === SupplySourceStatus.ARCHIVED) this.noteArchived(id);
    this.#caches.timeZones.note(id, source);
    return source;
  }
}
