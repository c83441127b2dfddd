import { Field, Int } from 'type-graphql';
import type { FailureOf } from '../../graph/payload.js';
import {
  AccessDenied,
  Failure,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
  UserError,
  UserErrorCode,
} from '../../graph/user-error.type.js';
import type { InputWarning } from '../../graph/user-error.type.js';
import { ScheduledSupplySourceChange } from './schedule/scheduled-change.type.js';
import { SupplySource } from './supply-source.type.js';

/** Names a supply source. */
export interface SupplySourceName {
  readonly sellerId: string;
  readonly supplySourceId: string;
}

/** A change that was made. The supply source is read on demand, because that costs a call. */
export class SupplySourceChange implements SupplySourceName {
  constructor(
    readonly sellerId: string,
    readonly supplySourceId: string,
    /** What Amazon takes but is likely to be a mistake. */
    readonly warnings: InputWarning[],
    /** Values before the change, for the audit trail. */
    readonly before?: object,
  ) {}
}

@Failure('Another supply source of the seller has the code. Codes are never free again.')
export class SupplySourceCodeTaken extends UserError<'SUPPLY_SOURCE_CODE_TAKEN'> {
  readonly sellerId: string;
  readonly supplySourceCode: string;

  constructor(sellerId: string, supplySourceCode: string) {
    const message = `The code ${JSON.stringify(supplySourceCode)} belongs to another supply source of this seller.`;
    super(UserErrorCode.SUPPLY_SOURCE_CODE_TAKEN, message, ['input', 'supplySourceCode']);
    this.sellerId = sellerId;
    this.supplySourceCode = supplySourceCode;
  }
}

@Failure('The supply source is archived, which is final. Create a new one with another code.')
export class SupplySourceArchived extends UserError<'SUPPLY_SOURCE_ARCHIVED'> {
  constructor(
    readonly sellerId: string,
    readonly supplySourceId: string,
  ) {
    const message = `Supply source ${supplySourceId} is archived and can't be changed any more.`;
    super(UserErrorCode.SUPPLY_SOURCE_ARCHIVED, message, ['input', 'supplySourceId']);
  }
}

@Failure(
  'The supply source has orders that are still to be shipped, or stock, which would be stranded: archiving is final. Nothing was changed. Stock is searched in the first 200 listings. Set `force` to archive it nevertheless.',
)
export class SupplySourceInUse extends UserError<'SUPPLY_SOURCE_IN_USE'> {
  @Field(() => Int, {
    description:
      'How many orders with an item that Amazon assigned to it are still to be shipped, as far as the index knows; counted up to 10,000.',
  })
  openOrderCount: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Units that are offered for sale from there, of the listings that were searched: the search ends with those that have some, and after 200 listings. Null when they have none. Cost: no call.',
  })
  stockQuantity: number | null;

  readonly sellerId: string;
  readonly supplySourceId: string;

  constructor(
    sellerId: string,
    supplySourceId: string,
    { openOrderCount, stockQuantity }: Stranded,
  ) {
    const message = `Supply source ${supplySourceId} has ${reasonsOf({ openOrderCount, stockQuantity })}. Ship or move them first, or set force.`;
    super(UserErrorCode.SUPPLY_SOURCE_IN_USE, message, ['input', 'force']);
    this.openOrderCount = openOrderCount;
    this.stockQuantity = stockQuantity;
    this.sellerId = sellerId;
    this.supplySourceId = supplySourceId;
  }
}

/** What archiving would strand at a supply source. */
export interface Stranded {
  readonly openOrderCount: number;
  /** Null when no quantity is known. */
  readonly stockQuantity: number | null;
}

function reasonsOf({ openOrderCount, stockQuantity }: Stranded): string {
  const orders = `${openOrderCount} ${openOrderCount === 1 ? 'order' : 'orders'} still to be shipped`;
  const units = `at least ${stockQuantity} ${stockQuantity === 1 ? 'unit' : 'units'} of stock`;
  return [...(openOrderCount > 0 ? [orders] : []), ...(stockQuantity ? [units] : [])].join(' and ');
}

@Failure('The supply source was changed after it had the `expectedVersion`; nothing was written.')
export class SupplySourceChanged extends UserError<'SUPPLY_SOURCE_CHANGED'> {
  @Field(() => SupplySource, { description: 'The supply source as it is now.' })
  current: SupplySource;

  constructor(current: SupplySource) {
    const at = current.detail?.updatedAt?.toISOString();
    const message = `The supply source has another version than expectedVersion: it was changed${at ? `, last at ${at}` : ''}. Look at \`current\`, and send its version with your change.`;
    super(UserErrorCode.SUPPLY_SOURCE_CHANGED, message, ['input', 'expectedVersion']);
    this.current = current;
  }
}

@Failure(
  'A scheduled change has set hours that the update changes. Nothing was written. To change the regular hours, cancel the scheduled change, or send the update when it has ended. Set `overrideScheduledChanges` to change the hours now: they then stay when the scheduled change ends.',
)
export class ScheduledChangeInForce extends UserError<'SCHEDULED_CHANGE_IN_FORCE'> {
  @Field(() => ScheduledSupplySourceChange, { description: 'The change in force.' })
  scheduledChange: ScheduledSupplySourceChange;

  /** @param days such as `monday (OUTBOUND)`. */
  constructor(scheduledChange: ScheduledSupplySourceChange, days: readonly string[]) {
    const message = `A scheduled change has set the hours of ${days.join(', ')} until ${scheduledChange.endsAt.toISOString()}. Cancel it with cancelScheduledChange, or send the update after its end; or set overrideScheduledChanges, and the new hours stay for good.`;
    super(UserErrorCode.SCHEDULED_CHANGE_IN_FORCE, message, ['input', 'overrideScheduledChanges']);
    this.scheduledChange = scheduledChange;
  }
}

@Failure(
  'Another server is changing the supply source, or has stopped while it did. Nothing was written. Send the same request again after some seconds.',
)
export class SupplySourceBusy extends UserError<'SUPPLY_SOURCE_BUSY'> {
  constructor(supplySourceId: string) {
    const message = `Another server is changing supply source ${supplySourceId}. Nothing was written. Send the same request again after some seconds.`;
    super(UserErrorCode.SUPPLY_SOURCE_BUSY, message, ['input', 'supplySourceId']);
  }
}

export const CREATE_SUPPLY_SOURCE_FAILURES = [
  InvalidInput,
  SupplySourceCodeTaken,
  RejectedByAmazon,
] as const;
export type CreateSupplySourceResult =
  SupplySourceChange | FailureOf<typeof CREATE_SUPPLY_SOURCE_FAILURES>;

export const UPDATE_SUPPLY_SOURCE_FAILURES = [
  InvalidInput,
  NotFound,
  SupplySourceArchived,
  SupplySourceChanged,
  ScheduledChangeInForce,
  SupplySourceBusy,
  AccessDenied,
  RejectedByAmazon,
] as const;
export type UpdateSupplySourceResult =
  SupplySourceChange | FailureOf<typeof UPDATE_SUPPLY_SOURCE_FAILURES>;

export const UPDATE_SUPPLY_SOURCE_STATUS_FAILURES = [
  InvalidInput,
  NotFound,
  SupplySourceArchived,
  AccessDenied,
  RejectedByAmazon,
] as const;
export type UpdateSupplySourceStatusResult =
  SupplySourceChange | FailureOf<typeof UPDATE_SUPPLY_SOURCE_STATUS_FAILURES>;

export const ARCHIVE_SUPPLY_SOURCE_FAILURES = [
  InvalidInput,
  NotFound,
  SupplySourceInUse,
  AccessDenied,
  RejectedByAmazon,
] as const;
export type ArchiveSupplySourceResult =
  SupplySourceChange | FailureOf<typeof ARCHIVE_SUPPLY_SOURCE_FAILURES>;
