import { isInterfaceType, Kind, parse, print, visit } from 'graphql';
import type {
  ConstDirectiveNode,
  DocumentNode,
  FieldDefinitionNode,
  GraphQLSchema,
  ObjectTypeDefinitionNode,
} from 'graphql';
import { schemaText } from '../../graph/build.js';
import { keysOf } from './entity-keys.js';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/** Values that other subgraphs of a seller's graph have too, with the same fields. */
const SHAREABLE_TYPES: ReadonlySet<string> = new Set([
  'Address',
  'LabelDimensions',
  'Money',
  'PackageDimensions',
  'PageInfo',
  'Weight',
]);
/** Every subgraph of Relay has these root fields. */
const SHAREABLE_FIELDS: ReadonlySet<string> = new Set(['node', 'nodes']);

/** Parts of the protocol between router and subgraph. The router must not see them as parts of the graph. */
const PROTOCOL: ReadonlySet<string> = new Set(['_Any', '_Entity', '_Service']);
const PROTOCOL_FIELDS: ReadonlySet<string> = new Set(['_entities', '_service']);

/**
 * Prints the schema for a router of Apollo Federation 2: with the keys of nodes, the shareable types, and without the protocol's own
 * parts. Composition does not know `@oneOf`, so the router does not check it; this server does.
 */
export function subgraphSdl(schema: GraphQLSchema): string {
  const node = schema.getType('Node');
  const nodes = isInterfaceType(node)
    ? new Set(schema.getPossibleTypes(node).map(({ name }) => name))
    : new Set<string>();
  const document: DocumentNode = visit(parse(schemaText(schema), { noLocation: true }), {
    ObjectTypeDefinition: {
      enter: (type) => (PROTOCOL.has(type.name.value) ? null : withDirectives(type, nodes)),
    },
    ScalarTypeDefinition: ({ name }) => (PROTOCOL.has(name.value) ? null : undefined),
    UnionTypeDefinition: ({ name }) => (PROTOCOL.has(name.value) ? null : undefined),
    FieldDefinition: ({ name }) => (PROTOCOL_FIELDS.has(name.value) ? null : undefined),
    Directive: ({ name }) => (name.value === 'oneOf' ? null : undefined),
  });
  return `${LINK}\n\n${print(document)}\n`;
}

function withDirectives(
  type: ObjectTypeDefinitionNode,
  nodes: ReadonlySet<string>,
): ObjectTypeDefinitionNode {
  const { name, fields = [], directives = [] } = type;
  const added = [
    ...(nodes.has(name.value) ? keysOf(name.value).map((key) => directive('key', key)) : []),
    ...(SHAREABLE_TYPES.has(name.value) ? [directive('shareable')] : []),
  ];
  return {
    ...type,
    directives: [...directives, ...added],
    fields: name.value === 'Query' ? fields.map(shareable) : fields,
  };
}

function shareable(field: FieldDefinitionNode): FieldDefinitionNode {
  if (!SHAREABLE_FIELDS.has(field.name.value)) return field;
  return { ...field, directives: [...(field.directives ?? []), directive('shareable')] };
}

function directive(name: string, fields?: string): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments:
      fields === undefined
        ? []
        : [
            {
              kind: Kind.ARGUMENT,
              name: { kind: Kind.NAME, value: 'fields' },
              value: { kind: Kind.STRING, value: fields },
            },
          ],
  };
}
