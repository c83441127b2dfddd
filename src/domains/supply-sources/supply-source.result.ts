import { createUnionType, Field } from 'type-graphql';
import { DataType, FromFields } from '../../graph/fields.js';
import {
  AccessDenied,
  Failure,
  InputWarning,
  InvalidInput,
  NotFound,
  RejectedByAmazon,
  UserError,
  UserErrorCode,
} from '../../graph/user-error.type.js';
import { SupplySource } from './supply-source.type.js';

@DataType('The change was made.')
export class SupplySourcePayload extends FromFields<SupplySourcePayload> {
  @Field(() => [InputWarning], { description: 'What Amazon takes but is likely to be a mistake.' })
  warnings!: InputWarning[];

  /** The source is resolved on demand, because reading it costs a call. */
  readonly sellerId!: string;
  readonly supplySourceId!: string;
}

@Failure('Another supply source of the seller has the code. Codes are never free again.')
export class SupplySourceCodeTaken extends UserError {
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
export class SupplySourceArchived extends UserError {
  constructor(id: string) {
    const message = `Supply source ${id} is archived and can't be changed any more.`;
    super(UserErrorCode.SUPPLY_SOURCE_ARCHIVED, message, ['input', 'id']);
  }
}

@Failure('The supply source was changed after `expectedUpdatedAt`; nothing was written.')
export class SupplySourceChanged extends UserError {
  @Field(() => SupplySource, { description: 'The supply source as it is now.' })
  current: SupplySource;

  constructor(current: SupplySource) {
    const at = current.detail?.updatedAt?.toISOString() ?? 'an unknown time';
    const message = `The supply source was last changed at ${at}, not at expectedUpdatedAt.`;
    super(UserErrorCode.SUPPLY_SOURCE_CHANGED, message, ['input', 'expectedUpdatedAt']);
    this.current = current;
  }
}

export const CreateSupplySourceResult = createUnionType({
  name: 'CreateSupplySourceResult',
  description: 'What became of a new supply source.',
  types: () =>
    [SupplySourcePayload, InvalidInput, SupplySourceCodeTaken, RejectedByAmazon] as const,
});
export type CreateSupplySourceResult = typeof CreateSupplySourceResult;

export const UpdateSupplySourceResult = createUnionType({
  name: 'UpdateSupplySourceResult',
  description: 'What became of a change of a supply source.',
  types: () =>
    [
      SupplySourcePayload,
      InvalidInput,
      NotFound,
      SupplySourceArchived,
      SupplySourceChanged,
      AccessDenied,
      RejectedByAmazon,
    ] as const,
});
export type UpdateSupplySourceResult = typeof UpdateSupplySourceResult;

export const UpdateSupplySourceStatusResult = createUnionType({
  name: 'UpdateSupplySourceStatusResult',
  description: 'What became of a change of status.',
  types: () =>
    [
      SupplySourcePayload,
      InvalidInput,
      NotFound,
      SupplySourceArchived,
      AccessDenied,
      RejectedByAmazon,
    ] as const,
});
export type UpdateSupplySourceStatusResult = typeof UpdateSupplySourceStatusResult;

export const ArchiveSupplySourceResult = createUnionType({
  name: 'ArchiveSupplySourceResult',
  description: 'What became of archiving a supply source.',
  types: () =>
    [SupplySourcePayload, InvalidInput, NotFound, AccessDenied, RejectedByAmazon] as const,
});
export type ArchiveSupplySourceResult = typeof ArchiveSupplySourceResult;
