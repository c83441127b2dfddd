import { isObjectType } from 'graphql';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { fieldTurns } from '../runtime/background/timed-turns.js';
import type { TimedTurns } from '../runtime/background/timed-turns.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;

/**
 * Lets a resolver wait for the next turn of the event loop when fields have used up the current one. Entities that become
 * ready together would otherwise resolve all their fields in one turn: a query of hundreds of nested rows would block
 * the loop for hundreds of milliseconds.
 */
export function limitFieldTurns(schema: GraphQLSchema, turns: TimedTurns = fieldTurns): void {
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      if (field.resolve) field.resolve = inItsTurn(field.resolve, turns);
    }
  }
}

function inItsTurn(resolve: Resolve, turns: TimedTurns): Resolve {
  return (parent, args, context, info): unknown => {
    const wait = turns.next();
    return wait
      ? wait.then(() => resolve(parent, args, context, info))
      : resolve(parent, args, context, info);
  };
}
