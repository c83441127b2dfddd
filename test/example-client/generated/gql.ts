/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query OffersForParcel($id: ID!, $parcel: ParcelInput!) {\n    seller {\n      order(id: $id) {\n        shippingQuote(parcel: $parcel, filter: { requiredBenefits: [\"CLAIMS_PROTECTED\"] }) {\n          offers {\n            id\n            name\n            price {\n              amount\n              currencyCode\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.OffersForParcelDocument,
    "\n  mutation BuyLabel($input: BuyShippingInput!) {\n    buyShipping(input: $input) {\n      purchase {\n        shipment {\n          shipmentId\n          trackingNumber\n          label {\n            url\n            contentType\n          }\n        }\n      }\n      error {\n        code\n        message\n        path\n        nextStep\n      }\n    }\n  }\n": typeof types.BuyLabelDocument,
};
const documents: Documents = {
    "\n  query OffersForParcel($id: ID!, $parcel: ParcelInput!) {\n    seller {\n      order(id: $id) {\n        shippingQuote(parcel: $parcel, filter: { requiredBenefits: [\"CLAIMS_PROTECTED\"] }) {\n          offers {\n            id\n            name\n            price {\n              amount\n              currencyCode\n            }\n          }\n        }\n      }\n    }\n  }\n": types.OffersForParcelDocument,
    "\n  mutation BuyLabel($input: BuyShippingInput!) {\n    buyShipping(input: $input) {\n      purchase {\n        shipment {\n          shipmentId\n          trackingNumber\n          label {\n            url\n            contentType\n          }\n        }\n      }\n      error {\n        code\n        message\n        path\n        nextStep\n      }\n    }\n  }\n": types.BuyLabelDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OffersForParcel($id: ID!, $parcel: ParcelInput!) {\n    seller {\n      order(id: $id) {\n        shippingQuote(parcel: $parcel, filter: { requiredBenefits: [\"CLAIMS_PROTECTED\"] }) {\n          offers {\n            id\n            name\n            price {\n              amount\n              currencyCode\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').OffersForParcelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BuyLabel($input: BuyShippingInput!) {\n    buyShipping(input: $input) {\n      purchase {\n        shipment {\n          shipmentId\n          trackingNumber\n          label {\n            url\n            contentType\n          }\n        }\n      }\n      error {\n        code\n        message\n        path\n        nextStep\n      }\n    }\n  }\n"): typeof import('./graphql.js').BuyLabelDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
