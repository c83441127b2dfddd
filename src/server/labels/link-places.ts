import { FairPlaces } from '../../runtime/background/fair-places.js';
import type { GivePlace, PlacesPlan } from '../../runtime/background/fair-places.js';
import type { Clock } from '../../runtime/clock.js';
import { busy } from '../http/admission.js';
import type { Exchange } from '../http/exchange.js';
import type { OpenLink } from './label-link.js';

/** Places for requests of each kind of link. */
export type LinkLimits = Readonly<Record<OpenLink['kind'], PlacesPlan>>;

export const defaultLinkLimits: LinkLimits = {
  // A label takes some milliseconds, and about 50 KB.
  LABEL: { places: 100, perSubject: 10, mostWaiting: 200, longestWaitMs: 10_000 },
  // Small files and large ones have separate places, so that a packing slip never waits for the labels of a day. A small one
  // takes about 1 MiB.
  SMALL_FILE: { places: 16, perSubject: 2, mostWaiting: 100, longestWaitMs: 20_000 },
  // A large one takes up to 8 MiB: the labels that are read together, and what waits for the client.
  LARGE_FILE: { places: 8, perSubject: 2, mostWaiting: 100, longestWaitMs: 20_000 },
};

const REASONS: Readonly<Record<OpenLink['kind'], string>> = {
  LABEL: 'The server is sending as many labels of this seller as it can at once.',
  SMALL_FILE: 'The server is making as many files of this seller as it can at once.',
  LARGE_FILE: 'The server is making as many large files of this seller as it can at once.',
};

/** The place of one request. */
export interface LinkPlace {
  /** Runs work that waits for Amazon. The request holds no place meanwhile. */
  readonly aside: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/**
 * Places for requests that open links. Sellers take turns, and so do the links of each seller: those of one seller never keep
 * those of another from being served. Addresses of clients have no share, because all clients behind a proxy have the same one.
 */
export class LinkPlaces {
  readonly #places: Readonly<Record<OpenLink['kind'], FairPlaces>>;

  constructor(limits: LinkLimits, clock: Clock) {
    this.#places = {
      LABEL: new FairPlaces(limits.LABEL, clock),
      SMALL_FILE: new FairPlaces(limits.SMALL_FILE, clock),
      LARGE_FILE: new FairPlaces(limits.LARGE_FILE, clock),
    };
  }

  /**
   * Takes a place until the response is complete. Throws HttpError 503 when too many requests of the seller wait, or when this one
   * has waited too long.
   */
  async enter(exchange: Exchange, link: OpenLink, token: string): Promise<LinkPlace> {
    const claim = { ownerId: link.sellerId, subjectId: token };
    const take = async (): Promise<GivePlace> => {
      const give = await this.#places[link.kind].take(claim, exchange.signal);
      if (!give) throw busy(REASONS[link.kind]);
      exchange.onClose(give);
      return give;
    };
    let give = await take();
    return {
      aside: async (work) => {
        give();
        try {
          return await work();
        } finally {
          give = await take();
        }
      },
    };
  }
}
