import type { SellerScope } from '../../context/seller-scope.js';
import { batchIssues } from '../../graph/client-batch.js';
import { InputIssue, InvalidInput } from '../../graph/user-error.type.js';
import { MOST_IN_BATCH } from '../../domains/shipping/purchases/batches/purchase-batch.input.js';
import type { BuyShippingBatchResult } from '../../domains/shipping/purchases/batches/purchase-batch.type.js';
import type { BuyShippingForOrdersInput } from './buy-for-orders.input.js';
import { chosenOrders } from './chosen-orders.js';
import { hashOfOrders, plain, rowOf } from './order-rows.js';
import { orderInputIssues } from './order-rows.rules.js';

/**
 * Records a batch with the labels of orders. An input that was sent before returns its batch, and chooses no orders again.
 * @throws SpApiError when Amazon fails; nothing is recorded then. GraphQLError as lists of orders do.
 */
export async function buyForOrders(
  input: BuyShippingForOrdersInput,
  scope: Pick<SellerScope, 'orders' | 'shipping'>,
): Promise<BuyShippingBatchResult> {
  const { key, filter, maxTotalPrice } = input;
  const ofKey = batchIssues({ key, size: 1 }, { list: 'orderIds', most: MOST_IN_BATCH });
  if (ofKey.length > 0) return new InvalidInput(ofKey);
  const { batches, currencies, now } = scope.shipping;
  const inputHash = hashOfOrders(input);
  const earlier = await batches.earlier(key, inputHash);
  if (earlier) return earlier;
  const issues = orderInputIssues(input, { now: now(), currencies });
  if (issues.length > 0) return new InvalidInput(issues);
  const orderIds = filter ? await chosenOrders(filter, scope) : (input.orderIds ?? []);
  if (orderIds instanceof InputIssue) return new InvalidInput([orderIds]);
  return batches.buyForOrders({
    key,
    purchases: orderIds.map((orderId) => rowOf(input, orderId)),
    label: null,
    skipRefused: true,
    form: filter ? 'ORDER_FILTER' : 'ORDER_IDS',
    inputHash,
    maxTotal: maxTotalPrice ? plain(maxTotalPrice) : null,
  });
}
