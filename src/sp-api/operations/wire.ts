/**
 * How loosely an answer of Amazon is typed. Fields come and go, empty strings stand for absent values, numbers and
 * booleans arrive as strings, and new enum values appear without notice; so nothing in a response is promised, and the
 * mappers above this client make it clean once.
 */
export type TextWire = string | null;
export type NumberWire = number | string | null;
export type FlagWire = boolean | string | null;
export type ListWire<Item> = readonly (Item | null)[] | null;

/** Success of the older APIs, whose answer is wrapped. */
export interface PayloadWire<Payload> {
  readonly payload?: Payload | null;
}
