import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import type {
  ASTNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { inputListOf, isList, isPaged, listSizeOf, weightOf } from '../../../graph/list-size.js';
import { CostTerms, valueOf } from './cost-terms.js';
import type { Term, Variables } from './cost-terms.js';
import { longestFitting, withPageSize } from './fitting-page.js';
import { IntrospectionCost } from './introspection-cost.js';
import { ListEntries } from './list-entries.js';
import { QueryLimitError } from './query-limits.js';

type AnyField = GraphQLField<unknown, unknown>;

/** A part of a query. Its cost is `fixed`, plus `perPage` for each entry of the page around it. */
interface Part {
  /** Response name. Null for a fragment. */
  readonly name: string | null;
  readonly node: SelectionNode;
  readonly fixed: Term;
  readonly perPage: Term;
  /** Number of entries that the part requests. Null unless it is a list. */
  readonly entries: Term | null;
  /** True when a page argument of the field decides `entries`. */
  readonly isPaged: boolean;
  readonly parts: readonly Part[];
}

interface Heaviest extends Pick<Part, 'isPaged'> {
  readonly path: string;
  readonly node: ASTNode;
}

type Sum = Pick<Part, 'fixed' | 'perPage' | 'parts'>;

const EMPTY: Sum = { fixed: 0, perPage: 0, parts: [] };

/**
 * The cost of one operation: the number of values in its largest possible answer.
 *
 * A field counts 1, or the weight that the schema declares (`Weighs`). A list also counts 1 for each entry, and its
 * selection counts once for each entry. The number of entries is `first` (or `last`) of the field or of the connection
 * around `nodes` and `edges`, the length of a list argument or of the list in the input of a mutation, or the estimate that the
 * schema declares (`CountsAs`).
 *
 * Defaults of arguments and variables, `@skip` and `@include` count as executed. A field that two fragments select
 * counts twice, and so do the cases of an interface. `IntrospectionCost` counts an introspection. Each value in a list argument counts 1, wherever the field is.
 */
export class QueryCost {
  readonly #terms = new CostTerms();
  readonly #entries: ListEntries;
  readonly #introspection: IntrospectionCost;
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly #fragments = new Map<string, Sum>();
  readonly #operation: OperationDefinitionNode;
  /** Length of the list in the input of the mutation that is looked at. Null for one without, and for other operations. */
  #inputLength: Term | null = null;
  readonly #whole: Sum;

  /** The document may be invalid. An unknown field costs as much as a scalar. */
  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    this.#document = document;
    this.#operation = operation;
    this.#entries = new ListEntries(schema, this.#terms, operation);
    this.#introspection = new IntrospectionCost(schema, {
      fragment: (name) => this.#fragmentOf(name),
      includes: (selection) => this.#entries.included(selection) !== 0,
    });
    this.#whole = this.#selectionSet(
      schema.getRootType(operation.operation) ?? null,
      operation.selectionSet,
    );
  }

  /** True when the cost is independent of the variables of a request. */
  get isConstant(): boolean {
    return this.#terms.isConstant;
  }

  /** Points for the work of counting an introspection. */
  get countingPoints(): number {
    return this.#introspection.visits;
  }

  of(variables: Variables): number {
    const { fixed } = this.#whole;
    return Math.ceil(
      typeof fixed === 'number' ? fixed : valueOf(fixed, this.#terms.evaluate(variables)),
    );
  }

  /** @throws QueryLimitError that names the list which contributes most. */
  assertWithin(maxCost: number, variables: Variables): void {
    const found = this.of(variables);
    if (found <= maxCost) return;
    const heaviest = this.#heaviest(this.#terms.evaluate(variables));
    const first = heaviest.isPaged ? this.#fitting(heaviest.node, maxCost, variables) : null;
    const smaller = first === null ? 'a smaller "first"' : `a "first" of at most ${first}`;
    const nextStep = heaviest.isPaged
      ? `${heaviest.path} contributes most: use ${smaller} there, or select fewer fields.`
      : `${heaviest.path} contributes most: select fewer fields there.`;
    throw new QueryLimitError('maxCost', maxCost, {
      // A count beyond this one is not exact, and says no more than that it is far too much.
      ...(found > Number.MAX_SAFE_INTEGER ? {} : { found }),
      nodes: heaviest.node,
      nextStep,
      extensions: { field: heaviest.path, ...(first !== null && { fittingFirst: first }) },
    });
  }

  /** Returns the longest page that a field accepts with which the operation fits. Null when none alone is enough. */
  #fitting(node: ASTNode, maxCost: number, variables: Variables): number | null {
    const longest = this.#entries.longestPage(node);
    if (node.kind !== Kind.FIELD || longest === null) return null;
    const { document, variable } = withPageSize(this.#document, node);
    const at = this.#document.definitions.indexOf(this.#operation);
    const operation = document.definitions[at];
    if (operation?.kind !== Kind.OPERATION_DEFINITION) return null;
    const cost = new QueryCost(this.#schema, document, operation);
    return longestFitting(maxCost, longest, (size) => cost.of({ ...variables, [variable]: size }));
  }

  /** Follows the heaviest part at each level, down to the last list. */
  #heaviest(values: readonly number[]): Heaviest {
    const names: string[] = [];
    let heaviest: Heaviest = { path: '', isPaged: false, node: this.#operation };
    let parts = this.#whole.parts;
    let page = 1;
    for (;;) {
      const costOf = ({ fixed, perPage }: Part): number =>
        valueOf(fixed, values) + page * valueOf(perPage, values);
      const [first, ...rest] = parts;
      if (!first) return heaviest;
      const part = rest.reduce((most, one) => (costOf(one) > costOf(most) ? one : most), first);
      if (part.name !== null) names.push(part.name);
      if (part.entries !== null || heaviest.path === '') {
        heaviest = { path: names.join('.'), isPaged: part.isPaged, node: part.node };
      }
      if (part.entries !== null) page = valueOf(part.entries, values);
      parts = part.parts;
    }
  }

  #selectionSet(parent: GraphQLNamedType | null, { selections }: SelectionSetNode): Sum {
    return this.#sumOf(selections.map((selection) => this.#selection(parent, selection)));
  }

  #sumOf(parts: readonly Part[]): Sum {
    return {
      fixed: this.#terms.sum(parts.map(({ fixed }) => fixed)),
      perPage: this.#terms.sum(parts.map(({ perPage }) => perPage)),
      parts,
    };
  }

  #selection(parent: GraphQLNamedType | null, selection: SelectionNode): Part {
    const part = this.#whenIncluded(parent, selection);
    const included = this.#entries.included(selection);
    if (included === 1) return part;
    return {
      ...part,
      fixed: this.#terms.product(part.fixed, included),
      perPage: this.#terms.product(part.perPage, included),
    };
  }

  #whenIncluded(parent: GraphQLNamedType | null, selection: SelectionNode): Part {
    if (selection.kind === Kind.FIELD) return this.#field(parent, selection);
    const sum =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? this.#fragment(selection.name.value)
        : this.#selectionSet(
            this.#typeOf(selection.typeCondition?.name.value) ?? parent,
            selection.selectionSet,
          );
    return { name: null, node: selection, entries: null, isPaged: false, ...sum };
  }

  #fragment(name: string): Sum {
    const known = this.#fragments.get(name);
    if (known) return known;
    // Part of a cycle, which validation refuses.
    this.#fragments.set(name, EMPTY);
    const fragment = this.#fragmentOf(name);
    const sum = fragment
      ? this.#selectionSet(this.#typeOf(fragment.typeCondition.name.value), fragment.selectionSet)
      : EMPTY;
    this.#fragments.set(name, sum);
    return sum;
  }

  #fragmentOf(name: string): FragmentDefinitionNode | undefined {
    return this.#document.definitions.find(
      (one): one is FragmentDefinitionNode =>
        one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
  }

  #typeOf(name: string | undefined): GraphQLNamedType | null {
    return (name !== undefined && this.#schema.getType(name)) || null;
  }

  #field(parent: GraphQLNamedType | null, node: FieldNode): Part {
    const field = this.#definition(parent, node.name.value);
    if (field && parent === this.#schema.getMutationType()) this.#enterMutation(field, node);
    const introspected = this.#introspection.of(field, node);
    if (introspected !== null) {
      const name = (node.alias ?? node.name).value;
      const fixed = introspected;
      return { name, node, entries: null, isPaged: false, fixed, perPage: 0, parts: [] };
    }
    const part = this.#answered(parent, node);
    const { call, listed } = field ? weightOf(field) : { call: 1, listed: 1 };
    const values = this.#terms.product(this.#entries.listed(node), listed);
    const extra = this.#terms.sum([values, call - 1]);
    return extra === 0 ? part : { ...part, fixed: this.#terms.sum([part.fixed, extra]) };
  }

  #enterMutation(field: AnyField, node: FieldNode): void {
    const list = inputListOf(field);
    this.#inputLength = list === null ? null : this.#entries.ofInput(list, node);
    // The cost of a fragment is that below the mutation before.
    this.#fragments.clear();
  }

  /** Computes the cost of a field. */
  #answered(parent: GraphQLNamedType | null, node: FieldNode): Part {
    const field = this.#definition(parent, node.name.value);
    const name = (node.alias ?? node.name).value;
    const below = node.selectionSet
      ? this.#selectionSet(field ? getNamedType(field.type) : null, node.selectionSet)
      : EMPTY;
    const { parts } = below;
    if (!parent || !field)
      return { name, node, entries: null, isPaged: false, ...this.#single(below) };
    const size = listSizeOf(parent, field);
    if (size && 'page' in size) {
      const perPage = this.#terms.sum([1, below.fixed, below.perPage]);
      return { name, node, entries: null, isPaged: false, fixed: 1, perPage, parts };
    }
    const entries = this.#entriesOf(parent, field, node);
    if (entries === null) {
      return { name, node, entries, isPaged: false, ...this.#single(below) };
    }
    const inEach = this.#terms.sum([1, below.fixed, below.perPage]);
    // A field that is no list contains a page.
    const isItself = isList(field.type) || !isPaged(field);
    const own = isItself ? 1 : this.#terms.sum([1, below.fixed]);
    const listed = this.#terms.product(entries, isItself ? inEach : below.perPage);
    const fixed = this.#terms.sum([own, listed]);
    return { name, node, entries, isPaged: isPaged(field), fixed, perPage: 0, parts };
  }

  #single(below: Sum): Sum {
    return { ...below, fixed: this.#terms.sum([1, below.fixed, below.perPage]), perPage: 0 };
  }

  #entriesOf(parent: GraphQLNamedType, field: AnyField, node: FieldNode): Term | null {
    if (isPaged(field)) return this.#entries.page(field, node);
    const size = listSizeOf(parent, field);
    if (!size || 'page' in size) return null;
    if ('entries' in size) return size.entries;
    if ('perInput' in size) return this.#inputLength ?? size.perInput;
    return this.#entries.argument(size.argument, node);
  }

  #definition(parent: GraphQLNamedType | null, name: string): AnyField | null {
    if (!parent) return null;
    if (parent === this.#schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    const hasFields = isObjectType(parent) || isInterfaceType(parent);
    return hasFields ? (parent.getFields()[name] ?? null) : null;
  }
}
