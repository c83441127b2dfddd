import { Arg, Args, ArgsType, Ctx, Field, ID, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { upstreamTrouble } from '../../graph/upstream-trouble.js';
import { onboardingSteps } from './onboarding-steps.js';
import type { Reading } from './onboarding-steps.js';
import { Onboarding } from './onboarding.type.js';
import { OnSeller, SELLER_ARGUMENT } from '../../graph/seller-field.js';

const COST =
  'A call that fails makes its own steps unknown, and the answer is there. Cost: one getSupplySource (40/s), and with `sku` one searchListingsItems (5/s); none for what is remembered, for 30 and 10 seconds.';

@ArgsType()
class OnboardingArgs {
  @Field(() => ID, { description: 'The location.' })
  supplySourceId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The SKU that shall be shipped from there; its steps are unknown when absent.',
  })
  sku?: string | null;
}

/** `onboarding`: the progress in Amazon's guide for stock by location. */
@Resolver()
export class OnboardingEdge {
  @OnSeller(`What it still takes until a location of the seller ships a SKU. ${COST}`)
  @Query(() => Onboarding, {
    nullable: true,
    description: `What it still takes until a location ships a SKU: each step with its state, what that rests on, and what to do next. ${COST}`,
  })
  onboarding(
    @Args(() => OnboardingArgs) args: OnboardingArgs,
    @Arg('sellerId', () => ID, SELLER_ARGUMENT)
    sellerId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Onboarding> {
    return onboardingOf(sellerId, args, context);
  }
}

async function onboardingOf(
  sellerId: string | null,
  { supplySourceId, sku }: OnboardingArgs,
  context: RequestContext,
): Promise<Onboarding> {
  const scope = context.seller(sellerId);
  const [source, listing] = await Promise.all([
    reading(scope.supplySources.byId(supplySourceId)),
    sku ? reading(scope.listings.bySku(sku)) : null,
  ]);
  const subject = { sellerId: scope.account.id, supplySourceId, sku: sku ?? '' };
  return new Onboarding({
    supplySourceId,
    sku: sku ?? null,
    supplySource: source.value,
    listing: listing?.value ?? null,
    steps: onboardingSteps({ subject, source, listing }),
  });
}

function reading<Value>(asked: Promise<Value | null>): Promise<Reading<Value>> {
  return asked.then(
    (value) => ({ value, failure: null }),
    (error: unknown) => ({ value: null, failure: upstreamTrouble(error).message }),
  );
}
