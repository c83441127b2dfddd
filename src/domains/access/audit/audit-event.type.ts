import { Field, Int } from 'type-graphql';
import { PageInfo } from '../../../graph/connection.type.js';
import { enumType } from '../../../graph/enum-type.js';
import { MOST_CHANGES, MOST_VALUE_CHARACTERS } from '../../../graph/audit/named-changes.js';
import { ConnectionRefusal } from '../../../graph/connection-refusal.js';
import { ErrorCode } from '../../../graph/error-code.js';
import { DataType, FromFields } from '../../../graph/fields.js';
import type { Fields } from '../../../graph/fields.js';
import { globalId } from '../../../graph/global-id.js';
import { Node } from '../../../graph/node.type.js';
import { DateTime } from '../../../graph/scalars.js';
import { UserErrorCode } from '../../../graph/user-error.type.js';
import type { AuditEvent as StoredEvent } from '../../../store/audit/audit-event.js';

export const AuditOutcome = enumType('AuditOutcome', 'How an action ended.', {
  SUCCEEDED: 'It was done; of a batch, it was put on record.',
  REFUSED: 'It was refused with an error of its payload, which `errorCode` has.',
  FAILED: 'It failed with an error in `errors`, which `failureCode` has.',
  UNKNOWN:
    'It is still running, or the server ended before it did. What it is about shows what became of it.',
});
export type AuditOutcome = keyof typeof AuditOutcome;

@DataType(
  'A field that a mutation named. The values of texts are left out, because they could have personal data or a secret.',
)
export class AuditChange extends FromFields<AuditChange> {
  @Field(() => String, {
    description:
      'The input field, as its path below `input`, such as `changes.configuration.timeZone`. Entries of a list have their position, except quantities of stock.',
  })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The place of a quantity, as `InventoryLevel.channelCode` has it: a supplySourceId, or `DEFAULT`. Null for other fields.',
  })
  place!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The value before. Windows of a day read `09:00-17:00`, or `closed`. Null when there was none, when the server did not read it, and when `isHidden`.',
  })
  from!: string | null;

  @Field(() => String, {
    nullable: true,
    description: `The value in the input, of at most ${MOST_VALUE_CHARACTERS} characters: the last one of a longer value is \`…\`. Null when the input removes it, and when \`isHidden\`.`,
  })
  to!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the values are left out: those of all texts, such as names and reasons, except the name of an access key.',
  })
  isHidden!: boolean;
}

@DataType(
  'An action of a caller, or of the server itself: a mutation that ran, or that was denied because the caller lacks a scope (FORBIDDEN), failed authentications, scheduled hours, or that the server began to need access keys. Entries are never changed or deleted.',
  Node,
)
export class AuditEvent extends FromFields<AuditEvent, 'id'> implements Node {
  /** Random. */
  readonly eventId!: string;
  /** Null for no single seller. */
  readonly sellerId!: string | null;

  get id(): string {
    return globalId('AuditEvent', this.eventId);
  }

  @Field(() => DateTime, { description: 'When it began.' })
  at!: Date;

  @Field(() => String, {
    description:
      'The caller: its name at that time, as `Viewer.actor` has it. Of failed authentications, the network address of the client, or `other addresses`. `server` for `requireAccessKey`, `system` for scheduled hours that the server writes, `other callers` for mutations that were denied to very many callers at once.',
  })
  actor!: string;

  @Field(() => String, {
    description:
      'Id of the caller, which stays the same when its name is given to another one. `address` for failed authentications, `server` for `requireAccessKey`, `system` for scheduled hours, `others` for `other callers`.',
  })
  actorId!: string;

  @Field(() => String, {
    description:
      'The mutation; `finishConnection` for the return of a seller from Amazon, `authenticate` for failed authentications, `requireAccessKey` when the server began to need an access key, `applyScheduledChange` and `revertScheduledChange` when the server wrote scheduled hours and those from before.',
  })
  action!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The id in this graph of what it was about, also when there is no such object: of stock, the listing of the SKU. Of failed authentications, the access key that was revoked or has expired. Null when there is no single one.',
  })
  subjectId!: string | null;

  @Field(() => AuditOutcome, { description: 'How it ended.' })
  outcome!: AuditOutcome;

  @Field(() => UserErrorCode, {
    nullable: true,
    description:
      'Code of the error of its payload; null unless REFUSED, and for `finishConnection`.',
  })
  errorCode!: UserErrorCode | null;

  @Field(() => ConnectionRefusal, {
    nullable: true,
    description: 'Why a connection was refused; null unless `action` is `finishConnection`.',
  })
  connectionRefusal!: ConnectionRefusal | null;

  @Field(() => ErrorCode, {
    nullable: true,
    description: 'Code of its error in `errors`; null unless FAILED.',
  })
  failureCode!: ErrorCode | null;

  @Field(() => String, {
    description:
      'The request, as `x-request-id` and the log have it. Empty for failed authentications, denied mutations and `requireAccessKey`; `scheduled-changes` for scheduled hours.',
  })
  requestId!: string;

  @Field(() => Int, {
    description:
      'How many: 1, the number of orders of a mutation with `orderIds` of supply sources of one with `supplySourceIds`, or of SKUs of `setPackedUnits`, those that had their values already included; or the number of failed authentications, or denied mutations of the caller, within a minute.',
  })
  count!: number;

  @Field(() => [AuditChange], {
    description: `What the mutation named in its input, up to ${MOST_CHANGES} fields; \`outcome\` tells whether it was done. Fields that already had their value are left out where the server read it before. Empty for a batch, which shows its content, for other actions, and for entries of earlier versions.`,
  })
  changes!: AuditChange[];

  @Field(() => Boolean, {
    description: `Whether the input named more than the ${MOST_CHANGES} fields of \`changes\`.`,
  })
  hasMoreChanges!: boolean;
}

const OUTCOMES = { OK: 'SUCCEEDED', REFUSED: 'REFUSED', FAILED: 'FAILED' } as const;

/** Returns what the graph shows of an event of the store. */
export function readAuditEvent({ id, at, target, end, ...facts }: StoredEvent): AuditEvent {
  const { sellerId, actor, actorId, action, requestId, count, changes } = facts;
  return new AuditEvent({
    eventId: id,
    sellerId,
    at: new Date(at),
    actor,
    actorId,
    action,
    subjectId: target,
    outcome: end ? OUTCOMES[end.outcome] : 'UNKNOWN',
    errorCode: end?.outcome === 'REFUSED' ? codeIn(UserErrorCode, end.code) : null,
    connectionRefusal: end?.outcome === 'REFUSED' ? codeIn(ConnectionRefusal, end.code) : null,
    failureCode: end?.outcome === 'FAILED' ? codeIn(ErrorCode, end.code) : null,
    requestId,
    count,
    changes: changes.slice(0, MOST_CHANGES).map((change) => new AuditChange(change)),
    hasMoreChanges: changes.length > MOST_CHANGES,
  });
}

/** Returns null for a code of another version. */
function codeIn<Code extends string>(
  codes: Readonly<Record<Code, string>>,
  code: string | null,
): Code | null {
  return code !== null && Object.hasOwn(codes, code) ? (code as Code) : null;
}

@DataType('An entry of the audit log in a page, with its cursor.')
export class AuditEventEdge extends FromFields<AuditEventEdge> {
  @Field(() => String, { description: 'Pass it as `after` to continue behind this entry.' })
  cursor!: string;

  @Field(() => AuditEvent, { description: 'The entry.' })
  node!: AuditEvent;
}

/** `Fields` leaves functions out. */
type Counted = Pick<AuditEventConnection, 'counted'>;

@DataType('A page of the audit log, the newest first.')
export class AuditEventConnection {
  @Field(() => [AuditEventEdge], { description: 'The entries with their cursors.' })
  edges!: AuditEventEdge[];

  @Field(() => [AuditEvent], { description: 'The entries without cursors.' })
  nodes: AuditEvent[];

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;

  /** Counts the entries of the list. Null when that would take too long. */
  readonly counted!: () => Promise<number | null>;

  constructor(fields: Fields<AuditEventConnection, 'nodes'> & Counted) {
    Object.assign(this, fields);
    this.nodes = fields.edges.map(({ node }) => node);
  }
}
