import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { graphql } from './generated/gql.js';
import type { OffersForParcelQueryVariables, TypedDocumentString } from './generated/graphql.js';

// Like a frontend or a packing station: only fetch, and the documents generated from schema.graphql.

const OffersForParcel = graphql(`
  query OffersForParcel($id: ID!, $parcel: ParcelInput!) {
    seller {
      order(id: $id) {
        shippingQuote(parcel: $parcel, filter: { requiredBenefits: ["CLAIMS_PROTECTED"] }) {
          offers {
            id
            name
            price {
              amount
              currencyCode
            }
          }
        }
      }
    }
  }
`);

const BuyLabel = graphql(`
  mutation BuyLabel($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      purchase {
        shipment {
          shipmentId
          trackingNumber
          label {
            url
            contentType
          }
        }
      }
      error {
        code
        message
        path
        nextStep
      }
    }
  }
`);

export interface ShippedOrder {
  readonly shipmentId: string;
  readonly trackingNumber: string | null;
  readonly price: string;
  readonly labelPath: string;
}

/**
 * Buys the best protected label for a parcel and saves it.
 * @param order the order, and the parcel of it.
 * @param key one for each parcel to be sent, kept by the caller: after a crash or a time-out the same key is sent again, and no
 *   second label is bought.
 * @throws Error with a sentence for the person who packs.
 */
export async function shipOrder(
  url: string,
  order: OffersForParcelQueryVariables,
  key: string,
  folder: string,
): Promise<ShippedOrder> {
  const { seller } = await ask(url, OffersForParcel, order);
  const offer = seller?.order?.shippingQuote?.offers[0];
  if (!offer) throw new Error('No carrier takes this parcel with protection.');
  const { buyShipping: result } = await ask(url, BuyLabel, {
    input: { key, offerId: offer.id, label: { format: 'PDF' } },
  });
  if (result?.error) throw new Error(result.error.message);
  const shipment = result?.purchase?.shipment;
  if (!shipment?.label?.url) throw new Error('The label was bought but has no file.');
  const { amount, currencyCode } = offer.price;
  return {
    shipmentId: shipment.shipmentId,
    trackingNumber: shipment.trackingNumber,
    price: `${amount} ${currencyCode}`,
    labelPath: await save(shipment.label.url, join(folder, `${shipment.shipmentId}.pdf`)),
  };
}

async function save(url: string, path: string): Promise<string> {
  const file = await fetch(url);
  await writeFile(path, Buffer.from(await file.arrayBuffer()));
  return path;
}

async function ask<Data, Variables>(
  url: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  // Its id is enough for a server with the manifest of this client. Other servers require the text.
  let answer = await post<Data>(url, { documentId: document.__meta__?.['hash'], variables });
  if (answer.errors?.[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') {
    answer = await post<Data>(url, { query: document.toString(), variables });
  }
  if (answer.errors?.[0]) throw new Error(answer.errors[0].message);
  return answer.data;
}

interface Answer<Data> {
  readonly data: Data;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

async function post<Data>(url: string, request: object): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return (await response.json()) as Answer<Data>;
}
