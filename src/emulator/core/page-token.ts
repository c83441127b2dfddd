import { createHmac } from 'node:crypto';

/** Makes tokens for pages: opaque, and good only for whom, and for what, they were made. */
export class PageTokens {
  /** `purpose` keeps the tokens of one seller or API from another. */
  constructor(
    private readonly seed: number,
    private readonly purpose: string,
  ) {}

  /** A token that holds the text. */
  seal(text: string): string {
    return Buffer.from(`${this.#signature(text)}.${text}`).toString('base64url');
  }

  /** The text of a token; undefined for one that was made up, or made for something else. */
  open(token: string): string | undefined {
    const sealed = Buffer.from(token, 'base64url').toString();
    const mark = sealed.indexOf('.');
    const text = sealed.slice(mark + 1);
    return mark > 0 && sealed.slice(0, mark) === this.#signature(text) ? text : undefined;
  }

  #signature(text: string): string {
    return createHmac('sha256', `${this.seed} ${this.purpose}`).update(text).digest('base64url');
  }
}
