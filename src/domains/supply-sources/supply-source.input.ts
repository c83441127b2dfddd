import {
  IsDefined,
  Matches,
  Validate,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
} from 'class-validator';
import type { ValidatorConstraintInterface } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { describeEnum } from '../../graph/enum-type.js';
import { IssuedId } from '../../graph/issued-id.js';
import { TimeZone } from '../../graph/scalars.js';
import { SellerChoice } from '../../graph/seller-choice.js';
import { NOT_BLANK, SupplySourceAddressInput } from './address.input.js';
import { CapabilitiesInput } from './capabilities.input.js';
import { OperationalConfigurationInput } from './operational-configuration.input.js';
import { SupplySourceStatus } from './supply-source.type.js';

/** Statuses that a client can set. Archiving is a separate mutation. */
export enum WritableSupplySourceStatus {
  ACTIVE = SupplySourceStatus.ACTIVE,
  INACTIVE = SupplySourceStatus.INACTIVE,
}

describeEnum({ WritableSupplySourceStatus }, 'A status that a supply source can be set to.', {
  ACTIVE: 'Live.',
  INACTIVE: 'Not live.',
});

@InputType({ description: 'A new supply source. It starts inactive.' })
export class CreateSupplySourceInput extends SellerChoice {
  @Field(() => String, { description: "The seller's own code: unique for the seller, and final." })
  @Matches(/\S/, NOT_BLANK)
  supplySourceCode!: string;

  @Field(() => String, {
    description: 'Name shown to buyers; Amazon asks for the form "Store Name – City Name".',
  })
  @Matches(/\S/, NOT_BLANK)
  alias!: string;

  @Field(() => SupplySourceAddressInput, {
    description: 'Where it is. It cannot be changed later.',
  })
  @ValidateNested()
  address!: SupplySourceAddressInput;
}

@InputType({ description: 'Changes to the configuration as a whole.' })
export class SupplySourceConfigurationInput {
  @Field(() => TimeZone, {
    nullable: true,
    description: 'IANA time zone in which the operating hours are read; null removes it.',
  })
  timeZone?: string | null;

  @Field(() => OperationalConfigurationInput, {
    nullable: true,
    description: 'What applies to all channels that say nothing else; null removes it.',
  })
  @ValidateNested()
  operationalConfiguration?: OperationalConfigurationInput | null;
}

@InputType({
  description:
    'What to change. A part that is left out stays as it is, `null` removes it, a list replaces the list that was there.',
})
export class SupplySourceChangesInput {
  @Field(() => String, {
    nullable: true,
    description:
      'New name shown to buyers; Amazon asks for the form "Store Name – City Name". It cannot be removed.',
  })
  @ValidateIf((changes: SupplySourceChangesInput) => changes.alias !== undefined)
  @IsDefined(NOT_BLANK)
  @Matches(/\S/, NOT_BLANK)
  alias?: string | null;

  @Field(() => SupplySourceConfigurationInput, {
    nullable: true,
    description: 'Changes to the configuration.',
  })
  @ValidateNested()
  configuration?: SupplySourceConfigurationInput | null;

  @Field(() => CapabilitiesInput, { nullable: true, description: 'Changes to the capabilities.' })
  @ValidateNested()
  capabilities?: CapabilitiesInput | null;
}

@ValidatorConstraint({ name: 'changesSomething' })
class ChangesSomething implements ValidatorConstraintInterface {
  validate(changes: SupplySourceChangesInput): boolean {
    return !isEmpty(changes);
  }

  defaultMessage(): string {
    return 'at least one part to change';
  }
}

/** A part that names no value changes nothing. Null does: it removes. */
function isEmpty(part: unknown): boolean {
  if (part === undefined) return true;
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return false;
  return Object.values(part).every(isEmpty);
}

@InputType()
abstract class SupplySourceChoice extends SellerChoice {
  @Field(() => ID, { description: 'Id of the supply source.' })
  @IssuedId('the id of a supply source')
  supplySourceId!: string;
}

@InputType({ description: 'Which supply source to change, and how.' })
export class UpdateSupplySourceInput extends SupplySourceChoice {
  @Field(() => String, {
    nullable: true,
    description:
      'The `version` that the change was made for. When the supply source has another one by now, nothing is changed and `error` is `SupplySourceChanged`. Without it the change is laid over whatever is there. Servers that share a database change a supply source one after the other. Amazon has no conditional write: a change that another program makes between the read and the write of this mutation is still overwritten.',
  })
  expectedVersion?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether to change hours that a scheduled change in force has set. They then stay when that change ends. Without it such an update is refused with `ScheduledChangeInForce`. Hours that are the same as the special ones are no change, and are only warned of.',
  })
  overrideScheduledChanges!: boolean;

  @Field(() => SupplySourceChangesInput, { description: 'The change: at least one part.' })
  @ValidateNested()
  @Validate(ChangesSomething)
  changes!: SupplySourceChangesInput;
}

@InputType({ description: 'Which supply source to switch on or off.' })
export class UpdateSupplySourceStatusInput extends SupplySourceChoice {
  @Field(() => WritableSupplySourceStatus, { description: 'The new status.' })
  status!: WritableSupplySourceStatus;
}

@InputType({ description: 'Which supply source to archive. Archiving is final.' })
export class ArchiveSupplySourceInput extends SupplySourceChoice {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether to archive it although it has orders that are still to be shipped, or stock. Neither is searched then.',
  })
  force!: boolean;
}
