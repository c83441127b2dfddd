/**
 * Text in an answer of Amazon's. Answers are loosely typed: fields come and go, empty strings stand for
 * absent values, numbers and booleans arrive as strings, and new enum values appear without notice. So every
 * response field is optional, and the mappers above this client clean the values once.
 */
export type TextWire = string | null;
export type NumberWire = number | string | null;
export type FlagWire = boolean | string | null;
export type ListWire<Item> = readonly (Item | null)[] | null;

/** A success of the older APIs, which wrap their answers. */
export interface PayloadWire<Payload> {
  readonly payload?: Payload | null;
}
