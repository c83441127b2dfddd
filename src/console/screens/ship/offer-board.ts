import type { ParcelInput, ShipOfferQuery } from '../../generated/ship/graphql.js';
import type { Trouble } from '../../parts/trouble.js';

type QuotedOrder = NonNullable<NonNullable<ShipOfferQuery['seller']>['order']>;
type Quote = NonNullable<QuotedOrder['shippingQuote']>;
export type Parcel = NonNullable<QuotedOrder['suggestedParcel']>;
export type Offer = Quote['offers'][number];

/** What Amazon offers for the parcel of a row. */
export type RowQuote =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'quoted'; readonly quote: Quote; readonly parcel: Parcel | null }
  | { readonly kind: 'size-unknown'; readonly skus: readonly string[] }
  | { readonly kind: 'nothing'; readonly message: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** The package that a person chose for a row, in place of the suggested one. */
export interface ChosenPackage {
  /** For the choice in the row: the id of a box, or `other`. */
  readonly value: string;
  readonly text: string;
  readonly package: NonNullable<ParcelInput['package']>;
}

export interface RowEntry {
  readonly quote: RowQuote;
  readonly chosenPackage: ChosenPackage | null;
  /** The offer that a person chose, in place of the cheapest one in time. */
  readonly chosenOffer: string | null;
}

export type AskOffer = (amazonOrderId: string, parcel: ParcelInput | null) => Promise<RowQuote>;

/** Amazon allows six in a second. */
const IN_FLIGHT = 6;

const WAITING: RowEntry = { quote: { kind: 'waiting' }, chosenPackage: null, chosenOffer: null };

/**
 * Reads the offers of rows, six at a time, those on screen first. Each row follows its entry alone, so prices fill in without a
 * new rendering of the table.
 */
export class OfferBoard {
  readonly #ask: AskOffer;
  readonly #entries = new Map<string, RowEntry>();
  readonly #rowListeners = new Map<string, Set<() => void>>();
  readonly #listeners = new Set<() => void>();
  /** Rows to ask for, in the order of the list. */
  #queue: string[] = [];
  #visible: ReadonlySet<string> = new Set();
  /** Which asking of a row is the newest one: an older answer is for another package. */
  readonly #rounds = new Map<string, number>();
  readonly #troubled = new Set<string>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #running = 0;
  #version = 0;

  constructor(ask: AskOffer) {
    this.#ask = ask;
  }

  readonly entry = (id: string): RowEntry => this.#entries.get(id) ?? WAITING;

  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  subscribeRow(id: string, listener: () => void): () => void {
    const listeners = this.#rowListeners.get(id) ?? new Set();
    this.#rowListeners.set(id, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Asks for rows that are new in the list. */
  show(ids: readonly string[]): void {
    const fresh = ids.filter((id) => !this.#rounds.has(id));
    for (const id of fresh) this.#enqueue(id);
    this.#pump();
  }

  see(visible: ReadonlySet<string>): void {
    this.#visible = visible;
  }

  /** Asks for rows again. What they show stays until the answer is there. */
  askAgain(ids: readonly string[]): void {
    for (const id of ids) this.#enqueue(id);
    this.#pump();
  }

  /** Asks again for the rows whose last asking failed. */
  askTroubled(): void {
    this.askAgain([...this.#troubled]);
  }

  choosePackage(ids: readonly string[], chosen: ChosenPackage | null): void {
    for (const id of ids) {
      this.#set(id, { ...WAITING, chosenPackage: chosen });
      this.#enqueue(id);
    }
    this.#pump();
  }

  chooseOffer(id: string, offer: string | null): void {
    this.#set(id, { ...this.entry(id), chosenOffer: offer });
  }

  close(): void {
    this.#queue = [];
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #enqueue(id: string): void {
    this.#rounds.set(id, (this.#rounds.get(id) ?? 0) + 1);
    if (!this.#queue.includes(id)) this.#queue.push(id);
  }

  #pump(): void {
    while (this.#running < IN_FLIGHT && this.#queue.length > 0) {
      const seen = this.#queue.findIndex((id) => this.#visible.has(id));
      const [id = ''] = this.#queue.splice(Math.max(seen, 0), 1);
      this.#running += 1;
      void this.#read(id).finally(() => {
        this.#running -= 1;
        this.#pump();
      });
    }
  }

  async #read(id: string): Promise<void> {
    const round = this.#rounds.get(id);
    const chosen = this.entry(id).chosenPackage;
    const quote = await this.#ask(id, chosen && { package: chosen.package });
    if (this.#rounds.get(id) !== round) return;
    const before = this.entry(id);
    // An older price is safe to show: it is the most that the label may cost.
    if (quote.kind !== 'trouble' || before.quote.kind !== 'quoted')
      this.#set(id, { ...before, quote, chosenOffer: null });
    this.#troubled.delete(id);
    if (quote.kind === 'trouble') this.#troubled.add(id);
    const wait = quote.kind === 'trouble' ? quote.trouble.retryAfterMs : null;
    if (wait === null) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.askAgain([id]);
    }, wait);
    this.#timers.add(timer);
  }

  #set(id: string, entry: RowEntry): void {
    this.#entries.set(id, entry);
    this.#version += 1;
    for (const listener of this.#rowListeners.get(id) ?? []) listener();
    for (const listener of this.#listeners) listener();
  }
}

/** Returns the offer that a row would buy: the chosen one, else the cheapest in time; for a late order the cheapest at all. */
export function offerOf({ quote, chosenOffer }: RowEntry, isOrderLate: boolean): Offer | null {
  if (quote.kind !== 'quoted') return null;
  const { offers, cheapestInTime } = quote.quote;
  const wanted = chosenOffer ?? cheapestInTime.offer?.id;
  const found = offers.find(({ id }) => id === wanted);
  // It is too late for the promise already. The parcel must leave nevertheless.
  return found ?? (isOrderLate ? (offers[0] ?? null) : null);
}

/** Returns whether an offer is known to break the promise to the buyer. */
export function isOfferLate(
  offer: Offer,
  shipBy: string | null,
  deliverBy: string | null,
): boolean {
  const isAfter = (moment: string | null, end: string | null): boolean =>
    moment !== null && end !== null && Date.parse(moment) > Date.parse(end);
  return isAfter(offer.shipDate, shipBy) || isAfter(offer.latestEstimatedDelivery, deliverBy);
}
