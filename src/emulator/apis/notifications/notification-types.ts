/** A notification type: its versions, its envelope, and where Amazon delivers it. */
export interface NotificationType {
  readonly name: string;
  readonly payloadVersions: readonly string[];
  readonly notificationVersion: string;
  /** Older types spell the envelope in PascalCase, newer ones in camelCase. */
  readonly envelopeCase: 'PascalCase' | 'camelCase';
  /** Amazon delivers a type either to SQS or to EventBridge, never to both. */
  readonly deliveredBy: 'sqs' | 'eventBridge';
  /** True when a subscription of this type may have an `eventFilter`. */
  readonly filterable: boolean;
}

const PASCAL = {
  payloadVersions: ['1.0'],
  notificationVersion: '1.0',
  envelopeCase: 'PascalCase',
  filterable: false,
} as const;

const TYPES: readonly NotificationType[] = [
  { ...PASCAL, name: 'ORDER_CHANGE', deliveredBy: 'sqs', filterable: true },
  {
    name: 'FEED_PROCESSING_FINISHED',
    // Amazon documents 2020-09-04 and also accepts subscriptions to 1.0.
    payloadVersions: ['2020-09-04', '1.0'],
    notificationVersion: '2020-09-04',
    envelopeCase: 'camelCase',
    deliveredBy: 'sqs',
    filterable: false,
  },
  {
    name: 'SHIPMENT_TRACKING_MILESTONE_CHANGED',
    payloadVersions: ['2026-01-30'],
    notificationVersion: '1.0',
    envelopeCase: 'camelCase',
    deliveredBy: 'sqs',
    filterable: false,
  },
  { ...PASCAL, name: 'LISTINGS_ITEM_ISSUES_CHANGE', deliveredBy: 'eventBridge' },
  { ...PASCAL, name: 'LISTINGS_ITEM_MFN_QUANTITY_CHANGE', deliveredBy: 'eventBridge' },
  { ...PASCAL, name: 'LISTINGS_ITEM_STATUS_CHANGE', deliveredBy: 'eventBridge' },
];

/** Returns the notification type of that name. Undefined when it is not emulated. */
export function notificationType(name: string): NotificationType | undefined {
  return TYPES.find((type) => type.name === name);
}

/** The names of all types. */
export const NOTIFICATION_TYPES: readonly string[] = TYPES.map(({ name }) => name);
