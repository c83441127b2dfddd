import { useCallback } from 'react';
import { useClient } from 'urql';
import { ConsoleBootDocument } from '../generated/app/graphql.js';

/** Returns what reads the viewer and the sellers again, after they were changed here. The frame shows the result. */
export function useBootAgain(): () => Promise<void> {
  const client = useClient();
  return useCallback(async () => {
    await client.query(ConsoleBootDocument, {}, { requestPolicy: 'network-only' }).toPromise();
  }, [client]);
}
