import { LocationChoicesDocument } from '../../generated/location/graphql.js';
import { useAccess } from '../../parts/access.js';
import { useExactQuery } from '../../parts/use-exact-query.js';

export interface LocationChoice {
  readonly id: string;
  readonly supplySourceId: string;
  readonly name: string;
}

/** Returns the locations of the seller by name: those that returns can go to. */
export function useLocationChoices(): readonly LocationChoice[] {
  const { seller } = useAccess();
  const [{ data }] = useExactQuery({
    query: LocationChoicesDocument,
    variables: { seller: seller.sellerId },
  });
  return (data?.seller?.supplySources?.nodes ?? []).map(
    ({ id, supplySourceId, alias, supplySourceCode }) => ({
      id,
      supplySourceId,
      name: alias ?? supplySourceCode ?? supplySourceId,
    }),
  );
}

/** Returns a function that names a location by its id of Amazon; null for another text. */
export function useReturnName(): (supplySourceId: string) => string | null {
  const choices = useLocationChoices();
  return (wanted) => choices.find(({ supplySourceId }) => supplySourceId === wanted)?.name ?? null;
}
