// Up to this length, Node writes a text in one piece with the headers, which is faster.
const MAX_TEXT_CHARACTERS = 4096;

/**
 * Returns the body of an answer. Encodes a long text here, once: its length, its write and its copy in the cache of answers would each
 * encode it, and one character outside Latin-1 makes that slow for all of it.
 */
export function bodyOf(text: string): string | Buffer {
  return text.length > MAX_TEXT_CHARACTERS ? Buffer.from(text) : text;
}
