import { PageTokens } from '../../core/page-token.js';

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

/** Issues page tokens for one operation, each valid for one seller and 24 hours. */
export class OrderPageTokens {
  constructor(
    private readonly seed: number,
    private readonly operation: string,
  ) {}

  issue(sellerId: string, mark: PageMark, nowMs: number): string {
    const sealed: Sealed = { ...mark, issuedMs: nowMs };
    return this.#tokensOf(sellerId).seal(JSON.stringify(sealed));
  }

  /** Returns the mark of a token, or undefined for a foreign, damaged or expired one. */
  read(sellerId: string, token: string, nowMs: number): PageMark | undefined {
    const text = this.#tokensOf(sellerId).open(token);
    if (text === undefined) return undefined;
    // The signature proves that `issue` wrote it.
    const sealed: Sealed = JSON.parse(text);
    return nowMs - sealed.issuedMs > LIFETIME_MS ? undefined : sealed;
  }

  #tokensOf(sellerId: string): PageTokens {
    return new PageTokens(this.seed, `${this.operation} ${sellerId}`);
  }
}
