import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../../context/request-context.js';
import { Needs } from '../../../../graph/access/needs-scope.js';
import { Weighs } from '../../../../graph/list-size.js';
import { selectedFields } from '../../../../graph/look-ahead.js';
import { Seller } from '../../../../graph/seller.type.js';
import { PurchaseBatch } from '../../purchases/batches/purchase-batch.type.js';
import { MOST_LABELS } from './label-printing.js';
import type { LabelsRequest } from './label-printing.js';
import { PrintFile, PrintOptionsInput } from './print-file.type.js';

/** With `count` or `missing`, up to 500 label files are read and decoded, in turns: about half a second. */
const FILE_WEIGHT = 10_000;

const WHAT_IS_IN_IT =
  'Has the labels that are bought at this moment, as the server stored them: one that was cancelled outside this API minutes ago may be in it, as the background reads labels again from two hours after their purchase. `count` and `missing` are exact, except for what changes or is found damaged until the link is opened. Costs no call; opening it costs at most 10 getOrder (0.5/s) with packing slips, for gift messages and for orders that the index does not have.';

const OPTIONS = { nullable: true, description: 'How the file is made. Default: sorted by SKU.' };

/** Files with the labels of several purchases. */
@Resolver(() => Seller)
export class SellerLabelsResolver {
  @Weighs(FILE_WEIGHT)
  @Needs('READ_PERSONAL_DATA')
  @FieldResolver(() => PrintFile, {
    nullable: true,
    description: `One file with the labels of these purchases, each once. ${WHAT_IS_IN_IT}`,
  })
  labels(
    @Root() { sellerId }: Seller,
    @Arg('purchaseIds', () => [ID], {
      description: `The purchases, 1 to ${MOST_LABELS}: the client's keys.`,
    })
    purchaseIds: string[],
    @Arg('options', () => PrintOptionsInput, OPTIONS) options: PrintOptionsInput | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PrintFile> {
    const { printing } = context.seller(sellerId).shipping;
    return printing.ofPurchases(purchaseIds, requestOf(options, context, info));
  }
}

@Resolver(() => PurchaseBatch)
export class PurchaseBatchLabelsResolver {
  @Weighs(FILE_WEIGHT)
  @Needs('READ_PERSONAL_DATA')
  @FieldResolver(() => PrintFile, {
    nullable: true,
    description: `One file with its labels. ${WHAT_IS_IN_IT}`,
  })
  labels(
    @Root() { sellerId, key }: PurchaseBatch,
    @Arg('options', () => PrintOptionsInput, OPTIONS) options: PrintOptionsInput | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PrintFile> {
    const { printing } = context.seller(sellerId).shipping;
    return printing.ofBatch(key, requestOf(options, context, info));
  }
}

function requestOf(
  options: PrintOptionsInput | null,
  { origin: { baseUrl, signal } }: RequestContext,
  info: GraphQLResolveInfo,
): LabelsRequest {
  const fields = selectedFields(info);
  const isShown = fields.has('count') || fields.has('missing');
  return { options: options ?? new PrintOptionsInput(), baseUrl, isShown, signal };
}
