import { createHmac } from 'node:crypto';

/** Issues opaque page tokens that are valid for one purpose. */
export class PageTokens {
  /** `purpose` separates the tokens of sellers and APIs. */
  readonly #seed: number;
  readonly #purpose: string;

  constructor(seed: number, purpose: string) {
    this.#seed = seed;
    this.#purpose = purpose;
  }

  /** Returns a token that holds the text. */
  seal(text: string): string {
    return Buffer.from(`${this.#signature(text)}.${text}`).toString('base64url');
  }

  /** Returns the text of a token, or undefined for a forged token or one of another purpose. */
  open(token: string): string | undefined {
    const sealed = Buffer.from(token, 'base64url').toString();
    const mark = sealed.indexOf('.');
    const text = sealed.slice(mark + 1);
    return mark > 0 && sealed.slice(0, mark) === this.#signature(text) ? text : undefined;
  }

  #signature(text: string): string {
    return createHmac('sha256', `${this.#seed} ${this.#purpose}`).update(text).digest('base64url');
  }
}
