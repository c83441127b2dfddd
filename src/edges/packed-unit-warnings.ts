import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { MOST_UNITS } from '../domains/packing/packing.input.js';
import { SetPackedUnitsPayload } from '../domains/packing/packing.payload.js';
import { CountsAs, Weighs } from '../graph/list-size.js';
import { InputWarning } from '../graph/user-error.type.js';

/** SKUs that a warning names. */
const MOST_NAMED = 5;

/** `SetPackedUnitsPayload.warnings`. */
@Resolver(() => SetPackedUnitsPayload)
export class SetPackedUnitsWarningsEdge {
  @Weighs(MOST_UNITS)
  @CountsAs({ entries: 1 })
  @FieldResolver(() => [InputWarning], {
    nullable: true,
    description: `A hint that SKUs with a saved size may be mistyped: the server has seen no order and no listing with them. It sees the orders of its index, the listings that it read lately, and those whose size it has read. A SKU that has not been sold or read yet has the hint too, and its size is saved. At most one warning, with up to ${MOST_NAMED} of the SKUs. Null when \`error\` is set. Costs no call.`,
  })
  async warnings(
    @Root() { saved }: SetPackedUnitsPayload,
    @Ctx() context: RequestContext,
  ): Promise<InputWarning[] | null> {
    if (!saved) return null;
    const { listedPackages, orders } = context.seller(saved.sellerId);
    const listed = await listedPackages.listedSkus(saved.skus);
    const unlisted = saved.skus.filter((sku) => !listed.has(sku));
    const ordered = await orders.lookup.orderedSkus(unlisted);
    const unknown = unlisted.filter((sku) => !ordered.has(sku));
    return unknown.length === 0 ? [] : [unknownSkus(unknown)];
  }
}

function unknownSkus(skus: readonly string[]): InputWarning {
  const named = skus
    .slice(0, MOST_NAMED)
    .map((sku) => JSON.stringify(sku))
    .join(', ');
  const rest = skus.length - MOST_NAMED;
  const shown = rest > 0 ? `${named} and ${rest} more` : named;
  const message =
    skus.length === 1
      ? `The server has seen no order and no listing with the SKU ${shown}. Its size is saved. If it is mistyped, save the right one, and remove this one with neither \`weight\` nor \`dimensions\`.`
      : `The server has seen no order and no listing with ${skus.length} of the SKUs: ${shown}. Their sizes are saved. If they are mistyped, save the right ones, and remove these with neither \`weight\` nor \`dimensions\`.`;
  return new InputWarning({ path: ['input', 'units'], message });
}
