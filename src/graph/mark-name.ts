import { Matches } from 'class-validator';

/** Longest tag, and longest name of a person or a station, in characters. */
export const MOST_OF_MARK_NAME = 50;

// On one line, with no space at either end: two names that look alike should be equal.
const MARK_NAME = /^(?!\s)[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,50}(?<!\s)$/u;

export const MARK_NAME_ACCEPTED = `of 1 to ${MOST_OF_MARK_NAME} characters on one line, without a space at either end`;

/** Tells whether a text can be a tag, or the name of a person or a station that claims orders. */
export function isMarkName(text: string): boolean {
  return MARK_NAME.test(markName(text));
}

/** Accepts the name of a person or a station that claims orders. @param what such as `text`. */
export function MarkName(what: string): PropertyDecorator {
  return Matches(MARK_NAME, { message: `${what} ${MARK_NAME_ACCEPTED}` });
}

/** Returns a name as it is stored: texts that Unicode counts as equal are one name. */
export function markName(text: string): string {
  return text.normalize('NFC');
}
