/** Called for each value of Amazon that no enum of this version has. */
export type UnknownValueListener = (enumName: string, value: string) => void;

const listeners = new Set<UnknownValueListener>();

/** Reports an unknown enum value, so that the operator notices it. */
export function countUnknownValue(enumName: string, value: string): void {
  for (const listener of listeners) listener(enumName, value);
}

/** Listens until the answer is called. */
export function onUnknownValue(listener: UnknownValueListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
