import {
  getNamedType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLScalarType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
} from 'graphql';
import { isCacheable } from '../../../graph/cacheable.js';
import { isReplacedEntity } from '../../../graph/replaced-entity.js';
import type { EntityTexts } from './entity-text.js';
import { readSelection } from './pure-selection.js';
import type { ReadSelection } from './pure-selection.js';

/** Leaf types for entities, by parent type and field. */
export interface EntityLeaves {
  readonly at: ReadonlyMap<string, GraphQLScalarType>;
  /**
   * Number of entities that lacked a selected field. A query that increases it must be executed again without leaves.
   */
  readonly misses: number;
}

const coordinateOf = (parent: GraphQLObjectType, field: string): string =>
  `${parent.name}.${field}`;

/**
 * Returns leaf types for the entities of a document: places where the selection depends on the entity alone, and which
 * the document selects from once. Returns null for documents that must not be executed twice, and for those with
 * abstract or introspected types, which this schema copy does not replace.
 */
export function entityLeaves(
  schema: GraphQLSchema,
  document: DocumentNode,
  texts: EntityTexts,
): EntityLeaves | null {
  if (!isCacheable(schema, document)) return null;
  const leaves = new Map<string, GraphQLScalarType>();
  const found = { at: leaves, misses: 0 };
  const onMiss = (): void => {
    found.misses += 1;
  };
  const fragments = fragmentsOf(document);
  const seen = new Set<string>();
  const types = new TypeInfo(schema);
  let isPlain = true;
  const enter = (node: FieldNode): void => {
    const parent = types.getParentType();
    const { value: name } = node.name;
    if (name === '__typename') return;
    const type = getNamedType(types.getType());
    isPlain &&= isObjectType(parent) && !isAbstractType(type) && !name.startsWith('__');
    if (!isObjectType(parent)) return;
    const place = coordinateOf(parent, name);
    const isFirst = !seen.has(place);
    seen.add(place);
    leaves.delete(place);
    if (!isFirst || !isObjectType(type) || !isReplacedEntity(type)) return;
    const read = readSelection(type, node.selectionSet, fragments);
    if (read) leaves.set(place, entityLeaf({ place, read, onMiss, texts }));
  };
  visit(document, visitWithTypeInfo(types, { Field: { enter } }));
  return isPlain && leaves.size > 0 ? found : null;
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((part) =>
      part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part]] : [],
    ),
  );
}

interface Leaf {
  readonly place: string;
  readonly read: ReadSelection;
  readonly onMiss: () => void;
  readonly texts: EntityTexts;
}

function entityLeaf({ place, read, onMiss, texts }: Leaf): GraphQLScalarType {
  const selection = {};
  return new GraphQLScalarType({
    name: `TextOf_${place.replace('.', '_')}`,
    serialize: (entity: unknown) => {
      try {
        return texts.render(entity as object, selection, read);
      } catch (error) {
        onMiss();
        throw error;
      }
    },
  });
}

/** Returns a copy of the schema with leaf types at the given places. All else is unchanged. */
export function withLeaves(schema: GraphQLSchema, { at: leaves }: EntityLeaves): GraphQLSchema {
  const made = new Map<GraphQLObjectType, GraphQLObjectType>();
  const objectOf = (type: GraphQLObjectType): GraphQLObjectType => {
    const known = made.get(type);
    if (known) return known;
    const fields: Record<string, GraphQLField<unknown, unknown>> = {};
    const own = Object.create(type, { getFields: { value: () => fields } }) as GraphQLObjectType;
    made.set(type, own);
    for (const field of Object.values(type.getFields())) {
      const leaf = leaves.get(coordinateOf(type, field.name));
      let changed: GraphQLOutputType | null = null;
      Object.defineProperty(fields, field.name, {
        enumerable: true,
        get: () => ({ ...field, type: (changed ??= typeOf(field.type, leaf)) }),
      });
    }
    return own;
  };
  const typeOf = (type: GraphQLOutputType, leaf?: GraphQLScalarType): GraphQLOutputType => {
    if (isNonNullType(type)) return new GraphQLNonNull(typeOf(type.ofType, leaf));
    if (isListType(type)) return new GraphQLList(typeOf(type.ofType, leaf));
    return leaf ?? (isObjectType(type) ? objectOf(type) : type);
  };
  const query = schema.getQueryType();
  return Object.create(schema, {
    getQueryType: { value: () => query && objectOf(query) },
    getRootType: { value: () => query && objectOf(query) },
    getType: {
      value: (name: string) => {
        const type = schema.getType(name);
        return isObjectType(type) ? objectOf(type) : type;
      },
    },
  }) as GraphQLSchema;
}
