import type { LabelLinks } from './label-links.js';
import type { Label } from './label.type.js';

/** The fields of a label that are about its link. */
type LinkField = 'url' | 'expiresAt';

interface Link {
  /** Seconds since the epoch. */
  readonly expiresAt: number;
  readonly shown: Set<LinkField>;
}

/**
 * Links to the labels of one request. `url` and `expiresAt` are resolved one by one, and must be about the same link. So a link
 * serves each of the two once: a subscription shows a label again and again, and needs a new link each time.
 */
export class LinkedLabels {
  readonly #links: LabelLinks;
  readonly #last = new WeakMap<Label, Link>();

  constructor(links: LabelLinks) {
    this.#links = links;
  }

  /** Returns a short-lived link to the file of a label; null when the label has no file. */
  url(baseUrl: string, label: Label): string | null {
    const expiresAt = this.#expiryFor('url', label);
    return expiresAt === null ? null : this.#links.urlFor(baseUrl, label, expiresAt);
  }

  /** Returns when the link expires; null when the label has no file. */
  expiresAt(label: Label): Date | null {
    const expiresAt = this.#expiryFor('expiresAt', label);
    return expiresAt === null ? null : new Date(expiresAt * 1000);
  }

  #expiryFor(field: LinkField, label: Label): number | null {
    if (label.problem !== null) return null;
    const last = this.#last.get(label);
    if (last && !last.shown.has(field)) {
      last.shown.add(field);
      return last.expiresAt;
    }
    const expiresAt = this.#links.nextExpiry();
    this.#last.set(label, { expiresAt, shown: new Set([field]) });
    return expiresAt;
  }
}
