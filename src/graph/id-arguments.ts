import {
  getNamedType,
  getNullableType,
  GraphQLID,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import type {
  GraphQLArgument,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLInputField,
  GraphQLInputType,
  GraphQLSchema,
} from 'graphql';
import { refusing } from './argument-guard.js';
import { looksGlobal, parseGlobalId } from './global-id.js';
import type { NodeName } from './global-id.js';
import { IssueCollector } from './issue-collector.js';
import { namedNode } from './named-nodes.js';
import { hasValues } from './value-count.js';
import { unknownSeller } from './unknown-seller.js';

type Field = GraphQLField<unknown, unknown>;
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Arguments = Readonly<Record<string, unknown>>;

/** The sellers of a request's context. */
interface Sellers {
  /** Returns one seller; the only one without an id. Null for an id that the client may not see, and when there are several. */
  readonly account: (id?: string | null) => { readonly id: string } | null;
}

/** What names an object that Amazon does not know. */
const OWN_IDS: Partial<Readonly<Record<NodeName, string>>> = {
  Purchase: "the client's key",
  PurchaseBatch: "the client's key",
  Box: 'the last part',
  ConfirmationBatch: "the client's key",
};

const SELLER_ID = 'sellerId';
/** Names sellers themselves, where `sellerId` names the seller of everything else. */
const SELLER_IDS = 'sellerIds';
const INPUT = 'input';
const ONE_OF_SEVERAL = 'the id of one of `sellers`, required when there are several';

/**
 * Lets every argument of type ID take the id of this graph, or Amazon's own. Resolvers receive Amazon's own.
 *
 * The seller of a mutation is the one of the ids in its input, else `sellerId`, else the only one. Resolvers of mutations
 * receive it as `input.sellerId`. The seller of a subscription is the one of its ids, else `sellerId`, else none, and its
 * resolver receives it as `sellerId`. Below a seller, an id of another seller is refused.
 */
export function readIdArguments(schema: GraphQLSchema): void {
  const described = new Set<GraphQLInputType>();
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const settle = settlerOf(schema, type, field);
      const read = readerOfField(field);
      if (!read && !settle) continue;
      const wrap = (resolve: Resolve): Resolve => readingFirst(field, read, settle, resolve);
      if (field.resolve) field.resolve = wrap(field.resolve);
      if (field.subscribe) field.subscribe = wrap(field.subscribe);
      describeIds(field.args, field, described);
    }
  }
}

const EITHER = 'The id of this graph is accepted as well.';

/** Says at every argument and input field that names an object that it takes both ids. `described` were visited before. */
function describeIds(
  entries: readonly (GraphQLArgument | GraphQLInputField)[],
  field: Field,
  described: Set<GraphQLInputType>,
): void {
  for (const entry of entries) {
    const named = getNamedType(entry.type);
    const { description } = entry;
    if (
      named === GraphQLID &&
      namedNode(entry.name, field) &&
      !description?.includes('this graph')
    ) {
      entry.description = `${description} ${EITHER}`;
    }
    if (isInputObjectType(named) && !described.has(named)) {
      described.add(named);
      describeIds(Object.values(named.getFields()), field, described);
    }
  }
}

/** Reads the ids of one field. */
class IdReading {
  readonly issues = new IssueCollector();
  /** The seller that all ids must belong to. Null until one is known. */
  sellerId: string | null;
  /** Leads to the id that told the seller. Null when no id did. */
  sellerPath: readonly string[] | null = null;

  /** @param sellerId the seller of the parent, when it is known. */
  constructor(sellerId: string | null) {
    this.sellerId = sellerId;
  }

  /**
   * Returns Amazon's own id.
   * @param isFree is true when the objects may belong to several sellers.
   */
  read(text: string, type: NodeName, isFree: boolean): string {
    if (!looksGlobal(text)) return text;
    const id = parseGlobalId(text);
    if (id?.type !== type) {
      this.issues.add(`the id of ${article(type)}, or ${OWN_IDS[type] ?? "Amazon's own id"} of it`);
      return text;
    }
    if (!isFree) this.#settle(id.owner);
    // An offer is a place in a quote, and a confirmation one in a batch.
    if (type === 'ShippingService' || type === 'Confirmation') return id.parts.join('/');
    return id.parts.at(-1) ?? id.owner;
  }

  #settle(sellerId: string): void {
    if (this.sellerId === null) {
      this.sellerId = sellerId;
      this.sellerPath = this.issues.path;
    }
    if (this.sellerId !== sellerId) this.issues.add('an id of the same seller');
  }
}

type Read = (value: unknown, reading: IdReading) => unknown;

function readerOfField(field: Field): Read | null {
  return readerOfEntries(
    field.args.map(({ name, type }) => ({ name, type })),
    field,
    new Set(),
    (name) => (name === INPUT ? [name] : [field.name, name]),
  );
}

function readerOfType(
  name: string,
  type: GraphQLInputType,
  field: Field,
  above: ReadonlySet<unknown>,
): Read | null {
  const bare = getNullableType(type);
  if (isListType(bare)) {
    const read = readerOfType(name, bare.ofType, field, above);
    return read && ofEach(read);
  }
  if (bare === GraphQLID) {
    const node = namedNode(name, field);
    const isFree = node === 'Marketplace' || node === 'AccessKey' || name === SELLER_IDS;
    return (
      node &&
      ((value, reading) => (typeof value === 'string' ? reading.read(value, node, isFree) : value))
    );
  }
  if (!isInputObjectType(bare) || above.has(bare)) return null;
  const entries = Object.values(bare.getFields());
  return readerOfEntries(entries, field, new Set([...above, bare]), (entry) => [entry]);
}

interface Entry {
  readonly name: string;
  readonly type: GraphQLInputType;
}

/** Reads an object with named values: all arguments of a field, or an input object. */
function readerOfEntries(
  entries: readonly Entry[],
  field: Field,
  above: ReadonlySet<unknown>,
  pathOf: (name: string) => readonly string[],
): Read | null {
  const readers = entries.flatMap(({ name, type }) => {
    const read = readerOfType(name, type, field, above);
    return read ? [{ name, path: pathOf(name), read }] : [];
  });
  if (readers.length === 0) return null;
  return (value, reading) => {
    if (typeof value !== 'object' || value === null) return value;
    const before = value as Record<string, unknown>;
    let after = before;
    for (const { name, path, read } of readers) {
      const own = before[name];
      if (own === undefined || own === null) continue;
      for (const part of path) reading.issues.enter(part);
      const amazon = read(own, reading);
      for (const _ of path) reading.issues.leave();
      if (amazon === own) continue;
      if (after === before) after = { ...before };
      after[name] = amazon;
    }
    return after;
  };
}

function ofEach(read: Read): Read {
  return (value, reading) => {
    if (!Array.isArray(value)) return read(value, reading);
    let isSame = true;
    const after = value.map((entry: unknown, position) => {
      reading.issues.enter(position);
      const own = read(entry, reading);
      reading.issues.leave();
      isSame &&= own === entry;
      return own;
    });
    return isSame ? value : after;
  };
}

type Settle = (args: Arguments, reading: IdReading, sellers: Sellers) => Arguments;
/** Returns what puts the seller of the ids into the arguments of a field. Null where none is put. */
function settlerOf(schema: GraphQLSchema, type: unknown, field: Field): Settle | null {
  if (type === schema.getSubscriptionType())
    return field.args.some(({ name }) => name === SELLER_ID) ? withSellerOfIds : null;
  if (type !== schema.getMutationType()) return null;
  const input = getNamedType(field.args.find(({ name }) => name === INPUT)?.type);
  return isInputObjectType(input) && SELLER_ID in input.getFields() ? withSeller : null;
}

function readingFirst(
  field: Field,
  read: Read | null,
  settle: Settle | null,
  resolve: Resolve,
): Resolve {
  const refuse = refusing(field);
  return (parent, args: Arguments, context, info): unknown => {
    if (!settle && !hasValues(args)) return resolve(parent, args, context, info);
    const reading = new IdReading(sellerOf(parent));
    let own = (read ? read(args, reading) : args) as Arguments;
    if (settle) own = settle(own, reading, context as Sellers);
    return refuse(reading.issues) ?? resolve(parent, own, context, info);
  };
}

/**
 * Checks that the seller of a mutation or subscription is one that the client may see.
 * @throws GraphQLError SELLER_NOT_FOUND, which names the argument that the seller comes from.
 */
function assertKnown(
  sellerId: unknown,
  path: string[],
  reading: IdReading,
  sellers: Sellers,
): void {
  // Bad arguments are reported first.
  if (typeof sellerId !== 'string' || reading.issues.count > 0 || sellers.account(sellerId)) return;
  throw unknownSeller(sellerId, reading.sellerPath ?? path);
}

/** Objects of a seller have its id. */
function sellerOf(parent: unknown): string | null {
  if (typeof parent !== 'object' || parent === null || !(SELLER_ID in parent)) return null;
  return typeof parent.sellerId === 'string' ? parent.sellerId : null;
}

function withSeller(args: Arguments, reading: IdReading, sellers: Sellers): Arguments {
  const input = args[INPUT] as Record<string, unknown>;
  const named = input[SELLER_ID];
  const sellerId = reading.sellerId ?? named ?? sellers.account()?.id;
  const path = [INPUT, SELLER_ID];
  if (sellerId === undefined) addAt(path, ONE_OF_SEVERAL, reading);
  refuseOther(path, named, sellerId, reading);
  assertKnown(sellerId, path, reading, sellers);
  return { ...args, [INPUT]: { ...input, [SELLER_ID]: sellerId } };
}

function withSellerOfIds(args: Arguments, reading: IdReading, sellers: Sellers): Arguments {
  const named = args[SELLER_ID];
  const sellerId = reading.sellerId ?? named;
  refuseOther([SELLER_ID], named, sellerId, reading);
  assertKnown(sellerId, [SELLER_ID], reading, sellers);
  return { ...args, [SELLER_ID]: sellerId };
}

/** Refuses a named seller that is not the one of the ids. */
function refuseOther(path: string[], named: unknown, sellerId: unknown, reading: IdReading): void {
  if (typeof named === 'string' && sellerId !== undefined && named !== sellerId)
    addAt(path, 'the seller that the ids belong to', reading);
}

function addAt(path: readonly string[], expected: string, { issues }: IdReading): void {
  for (const part of path) issues.enter(part);
  issues.add(expected);
  for (const _ of path) issues.leave();
}

function article(type: NodeName): string {
  return /^[AEIOU]/.test(type) ? `an ${type}` : `a ${type}`;
}
