import type { GraphQLError } from 'graphql';
import { clientError } from './client-error.js';

/** The error for a seller that the client may not see. @param path leads to the argument that named the seller, if it is known. */
export function unknownSeller(id: string, path: readonly string[] = []): GraphQLError {
  const named =
    path.length === 0 ? '' : `\`${path.join('.')}\` names the seller ${JSON.stringify(id)}. `;
  return clientError(
    `${named}No seller ${JSON.stringify(id)} is connected. \`sellerId\`, and each id of an object, must name one that \`sellers\` lists.`,
    { code: 'SELLER_NOT_FOUND' },
  );
}
