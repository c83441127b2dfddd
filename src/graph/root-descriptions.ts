import type { GraphQLSchema } from 'graphql';

/** Describes the schema and its root types. TypeGraphQL has no place for these descriptions. */
export function describeRoots(schema: GraphQLSchema): void {
  schema.description = `What a seller's fulfilment touches at Amazon: supply sources (stores and warehouses), stock, orders, shipping offers and labels, and shipment confirmations.

Everything that changes is a \`Node\` with a stable \`id\`. An argument of type \`ID\` takes that \`id\`, or Amazon's own id where the seller is settled. \`Cost:\` in a description names the calls to Amazon and their permitted rate; \`extensions.cost\` of an answer counts them.`;
  const query = schema.getQueryType();
  if (query)
    query.description =
      "Reads. A seller's data is below `seller`; `node` and `nodes` read any object by its `id`. No field changes anything at Amazon.";
  const mutation = schema.getMutationType();
  if (mutation)
    mutation.description =
      'Changes. Each mutation returns a payload: `error` says why nothing was done, and is null on success. A field is null, with an entry in `errors`, when Amazon or the server is in trouble. Several mutations of one request run in their order, and one that fails hides no other.';
  const subscription = schema.getSubscriptionType();
  if (subscription)
    subscription.description =
      'Events, over WebSocket by the protocol graphql-transport-ws. Each event has the whole changed object. A client that was away reads the object again.';
}
