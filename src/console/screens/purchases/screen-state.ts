import type {
  PurchaseDayEndQuery,
  PurchaseStoresQuery,
} from '../../generated/purchases/graphql.js';
import type { PurchaseSearch, PurchaseView } from '../../model/purchase-search.js';
import type { PurchaseNews } from './use-news.js';

type Seller = NonNullable<PurchaseStoresQuery['seller']>;
export type Store = NonNullable<Seller['supplySources']>['nodes'][number];

export type Day = NonNullable<NonNullable<PurchaseDayEndQuery['seller']>['endOfDay']>;
/** The labels of one location and carrier on a day. */
export type Group = Day['groups'][number];

/** What the parts of the screen share. */
export interface PurchaseScreen {
  readonly sellerId: string;
  /** The country of the seller's first marketplace, which decides where Seller Central is. */
  readonly country: string | null;
  readonly stores: readonly Store[];
  readonly view: PurchaseView;
  readonly search: PurchaseSearch;
  readonly change: (
    change: Partial<PurchaseSearch>,
    options?: { readonly replace?: boolean },
  ) => void;
  readonly news: PurchaseNews;
  readonly isConnected: boolean;
  readonly open: (purchase: string | undefined) => void;
}

/** Returns the name of a location; its id until the name is known. */
export function nameOfStore(stores: readonly Store[], supplySourceId: string): string {
  const store = stores.find((one) => one.supplySourceId === supplySourceId);
  return store?.alias ?? store?.supplySourceCode ?? supplySourceId;
}
