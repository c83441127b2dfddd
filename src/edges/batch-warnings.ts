import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../context/request-context.js';
import { BuyShippingBatchPayload } from '../domains/shipping/purchases/batches/purchase-batch.payload.js';
import type {
  BatchRefusal,
  PurchaseBatch,
} from '../domains/shipping/purchases/batches/purchase-batch.type.js';
import { Weighs } from '../graph/list-size.js';
import { InputWarning } from '../graph/user-error.type.js';
import { MOST_IN_BATCH } from '../domains/shipping/purchases/batches/purchase-batch.input.js';
import { CLOSED_PLACE_DOUBT } from './closed-place-doubts.js';
import { doubtsOfLabel } from './label-doubts.js';
import type { LabelAdvice, LabelDoubt } from './label-doubts.js';
import { PACKAGING_DOUBT } from './packaging-doubts.js';
import { SHIP_FROM_DOUBT } from './ship-from-doubts.js';
import { ADJUSTED, FEWER_DOUBTS, PACKAGE_DOUBTS } from './package-warnings.js';

/** Warnings of one batch. More would repeat one mistake. */
const MOST_WARNINGS = 20;

/** The packages of 500 purchases, read together. */
export const BATCH_DOUBTS_WEIGHT = 1_000;

const WITHDRAW =
  '`cancelPurchaseBatch` withdraws labels that are not bought yet, and `cancelShipment` cancels a bought one.';

const ADVICE: LabelAdvice = {
  package: `${ADJUSTED} ${WITHDRAW} If what is known is wrong, correct it with \`setPackedUnits\`.`,
  shipFrom: `If the parcel leaves from the first one, name that in \`shipFrom\` of \`confirmShipment\`; if not, withdraw the label. ${WITHDRAW}`,
  closedPlace: `Hand the parcel over there nevertheless, or withdraw the label and ship from an open place: \`shipFromSuggestions\` has those that are in time. ${WITHDRAW}`,
  service: `The carrier charges more for a parcel in other packaging, or returns it. Pack the parcel in that packaging, or withdraw the label. ${WITHDRAW}`,
};

/** What the fields with such warnings say. */
export const BATCH_WARNINGS = {
  nullable: true,
  description: `With \`isReplay\`, that \`refusals\` are those of the first request, and how to order what was refused. Also, for purchases of the batch, at most ${MOST_WARNINGS} times: ${PACKAGE_DOUBTS}. ${FEWER_DOUBTS} Also ${SHIP_FROM_DOUBT}. Also ${CLOSED_PLACE_DOUBT}. Also ${PACKAGING_DOUBT}, as far as the id of the service tells. The label is still bought. \`PurchasePackage.warnings\` has the first for every purchase. Null when \`error\` is set. Costs no call.`,
} as const;

/** The outcome of an input that records a batch. */
interface BatchOutcome {
  readonly recorded: PurchaseBatch | null;
  readonly refusals: readonly BatchRefusal[] | null;
  readonly replayed: readonly InputWarning[] | null;
}

/** `BuyShippingBatchPayload.warnings`. */
@Resolver(() => BuyShippingBatchPayload)
export class BuyShippingBatchWarningsEdge {
  @Weighs(BATCH_DOUBTS_WEIGHT)
  @FieldResolver(() => [InputWarning], BATCH_WARNINGS)
  warnings(
    @Root() payload: BuyShippingBatchPayload,
    @Ctx() context: RequestContext,
  ): Promise<InputWarning[] | null> {
    return warningsOfBatch(payload, context, (_part, position) => [
      'input',
      'purchases',
      String(position),
    ]);
  }
}

/**
 * Returns what a client may overlook in a batch that was recorded. Null when none was.
 * @param pathOf returns where the input has a part of a package. Positions are those of the input, from 0.
 */
export async function warningsOfBatch(
  { recorded, refusals, replayed }: BatchOutcome,
  context: RequestContext,
  pathOf: (part: LabelDoubt['part'], position: number) => string[],
): Promise<InputWarning[] | null> {
  if (!recorded || !replayed) return null;
  const scope = context.seller(recorded.sellerId);
  const { nodes } = await scope.shipping.batches.records.purchases(recorded, null, {
    first: MOST_IN_BATCH,
  });
  const doubted = await Promise.all(
    nodes.map((purchase) => doubtsOfLabel(purchase, scope, ADVICE)),
  );
  const positions = positionsLeft(nodes.length, refusals ?? []);
  const found = nodes.flatMap(({ amazonOrderId, key }, at) =>
    (doubted[at] ?? []).map(({ part, message }) => ({
      path: pathOf(part, positions[at] ?? at),
      message: `${message} That is the purchase ${JSON.stringify(key)} of the order ${amazonOrderId}.`,
    })),
  );
  const warnings = found.slice(0, MOST_WARNINGS).map((one) => new InputWarning(one));
  const rest = found.length - warnings.length;
  return [...replayed, ...warnings, ...(rest > 0 ? [furtherWarnings(rest)] : [])];
}

function furtherWarnings(count: number): InputWarning {
  const message = `There are ${count} more such warnings: \`package.warnings\` of the purchases of the batch has all that are about packages.`;
  return new InputWarning({ path: ['input'], message });
}

/** Returns the positions of the purchases that a batch has, in the input. */
function positionsLeft(count: number, refusals: readonly BatchRefusal[]): number[] {
  const refused = new Set(refusals.map(({ position }) => position));
  const all = Array.from({ length: count + refused.size }, (_, position) => position);
  return all.filter((position) => !refused.has(position));
}
