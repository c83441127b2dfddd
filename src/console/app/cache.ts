import { cacheExchange } from '@urql/exchange-graphcache';
import type { Cache, CacheExchangeOpts } from '@urql/exchange-graphcache';
import type { PossibleTypes } from '../possible-types.js';

// Objects without an id are values of the object that has them: graphcache stores them there, which is what is meant.
const quiet = (): void => undefined;

/** Returns the normalised cache. Without the members of unions it would read some of them back as null. */
export function consoleCache(types: PossibleTypes): ReturnType<typeof cacheExchange> {
  return cacheExchange({
    schema: introspectionOf(types),
    logger: quiet,
    updates: {
      Mutation: {
        disconnectSeller: (_result, _input, cache) => forgetSellers(cache),
        saveBox: ({ saveBox }, _input, cache) => addBox(saveBox as SavedBox | null, cache),
      },
    },
  });
}

/** The lists that are on screen are read again. */
function forgetSellers(cache: Cache): void {
  for (const { fieldName, fieldKey } of cache.inspectFields('Query'))
    if (fieldName === 'sellers') cache.invalidate('Query', fieldKey);
}

interface SavedBox {
  readonly box: { readonly __typename: 'Box'; readonly id: string; readonly seller: Owner } | null;
}

interface Owner {
  readonly __typename: 'Seller';
  readonly id: string;
}

/** A new box is a choice at once, in each list of the boxes of its seller. */
function addBox(saved: SavedBox | null, cache: Cache): void {
  if (!saved?.box) return;
  const { box } = saved;
  const key = cache.keyOfEntity({ __typename: box.__typename, id: box.id });
  const seller = { __typename: box.seller.__typename, id: box.seller.id };
  const known = cache.resolve(seller, 'boxes') as string[] | null | undefined;
  if (known && key !== null && !known.includes(key)) cache.link(seller, 'boxes', [...known, key]);
}

/**
 * Writes the types as an introspection result. It has no fields, so the cache never completes an answer with nulls: on screen,
 * null means that Amazon does not know it.
 */
function introspectionOf({ objects, members }: PossibleTypes) {
  const object = (name: string) => ({ kind: 'OBJECT' as const, name, fields: [], interfaces: [] });
  return {
    __schema: {
      queryType: { name: 'Query', kind: 'OBJECT' },
      mutationType: { name: 'Mutation', kind: 'OBJECT' },
      subscriptionType: { name: 'Subscription', kind: 'OBJECT' },
      types: [
        ...objects.map(object),
        ...Object.entries(members).map(([name, possible]) => ({
          kind: 'UNION' as const,
          name,
          possibleTypes: possible.map((member) => ({ kind: 'OBJECT' as const, name: member })),
        })),
      ],
    },
  } satisfies NonNullable<CacheExchangeOpts['schema']>;
}
