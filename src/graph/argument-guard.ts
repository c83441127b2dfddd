import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import { requestTurns } from '../runtime/background/turns.js';
import { hasValues, roomFor } from './value-count.js';
import { refuseInput } from './input-issues.js';
import { IssueCollector } from './issue-collector.js';
import { payloadOfInvalidInput } from './payload.js';
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
 * Checks the arguments of every field before its resolver runs. A mutation returns its payload with the error
 * `InvalidInput`; every other field fails with BAD_USER_INPUT. graphql-js has just coerced the arguments, and instances are made of them
 * next. Each of these steps, and each check, takes a turn of the event loop when the arguments are large.
 */
export function guardArguments(schema: GraphQLSchema, rules: readonly ArgumentRule[]): void {
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const checks = checksOfField(field, rules);
      if (checks.length === 0) continue;
      if (field.resolve) field.resolve = checkingFirst(field, checks, field.resolve);
      if (field.subscribe) field.subscribe = checkingFirst(field, checks, field.subscribe);
    }
  }
}

/** Adds the issues that one rule finds in an argument of a field. */
type FieldCheck = (args: Arguments, issues: IssueCollector) => void;

function checksOfField(field: Field, rules: readonly ArgumentRule[]): readonly FieldCheck[] {
  return field.args.flatMap((argument) => {
    const { name } = argument;
    // Other rules report paths that begin with the input, or with the field of the argument.
    const path = name === 'input' ? [name] : [field.name, name];
    return rules.flatMap((rule) => {
      const check = rule.checkOf(argument);
      return check ? [checkAt(path, name, check)] : [];
    });
  });
}

function checkAt(path: readonly string[], name: string, check: ArgumentCheck): FieldCheck {
  return (args, issues) => {
    for (const part of path) issues.enter(part);
    check(args[name], issues);
    for (const _ of path) issues.leave();
  };
}

function checkingFirst(field: Field, checks: readonly FieldCheck[], resolve: Resolve): Resolve {
  const refuse = refusing(field);
  const inTurns: Resolve = async (parent, args: Arguments, context, info) => {
    const issues = new IssueCollector();
    for (const check of checks) {
      await requestTurns.next();
      check(args, issues);
    }
    const refusal = refuse(issues);
    if (refusal) return refusal;
    await requestTurns.next();
    return resolve(parent, args, context, info);
  };
  return (parent, args: Arguments, context, info): unknown => {
    if (!hasValues(args)) return resolve(parent, args, context, info);
    if (roomFor(args, MOST_IN_THIS_TURN) < 0) return inTurns(parent, args, context, info);
    const issues = new IssueCollector();
    for (const check of checks) check(args, issues);
    return refuse(issues) ?? resolve(parent, args, context, info);
  };
}

/**
 * Returns a function that refuses the arguments of a field when they have issues. A mutation returns its payload with the error
 * `InvalidInput`.
 */
export function refusing({ type }: Field): (issues: IssueCollector) => object | null {
  const payloadOf = payloadOfInvalidInput(getNamedType(type));
  return (issues) => {
    if (issues.count === 0) return null;
    if (payloadOf) return payloadOf(new InvalidInput(issues.reported, issues.count));
    throw refuseInput(issues.reported, issues.count);
  };
}
