import { GraphQLError, Kind, print } from 'graphql';
import type { ValueNode } from 'graphql';
import { clientError } from './client-error.js';
import { leadingText } from '../runtime/text-part.js';

/** Characters of a refused value that an error shows. */
const SHOWN = 40;

/** Refuses the value of a variable. The server lists it with its place. */
export function refused(name: string, accepted: string, value: unknown): GraphQLError {
  const shown =
    typeof value === 'string' ? JSON.stringify(leadingText(value, SHOWN)) : typeof value;
  const extensions = { code: 'BAD_USER_INPUT', accepted } as const;
  return clientError(`${name} must be ${accepted}; got ${shown}.`, extensions);
}

/** Refuses a value that is written in the document, at its place there and as it is written. */
export function refusedAt(name: string, accepted: string, node: ValueNode): GraphQLError {
  const written = print(node);
  const shown = leadingText(written, SHOWN);
  const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', accepted } as const;
  // A name without quotes is the value of an enum.
  const quoted = written === shown ? `: "${shown}"` : '';
  const advice = node.kind === Kind.ENUM ? ` Put it in quotes${quoted}.` : '';
  return new GraphQLError(`${name} must be ${accepted}; got ${shown}.${advice}`, {
    nodes: node,
    extensions,
  });
}
