import { useCallback, useEffect, useState } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { troubleOf } from './trouble.js';
import type { Trouble } from './trouble.js';
import { useConnection } from './use-connection.js';
import { useExactQuery } from './use-exact-query.js';

export interface Kept<Data> {
  /** The last data that arrived for these variables; null before the first. */
  readonly data: Data | null;
  readonly trouble: Trouble | null;
  readonly isReading: boolean;
  readonly again: () => void;
}

/**
 * Reads a query, and again after a reconnection. A failed reading has no data, so what was read before stays, with the trouble:
 * a screen must not disappear because the server is gone for a moment.
 * @param isWhole tells whether an answer has what the screen shows. An answer with errors that has not counts as failed: a field that
 * could not be read is null in it.
 */
export function useKeptQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  isWhole: (data: Data) => boolean,
): Kept<Data> {
  const { epoch } = useConnection();
  const [{ data, error, fetching, stale }, execute] = useExactQuery<Data, Variables>({
    query,
    variables,
  });
  const of = JSON.stringify(variables);
  const [kept, setKept] = useState<{ readonly of: string; readonly data: Data } | null>(null);
  const isFailed = !data || (error !== undefined && !isWhole(data));
  useEffect(() => {
    if (data && !isFailed) setKept({ of, data });
  }, [of, data, isFailed]);
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useEffect(() => {
    if (epoch > 0) again();
  }, [epoch, again]);
  return {
    data: isFailed && kept?.of === of ? kept.data : (data ?? null),
    trouble: error ? troubleOf(error) : null,
    isReading: fetching || stale,
    again,
  };
}
