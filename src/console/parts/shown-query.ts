import { useEffect, useSyncExternalStore } from 'react';
import { stringifyDocument } from 'urql';
import type { TypedDocumentNode } from 'urql';

interface ShownQuery {
  readonly query: string;
  readonly variables: string;
}

let shown: ShownQuery | null = null;
const listeners = new Set<() => void>();

function show(query: ShownQuery | null): void {
  shown = query;
  for (const listener of listeners) listener();
}

/** Makes a document the one that `Show query` opens, with its variables. Call it once in each screen, with its main query. */
export function useShownQuery<Variables extends object>(
  document: TypedDocumentNode<unknown, Variables>,
  variables: Variables,
): void {
  const text = JSON.stringify(variables, null, 2);
  useEffect(() => {
    show({ query: stringifyDocument(document), variables: text });
    return () => show(null);
  }, [document, text]);
}

/** Returns the address of the explorer with the query of the screen. The fragment reaches no log. */
export function useExplorerAddress(): string {
  const query = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return query ? `/explorer#${new URLSearchParams({ ...query })}` : '/explorer';
}
