import { getNamedType, isObjectType, isUnionType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { requestTurns } from '../runtime/background/turns.js';
import { roomFor } from './value-count.js';
import { refuseInput } from './input-issues.js';
import { IssueCollector } from './issue-collector.js';
import { InvalidInput } from './user-error.type.js';

/** Adds the issues of a value, and of all values in it. */
export type ArgumentCheck = (value: unknown, issues: IssueCollector) => void;

/** A rule for the arguments of every field. */
export interface ArgumentRule {
  /** Returns the check of an argument. Null when no value of it could break the rule. */
  checkOf(argument: GraphQLArgument): ArgumentCheck | null;
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
      const check = checkOfField(field, rules);
      if (!check) continue;
      if (field.resolve) field.resolve = checkingFirst(field, check, field.resolve);
      if (field.subscribe) field.subscribe = checkingFirst(field, check, field.subscribe);
    }
  }
}

/** Adds the issues of all arguments of a field. */
type FieldCheck = (args: Arguments, issues: IssueCollector) => void;

function checkOfField(field: Field, rules: readonly ArgumentRule[]): FieldCheck | null {
  const checks = field.args.flatMap((argument) => {
    const { name } = argument;
    // Other rules report paths that begin with the input, or with the field of the argument.
    const path = name === 'input' ? [name] : [field.name, name];
    return rules.flatMap((rule) => {
      const check = rule.checkOf(argument);
      return check ? [checkAt(path, name, check)] : [];
    });
  });
  if (checks.length === 0) return null;
  return (args, issues) => {
    for (const check of checks) check(args, issues);
  };
}

function checkAt(path: readonly string[], name: string, check: ArgumentCheck): FieldCheck {
  return (args, issues) => {
    for (const part of path) issues.enter(part);
    check(args[name], issues);
    for (const _ of path) issues.leave();
  };
}

function checkingFirst(field: Field, check: FieldCheck, resolve: Resolve): Resolve {
  const hasInvalidInput = canBeInvalidInput(field);
  const refusalOf = (args: Arguments): InvalidInput | null => {
    const issues = new IssueCollector();
    check(args, issues);
    if (issues.count === 0) return null;
    if (hasInvalidInput) return new InvalidInput(issues.reported, issues.count);
    throw refuseInput(issues.reported, issues.count);
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

function canBeInvalidInput({ type }: Field): boolean {
  const named = getNamedType(type);
  return isUnionType(named) && named.getTypes().some(({ name }) => name === InvalidInput.name);
}
