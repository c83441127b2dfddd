import { getNamedType, GraphQLID, isInputObjectType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLInputType } from 'graphql';
import { globalId, isNodeName, parseGlobalId } from '../global-id.js';
import type { NodeName } from '../global-id.js';
import { namedNode } from '../named-nodes.js';
import type { AuditSubject } from './audit-entry.js';

type Field = GraphQLField<unknown, unknown>;
type Values = Readonly<Record<string, unknown>>;

/** Objects that the client's `key` of an input names. */
const KEYED: readonly NodeName[] = [
  'Purchase',
  'PurchaseBatch',
  'ConfirmationBatch',
  'InventoryBatch',
];

/** Types whose id is no subject. A client may send the whole secret text of a key in place of its id. */
const NO_SUBJECT: readonly NodeName[] = ['Seller', 'Marketplace', 'AccessKey'];

/** Tells whose id an input has, and where. */
type Find = (input: Values, sellerId: string) => string | null;

/**
 * Returns what reads the subject of a mutation from its arguments: the object with the client's key, else the one that the input
 * names, else the order of a nested input. The arguments have Amazon's own ids, and the seller.
 */
export function subjectReader(field: Field): (args: Values) => AuditSubject {
  const finds = findersOf(field);
  return ({ input }) => {
    if (!isValues(input)) return { sellerId: null, target: null };
    const sellerId = typeof input['sellerId'] === 'string' ? input['sellerId'] : null;
    if (sellerId === null) return { sellerId, target: null };
    const several = countOf(input['orderIds']);
    for (const find of finds) {
      const target = find(input, sellerId);
      if (target !== null) return { sellerId, target, ...several };
    }
    return { sellerId, target: null, ...several };
  };
}

/** Returns the number of orders that a mutation of several orders names. */
function countOf(orderIds: unknown): Pick<AuditSubject, 'count'> {
  return Array.isArray(orderIds) && orderIds.length > 0 ? { count: new Set(orderIds).size } : {};
}

function findersOf(field: Field): readonly Find[] {
  const input = getNamedType(field.args.find(({ name }) => name === 'input')?.type);
  if (!isInputObjectType(input)) return [];
  const entries = Object.values(input.getFields());
  const keyed = keyedNode(field);
  return [
    ...(keyed ? [namedBy('key', keyed)] : []),
    ...entries.flatMap(({ name, type }) => {
      const node = nodeOf(name, type, field);
      return node ? [namedBy(name, node)] : [];
    }),
    ...entries.flatMap(({ name, type }) => {
      const nested = getNamedType(type);
      if (!isInputObjectType(nested) || !('orderId' in nested.getFields())) return [];
      const find = namedBy('orderId', 'Order');
      return [
        (values: Values, sellerId: string) => {
          const within = values[name];
          return isValues(within) ? find(within, sellerId) : null;
        },
      ];
    }),
  ];
}

/** Returns the type of the objects of a payload that the client's key names. */
function keyedNode({ type }: Field): NodeName | null {
  const payload = getNamedType(type);
  const fields = isObjectType(payload) ? Object.values(payload.getFields()) : [];
  const shown = fields.map((field) => getNamedType(field.type).name);
  return KEYED.find((node) => shown.includes(node)) ?? null;
}

function nodeOf(name: string, type: GraphQLInputType, field: Field): NodeName | null {
  if (getNamedType(type) !== GraphQLID) return null;
  const node = namedNode(name, field);
  return node && !NO_SUBJECT.includes(node) ? node : null;
}

function namedBy(name: string, node: NodeName): Find {
  return (values, sellerId) => {
    const given = values[name];
    const own: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
    if (typeof own !== 'string') return null;
    // An offer is a place in a quote.
    const parts = node === 'ShippingService' ? own.split('/') : [own];
    return idOf(() => globalId(node, sellerId, ...parts));
  };
}

/** Returns an id of this graph. Null for a text that cannot be a part of one. */
function idOf(write: () => string): string | null {
  try {
    const id = write();
    return parseGlobalId(id) ? id : null;
  } catch {
    return null;
  }
}

/** Returns the object that a payload has, with its seller. */
export function subjectOfPayload(payload: Values): AuditSubject {
  for (const shown of Object.values(payload)) {
    if (!isValues(shown)) continue;
    const target = idOf(() => String(shown['id']));
    const id = target === null ? null : parseGlobalId(target);
    if (id) return { sellerId: ownerOf(id.type, id.owner), target };
  }
  return { sellerId: null, target: null };
}

function ownerOf(type: NodeName, owner: string): string | null {
  return isNodeName(type) && NO_SELLER.includes(type) ? null : owner;
}

/** Types whose owner is no seller. */
const NO_SELLER: readonly NodeName[] = ['Marketplace', 'AccessKey', 'AuditEvent'];

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
