import {
  getNamedType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { refuseInput } from './input-issues.js';
import { InvalidInput, type InputIssue } from './user-error.type.js';

/** A rule for the arguments of every field. */
export interface ArgumentRule {
  /** Tells whether a value of this argument could break the rule. Other arguments are skipped. */
  concerns(argument: GraphQLArgument): boolean;
  issuesOf(argument: GraphQLArgument, value: unknown, path: readonly string[]): InputIssue[];
}

type Field = GraphQLField<unknown, unknown>;
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Arguments = Readonly<Record<string, unknown>>;

/**
 * Checks the arguments of every field before its resolver runs. A mutation returns `InvalidInput` where its result has
 * that type; every other field fails with BAD_USER_INPUT.
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
  return (parent, args: Arguments, context, info): unknown => {
    const issues = issuesOf(args);
    if (issues.length === 0) return resolve(parent, args, context, info);
    if (hasInvalidInput) return new InvalidInput(issues);
    throw refuseInput(issues);
  };
}

function canBeInvalidInput({ type }: Field): boolean {
  const named = getNamedType(type);
  return isUnionType(named) && named.getTypes().some(({ name }) => name === InvalidInput.name);
}
