import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../context/request-context.js';
import {
  ArchiveSupplySourceInput,
  CreateSupplySourceInput,
  UpdateSupplySourceInput,
  UpdateSupplySourceStatusInput,
} from './supply-source.input.js';
import {
  ArchiveSupplySourcePayload,
  CreateSupplySourcePayload,
  UpdateSupplySourcePayload,
  UpdateSupplySourceStatusPayload,
} from './supply-source.payload.js';
import { SupplySourceCodeTaken } from './supply-source.result.js';
import type { SupplySourceName } from './supply-source.result.js';
import { Needs } from '../../graph/access/needs-scope.js';
import { selectedFields } from '../../graph/look-ahead.js';
import { SupplySource } from './supply-source.type.js';

/** Mutations of supply sources. */
@Resolver()
export class SupplySourceChangesResolver {
  @Needs('WRITE_SUPPLY_SOURCES')
  @Mutation(() => CreateSupplySourcePayload, {
    nullable: true,
    description:
      'Creates a supply source, which starts inactive. Null with an error in `errors` when Amazon is in trouble. Cost: one createSupplySource.',
  })
  async createSupplySource(
    @Arg('input', () => CreateSupplySourceInput, { description: 'The new supply source.' })
    input: CreateSupplySourceInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateSupplySourcePayload> {
    const { supplySourceChanges } = context.seller(input.sellerId);
    return new CreateSupplySourcePayload(await supplySourceChanges.create(input));
  }

  @Needs('WRITE_SUPPLY_SOURCES')
  @Mutation(() => UpdateSupplySourcePayload, {
    nullable: true,
    description:
      "Updates a supply source. Omitted fields keep their values; Amazon's own PUT would clear them. Hours that a scheduled change has set are left alone unless `overrideScheduledChanges` is set. When Amazon's answer is lost, the source is read again, and only sent again if it lacks the change. Null with an error in `errors` when Amazon is in trouble. Cost: one getSupplySource and one updateSupplySource.",
  })
  async updateSupplySource(
    @Arg('input', () => UpdateSupplySourceInput, {
      description: 'The supply source, and the change.',
    })
    input: UpdateSupplySourceInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateSupplySourcePayload> {
    const { supplySourceUpdates } = context.seller(input.sellerId);
    const isShown = selectedFields(info).has('supplySource');
    return new UpdateSupplySourcePayload(await supplySourceUpdates.update(input, isShown));
  }

  @Needs('WRITE_SUPPLY_SOURCES')
  @Mutation(() => UpdateSupplySourceStatusPayload, {
    nullable: true,
    description:
      'Switches a supply source on or off. When one that is switched on lacks what `onboarding` asks for, `warnings` names it, as far as the source is selected or was read in the last seconds. Null with an error in `errors` when Amazon is in trouble. Cost: one updateSupplySourceStatus.',
  })
  async updateSupplySourceStatus(
    @Arg('input', () => UpdateSupplySourceStatusInput, {
      description: 'The supply source, and its new status.',
    })
    input: UpdateSupplySourceStatusInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UpdateSupplySourceStatusPayload> {
    const { supplySourceChanges } = context.seller(input.sellerId);
    const isShown = selectedFields(info).has('supplySource');
    const result = await supplySourceChanges.updateStatus(input, isShown);
    return new UpdateSupplySourceStatusPayload(result);
  }

  @Needs('WRITE_SUPPLY_SOURCES')
  @Mutation(() => ArchiveSupplySourcePayload, {
    nullable: true,
    description:
      'Archives a supply source for good. Succeeds for one that is archived already. Open orders of the index prevent it, and so does stock there, unless `force` is set. The first 200 listings are searched for stock; when there are more, `warnings` says so. Its scheduled changes are cancelled; those in force are not restored, because Amazon takes no more changes of it. Null with an error in `errors` when Amazon is in trouble. Cost: up to 10 searchListingsItems (5/s), none with `force`; and one archiveSupplySource.',
  })
  async archiveSupplySource(
    @Arg('input', () => ArchiveSupplySourceInput, { description: 'The supply source.' })
    input: ArchiveSupplySourceInput,
    @Ctx() context: RequestContext,
  ): Promise<ArchiveSupplySourcePayload> {
    const { supplySourceChanges } = context.seller(input.sellerId);
    return new ArchiveSupplySourcePayload(await supplySourceChanges.archive(input));
  }
}

interface ShowsSource {
  readonly source: SupplySourceName | null;
}

function supplySourceField(payload: abstract new (...args: never[]) => ShowsSource) {
  @Resolver(() => payload)
  class ChangedSupplySourceResolver {
    @FieldResolver(() => SupplySource, {
      nullable: true,
      description:
        'The supply source as the change left it: a later change does not show. Null when `error` proves that there is none to show. Cost: one getSupplySource, if selected.',
    })
    async supplySource(
      @Root() { source }: ShowsSource,
      @Ctx() context: RequestContext,
    ): Promise<SupplySource | null> {
      return source && context.seller(source.sellerId).supplySources.byId(source.supplySourceId);
    }
  }
  return ChangedSupplySourceResolver;
}

/** The field `supplySource` of each payload. */
export const CHANGED_SUPPLY_SOURCE_RESOLVERS = [
  CreateSupplySourcePayload,
  UpdateSupplySourcePayload,
  UpdateSupplySourceStatusPayload,
  ArchiveSupplySourcePayload,
].map(supplySourceField);

@Resolver(() => SupplySourceCodeTaken)
export class SupplySourceCodeTakenResolver {
  @FieldResolver(() => SupplySource, {
    nullable: true,
    description:
      'The supply source that has the code, found in the list. Cost: getSupplySources until it is found.',
  })
  existing(
    @Root() taken: SupplySourceCodeTaken,
    @Ctx() context: RequestContext,
  ): Promise<SupplySource | null> {
    return context.seller(taken.sellerId).supplySources.byCode(taken.supplySourceCode);
  }
}
