/** Told about each value of Amazon that no enum of this version knows. */
export type UnknownValueListener = (enumName: string, value: string) => void;

const listeners = new Set<UnknownValueListener>();

/** Reports a value of tomorrow, so that it is noticed before a user asks. */
export function countUnknownValue(enumName: string, value: string): void {
  for (const listener of listeners) listener(enumName, value);
}

/** Listens until the answer is called. */
export function onUnknownValue(listener: UnknownValueListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
