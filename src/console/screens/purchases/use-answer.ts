import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { connection } from '../../model/connection.js';
import { troubleOf } from '../../parts/trouble.js';
import type { Trouble } from '../../parts/trouble.js';

export interface ReadAnswer<Data> {
  readonly data: Data | null;
  readonly trouble: Trouble | null;
  readonly isReading: boolean;
  /** When it was read, by the server's clock. */
  readonly readAt: number | null;
  readonly again: () => void;
}

interface State<Data> {
  readonly of: string;
  readonly data: Data | null;
  readonly trouble: Trouble | null;
  readonly isReading: boolean;
  readonly readAt: number | null;
}

/** Asks the server, not the cache, and again when `round` changes. What was read before stays when that fails. */
export function useAnswer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  round: string,
): ReadAnswer<Data> {
  const client = useClient();
  const of = JSON.stringify(variables);
  const [state, setState] = useState<State<Data>>(() => empty(of));
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const { data, error } = await client
        .query(document, JSON.parse(of) as Variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (isOver) return;
      const trouble = error ? troubleOf(error) : null;
      setState((before) => {
        const old = before.of === of ? before : empty<Data>(of);
        return data === undefined
          ? { ...old, trouble, isReading: false }
          : { of, data, trouble, isReading: false, readAt: connection.now() };
      });
    };
    setState((before) => (before.of === of ? { ...before, isReading: true } : empty(of)));
    void read();
    return () => {
      isOver = true;
    };
  }, [client, document, of, round, tries]);
  const { data, trouble, isReading, readAt } = state.of === of ? state : empty<Data>(of);
  return { data, trouble, isReading, readAt, again: () => setTries((before) => before + 1) };
}

function empty<Data>(of: string): State<Data> {
  return { of, data: null, trouble: null, isReading: true, readAt: null };
}
