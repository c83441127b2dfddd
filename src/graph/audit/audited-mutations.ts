import type { GraphQLFieldResolver, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { parseGlobalId } from '../global-id.js';
import { UserError } from '../user-error.type.js';
import type { Audited, AuditEntry } from './audit-entry.js';
import { subjectOfPayload, subjectReader } from './mutation-subject.js';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Values = Readonly<Record<string, unknown>>;

/** What the context says about the seller that an input means. */
interface Context extends Audited {
  readonly account: (id?: string | null) => { readonly id: string } | null;
}

/** The entries of mutations that run. Each field has an info of its own. */
const entries = new WeakMap<GraphQLResolveInfo, AuditEntry>();

/** Lets each mutation name its subject, when its arguments are checked and have Amazon's own ids. */
export function nameSubjects(schema: GraphQLSchema): void {
  for (const field of mutationsOf(schema)) {
    const { resolve } = field;
    if (!resolve) continue;
    const subjectOf = subjectReader(field);
    field.resolve = (parent, args: Values, context, info): unknown => {
      entries.get(info)?.about(subjectOf(args));
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
    if (resolve) field.resolve = recording(field.name, resolve);
  }
}

function mutationsOf(schema: GraphQLSchema) {
  return Object.values(schema.getMutationType()?.getFields() ?? {});
}

function recording(action: string, resolve: Resolve): Resolve {
  return async (parent, args: Values, context, info) => {
    const entry = (context as Context).audit.open(action);
    entries.set(info, entry);
    let result: unknown;
    try {
      result = await entry.within(async (): Promise<unknown> =>
        resolve(parent, args, context, info),
      );
    } catch (error) {
      entry.about({ sellerId: sellerNamed(args, context as Context), target: null });
      await entry.threw(error);
      throw error;
    }
    const payload = typeof result === 'object' && result !== null ? (result as Values) : {};
    entry.about(subjectOfPayload(payload));
    entry.about({ sellerId: sellerNamed(args, context as Context), target: null });
    const { error = null } = payload;
    await entry.returned(error instanceof UserError ? error.code : null);
    return result;
  };
}

/** Returns the seller of arguments that were refused before it was settled. Null when it is not clear, or hidden from the client. */
function sellerNamed({ input }: Values, { account }: Context): string | null {
  if (typeof input !== 'object' || input === null || !('sellerId' in input)) return null;
  const { sellerId } = input;
  if (typeof sellerId !== 'string') return account()?.id ?? null;
  return account(parseGlobalId(sellerId)?.owner ?? sellerId)?.id ?? null;
}
