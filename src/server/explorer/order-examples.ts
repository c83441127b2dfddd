import { SCAN, WATCH_ORDERS } from './day-documents.js';
import { PACKAGE, claim, hold, liftedHold, releasedClaim } from './example-inputs.js';
import type { ExampleIds } from './example-inputs.js';
import type { ExplorerExample } from './explorer-example.js';
import {
  CLAIM,
  DUE_TODAY,
  HOLD,
  LIFT_HOLD,
  OPEN_ORDERS,
  ORDER,
  RELEASE_CLAIM,
  SHIP_FROM,
  STORE_ORDERS,
} from './order-documents.js';

/** Examples about orders. */
export function ofOrders(ids: ExampleIds): ExplorerExample[] {
  const subject = 'Orders';
  const id = ids.shown.amazonOrderId;
  return [
    { subject, title: 'Open orders', query: OPEN_ORDERS },
    {
      subject,
      title: 'Due today at a store',
      query: DUE_TODAY,
      variables: { id: ids.supplySourceId },
    },
    {
      subject,
      title: 'Orders of a store',
      query: STORE_ORDERS,
      variables: { store: ids.supplySourceId },
    },
    { subject, title: 'One order', query: ORDER, variables: { id } },
    { subject, title: 'Scan a code', query: SCAN, variables: { code: id } },
    { subject, title: 'Watch orders', query: WATCH_ORDERS },
    { subject, title: 'Hold an order', query: HOLD, variables: { input: hold(ids) } },
    { subject, title: 'Lift a hold', query: LIFT_HOLD, variables: { input: liftedHold(ids) } },
    { subject, title: 'Claim an order', query: CLAIM, variables: { input: claim(ids) } },
    {
      subject,
      title: 'Release a claim',
      query: RELEASE_CLAIM,
      variables: { input: releasedClaim(ids) },
    },
    {
      subject,
      title: 'Ship from where',
      query: SHIP_FROM,
      variables: { id, parcel: { package: PACKAGE } },
    },
  ];
}
