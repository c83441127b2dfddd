/** The current supply sources of each seller: the state behind the operations, which other APIs read. */
import { ApiError, invalidInput } from '../../core/api.js';
import { PageTokens } from '../../core/page-token.js';
import { countParameter } from '../../core/query-reader.js';
import { perWorld } from '../../core/per-world.js';
import { seededUuid } from '../../core/seeded.js';
import type { World } from '../../core/world.js';
import { inventedSupplySources } from './invented.js';
import { DETAIL, readCreateRequest, readStatusRequest, readUpdateRequest } from './requests.js';
import type { Address } from './requests.js';
import type { SupplySource } from './supply-source.js';
import { epochString } from './timestamps.js';

const DEFAULT_PAGE_SIZE = 10;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Returns the supply sources of a world, by seller. */
export const shelvesOf = perWorld(
  (world: World) =>
    new Map(
      world.sellers.map((seller, index) => [
        seller.sellerId,
        new Shelf(
          world,
          seller.sellerId,
          inventedSupplySources(world.seed, seller.sellerId, index),
        ),
      ]),
    ),
);

/** Tells whether the seller has a supply source of that id, archived ones included. */
export function hasSupplySource(world: World, sellerId: string, id: string): boolean {
  return shelvesOf(world).get(sellerId)?.has(id) ?? false;
}

/** The supply sources of one seller in the order of creation. */
export class Shelf {
  readonly #sources: SupplySource[];
  readonly #pageTokens: PageTokens;
  #created = 0;

  readonly #world: World;
  readonly #sellerId: string;

  constructor(world: World, sellerId: string, sources: readonly SupplySource[]) {
    this.#world = world;
    this.#sellerId = sellerId;

    this.#sources = [...sources];
    this.#pageTokens = new PageTokens(world.seed, `supply sources ${sellerId}`);
  }

  page(query: URLSearchParams): unknown {
    const size = countParameter(query, 'pageSize', 1) ?? DEFAULT_PAGE_SIZE;
    const token = query.get('nextPageToken');
    const from = token ? this.#offsetOf(token) : 0;
    const to = from + size;
    const items = this.#sources.slice(from, to).map((source) => ({
      supplySourceId: source.supplySourceId,
      supplySourceCode: source.supplySourceCode,
      alias: source.alias,
      address: sentAddress(source.address),
    }));
    const more =
      to < this.#sources.length ? { nextPageToken: this.#pageTokens.seal(String(to)) } : {};
    return { supplySources: items, ...more };
  }

  /** Returns all supply sources, archived ones included. */
  list(): readonly SupplySource[] {
    return this.#sources;
  }

  /** Returns one supply source as Amazon sends it. @throws ApiError as `#find` does. */
  detail(id: string): unknown {
    return detailOf(this.#find(id));
  }

  has(id: string): boolean {
    return this.#sources.some(({ supplySourceId }) => supplySourceId === id);
  }

  /** Finds a supply source. @throws ApiError 400 for a malformed id, 404 for an unknown one. */
  #find(id: string): SupplySource {
    if (!UUID.test(id)) throw invalidInput('The supply source id is malformed.', DETAIL.malformed);
    const source = this.#sources.find(({ supplySourceId }) => supplySourceId === id.toLowerCase());
    if (!source) throw new ApiError(404, 'NotFound', 'The supply source does not exist.');
    return source;
  }

  create(body: unknown): unknown {
    const request = readCreateRequest(body);
    const { supplySourceCode, alias, address } = request;
    if (this.#sources.some((source) => source.supplySourceCode === supplySourceCode)) {
      throw invalidInput('The supply source code already exists.', DETAIL.codeExists);
    }
    this.#created += 1;
    const nowMs = this.#world.nowMs();
    const supplySourceId = seededUuid(this.#world.seed, this.#sellerId, 'created', this.#created);
    this.#sources.push({
      supplySourceId,
      supplySourceCode,
      alias,
      status: 'Inactive',
      address,
      configuration: undefined,
      capabilities: undefined,
      createdAtMs: nowMs,
      updatedAtMs: nowMs,
    });
    return { supplySourceId, supplySourceCode };
  }

  /**
   * Replaces configuration and capabilities as a PUT does. An absent alias keeps its value, because every
   * source has one.
   */
  update(id: string, body: unknown): void {
    const source = this.#changeable(id);
    const { alias, configuration, capabilities } = readUpdateRequest(body);
    const returnTo = capabilities?.outbound?.returnLocation?.supplySourceId;
    if (returnTo && !this.has(returnTo)) {
      throw invalidInput('The return location does not exist.', DETAIL.malformed);
    }
    source.alias = alias ?? source.alias;
    source.configuration = configuration;
    source.capabilities = capabilities;
    source.updatedAtMs = this.#world.nowMs();
  }

  setStatus(id: string, body: unknown): void {
    const source = this.#changeable(id);
    source.status = readStatusRequest(body).status;
    source.updatedAtMs = this.#world.nowMs();
  }

  archive(id: string): void {
    const source = this.#changeable(id);
    source.status = 'Archived';
    source.updatedAtMs = this.#world.nowMs();
  }

  #changeable(id: string): SupplySource {
    const source = this.#find(id);
    if (source.status === 'Archived') {
      throw invalidInput('The supply source is archived and can not be modified.', DETAIL.archived);
    }
    return source;
  }

  #offsetOf(token: string): number {
    const offset = this.#pageTokens.open(token);
    if (offset === undefined) throw invalidInput('Invalid nextPageToken.');
    return Number(offset);
  }
}

function detailOf(source: SupplySource): unknown {
  const { supplySourceId, supplySourceCode, alias, status, address } = source;
  return {
    supplySourceId,
    supplySourceCode,
    alias,
    status,
    address: sentAddress(address),
    // JSON omits undefined properties.
    configuration: source.configuration,
    capabilities: source.capabilities,
    createdAt: epochString(source.createdAtMs),
    updatedAt: epochString(source.updatedAtMs),
  };
}

/** Amazon sends missing optional parts as empty strings. */
function sentAddress(address: Address): unknown {
  const { name, addressLine1, city, stateOrRegion, postalCode, countryCode } = address;
  const { addressLine2 = '', addressLine3 = '', county = '', district = '', phone = '' } = address;
  return {
    name,
    addressLine1,
    addressLine2,
    addressLine3,
    city,
    county,
    district,
    stateOrRegion,
    postalCode,
    countryCode,
    phone,
  };
}
