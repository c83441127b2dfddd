import { randomBytes } from 'node:crypto';
import { refuseInput } from '../../../graph/input-issues.js';
import { InputIssue } from '../../../graph/user-error.type.js';
import type { Sized } from '../../../runtime/cache/memory-budget.js';
import type { SingleFlightCache } from '../../../runtime/cache/single-flight-cache.js';
import type { CancellationSignal } from '../../../runtime/cancellation/cancellation-signal.js';
import type { Caller } from '../../../sp-api/calls/caller.js';
import type { CallPriority } from '../../../sp-api/calls/client.js';
import type { Store } from '../../../store/store.js';
import { canonicalJson } from '../../../graph/canonical-json.js';
import type { LabelProvider } from '../carriers/label-provider.js';
import type { OffersRequest } from '../carriers/provider-requests.js';
import type { ExpandedParcel } from '../parcels/expanded-parcel.js';
import { resolveShipFrom } from '../parcels/ship-from.js';
import type { ShipFromAddress, ShipFromSource } from '../parcels/ship-from.js';
import type { ShipFromInput } from '../parcels/ship-from.input.js';
import { parseView } from './quote-view.js';
import type { QuoteView } from './quote-view.js';
import { Quote } from './quote.js';
import { NO_PROMISE } from './offer-promise.js';
import type { OfferPromise } from './offer-promise.js';
import { ShippingQuote } from './shipping-quote.type.js';
import type { ShippingService } from './shipping-service.type.js';
import { readStoredQuote, storedQuote } from './stored-quote.js';

/** Measured: 0.12 milliseconds for a parcel, and 5 microseconds more for each value of its items. */
export const QUOTE_WEIGHT = [200, 8] as const;

const RANDOM_BYTES = 16;
/** Bytes in memory for each character of the request's JSON. */
const BYTES_PER_CHARACTER = 4;

/**
 * Quotes of one seller by request. Amazon does not state when an offer expires; a purchase detects and replaces an expired
 * one. So quotes are cached for about as long as a person looks at a page.
 */
export type QuoteCache = SingleFlightCache<Quote>;

/** Returns how the keys of the cached quotes of an order start. */
export function startOfKey(amazonOrderId: string): string {
  return `${amazonOrderId} `;
}

export interface QuoteDependencies {
  readonly provider: LabelProvider;
  readonly shipFrom: ShipFromSource;
  readonly cache: QuoteCache;
  readonly store: Pick<Store, 'quotes'>;
  readonly caller: Caller;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Quotes labels for one seller within one request.
 *
 * Cost: one getEligibleShipmentServices (6/s, burst 12) for each parcel, whatever the filter and the sorting, shared with
 * simultaneous requests and while it is cached. Amazon offers no batch: 50 parcels are 50 calls, the last of them after six seconds.
 */
export class ShippingQuoteService {
  readonly #dependencies: QuoteDependencies;

  constructor(dependencies: QuoteDependencies) {
    this.#dependencies = dependencies;
  }

  /**
   * Returns the offers for a parcel that passed its rules. `path` leads to the parcel.
   * @throws GraphQLError BAD_USER_INPUT when the sender's address can't be used; SpApiError.
   */
  async quote(
    { parcel, shipFrom, label, isShipDateGiven, origin }: ExpandedParcel,
    promise: OfferPromise,
    view: QuoteView,
    path: readonly string[],
  ): Promise<ShippingQuote> {
    const address = await this.#address(shipFrom, [...path, 'shipFrom']);
    const given = { shipFrom, isShipDateGiven, ...(origin && { origin }) };
    const request = { parcel, shipFrom: address, label, given };
    return new ShippingQuote(await this.#cached(request, promise), view);
  }

  /** Returns a stored quote; null for one that is unknown or older than 24 hours. Costs no call. */
  async find(quoteId: string, view: string): Promise<ShippingQuote | null> {
    const shown = parseView(view);
    const quote = shown && (await this.stored(quoteId));
    return quote && new ShippingQuote(quote, shown);
  }

  /** Returns an offer of a stored quote; null when there is none. Costs no call. */
  async offer(quoteId: string, position: string): Promise<ShippingService | null> {
    const quote = await this.stored(quoteId);
    return quote?.services.offers.find(({ place }) => String(place.position) === position) ?? null;
  }

  async stored(quoteId: string): Promise<Quote | null> {
    const { store, provider } = this.#dependencies;
    const found = await store.quotes.find({ sellerId: provider.sellerId, quoteId });
    return found && readStoredQuote(found, provider);
  }

  /** Returns a fresh quote, without the cache. Throws SpApiError. */
  async offers(
    request: OffersRequest,
    priority: CallPriority,
    signal?: CancellationSignal,
  ): Promise<Quote> {
    return (await this.#ask(request, NO_PROMISE, priority, signal)).value;
  }

  /** Returns a fresh quote for a parcel whose offer has expired. Throws SpApiError. */
  requote(request: OffersRequest): Promise<Quote> {
    // Cached offers of the order are as old as the one that has expired.
    this.#dependencies.cache.deleteStarting(startOfKey(request.parcel.amazonOrderId));
    return this.offers(request, 'query', this.#dependencies.caller.signal);
  }

  #cached(request: OffersRequest, promise: OfferPromise): Promise<Quote> {
    const { cache, caller } = this.#dependencies;
    const key = startOfKey(request.parcel.amazonOrderId) + canonicalJson([request, promise]);
    const ask = async (signal: CancellationSignal): Promise<Sized<Quote>> => {
      const { value, bytes } = await this.#ask(request, promise, 'query', signal);
      return { value, bytes: bytes + key.length * BYTES_PER_CHARACTER };
    };
    return cache.get(key, ask, caller);
  }

  async #ask(
    request: OffersRequest,
    promise: OfferPromise,
    priority: CallPriority,
    signal?: CancellationSignal,
  ): Promise<Sized<Quote>> {
    const { provider, caller, store, now } = this.#dependencies;
    const ref = {
      sellerId: provider.sellerId,
      quoteId: randomBytes(RANDOM_BYTES).toString('base64url'),
    };
    const { value, bytes } = await provider.offers(request, ref, {
      priority,
      meter: caller.meter,
      ...(signal && { signal }),
    });
    const { services, answer } = value;
    const quote = new Quote({ ...ref, quotedAt: new Date(now()), request, promise, services });
    store.quotes.put(storedQuote(quote, answer), bytes);
    return { value: quote, bytes };
  }

  async #address(shipFrom: ShipFromInput, path: readonly string[]): Promise<ShipFromAddress> {
    const address = await resolveShipFrom(shipFrom, path, this.#dependencies.shipFrom);
    if (address === null) {
      const at = [...path, 'supplySourceId'];
      throw refuseInput([new InputIssue(at, 'the id of a supply source of this seller')]);
    }
    if (Array.isArray(address)) throw refuseInput(address);
    return address;
  }
}
