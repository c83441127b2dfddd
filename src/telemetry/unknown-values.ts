/** Called for each enum value of Amazon that this version does not know. */
export type UnknownValueListener = (enumName: string, value: string) => void;

const listeners = new Set<UnknownValueListener>();

/** Reports an unknown enum value, so that the operator notices it. */
export function countUnknownValue(enumName: string, value: string): void {
  for (const listener of listeners) listener(enumName, value);
}

/** Adds a listener. Returns a function that removes it. */
export function onUnknownValue(listener: UnknownValueListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
