import { getNamedType, GraphQLID, isInputObjectType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLInputType } from 'graphql';
import { globalId, isNodeName, parseGlobalId } from '../global-id.js';
import type { NodeName } from '../global-id.js';
import { namedNode } from '../named-nodes.js';
import type { AuditChange, AuditNotes, AuditSubject } from './audit-entry.js';
import { namedChanges } from './named-changes.js';

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
const UNNAMED: readonly NodeName[] = ['Seller', 'Marketplace', 'AccessKey'];

/** Adds nothing to a subject. */
export const NO_SUBJECT: AuditSubject = { sellerId: null, target: null };

/** Finds a seller by its id. */
interface Sellers {
  readonly account: (
    id: string,
  ) => { readonly id: string; readonly marketplaceIds: readonly string[] } | null;
}

/** Tells whose id an input has, and where. */
type Find = (input: Values, sellerId: string) => string | null;

/**
 * Returns what reads the subject of a mutation from its arguments: the object with the client's key, else the one that the input
 * names, else the order of a nested input. The arguments have Amazon's own ids, and the seller.
 */
export function subjectReader(field: Field): (args: Values, sellers: Sellers) => AuditSubject {
  const finds = findersOf(field);
  return (args, { account }) => {
    const { input } = args;
    if (!isValues(input)) return NO_SUBJECT;
    const sellerId = typeof input['sellerId'] === 'string' ? input['sellerId'] : null;
    if (sellerId === null) return NO_SUBJECT;
    const several = countOf(args);
    for (const find of finds) {
      const target = find(input, sellerId);
      if (target !== null) return { sellerId, target, ...several };
    }
    const target = listingOf(input, account(sellerId));
    return { sellerId, target, ...several };
  };
}

/** Returns the id of the listing whose SKU an input names. Null for another input. */
function listingOf(input: Values, account: ReturnType<Sellers['account']>): string | null {
  const { units } = input;
  const [only] = Array.isArray(units) && units.length === 1 ? (units as unknown[]) : [];
  const { sku } = isValues(only) ? only : input;
  const marketplaceId = input['marketplaceId'] ?? account?.marketplaceIds[0];
  if (!account || typeof sku !== 'string' || typeof marketplaceId !== 'string') return null;
  return idOf(() => globalId('Listing', account.id, marketplaceId, sku));
}

/** Returns what reads the changes that a mutation names from its arguments, and from the values before when they are known. */
export function changesReader(
  field: Field,
): (args: Values, before?: object) => readonly AuditChange[] {
  const type = getNamedType(field.args.find(({ name }) => name === 'input')?.type);
  if (!isInputObjectType(type)) return () => [];
  const isBatch = keyedNode(field)?.endsWith('Batch') ?? false;
  return ({ input }, before) => namedChanges(type, input, { before, isBatch });
}

/** Returns the number of orders, supply sources or packed units that a mutation of several ones names. */
export function countOf({ input }: Values): Pick<AuditSubject, 'count'> {
  if (!isValues(input)) return {};
  const named = input['orderIds'] ?? input['supplySourceIds'] ?? input['units'];
  return Array.isArray(named) && named.length > 0 ? { count: new Set(named).size } : {};
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
  return node && !UNNAMED.includes(node) ? node : null;
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

/** Returns what a payload tells the audit trail alone. */
export function notesOf(payload: Values): AuditNotes {
  const { audited } = payload;
  return isValues(audited) ? audited : {};
}

/** Returns the object that a payload has, with its seller. */
export function subjectOfPayload(payload: Values): AuditSubject {
  const { target: created } = notesOf(payload);
  const named = created === undefined ? null : parseGlobalId(created);
  if (named && created !== undefined)
    return { sellerId: ownerOf(named.type, named.owner), target: created };
  for (const shown of Object.values(payload)) {
    if (!isValues(shown)) continue;
    const target = idOf(() => String(shown['id']));
    const id = target === null ? null : parseGlobalId(target);
    if (id) return { sellerId: ownerOf(id.type, id.owner), target };
  }
  return NO_SUBJECT;
}

function ownerOf(type: NodeName, owner: string): string | null {
  return isNodeName(type) && NO_SELLER.includes(type) ? null : owner;
}

/** Types whose owner is no seller. */
const NO_SELLER: readonly NodeName[] = ['Marketplace', 'AccessKey', 'AuditEvent'];

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null;
}
