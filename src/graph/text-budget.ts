import type { GraphQLError } from 'graphql';
import { clientError } from './client-error.js';
import { textRoom } from './text-room.js';
import type { TextRoom } from './text-room.js';

/** About 40 labels of 200 KB. */
const MAX_BYTES = 8 * 1024 * 1024;

/** Most answers are sent and read sooner. */
const RETRY_AFTER_MS = 1_000;

/** Long texts of one request: those that a resolver makes from a file, such as a label in base64. */
export class TextBudget {
  readonly #limit: number;
  readonly #made = new WeakMap<object, string>();
  readonly #room: TextRoom;
  #bytes = 0;
  #isReleased = false;

  /** @param room shared by all requests; see `release`. */
  constructor(limit: number = MAX_BYTES, room: TextRoom = textRoom) {
    this.#limit = limit;
    this.#room = room;
  }

  /**
   * Returns the text of an object. Makes it once, however many aliases select it, and charges it for each, as the answer
   * repeats it. Fields that were charged before keep their text.
   * @param bytes size of the text, known before it is made.
   * @param nextStep sentence for the client.
   * @throws GraphQLError ANSWER_TOO_LARGE when the texts exceed the limit, SERVER_BUSY when those of all requests together exceed
   * theirs. The text is not made then.
   */
  textOf(owner: object, bytes: number, make: () => string, nextStep: string): string {
    if (this.#bytes + bytes > this.#limit) throw this.#exceeded(nextStep);
    if (this.#isReleased || !this.#room.take(bytes)) throw busy();
    this.#bytes += bytes;
    const known = this.#made.get(owner);
    if (known !== undefined) return known;
    const text = make();
    this.#made.set(owner, text);
    return text;
  }

  /**
   * Gives the room of the texts back, when the answer is sent or the client has gone. A field that is resolved later gets no
   * text: nothing would give its room back.
   */
  release(): void {
    this.#isReleased = true;
    this.#room.give(this.#bytes);
    this.#bytes = 0;
  }

  #exceeded(nextStep: string): GraphQLError {
    return clientError(`The files in one answer may have ${this.#limit} bytes. ${nextStep}`, {
      code: 'ANSWER_TOO_LARGE',
      limit: this.#limit,
    });
  }
}

function busy(): GraphQLError {
  return clientError(
    'The server is sending as many files as its memory holds. Try again, or download the files by their `url`.',
    { code: 'SERVER_BUSY', retryable: true, retryAfterMs: RETRY_AFTER_MS },
  );
}
