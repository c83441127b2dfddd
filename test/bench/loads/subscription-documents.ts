const PURCHASE_FIELDS = [
  'createdAt',
  'amazonOrderId',
  'serviceName',
  'carrierName',
  'sentAt',
  'settledAt',
  'attempts',
  'refundState',
  'shipmentId',
  'settledBy',
];
const ORDER_FIELDS = [
  'updatedAt',
  'placedAt',
  'shipBy { latest }',
  'deliverBy { latest }',
  'total { amount }',
  'id',
  'readAt',
  'serviceLevel',
  'marketplace { id }',
  'items { sku }',
];

/** Returns this many different subscriptions to all purchases. */
export function purchaseDocuments(count: number): string[] {
  return PURCHASE_FIELDS.slice(0, count).map(
    (field) => `subscription { purchaseUpdated { key state trackingNumber ${field} } }`,
  );
}

/** Returns this many different subscriptions to all orders. */
export function orderDocuments(count: number): string[] {
  return ORDER_FIELDS.slice(0, count).map(
    (field) =>
      `subscription { orderUpdated { amazonOrderId status tags purchases { key state } ${field} } }`,
  );
}
