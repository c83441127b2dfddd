import { getNamedType, isInputObjectType } from 'graphql';
import type {
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLResolveInfo,
  GraphQLSchema,
} from 'graphql';
import { looksGlobal, parseGlobalId } from '../global-id.js';
import { UserError } from '../user-error.type.js';
import { roomFor } from '../value-count.js';
import { requestTurns } from '../../runtime/background/turns.js';
import type { Audited, AuditEntry, AuditSubject } from './audit-entry.js';
import {
  changesReader,
  countOf,
  NO_SUBJECT,
  notesOf,
  subjectOfPayload,
  subjectReader,
} from './mutation-subject.js';

/** Values of arguments that are read in the turn of the event loop in which they were converted. */
const READ_IN_ONE_TURN = 1_000;

type Field = GraphQLField<unknown, unknown>;
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Values = Readonly<Record<string, unknown>>;

/** What the context says about the seller that an input means. */
interface Context extends Audited {
  readonly account: (id?: string | null) => {
    readonly id: string;
    readonly marketplaceIds: readonly string[];
  } | null;
}

/** The entry of a mutation that runs, and its arguments as far as they are checked. */
interface Running {
  readonly entry: AuditEntry;
  args: Values;
}

/** The mutations that run. Each field has an info of its own. */
const running = new WeakMap<GraphQLResolveInfo, Running>();

/** Lets each mutation name its subject, when its arguments are checked and have Amazon's own ids. */
export function nameSubjects(schema: GraphQLSchema): void {
  for (const field of mutationsOf(schema)) {
    const { resolve } = field;
    if (!resolve) continue;
    const subjectOf = subjectReader(field);
    const changesOf = changesReader(field);
    field.resolve = (parent, args: Values, context, info): unknown => {
      const mutation = running.get(info);
      if (mutation) {
        mutation.args = args;
        mutation.entry.about({ ...subjectOf(args, context as Context), changes: changesOf(args) });
      }
      return resolve(parent, args, context, info);
    };
  }
}

/**
 * Records each mutation that runs exactly once in the audit trail: done, refused or failed. It wraps all other rules, so that a
 * refused input is recorded too, and a mutation that is added needs no code for it.
 */
export function auditMutations(schema: GraphQLSchema): void {
  for (const field of mutationsOf(schema)) {
    const { resolve } = field;
    if (resolve) field.resolve = recording(field, resolve);
  }
}

/** Tells whether the input of a mutation is for one seller. */
function takesSeller({ args }: Field): boolean {
  const input = getNamedType(args.find(({ name }) => name === 'input')?.type);
  return isInputObjectType(input) && 'sellerId' in input.getFields();
}

function mutationsOf(schema: GraphQLSchema): readonly Field[] {
  return Object.values(schema.getMutationType()?.getFields() ?? {});
}

function recording(field: Field, resolve: Resolve): Resolve {
  const isOfSeller = takesSeller(field);
  const changesOf = changesReader(field);
  return async (parent, args: Values, context, info) => {
    const entry = (context as Context).audit.open(field.name);
    // A rule that refuses the input runs before the subject is named.
    entry.about({ ...NO_SUBJECT, ...countOf(args) });
    const mutation: Running = { entry, args };
    running.set(info, mutation);
    let result: unknown;
    try {
      result = await entry.within(async (): Promise<unknown> => {
        // The conversion of a large input has taken most of this turn.
        if (roomFor(args, READ_IN_ONE_TURN) < 0) await requestTurns.next();
        return resolve(parent, args, context, info);
      });
    } catch (error) {
      if (isOfSeller) entry.about(sellerNamed(args, context as Context));
      await entry.threw(error);
      throw error;
    }
    const payload = typeof result === 'object' && result !== null ? (result as Values) : {};
    entry.about(subjectOfPayload(payload));
    const { before } = notesOf(payload);
    if (before) entry.about({ ...NO_SUBJECT, changes: changesOf(mutation.args, before) });
    if (isOfSeller) entry.about(sellerNamed(args, context as Context));
    const { error = null } = payload;
    await entry.returned(error instanceof UserError ? error.code : null);
    return result;
  };
}

/**
 * Returns the seller of arguments that were refused before it was settled: the one that `sellerId` or the ids of this graph name,
 * else the one that needs no name. Null when it is not clear, or hidden from the client.
 */
function sellerNamed({ input }: Values, { account }: Context): AuditSubject {
  const { sellerId } = (input ?? {}) as Values;
  const owners = new Set<string>();
  addOwners(typeof sellerId === 'string' ? sellerId : input, owners);
  if (owners.size > 1) return { sellerId: null, target: null };
  const [owner] = owners;
  const named = owner ?? (typeof sellerId === 'string' ? sellerId : null);
  return { sellerId: account(named)?.id ?? null, target: null };
}

/** Adds the sellers of the ids of this graph in a value. Stops at the second. */
function addOwners(value: unknown, owners: Set<string>): void {
  if (owners.size > 1) return;
  if (typeof value === 'string') {
    const id = looksGlobal(value) ? parseGlobalId(value) : null;
    if (id) owners.add(id.owner);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) addOwners(part, owners);
  }
}
