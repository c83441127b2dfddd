import { Field } from 'type-graphql';
import type { AuditNotes } from '../../graph/audit/audit-entry.js';
import { globalId } from '../../graph/global-id.js';
import { ErrorField, failureIn, Payload } from '../../graph/payload.js';
import type { FailureOf } from '../../graph/payload.js';
import { InputWarning } from '../../graph/user-error.type.js';
import type { UserError } from '../../graph/user-error.type.js';
import {
  ARCHIVE_SUPPLY_SOURCE_FAILURES,
  CREATE_SUPPLY_SOURCE_FAILURES,
  SupplySourceArchived,
  SupplySourceChange,
  SupplySourceChanged,
  SupplySourceInUse,
  UPDATE_SUPPLY_SOURCE_FAILURES,
  UPDATE_SUPPLY_SOURCE_STATUS_FAILURES,
} from './supply-source.result.js';
import type {
  ArchiveSupplySourceResult,
  CreateSupplySourceResult,
  SupplySourceName,
  UpdateSupplySourceResult,
  UpdateSupplySourceStatusResult,
} from './supply-source.result.js';

const WARNINGS = {
  nullable: true,
  description:
    'What Amazon accepts although it is likely to be a mistake. Null when `error` is set.',
} as const;

@Payload('The outcome of creating a supply source.')
export class CreateSupplySourcePayload {
  @Field(() => [InputWarning], WARNINGS)
  readonly warnings: InputWarning[] | null;

  @ErrorField(CREATE_SUPPLY_SOURCE_FAILURES)
  readonly error: FailureOf<typeof CREATE_SUPPLY_SOURCE_FAILURES> | null;

  readonly source: SupplySourceName | null;

  readonly audited: AuditNotes;

  constructor(result: CreateSupplySourceResult) {
    this.error = failureIn(CREATE_SUPPLY_SOURCE_FAILURES, result);
    this.warnings = warningsOf(result);
    this.source = sourceOf(result);
    this.audited = auditedOf(result);
  }
}

@Payload('The outcome of changing a supply source.')
export class UpdateSupplySourcePayload {
  @Field(() => [InputWarning], WARNINGS)
  readonly warnings: InputWarning[] | null;

  @ErrorField(UPDATE_SUPPLY_SOURCE_FAILURES)
  readonly error: FailureOf<typeof UPDATE_SUPPLY_SOURCE_FAILURES> | null;

  readonly source: SupplySourceName | null;

  readonly audited: AuditNotes;

  constructor(result: UpdateSupplySourceResult) {
    this.error = failureIn(UPDATE_SUPPLY_SOURCE_FAILURES, result);
    this.warnings = warningsOf(result);
    this.source = sourceOf(result);
    this.audited = auditedOf(result);
  }
}

@Payload('The outcome of switching a supply source on or off.')
export class UpdateSupplySourceStatusPayload {
  @Field(() => [InputWarning], WARNINGS)
  readonly warnings: InputWarning[] | null;

  @ErrorField(UPDATE_SUPPLY_SOURCE_STATUS_FAILURES)
  readonly error: FailureOf<typeof UPDATE_SUPPLY_SOURCE_STATUS_FAILURES> | null;

  readonly source: SupplySourceName | null;

  readonly audited: AuditNotes;

  constructor(result: UpdateSupplySourceStatusResult) {
    this.error = failureIn(UPDATE_SUPPLY_SOURCE_STATUS_FAILURES, result);
    this.warnings = warningsOf(result);
    this.source = sourceOf(result);
    this.audited = auditedOf(result);
  }
}

@Payload('The outcome of archiving a supply source.')
export class ArchiveSupplySourcePayload {
  @Field(() => [InputWarning], {
    nullable: true,
    description:
      'The scheduled changes that were cancelled with the archive, and whether listings were left without a search for stock. Null when `error` is set.',
  })
  readonly warnings: InputWarning[] | null;

  @ErrorField(ARCHIVE_SUPPLY_SOURCE_FAILURES)
  readonly error: FailureOf<typeof ARCHIVE_SUPPLY_SOURCE_FAILURES> | null;

  readonly source: SupplySourceName | null;

  readonly audited: AuditNotes;

  constructor(result: ArchiveSupplySourceResult) {
    this.error = failureIn(ARCHIVE_SUPPLY_SOURCE_FAILURES, result);
    this.warnings = warningsOf(result);
    this.source = sourceOf(result);
    this.audited = auditedOf(result);
  }
}

/** Returns what the audit trail has of a change: the source, which may be new, and the values before. */
function auditedOf(result: SupplySourceChange | UserError): AuditNotes {
  if (!(result instanceof SupplySourceChange)) return {};
  const { sellerId, supplySourceId, before } = result;
  return {
    ...(supplySourceId !== '' && { target: globalId('SupplySource', sellerId, supplySourceId) }),
    ...(before && { before }),
  };
}

function warningsOf(result: SupplySourceChange | UserError): InputWarning[] | null {
  return result instanceof SupplySourceChange ? result.warnings : null;
}

/** Returns the supply source that a payload shows. Null when the failure proves that there is none to show. */
function sourceOf(result: SupplySourceChange | UserError): SupplySourceName | null {
  if (result instanceof SupplySourceChanged) return result.current;
  return result instanceof SupplySourceChange ||
    result instanceof SupplySourceArchived ||
    result instanceof SupplySourceInUse
    ? result
    : null;
}
