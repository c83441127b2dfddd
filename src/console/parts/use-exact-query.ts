import { createRequest, useQuery } from 'urql';
import type { AnyVariables, CombinedError, UseQueryArgs, UseQueryResponse } from 'urql';

interface ExactState<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly stale: boolean;
}

/**
 * Reads a query. urql leaves the result for other variables in place until that for new ones arrives: the screen would show one
 * order under the id of another. Here such a result counts as none.
 */
export function useExactQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
): readonly [state: ExactState<Data>, execute: UseQueryResponse<Data, Variables>[1]] {
  const [{ data, error, fetching, stale, operation }, execute] = useQuery<Data, Variables>(args);
  const { key } = createRequest<Data, Variables>(args.query, args.variables as Variables);
  const isOwn = operation?.key === key;
  return [
    { data: isOwn ? data : undefined, error: isOwn ? error : undefined, fetching, stale },
    execute,
  ];
}
