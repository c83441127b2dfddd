import type { GraphQLError } from 'graphql';
import { clientError } from './client-error.js';

/** About 40 labels of 200 KB. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Long texts of one request: those that a resolver makes from a file, such as a label in base64. */
export class TextBudget {
  readonly #limit: number;
  readonly #made = new WeakMap<object, string>();
  #bytes = 0;

  constructor(limit: number = MAX_BYTES) {
    this.#limit = limit;
  }

  /**
   * Returns the text of an object. Makes it once, however many aliases select it, and charges it for each, as the answer
   * repeats it. Fields that were charged before keep their text.
   * @param bytes size of the text, known before it is made.
   * @param nextStep sentence for the client.
   * @throws GraphQLError ANSWER_TOO_LARGE when the texts exceed the limit. The text is not made then.
   */
  textOf(owner: object, bytes: number, make: () => string, nextStep: string): string {
    if (this.#bytes + bytes > this.#limit) throw this.#exceeded(nextStep);
    this.#bytes += bytes;
    const known = this.#made.get(owner);
    if (known !== undefined) return known;
    const text = make();
    this.#made.set(owner, text);
    return text;
  }

  #exceeded(nextStep: string): GraphQLError {
    return clientError(`The files in one answer may have ${this.#limit} bytes. ${nextStep}`, {
      code: 'ANSWER_TOO_LARGE',
      limit: this.#limit,
    });
  }
}
