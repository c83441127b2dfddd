import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Client, OperationResult } from 'urql';
import { AccessManagersDocument } from '../../generated/access/graphql.js';
import type {
  AccessKeyFactsFragment,
  AccessManagersQuery,
} from '../../generated/access/graphql.js';
import { connection } from '../../model/connection.js';
import { needsReplacement, replaces } from '../../model/access-words.js';

type Page = NonNullable<AccessManagersQuery['viewer']>['accessKeys'];

/** Whether other keys can manage in place of a key, or it is the last one. */
type Managers = 'last' | 'others' | 'reading';

/** Reads whether another key can manage in place of this one. When that cannot be read, the server decides. */
export function useManagers(key: AccessKeyFactsFragment, hasKey: boolean): Managers {
  const client = useClient();
  const [managers, setManagers] = useState<Managers>(() =>
    hasKey && needsReplacement(key, connection.now()) ? 'reading' : 'others',
  );
  useEffect(() => {
    if (managers !== 'reading') return undefined;
    let isOver = false;
    const read = async (): Promise<void> => {
      const isLast = await isLastOf(client, key);
      if (!isOver) setManagers(isLast ? 'last' : 'others');
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [client, key, managers]);
  return managers;
}

async function isLastOf(client: Client, key: AccessKeyFactsFragment): Promise<boolean> {
  for (let after: string | null = null; ;) {
    const { data }: OperationResult<AccessManagersQuery> = await client
      .query(AccessManagersDocument, { after }, { requestPolicy: 'network-only' })
      .toPromise();
    const page: Page | null | undefined = data?.viewer?.accessKeys;
    if (!page) return false;
    if (page.nodes.some((other) => replaces(other, key, connection.now()))) return false;
    if (!page.pageInfo.hasNextPage || page.pageInfo.endCursor === null) return true;
    after = page.pageInfo.endCursor;
  }
}
