/** A document with its variables. */
export interface ExampleText {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A document that the explorer offers. */
export interface ExplorerExample extends ExampleText {
  /** The heading under which the list shows it. */
  readonly subject: string;
  readonly title: string;
  /** The form for several sellers, with SELLER_PLACE where the id of one belongs. Absent when it is about all sellers. */
  readonly named?: ExampleText;
}

/** What callers without a key meet. The pages are for everyone, so they say no more than this. */
export interface Visitor {
  readonly needsKey: boolean;
  /** The seller whose ids the examples have, else the first. Null when there is none, or none that may be named without a key. */
  readonly sellerId: string | null;
  /** True when requests must name a seller. False when a key is needed: its sellers decide. */
  readonly hasSeveral: boolean;
}

/** Stands for the id of a seller. No document and no variable has it otherwise. */
export const SELLER_PLACE = '<seller>';

/** Returns the text of an example for a seller; null for the text that names none. */
export function exampleFor(sellerId: string | null, example: ExplorerExample): ExampleText {
  if (sellerId === null || !example.named) return example;
  const text = JSON.stringify(example.named).replaceAll(SELLER_PLACE, () => sellerId);
  return JSON.parse(text) as ExampleText;
}
