import type { UnitsBeingBought } from '../../store/confirmations/confirmation.js';
import { Failure, UserError, UserErrorCode } from '../../graph/user-error.type.js';

/** Purchases that a message or a list names. An order has a handful. */
const MOST_NAMED = 20;
const MOST_IN_MESSAGE = 3;

@Failure(
  'A purchase of this API that has no outcome yet covers units of the confirmation. When Amazon sells the label, it marks the units as shipped, and a confirmation with another label would ship them twice. Nothing was recorded or sent.',
)
export class LabelBeingBought extends UserError<'LABEL_BEING_BOUGHT'> {
  readonly sellerId: string;
  /** Keys of the purchases. */
  readonly keys: readonly string[];

  /** @param path of the first item. */
  constructor(sellerId: string, items: readonly UnitsBeingBought[], path: string[]) {
    const purchases = new Map(
      items.flatMap((item) => item.purchases).map((purchase) => [purchase.key, purchase]),
    );
    const named = [...purchases.values()].slice(0, MOST_IN_MESSAGE);
    const names = named.map(({ key, state }) => `${JSON.stringify(key)} (${state})`).join(', ');
    const ids = [...new Set(items.map(({ orderItemId }) => orderItemId))].slice(0, MOST_IN_MESSAGE);
    super(
      UserErrorCode.LABEL_BEING_BOUGHT,
      `A label for units of the order items ${ids.join(', ')} is being bought: ${names}. Read \`purchases\`: when one is PURCHASED, its units need no confirmation; when it is REJECTED, confirm again. One that is SENDING ends by itself; settle one that stays UNKNOWN with \`settlePurchase\`.`,
      path,
    );
    this.sellerId = sellerId;
    this.keys = [...purchases.keys()].slice(0, MOST_NAMED);
  }
}
