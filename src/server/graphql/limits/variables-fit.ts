import {
  coerceInputValue,
  getNullableType,
  getVariableValues,
  GraphQLError,
  isInputObjectType,
  isInputType,
  isListType,
  isRequiredInputField,
  typeFromAST,
} from 'graphql';
import type {
  GraphQLInputObjectType,
  GraphQLInputType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { roomFor } from '../../../graph/value-count.js';
import { WorkInTurns } from '../../../runtime/background/turns.js';
import { isRecord } from '../../http/json-record.js';
import type { JsonRecord } from '../../http/json-record.js';
import type { Variables } from './cost-terms.js';
import { leadingText, trailingText } from '../../../runtime/text-part.js';

/** Characters at each end of a message that are kept. The quoted value is between them. */
const KEPT = 500;

/**
 * Refuses variables that do not fit their types. Reports the first error only, shortened.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function assertVariablesFit(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const definitions = operation.variableDefinitions ?? [];
  const { errors } = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
  const [error] = errors ?? [];
  if (!error) return;
  throw new GraphQLError(shortened(error.message), {
    nodes: error.nodes ?? null,
    // With what a scalar accepts.
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

/** Values that are coerced in one turn of the event loop: some microseconds each while the code is cold. */
const MOST_IN_A_TURN = 1_000;

/**
 * Refuses large variables that do not fit their types, like `assertVariablesFit`. Works in several turns of the event loop
 * while they fit.
 * @throws GraphQLError BAD_USER_INPUT
 */
export async function assertVariablesFitInTurns(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): Promise<void> {
  const parts = new Parts();
  for (const { type: node, variable } of operation.variableDefinitions ?? []) {
    const type = typeFromAST(schema, node);
    const value = variables[variable.name.value];
    if (!isInputType(type) || value === undefined || (await parts.fit(value, type))) continue;
    assertVariablesFit(schema, operation, variables);
    return;
  }
}

/** Coerces parts of a large value, each small enough for one turn. */
class Parts {
  readonly #work = new WorkInTurns(MOST_IN_A_TURN);

  /** Returns false when the value does not fit the type, or when only graphql-js can tell. */
  async fit(value: unknown, given: GraphQLInputType): Promise<boolean> {
    const room = roomFor(value, MOST_IN_A_TURN);
    if (room >= 0) {
      await this.#work.begin(MOST_IN_A_TURN - room);
      return fitsWhole(value, given);
    }
    const type = getNullableType(given);
    if (isInputObjectType(type)) return isRecord(value) && this.#fitObject(value, type);
    if (!isListType(type) || !Array.isArray(value)) return false;
    for (const entry of value as readonly unknown[]) {
      if (!(await this.fit(entry, type.ofType))) return false;
    }
    return true;
  }

  async #fitObject(value: JsonRecord, type: GraphQLInputObjectType): Promise<boolean> {
    const fields = type.getFields();
    if (type.isOneOf || Object.keys(value).some((name) => !fields[name])) return false;
    for (const field of Object.values(fields)) {
      const inner = value[field.name];
      if (inner === undefined) {
        if (isRequiredInputField(field)) return false;
      } else if (!(await this.fit(inner, field.type))) return false;
    }
    return true;
  }
}

function fitsWhole(value: unknown, type: GraphQLInputType): boolean {
  try {
    coerceInputValue(value, type);
    return true;
  } catch {
    return false;
  }
}

function shortened(message: string): string {
  if (message.length <= 2 * KEPT) return message;
  return `${leadingText(message, KEPT)} … ${trailingText(message, KEPT)}`;
}
