import type { FlagWire, ListWire, NumberWire, TextWire } from './wire.js';

// Requests.

export interface CreateDestinationRequestWire {
  /** At most 256 characters. */
  readonly name: string;
  /** Exactly one of the two. */
  readonly resourceSpecification: {
    readonly sqs?: { readonly arn: string };
    readonly eventBridge?: { readonly region: string; readonly accountId: string };
  };
}

export type OrderChangeTypeWire =
  'BuyerRequestedChange' | 'DeliveryTipChange' | 'OrderStatusChange';

export interface CreateSubscriptionRequestWire {
  readonly payloadVersion: string;
  readonly destinationId: string;
  readonly processingDirective?: {
    readonly eventFilter?: {
      /** The notification type. */
      readonly eventFilterType: string;
      readonly marketplaceIds?: readonly string[];
      readonly orderChangeTypes?: readonly OrderChangeTypeWire[];
    };
    /** Excludes `eventFilter`. At most 256 characters. */
    readonly filterExpression?: string;
  };
}

// Responses.

export interface DestinationWire {
  readonly destinationId?: TextWire;
  readonly name?: TextWire;
  readonly resource?: {
    readonly sqs?: { readonly arn?: TextWire } | null;
    readonly eventBridge?: {
      readonly name?: TextWire;
      readonly region?: TextWire;
      readonly accountId?: TextWire;
    } | null;
  } | null;
}

export interface SubscriptionWire {
  readonly subscriptionId?: TextWire;
  readonly payloadVersion?: TextWire;
  readonly destinationId?: TextWire;
  readonly processingDirective?: Readonly<Record<string, unknown>> | null;
}

export interface SubscriptionsWire {
  readonly subscriptions?: ListWire<SubscriptionWire>;
  readonly nextToken?: TextWire;
}

// Messages of the queue.

/** The wrapper of every notification. */
export interface NotificationWire<Payload> {
  readonly NotificationVersion?: TextWire | undefined;
  readonly NotificationType?: TextWire | undefined;
  readonly PayloadVersion?: TextWire | undefined;
  readonly EventTime?: TextWire | undefined;
  readonly Payload?: Payload | null | undefined;
  readonly NotificationMetadata?:
    | {
        readonly ApplicationId?: TextWire | undefined;
        readonly SubscriptionId?: TextWire | undefined;
        readonly PublishTime?: TextWire | undefined;
        /** A notification that is delivered twice has the same id. */
        readonly NotificationId?: TextWire | undefined;
      }
    | null
    | undefined;
}

export interface OrderChangeItemWire {
  readonly OrderItemId?: TextWire;
  readonly SellerSKU?: TextWire;
  /** The supply source that Amazon assigned the item to. Null without one. */
  readonly SupplySourceId?: TextWire;
  readonly OrderItemStatus?: TextWire;
  readonly Quantity?: NumberWire;
  readonly QuantityShipped?: NumberWire;
  readonly IsBuyerRequestedCancel?: FlagWire;
  readonly ItemEarliestDeliveryDate?: TextWire;
  readonly ItemLatestDeliveryDate?: TextWire;
}

export interface OrderChangeSummaryWire {
  readonly MarketplaceId?: TextWire;
  readonly OrderStatus?: TextWire;
  readonly PurchaseDate?: TextWire;
  readonly DestinationPostalCode?: TextWire;
  /** `MFN` or `AFN`. */
  readonly FulfillmentType?: TextWire;
  readonly OrderType?: TextWire;
  readonly NumberOfItemsShipped?: NumberWire;
  readonly NumberOfItemsUnshipped?: NumberWire;
  readonly EarliestDeliveryDate?: TextWire;
  readonly LatestDeliveryDate?: TextWire;
  readonly EarliestShipDate?: TextWire;
  readonly LatestShipDate?: TextWire;
  readonly CancelNotifyDate?: TextWire;
  readonly OrderPrograms?: ListWire<string>;
  readonly ShippingPrograms?: ListWire<string>;
  readonly EasyShipShipmentStatus?: TextWire;
  readonly ElectronicInvoiceStatus?: TextWire;
  readonly OrderItems?: ListWire<OrderChangeItemWire>;
}

/** The `Payload` of ORDER_CHANGE. */
export interface OrderChangePayloadWire {
  readonly OrderChangeNotification?: {
    readonly NotificationLevel?: TextWire;
    readonly SellerId?: TextWire;
    readonly AmazonOrderId?: TextWire;
    readonly OrderChangeType?: TextWire;
    readonly OrderChangeTrigger?: {
      readonly TimeOfOrderChange?: TextWire;
      readonly ChangeReason?: TextWire;
    } | null;
    readonly Summary?: OrderChangeSummaryWire | null;
  } | null;
}
