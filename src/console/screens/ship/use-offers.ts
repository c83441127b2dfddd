import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { ShipOfferDocument } from '../../generated/ship/graphql.js';
import type { ParcelInput } from '../../generated/ship/graphql.js';
import { troubleOf } from '../../parts/trouble.js';
import { useConnection } from '../../parts/use-connection.js';
import { OfferBoard } from './offer-board.js';
import type { RowQuote } from './offer-board.js';

/** Returns the board of offers, which lives as long as the screen shows a seller's store. */
export function useOffers(seller: string): OfferBoard {
  const client = useClient();
  const [board] = useState(
    () => new OfferBoard((order, parcel) => askOffer(client, seller, order, parcel)),
  );
  const { epoch } = useConnection();
  useEffect(() => {
    if (epoch > 0) board.askTroubled();
  }, [epoch, board]);
  useEffect(() => () => board.close(), [board]);
  return board;
}

async function askOffer(
  client: Client,
  seller: string,
  order: string,
  parcel: ParcelInput | null,
): Promise<RowQuote> {
  const { data, error } = await client
    .query(ShipOfferDocument, { seller, order, parcel }, { requestPolicy: 'network-only' })
    .toPromise();
  const found = data?.seller?.order;
  const quote = found?.shippingQuote;
  if (quote) return { kind: 'quoted', quote, parcel: found.suggestedParcel };
  if (!error) return { kind: 'nothing', message: 'Nothing is left to ship.' };
  const trouble = troubleOf(error);
  if (trouble.code === 'PACKAGE_UNKNOWN')
    return { kind: 'size-unknown', skus: found?.suggestedParcel?.missingSkus ?? [] };
  return { kind: 'trouble', trouble };
}
