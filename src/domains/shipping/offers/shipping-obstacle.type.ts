import { enumType } from '../../../graph/enum-type.js';

export const ShippingObstacle = enumType(
  'ShippingObstacle',
  'Why nothing of an order can be shipped.',
  {
    PENDING: 'It is not paid, or not released yet. Read it again later.',
    CANCELLED: 'It is cancelled.',
    ALL_SHIPPED:
      'Amazon shows every unit as shipped or cancelled, and keeps that after a cancelled label: the filter `isUnshippedAfterCancel` of `purchases` finds those. A parcel that names `items` gets offers nevertheless.',
    ALL_LABELLED:
      'Every unit that has not left has a label from here, or one is being bought. `Order.purchases` has it. A parcel that names `items` gets offers nevertheless.',
  },
);
export type ShippingObstacle = keyof typeof ShippingObstacle;
