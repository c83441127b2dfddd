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
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { enumType } from '../../graph/enum-type.js';
import { SellerChoice } from '../../graph/seller-choice.js';
import { InputIssue } from '../../graph/user-error.type.js';
import { MARKETPLACE } from './listing-filter.input.js';
import { DEFAULT_CHANNEL, isSupplySourceCode } from './channel-code.js';

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

// A SKU is a path segment, where these would name another path.
const SKU = /^(?!\.{1,2}$)[\s\S]*\S/;
const SKU_RULE = { message: 'a SKU that is not blank, `.` or `..`' };

/** Tells whether a text can be a SKU. */
export function isSku(text: string): boolean {
  return SKU.test(text);
}

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
    return 'the id of a supply source (for stock without a location, give isDefault: true)';
  }
}

@ValidatorConstraint({ name: 'isTrue' })
class IsTrue implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return value === undefined || value === null || value === true;
  }

  defaultMessage(): string {
    return 'true, or left out';
  }
}

@ValidatorConstraint({ name: 'defaultOnce' })
class SaysDefaultOnce implements ValidatorConstraintInterface {
  validate(defaultToZero: unknown, { object }: ValidationArguments): boolean {
    const { quantities } = object as SetInventoryInput;
    return defaultToZero !== true || !quantities.some(({ place }) => place.isDefault);
  }

  defaultMessage(): string {
    return 'false where quantities has an entry with isDefault';
  }
}

@Directive('@oneOf')
@InputType({ description: 'Where stock is: exactly one of the fields.' })
export class InventoryPlaceInput {
  @Field(() => ID, { nullable: true, description: 'A location.' })
  @Validate(IsLocation)
  supplySourceId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Must be true: stock that belongs to no location, which has the channel code `DEFAULT`.',
  })
  @Validate(IsTrue)
  isDefault?: boolean | null;
}

@InputType({ description: 'How many units of a SKU one place has.' })
export class InventoryQuantityInput {
  @Field(() => InventoryPlaceInput, { description: 'The place.' })
  @ValidateNested()
  place!: InventoryPlaceInput;

  @Field(() => Int, { description: 'Units that are offered for sale; 0 for none.' })
  @Min(0, WHOLE)
  @Max(2_147_483_647, WHOLE)
  quantity!: number;
}

/** Returns Amazon's channel code of a place. */
export function channelCodeOf({ place }: Pick<InventoryQuantityInput, 'place'>): string {
  return place.supplySourceId ?? (place.isDefault ? DEFAULT_CHANNEL : '');
}

@InputType({
  description: 'Quantities of one SKU by location. Places that are not named keep what they have.',
})
export class SetInventoryInput extends SellerChoice {
  @Field(() => String, { description: 'The SKU.' })
  @Matches(SKU, SKU_RULE)
  sku!: string;

  @Field(() => ID, MARKETPLACE)
  marketplaceId?: string | null;

  @Field(() => [InventoryQuantityInput], {
    description: 'The new quantity of each place; each place once.',
  })
  @ArrayNotEmpty({ message: 'at least one quantity' })
  @ValidateNested()
  quantities!: InventoryQuantityInput[];

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
 * reads last. A compiled query does not check `@oneOf` in variables.
 */
export function placeIssues({ quantities }: SetInventoryInput): InputIssue[] {
  const codes = quantities.map(channelCodeOf);
  return quantities.flatMap(({ place }, at) => {
    const path = ['input', 'quantities', String(at), 'place'];
    const { supplySourceId, isDefault } = place;
    if ((typeof supplySourceId === 'string') === (typeof isDefault === 'boolean')) {
      return [new InputIssue(path, 'exactly one of supplySourceId and isDefault')];
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
