import { PageTokens } from '../../core/page-token.js';

const LIFETIME_MS = 24 * 3_600_000;

/** The start of the next page. */
export interface PageMark {
  /** The last order of the previous page: its sort time, and its id among orders of that time. */
  readonly afterMs: number;
  readonly afterId: string;
  /** The end of the period. The first page sets it for all pages. */
  readonly untilMs: number;
  /** The parameters that must not change between pages, or that the next page inherits. */
  readonly parameters: string;
}

interface Sealed extends PageMark {
  readonly issuedMs: number;
}

/** Issues page tokens for one operation, each valid for one seller and 24 hours. */
export class OrderPageTokens {
  readonly #seed: number;
  readonly #operation: string;

  constructor(seed: number, operation: string) {
    this.#seed = seed;
    this.#operation = operation;
  }

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
    return new PageTokens(this.#seed, `${this.#operation} ${sellerId}`);
  }
}
