import type { Eventual } from '../../graph/eventual.js';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import { SupplySource } from '../../domains/supply-sources/supply-source.type.js';
import { upstreamTrouble } from '../../graph/upstream-trouble.js';
import { onboardingSteps } from './onboarding-steps.js';
import type { AmazonReading } from './onboarding-steps.js';
import { Onboarding } from './onboarding.type.js';

/** `SupplySource.onboarding`: the progress in Amazon's guide for stock by location. */
@Resolver(() => SupplySource)
export class SupplySourceOnboardingEdge {
  @FieldResolver(() => Onboarding, {
    nullable: true,
    description:
      'What it still takes until a SKU ships from here: each step with its state, what that rests on, and what to do next. A call that fails makes its own steps unknown. Null when Amazon no longer knows the location; `createSupplySource` makes one. Cost: one getSupplySource (40/s), and with `sku` one searchListingsItems (5/s); none for what is remembered, for 30 and 10 seconds.',
  })
  async onboarding(
    @Root() { sellerId, supplySourceId }: SupplySource,
    @Arg('sku', () => String, {
      nullable: true,
      description: 'The SKU to ship from here. Its steps are unknown when absent.',
    })
    sku: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Onboarding | null> {
    const { supplySources, listings } = context.seller(sellerId);
    const [source, listing] = await Promise.all([
      reading(supplySources.byId(supplySourceId)),
      sku ? reading(listings.bySku(sku)) : null,
    ]);
    if (!isThere(source)) return null;
    const subject = { sellerId, supplySourceId, sku: sku ?? '' };
    return new Onboarding({
      sku,
      supplySource: source.value,
      listing: listing?.value ?? null,
      steps: onboardingSteps({ subject, source, listing }),
    });
  }
}

/** Tells whether Amazon knows the location, as far as Amazon could be asked. */
function isThere(
  source: AmazonReading<SupplySource | null>,
): source is AmazonReading<SupplySource> {
  return source.failure !== null || source.value !== null;
}

function reading<Value>(asked: Eventual<Value>): Promise<AmazonReading<Value>> {
  return Promise.resolve(asked).then(
    (value) => ({ value, failure: null }),
    (error: unknown) => ({ value: null, failure: upstreamTrouble(error).message }),
  );
}
