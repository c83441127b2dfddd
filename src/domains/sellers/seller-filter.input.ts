import { ArgsType, Field, InputType } from 'type-graphql';
import { ConnectionArgs } from '../../graph/connection.args.js';

@InputType({ description: 'Which sellers; each part that is given must fit.' })
export class SellerFilterInput {
  @Field(() => String, {
    nullable: true,
    description: 'The name or the seller id begins with this text, in either case.',
  })
  search?: string | null;
}

@ArgsType()
export class SellersArgs extends ConnectionArgs {
  @Field(() => SellerFilterInput, {
    nullable: true,
    description: 'Which ones; all when absent.',
  })
  filter?: SellerFilterInput | null;
}
