import { Field, InputType } from 'type-graphql';
import { OneOf, Text } from '../../../graph/input-rules.js';
import { LabelFormat } from './label-format.type.js';
import { StandardIdForLabel } from './label.type.js';

@InputType({ description: 'Options of a label.' })
export class LabelOptionsInput {
  @Field(() => LabelFormat, {
    nullable: true,
    description: "Format of the file. Default: the service's own.",
  })
  @OneOf(LabelFormat)
  format?: LabelFormat | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a packing slip comes with the label.',
  })
  includePackingSlip!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Text of at most 14 characters. Only `ZPL203` prints it, and FedEx does not.',
  })
  @Text(14)
  customText?: string | null;

  @Field(() => StandardIdForLabel, { nullable: true, description: 'Identifier to print.' })
  @OneOf(StandardIdForLabel)
  standardId?: StandardIdForLabel | null;
}
