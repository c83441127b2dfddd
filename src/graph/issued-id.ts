import { Matches } from 'class-validator';

// Amazon changes the form of its ids without notice: order item ids grew from 14 to 15 digits in 2024. So only the
// transport limits them: text on one line that fits into a path and into a feed. Blanks around an id are refused: Amazon ignores them, so the
// same order with a blank would count as another one here.
const ISSUED_ID = /^(?!\.{1,2}$)(?!\s)[^\p{Cc}\p{Cs}\uFFFE\uFFFF]{1,200}(?<!\s)$/u;

/** Tells whether Amazon can have issued this id. Only Amazon knows whether the id exists. */
export function isIssuedId(text: string): boolean {
  return ISSUED_ID.test(text);
}

/** Accepts every id that Amazon can have issued. @param what names the id, such as `an order id`. */
export function IssuedId(what: string): PropertyDecorator {
  return Matches(ISSUED_ID, {
    message: `${what} of 1 to 200 characters on one line, without blanks around it`,
  });
}
