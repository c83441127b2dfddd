/** The notifications that the emulator knows: which payload versions there are, and which way each goes. */
export interface NotificationType {
  readonly name: string;
  readonly payloadVersions: readonly string[];
  /** Amazon delivers a type either to SQS or to EventBridge, never to both. */
  readonly deliveredBy: 'sqs' | 'eventBridge';
  /** The words that an `eventFilter` for this type may use; none for most types. */
  readonly filterable: boolean;
}

const SQS_TYPES = ['FEED_PROCESSING_FINISHED', 'SHIPMENT_TRACKING_MILESTONE_CHANGED'];

const EVENT_BRIDGE_TYPES = [
  'LISTINGS_ITEM_ISSUES_CHANGE',
  'LISTINGS_ITEM_MFN_QUANTITY_CHANGE',
  'LISTINGS_ITEM_STATUS_CHANGE',
];

const TYPES: readonly NotificationType[] = [
  {
    name: 'ORDER_CHANGE',
    payloadVersions: ['1.0'],
    deliveredBy: 'sqs',
    filterable: true,
  },
  ...SQS_TYPES.map((name) => ({
    name,
    payloadVersions: ['1.0'],
    deliveredBy: 'sqs' as const,
    filterable: false,
  })),
  ...EVENT_BRIDGE_TYPES.map((name) => ({
    name,
    payloadVersions: ['1.0'],
    deliveredBy: 'eventBridge' as const,
    filterable: false,
  })),
];

export function notificationType(name: string): NotificationType | undefined {
  return TYPES.find((type) => type.name === name);
}

/** The names of all types. */
export const NOTIFICATION_TYPES: readonly string[] = TYPES.map(({ name }) => name);
