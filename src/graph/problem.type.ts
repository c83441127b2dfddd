import { Field } from 'type-graphql';
import { ErrorCode } from './error-code.js';
import { DataType, FromFields } from './fields.js';
import { DateTime } from './scalars.js';

@DataType('Something that is wrong and stays wrong until a person acts.')
export class Problem extends FromFields<Problem> {
  @Field(() => ErrorCode, {
    description: 'The kind of problem, for programs: as in `extensions.code`.',
  })
  code!: ErrorCode;

  @Field(() => String, { description: 'One sentence that can be shown to a person.' })
  message!: string;

  @Field(() => DateTime, { description: 'When it began.' })
  since!: Date;
}
