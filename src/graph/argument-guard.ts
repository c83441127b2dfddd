import { getNamedType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { requestTurns } from '../runtime/background/turns.js';
import { refuseInput } from './input-issues.js';
import { InvalidInput } from './user-error.type.js';
import type { InputIssue } from './user-error.type.js';

/** A rule for the arguments of every field. */
export interface ArgumentRule {
  /** Tells whether a value of this argument could break the rule. Other arguments are skipped. */
  concerns(argument: GraphQLArgument): boolean;
  issuesOf(argument: GraphQLArgument, value: unknown, path: readonly string[]): InputIssue[];
}

type Field = GraphQLField<unknown, unknown>;
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Arguments = Readonly<Record<string, unknown>>;

/** Values in the arguments of one field that are read in the current turn of the event loop: some 0.5 ms. */
const MOST_IN_THIS_TURN = 2_000;

/**
 * Checks the arguments of every field before its resolver runs. A mutation returns `InvalidInput` where its result has that
 * type; every other field fails with BAD_USER_INPUT. graphql-js has just coerced the arguments, and type-graphql converts them
 * next. Each of these steps takes a turn of the event loop when the arguments are large.
 */
export function guardArguments(schema: GraphQLSchema, rules: readonly ArgumentRule[]): void {
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const issuesOf = issuesOfField(field, rules);
      if (!issuesOf) continue;
      if (field.resolve) field.resolve = checkingFirst(field, issuesOf, field.resolve);
      if (field.subscribe) field.subscribe = checkingFirst(field, issuesOf, field.subscribe);
    }
  }
}

function issuesOfField(
  field: Field,
  rules: readonly ArgumentRule[],
): ((args: Arguments) => InputIssue[]) | null {
  const checks = field.args.flatMap((argument) => {
    // Other rules report paths that begin with the input, or with the field of the argument.
    const path = argument.name === 'input' ? ['input'] : [field.name, argument.name];
    return rules
      .filter((rule) => rule.concerns(argument))
      .map((rule) => (args: Arguments) => rule.issuesOf(argument, args[argument.name], path));
  });
  return checks.length === 0 ? null : (args) => checks.flatMap((check) => check(args));
}

function checkingFirst(
  field: Field,
  issuesOf: (args: Arguments) => InputIssue[],
  resolve: Resolve,
): Resolve {
  const hasInvalidInput = canBeInvalidInput(field);
  const refusalOf = (args: Arguments): InvalidInput | null => {
    const issues = issuesOf(args);
    if (issues.length === 0) return null;
    if (hasInvalidInput) return new InvalidInput(issues);
    throw refuseInput(issues);
  };
  const inTurns: Resolve = async (parent, args: Arguments, context, info) => {
    await requestTurns.next();
    const refusal = refusalOf(args);
    if (refusal) return refusal;
    await requestTurns.next();
    return resolve(parent, args, context, info);
  };
  return (parent, args: Arguments, context, info): unknown =>
    roomFor(args, MOST_IN_THIS_TURN) < 0
      ? inTurns(parent, args, context, info)
      : (refusalOf(args) ?? resolve(parent, args, context, info));
}

/** Returns how many more values there is room for, and a negative number as soon as there is none. */
function roomFor(value: unknown, room: number): number {
  if (typeof value !== 'object' || value === null) return room;
  const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let left = room - inner.length;
  for (let index = 0; left >= 0 && index < inner.length; index += 1) {
    left = roomFor(inner[index], left);
  }
  return left;
}

function canBeInvalidInput({ type }: Field): boolean {
  const named = getNamedType(type);
  return isUnionType(named) && named.getTypes().some(({ name }) => name === InvalidInput.name);
}
