import { getNamedType, isObjectType, Kind, SchemaMetaFieldDef, TypeMetaFieldDef } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLResolveInfo,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { isList } from '../../../graph/list-size.js';

/**
 * An introspection value costs more than a data value: each has a resolver, and all are answered in one turn of the event loop.
 * The whole schema fits once into a request.
 */
const WEIGHT = 2;

/** Selections from objects that are counted for one document, in some 20 ms. The whole schema has 30,000. */
const MAX_VISITS = 40_000;

type AnyField = GraphQLField<unknown, unknown>;

/** Parts of a document that decide how much an introspection answers. */
export interface IntrospectionDocument {
  fragment(name: string): FragmentDefinitionNode | undefined;
  /** False when a literal condition excludes the selection. */
  includes(selection: SelectionNode): boolean;
}

/**
 * Counts the values in the answers of `__schema` and `__type`, by the resolvers that graphql-js answers them with. Counts
 * deprecated elements and selections whose condition is a variable as included, and the name of a type that is a variable as
 * the most expensive type.
 */
export class IntrospectionCost {
  readonly #schema: GraphQLSchema;
  readonly #document: IntrospectionDocument;
  /** By selection and the object that it selects from: types refer to each other again and again. */
  readonly #counts = new Map<SelectionSetNode, Map<unknown, number>>();
  /** Fragments around the current selection. A cycle, which validation refuses, counts nothing. */
  readonly #open = new Set<string>();
  #visits = 0;

  constructor(schema: GraphQLSchema, document: IntrospectionDocument) {
    this.#schema = schema;
    this.#document = document;
  }

  /** Selections from objects that were counted. */
  get visits(): number {
    return this.#visits;
  }

  /** Returns the cost of a field of the query type; null when it is no introspection. */
  of(field: AnyField | null, node: FieldNode): number | null {
    if (field === SchemaMetaFieldDef) return this.#weighted(node, [this.#schema]);
    if (field !== TypeMetaFieldDef) return null;
    const name = node.arguments?.find((argument) => argument.name.value === 'name')?.value;
    const types =
      name?.kind === Kind.STRING
        ? [this.#schema.getType(name.value)]
        : Object.values(this.#schema.getTypeMap());
    return this.#weighted(node, types);
  }

  /** Returns the cost for the object with the largest answer. Infinite when counting it takes too long. */
  #weighted({ selectionSet }: FieldNode, objects: readonly unknown[]): number {
    if (!selectionSet) return WEIGHT;
    const parent = objects[0] === this.#schema ? '__Schema' : '__Type';
    const type = this.#schema.getType(parent) ?? null;
    let most = 0;
    for (const object of objects) {
      if (object !== undefined) most = Math.max(most, this.#selected(type, object, selectionSet));
    }
    return this.#visits > MAX_VISITS ? Infinity : WEIGHT * (1 + most);
  }

  #selected(
    parent: GraphQLNamedType | null,
    object: unknown,
    selectionSet: SelectionSetNode,
  ): number {
    const counts = this.#counts.get(selectionSet) ?? new Map<unknown, number>();
    this.#counts.set(selectionSet, counts);
    const known = counts.get(object);
    if (known !== undefined) return known;
    this.#visits += selectionSet.selections.length;
    let count = 0;
    for (const selection of selectionSet.selections) {
      if (this.#visits > MAX_VISITS) break;
      if (this.#document.includes(selection)) count += this.#selection(parent, object, selection);
    }
    counts.set(object, count);
    return count;
  }

  #selection(parent: GraphQLNamedType | null, object: unknown, selection: SelectionNode): number {
    if (selection.kind === Kind.FIELD) return this.#field(parent, object, selection);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return this.#selected(parent, object, selection.selectionSet);
    }
    const name = selection.name.value;
    const fragment = this.#document.fragment(name);
    if (!fragment || this.#open.has(name)) return 0;
    this.#open.add(name);
    const count = this.#selected(parent, object, fragment.selectionSet);
    this.#open.delete(name);
    return count;
  }

  /** An unknown field, which validation refuses, counts like a scalar. */
  #field(parent: GraphQLNamedType | null, object: unknown, node: FieldNode): number {
    const field = isObjectType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field || (!node.selectionSet && !isList(field.type))) return 1;
    const value = this.#resolve(field, object);
    const type = getNamedType(field.type);
    const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
    let count = Array.isArray(value) ? 1 : 0;
    for (const entry of entries) {
      count += 1;
      if (!node.selectionSet || entry === null || entry === undefined) continue;
      count += this.#selected(type, entry, node.selectionSet);
    }
    return count;
  }

  #resolve(field: AnyField, object: unknown): unknown {
    // Introspection reads no other argument, and nothing else of the request.
    const info = { schema: this.#schema } as GraphQLResolveInfo;
    return field.resolve?.(object, { includeDeprecated: true }, undefined, info);
  }
}
