import { GraphQLIncludeDirective, GraphQLSkipDirective, isInputObjectType, Kind } from 'graphql';
import type {
  ArgumentNode,
  ASTNode,
  FieldNode,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  TypeNode,
  ValueNode,
} from 'graphql';
import { longestPageOf, PAGE_ARGUMENTS } from '../../../graph/list-size.js';
import type { CostTerms, Term, Variables } from './cost-terms.js';

type AnyField = GraphQLField<unknown, unknown>;

/** Stands for a value that does not fit. Such a request is refused before anything is loaded. */
const NO_NUMBER = 0;

/** Reads the numbers that arguments and conditions of one operation decide. */
export class ListEntries {
  readonly #terms: CostTerms;
  readonly #defaults: ReadonlyMap<string, ValueNode>;
  /** Variables whose values can hold lists. */
  readonly #holdingLists: ReadonlySet<string>;
  readonly #sizes = new Map<string, Term>();
  readonly #longestPages = new Map<ASTNode, number>();

  constructor(schema: GraphQLSchema, terms: CostTerms, operation: OperationDefinitionNode) {
    this.#terms = terms;
    this.#holdingLists = new Set(
      (operation.variableDefinitions ?? []).flatMap(({ variable, type }) =>
        canHoldList(schema, type) ? [variable.name.value] : [],
      ),
    );
    this.#defaults = new Map(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, defaultValue] as const] : [],
      ),
    );
  }

  /** Returns the length of a page: `first`, else `last`, else the schema's default. */
  page(field: AnyField, node: FieldNode): Term {
    this.#longestPages.set(node, longestPageOf(field));
    const args = PAGE_ARGUMENTS.flatMap(
      (name) => field.args.find((arg) => arg.name === name) ?? [],
    );
    const given = args.find(({ name }) => argumentOf(node, name));
    const used = given ?? args.find(({ defaultValue }) => defaultValue !== undefined);
    if (!used) return NO_NUMBER;
    const standard = numberOf(used.defaultValue) ?? NO_NUMBER;
    return this.#read(argumentOf(node, used.name), standard, literalNumber, numberOf);
  }

  /** Returns the largest page size that a field accepts. Null for a node whose `page` was not read. */
  longestPage(node: ASTNode): number | null {
    return this.#longestPages.get(node) ?? null;
  }

  /** Returns the number of entries of a list argument. */
  argument(name: string, node: FieldNode): Term {
    return this.#read(argumentOf(node, name), 1, literalLength, lengthOf);
  }

  /** Returns the number of entries of a list in the argument `input`; 0 without that list. */
  ofInput(name: string, node: FieldNode): Term {
    const argument = argumentOf(node, 'input');
    const inner = argument && fieldOf(argument.value, name);
    // The list of a literal input may be a variable.
    if (inner) return this.#read({ ...argument, value: inner }, 0, literalLength, lengthOf);
    const literal = (input: ValueNode): number => {
      const list = fieldOf(input, name);
      return (list && literalLength(list)) ?? 0;
    };
    return this.#read(argument, 0, literal, (input) => lengthOf(propertyOf(input, name)) ?? 0);
  }

  /**
   * Returns the number of values in lists of a field's arguments. They are validated again at each use of the field.
   */
  listed({ arguments: args = [] }: FieldNode): Term {
    return this.#terms.sum(args.map(({ value }) => this.#listedIn(value, false)));
  }

  #listedIn(node: ValueNode, isInList: boolean): Term {
    if (node.kind === Kind.VARIABLE) return this.#listedInVariable(node.name.value);
    const isList = isInList || node.kind === Kind.LIST;
    const inner = innerValues(node);
    const own = isList ? inner.length : 0;
    return this.#terms.sum([own, ...inner.map((one) => this.#listedIn(one, isList))]);
  }

  /** Adds one step for each variable, however often it is used. Scalars and enums hold no list. */
  #listedInVariable(name: string): Term {
    if (!this.#holdingLists.has(name)) return 0;
    const known = this.#sizes.get(name);
    if (known !== undefined) return known;
    const byDefault = this.#defaults.get(name);
    const absent = byDefault ? literalListed(byDefault, false) : 0;
    const size = this.#terms.variable((variables) =>
      variables[name] === undefined ? absent : listedIn(variables[name], false),
    );
    this.#sizes.set(name, size);
    return size;
  }

  /** Returns 1 for an included selection, 0 when `@skip` or `@include` excludes it. */
  included({ directives = [] }: SelectionNode): Term {
    return directives.reduce<Term>((included, directive) => {
      const isSkip = directive.name.value === GraphQLSkipDirective.name;
      if (!isSkip && directive.name.value !== GraphQLIncludeDirective.name) return included;
      const condition = directive.arguments?.find(({ name }) => name.value === 'if');
      const literal = ({ kind, ...value }: ValueNode): number | null =>
        kind === Kind.BOOLEAN && 'value' in value ? Number(value.value !== isSkip) : null;
      const given = (value: unknown): number | null =>
        typeof value === 'boolean' ? Number(value !== isSkip) : null;
      return this.#terms.product(included, this.#read(condition, 1, literal, given));
    }, 1);
  }

  #read(
    argument: ArgumentNode | undefined,
    standard: number,
    literal: (node: ValueNode) => number | null,
    given: (value: unknown) => number | null,
  ): Term {
    if (!argument) return standard;
    const { value } = argument;
    if (value.kind !== Kind.VARIABLE) return literal(value) ?? standard;
    const name = value.name.value;
    const byDefault = this.#defaults.get(name);
    const absent = (byDefault && literal(byDefault)) ?? standard;
    const read = (variables: Variables): number =>
      variables[name] === undefined ? absent : (given(variables[name]) ?? standard);
    return this.#terms.variable(read);
  }
}

function argumentOf({ arguments: args = [] }: FieldNode, name: string): ArgumentNode | undefined {
  return args.find((argument) => argument.name.value === name);
}

function literalNumber(node: ValueNode): number | null {
  return node.kind === Kind.INT ? numberOf(Number(node.value)) : null;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : null;
}

function literalLength(node: ValueNode): number | null {
  if (node.kind === Kind.NULL) return 0;
  return node.kind === Kind.LIST ? node.values.length : 1;
}

function lengthOf(value: unknown): number | null {
  if (value === null) return 0;
  return Array.isArray(value) ? value.length : 1;
}

function fieldOf(node: ValueNode, name: string): ValueNode | undefined {
  if (node.kind !== Kind.OBJECT) return undefined;
  return node.fields.find((field) => field.name.value === name)?.value;
}

function propertyOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return null;
  return (value as Readonly<Record<string, unknown>>)[name] ?? null;
}

function innerValues(node: ValueNode): readonly ValueNode[] {
  if (node.kind === Kind.LIST) return node.values;
  return node.kind === Kind.OBJECT ? node.fields.map(({ value }) => value) : [];
}

function literalListed(node: ValueNode, isInList: boolean): number {
  const isList = isInList || node.kind === Kind.LIST;
  return innerValues(node).reduce(
    (sum, inner) => sum + Number(isList) + literalListed(inner, isList),
    0,
  );
}

/** The depth of variables was checked before. */
function listedIn(value: unknown, isInList: boolean): number {
  if (typeof value !== 'object' || value === null) return 0;
  const isList = isInList || Array.isArray(value);
  return (Object.values(value) as unknown[]).reduce<number>(
    (sum, inner) => sum + Number(isList) + listedIn(inner, isList),
    0,
  );
}

/** Tells whether values of a type can hold a list: a list, or an input object. */
function canHoldList(schema: GraphQLSchema, type: TypeNode): boolean {
  if (type.kind === Kind.LIST_TYPE) return true;
  if (type.kind === Kind.NON_NULL_TYPE) return canHoldList(schema, type.type);
  return isInputObjectType(schema.getType(type.name.value));
}
