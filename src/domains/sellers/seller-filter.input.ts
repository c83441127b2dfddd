import { ArgsType, Field, InputType } from 'type-graphql';
import { SellerAuthorizationStatus } from './health/seller-health.type.js';
import { ConnectionArgs } from '../../graph/connection.args.js';

@InputType({ description: 'Which sellers; each part that is given must fit.' })
export class SellerFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'The name or the seller id begins with this text, in either case.',
  })
  search?: string | null;

  @Field(() => [SellerAuthorizationStatus], {
    nullable: true,
    description: 'The grant has one of these statuses. An empty list fits no seller.',
  })
  authorizationStatuses?: SellerAuthorizationStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for healthy sellers only, false for those that need attention only.',
  })
  isHealthy?: boolean | null;
}

@ArgsType()
export class SellersArgs extends ConnectionArgs {
  @Field(() => SellerFilterInput, {
    nullable: true,
    description: 'Which ones; all when absent.',
  })
  filter?: SellerFilterInput | null;
}
