import { ArrayNotEmpty, IsNotEmpty, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { AccessScope } from '../../graph/access/access-scope.js';
import { GivenName } from '../../graph/given-name.js';
import { DateTime } from '../../graph/scalars.js';

export const MOST_SELLERS = 1_000;

@InputType({ description: 'An access key to create.' })
export class CreateAccessKeyInput {
  @Field(() => String, {
    description:
      'A name that tells people which key it is, such as `packing-station-2`: 1 to 100 characters on one line. No other valid key has it. The audit log shows it for good.',
  })
  @IsNotEmpty({ message: 'a name' })
  @MaxLength(100, { message: 'at most 100 characters' })
  @GivenName()
  name!: string;

  @Field(() => [AccessScope], {
    description: 'What it allows. You can give away only what your own key allows.',
  })
  @ArrayNotEmpty({ message: 'at least one scope' })
  scopes!: AccessScope[];

  @Field(() => [ID], {
    nullable: true,
    description: `The sellers that it may see, 1 to ${MOST_SELLERS}; all, also those that are added later, when absent. A key with \`MANAGE\` or \`METRICS\` is for all sellers.`,
  })
  sellerIds?: string[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When it stops working; never when absent. Required when your own access key ends, and then no later than that.',
  })
  expiresAt?: Date | null;
}

@InputType({ description: 'An access key to revoke.' })
export class RevokeAccessKeyInput {
  @Field(() => ID, {
    description:
      'Its `id`; or its `prefix`, as `fgk_…`; or the whole key, such as one that was leaked.',
  })
  accessKeyId!: string;
}
