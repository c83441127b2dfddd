import { createHmac } from 'node:crypto';

const LIFETIME_MS = 24 * 3_600_000;

/** Where the next page begins. */
export interface PageMark {
  /** The last order of the page before: the time that the list goes by, and the id among orders of the same time. */
  readonly afterMs: number;
  readonly afterId: string;
  /** The end of the period, which the first page has settled for all pages. */
  readonly untilMs: number;
  /** The parameters that may not change from page to page, or that the next page takes over. */
  readonly parameters: string;
}

interface Sealed extends PageMark {
  readonly issuedMs: number;
}

/** Tokens of pages: signed for one seller and one operation, so that nobody can make one up. */
export class PageTokens {
  constructor(
    private readonly seed: number,
    private readonly operation: string,
  ) {}

  issue(sellerId: string, mark: PageMark, nowMs: number): string {
    const sealed: Sealed = { ...mark, issuedMs: nowMs };
    const payload = Buffer.from(JSON.stringify(sealed)).toString('base64url');
    return `${payload}.${this.#signature(sellerId, payload)}`;
  }

  /** The mark of a token, or undefined for one that is foreign, damaged or older than 24 hours. */
  read(sellerId: string, token: string, nowMs: number): PageMark | undefined {
    const [payload = '', signature] = token.split('.');
    if (signature !== this.#signature(sellerId, payload)) return undefined;
    // What carries the signature was written by `issue`.
    const sealed: Sealed = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return nowMs - sealed.issuedMs > LIFETIME_MS ? undefined : sealed;
  }

  #signature(sellerId: string, payload: string): string {
    return createHmac('sha256', `${String(this.seed)} ${this.operation} ${sellerId}`)
      .update(payload)
      .digest('base64url');
  }
}
