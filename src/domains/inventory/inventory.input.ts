import {
  ArrayNotEmpty,
  Matches,
  Max,
  Min,
  Validate,
  ValidateNested,
  ValidatorConstraint,
} from 'class-validator';
import type { ValidationArguments, ValidatorConstraintInterface } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { SellerChoice } from '../../graph/seller-choice.js';
import { InputIssue } from '../../graph/user-error.type.js';
import { isSupplySourceCode } from './channel-code.js';

/** Applies a change, or only validates it. */
export const SubmissionMode = enumType(
  'SubmissionMode',
  'Whether a change of a listing is made or only tried.',
  {
    APPLY: 'Amazon makes the change, some time after it has accepted it.',
    PREVIEW: 'Amazon says what it would say, and changes nothing.',
  },
);
export type SubmissionMode = keyof typeof SubmissionMode;

/** A stock channel that is not a location. */
export const InventoryChannel = enumType(
  'InventoryChannel',
  'A channel of stock that is no location.',
  {
    DEFAULT: 'Stock that belongs to no location.',
  },
);
export type InventoryChannel = keyof typeof InventoryChannel;

// A SKU is a path segment, where these would name another path.
const SKU = /^(?!\.{1,2}$)[\s\S]*\S/;
const SKU_RULE = { message: 'a SKU that is not blank, `.` or `..`' };
const MODE = {
  defaultValue: SubmissionMode.APPLY,
  description: 'Whether to make the change or only try it.',
} as const;
const WHOLE = { message: 'a whole number from 0 to 2147483647' };

@ValidatorConstraint({ name: 'supplySourceCode' })
class IsLocation implements ValidatorConstraintInterface {
  validate(id: unknown): boolean {
    return typeof id === 'string' && id.trim() !== '' && isSupplySourceCode(id);
  }

  defaultMessage(): string {
    return 'the id of a supply source (for stock without a location, give channel: DEFAULT)';
  }
}

@ValidatorConstraint({ name: 'defaultOnce' })
class SaysDefaultOnce implements ValidatorConstraintInterface {
  validate(defaultToZero: unknown, { object }: ValidationArguments): boolean {
    const { quantities } = object as SetInventoryInput;
    return defaultToZero !== true || !quantities.some(({ channel }) => channel);
  }

  defaultMessage(): string {
    return 'false where quantities has an entry for the channel DEFAULT';
  }
}

@InputType({ description: 'How many there are in one place: exactly one of the two.' })
export class LocationQuantityInput {
  @Field(() => ID, { nullable: true, description: 'A location.' })
  @Validate(IsLocation)
  supplySourceId?: string | null;

  @Field(() => InventoryChannel, {
    nullable: true,
    description: 'The channel of stock that belongs to no location.',
  })
  channel?: InventoryChannel | null;

  @Field(() => Int, { description: 'How many are offered for sale; 0 for none.' })
  @Min(0, WHOLE)
  @Max(2_147_483_647, WHOLE)
  quantity!: number;
}

/** Returns Amazon's channel code of a place. */
export function channelCodeOf({ supplySourceId, channel }: LocationQuantityInput): string {
  return supplySourceId ?? channel ?? '';
}

@InputType({
  description: 'Quantities of one SKU by location. Places that are not named keep what they have.',
})
export class SetInventoryInput extends SellerChoice {
  @Field(() => String, { description: 'The SKU.' })
  @Matches(SKU, SKU_RULE)
  sku!: string;

  @Field(() => [LocationQuantityInput], {
    description: 'The new quantity of each place; each place once.',
  })
  @ArrayNotEmpty({ message: 'at least one quantity' })
  @ValidateNested()
  quantities!: LocationQuantityInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Sets the stock that belongs to no location (`DEFAULT`) to 0 as well, as stock by location asks for. It keeps what it has otherwise.',
  })
  @Validate(SaysDefaultOnce)
  defaultToZero!: boolean;

  @Field(() => SubmissionMode, MODE)
  mode!: SubmissionMode;
}

/**
 * Returns an issue for each entry without exactly one place, and for each repeated place: Amazon would keep whichever quantity it
 * reads last.
 */
export function placeIssues({ quantities }: SetInventoryInput): InputIssue[] {
  const codes = quantities.map(channelCodeOf);
  return quantities.flatMap(({ supplySourceId, channel }, at) => {
    const path = ['input', 'quantities', String(at)];
    if ((typeof supplySourceId === 'string') === (typeof channel === 'string')) {
      return [new InputIssue(path, 'a quantity with exactly one of supplySourceId and channel')];
    }
    return codes.indexOf(codes[at] ?? '') === at
      ? []
      : [new InputIssue(path, 'a place that is not repeated')];
  });
}

@InputType({ description: 'The shipping template of one SKU.' })
export class AssignShippingTemplateInput extends SellerChoice {
  @Field(() => String, { description: 'The SKU.' })
  @Matches(SKU, SKU_RULE)
  sku!: string;

  @Field(() => String, {
    description:
      "Amazon's id of the template. Stock by location needs one that is automated by Amazon.",
  })
  @Matches(/\S/, { message: 'the id of a shipping template' })
  templateId!: string;

  @Field(() => SubmissionMode, MODE)
  mode!: SubmissionMode;
}
