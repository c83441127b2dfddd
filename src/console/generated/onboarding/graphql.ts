/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** An address with the contact there. */
export type AddressWithContactInput = {
  /** The address. */
  address?: SupplySourceAddressInput | null | undefined;
  /** Who can be reached there. */
  contactDetails?: ContactDetailsInput | null | undefined;
};

/** The shipping template of one SKU. */
export type AssignShippingTemplateInput = {
  /** Whether to make the change or only try it. */
  mode?: SubmissionMode;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The SKU. */
  sku: string;
  /** Amazon's id of the template. Stock by location needs one that is automated by Amazon. */
  templateId: string;
};

/** What a supply source can do. */
export type CapabilitiesInput = {
  /** Sending items out: delivery and pickup. */
  outbound?: OutboundCapabilityInput | null | undefined;
  /** Services. */
  services?: ChannelInput | null | undefined;
};

/** A channel: delivery, or services. */
export type ChannelInput = {
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** What this level says; it overrides the further levels part by part. Null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
};

/** Contact details of a location. */
export type ContactDetailsInput = {
  /** The primary contact. */
  primary?: PrimaryContactInput | null | undefined;
};

/** Pickup at the curbside. */
export type CurbsidePickupConfigurationInput = {
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** What this level says; it overrides the further levels part by part. Null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
  /** Parking, with its address. */
  parkingWithAddressConfiguration?: ParkingWithAddressConfigurationInput | null | undefined;
};

/** Pickup inside the store. */
export type InStorePickupConfigurationInput = {
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** Parking for in-store pickup. */
  parkingConfiguration?: ParkingConfigurationInput | null | undefined;
};

/** Where stock is: exactly one of the fields. */
export type InventoryPlaceInput =
  {   /** Must be true: stock that belongs to no location, which has the channel code `DEFAULT`. */
  isDefault: boolean; supplySourceId?: never; }
  |  { isDefault?: never;   /** A location. The id of this graph is accepted as well. */
  supplySourceId: string; };

/** How many units of a SKU one place has. */
export type InventoryQuantityInput = {
  /** The place. */
  place: InventoryPlaceInput;
  /** Units that are offered for sale; 0 for none. */
  quantity: number;
};

/** Where something can be done. */
export type OnboardingPlace =
  /** Here, with a mutation. */
  | 'API'
  /** In Amazon's Seller Central alone. */
  | 'SELLER_CENTRAL';

/** How far a step is. */
export type OnboardingState =
  /** It has to wait for something else: see `evidence`. */
  | 'BLOCKED'
  /** Done. */
  | 'DONE'
  /** To be done: see `next`. */
  | 'TODO'
  /** Not known: Amazon failed or does not say, or no SKU was given. */
  | 'UNKNOWN';

/** The steps until a location ships a SKU, in their order. */
export type OnboardingStepName =
  /** Its status is active. New ones are inactive. */
  | 'ACTIVE'
  /** Its address has all that a carrier needs. */
  | 'ADDRESS_COMPLETE'
  /** The stock of the SKU that belongs to no location (`DEFAULT`) is 0, so that it is sold from locations alone. */
  | 'DEFAULT_STOCK_ZERO'
  /** Its alias, which buyers see, has the form "Store Name – City Name". */
  | 'NAME_FOR_BUYERS'
  /** Its time zone, opening hours, contact (email and phone) and throughput are known. A handling time is not asked for: it is for pickup alone. */
  | 'OPERATIONS_CONFIGURED'
  /** Its outbound capability is supported. */
  | 'OUTBOUND_SUPPORTED'
  /** The SKU has a shipping template. */
  | 'SHIPPING_TEMPLATE_ASSIGNED'
  /** The SKU has stock at the location. */
  | 'STOCK_AT_LOCATION';

/** Opening windows by day of the week. Days that are left out stay as they are. */
export type OperatingHoursByDayInput = {
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  friday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  monday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  saturday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  sunday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  thursday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  tuesday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day, at most 48: a list replaces what was there, `[]` closes the day, `null` removes it. */
  wednesday?: Array<OperatingHoursInput> | null | undefined;
};

/** One window in which a location is open. */
export type OperatingHoursInput = {
  /** Closing time; on the next day when it is earlier than the opening. `23:59` means the end of the day. `00:00` to `00:00` is how Amazon writes a closed day and is taken as such. */
  endTime: string;
  /** Opening time. */
  startTime: string;
};

/** How a location or channel operates. Parts that are left out stay as they are; null removes one. */
export type OperationalConfigurationInput = {
  /** Who can be reached there. */
  contactDetails?: ContactDetailsInput | null | undefined;
  /** Time to get an item ready. BOPIS only: with Multi-Location Inventory it draws a warning. */
  handlingTime?: TimeSpanInput | null | undefined;
  /** When it is open. */
  operatingHoursByDay?: OperatingHoursByDayInput | null | undefined;
  /** How much it can take on. */
  throughputConfig?: ThroughputConfigInput | null | undefined;
};

/** What a supply source sends out, and how. */
export type OutboundCapabilityInput = {
  /** Delivery from here. */
  deliveryChannel?: ChannelInput | null | undefined;
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** What this level says; it overrides the further levels part by part. Null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
  /** Pickup here. */
  pickupChannel?: PickupChannelInput | null | undefined;
  /** Where returns of outbound orders go. */
  returnLocation?: ReturnLocationInput | null | undefined;
};

/** Parking at a location. */
export type ParkingConfigurationInput = {
  /** Number of parking spots. */
  numberOfParkingSpots?: number | null | undefined;
  /** What parking costs. */
  parkingCostType?: ParkingCostType | null | undefined;
  /** How spots are identified. */
  parkingSpotIdentificationType?: ParkingSpotIdentificationType | null | undefined;
};

/** What parking costs a customer. */
export type ParkingCostType =
  /** Free of charge. */
  | 'FREE'
  /** Anything else. */
  | 'OTHER';

/** How parking spots are identified. */
export type ParkingSpotIdentificationType =
  /** By a number. */
  | 'NUMBERED'
  /** In another way. */
  | 'OTHER';

/** Parking for curbside pickup, with an address of its own. */
export type ParkingWithAddressConfigurationInput = {
  /** Where customers park. */
  address?: SupplySourceAddressInput | null | undefined;
  /** Number of parking spots. */
  numberOfParkingSpots?: number | null | undefined;
  /** What parking costs. */
  parkingCostType?: ParkingCostType | null | undefined;
  /** How spots are identified. */
  parkingSpotIdentificationType?: ParkingSpotIdentificationType | null | undefined;
};

/** Pickup by customers. */
export type PickupChannelInput = {
  /** Pickup at the curbside. */
  curbsidePickupConfiguration?: CurbsidePickupConfigurationInput | null | undefined;
  /** Pickup inside the store. */
  inStorePickupConfiguration?: InStorePickupConfigurationInput | null | undefined;
  /** How long an item is held once it is ready for pickup. */
  inventoryHoldPeriod?: TimeSpanInput | null | undefined;
  /** Whether the channel is offered. */
  isSupported?: boolean | null | undefined;
  /** What this level says; it overrides the further levels part by part. Null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
};

/** The primary contact of a location. */
export type PrimaryContactInput = {
  /** Email address, shown to buyers. Amazon takes letters, digits, `_`, `-` and `.` and an ending of 2 to 5 letters. */
  email?: string | null | undefined;
  /** Phone number. */
  phone?: string | null | undefined;
};

/** Where returns go: exactly one of the two. It replaces the other kind. */
export type ReturnLocationInput =
  {   /** The address that takes returns. */
  addressWithContact: AddressWithContactInput; supplySourceId?: never; }
  |  { addressWithContact?: never;   /** The supply source that takes returns. The id of this graph is accepted as well. */
  supplySourceId: string; };

/** Quantities of one SKU by location. Places that are not named keep what they have. */
export type SetInventoryInput = {
  /** Sets the stock that belongs to no location (`DEFAULT`) to 0 as well, as stock by location asks for. It keeps what it has otherwise. */
  defaultToZero?: boolean;
  /** One of the seller's marketplaces. The first marketplace of the seller when absent. The id of this graph is accepted as well. */
  marketplaceId?: string | null | undefined;
  /** Whether to make the change or only try it. */
  mode?: SubmissionMode;
  /** The new quantity of each place; each place once. */
  quantities: Array<InventoryQuantityInput>;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The SKU. */
  sku: string;
};

/** Whether a change of a listing is made or only tried. */
export type SubmissionMode =
  /** Amazon makes the change, some time after it has accepted it. */
  | 'APPLY'
  /** Amazon says what it would say, and changes nothing. */
  | 'PREVIEW';

/** Address of a new supply source, a return location or a parking place. */
export type SupplySourceAddressInput = {
  /** First line of the street address. */
  addressLine1: string;
  /** Second line of the street address. */
  addressLine2?: string | null | undefined;
  /** Third line of the street address. */
  addressLine3?: string | null | undefined;
  /** City. */
  city?: string | null | undefined;
  /** Country as an ISO 3166-1 alpha-2 code. */
  countryCode: string;
  /** County. */
  county?: string | null | undefined;
  /** District. */
  district?: string | null | undefined;
  /** Name at the address, shown to buyers; Amazon asks for the form "Store Name – City Name". */
  name: string;
  /** Phone number at the address, shown to buyers. */
  phone?: string | null | undefined;
  /** Postal code. */
  postalCode?: string | null | undefined;
  /** State or region. */
  stateOrRegion: string;
};

/** What to change. A part that is left out stays as it is, `null` removes it, a list replaces the list that was there. */
export type SupplySourceChangesInput = {
  /** New name shown to buyers; Amazon asks for the form "Store Name – City Name". It cannot be removed. */
  alias?: string | null | undefined;
  /** Changes to the capabilities. */
  capabilities?: CapabilitiesInput | null | undefined;
  /** Changes to the configuration. */
  configuration?: SupplySourceConfigurationInput | null | undefined;
};

/** Changes to the configuration as a whole. */
export type SupplySourceConfigurationInput = {
  /** What applies to all channels that say nothing else; null removes it. */
  operationalConfiguration?: OperationalConfigurationInput | null | undefined;
  /** IANA time zone in which the operating hours are read; null removes it. */
  timeZone?: string | null | undefined;
};

/** Whether a supply source takes part in fulfilment. */
export type SupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Archived for good; it cannot be changed any more. */
  | 'ARCHIVED'
  /** Not live. New supply sources are inactive. */
  | 'INACTIVE';

/** The throughput that Amazon plans with. */
export type ThroughputConfigInput = {
  /** The cap: how many (`value`) in each minute, hour or day (`timeUnit`). */
  throughputCap?: TimeSpanInput | null | undefined;
  /** What the cap counts. */
  throughputUnit?: ThroughputUnit;
};

/** What a throughput cap counts. */
export type ThroughputUnit =
  /** Orders. Amazon also writes `ORDER` and `ORDERS`. */
  | 'ORDER';

/** A whole number of units of time. */
export type TimeSpanInput = {
  /** The unit. */
  timeUnit: TimeUnit;
  /** Number of units. */
  value: number;
};

/** Unit of a time span. */
export type TimeUnit =
  /** Days of 24 hours. */
  | 'DAYS'
  /** Hours. */
  | 'HOURS'
  /** Minutes. */
  | 'MINUTES';

/** Which supply source to change, and how. */
export type UpdateSupplySourceInput = {
  /** The change: at least one part. */
  changes: SupplySourceChangesInput;
  /** The `version` that the change was made for. When the supply source has another one by now, nothing is changed and `error` is `SupplySourceChanged`. Without it the change is laid over whatever is there. Servers that share a database change a supply source one after the other. Amazon has no conditional write: a change that another program makes between the read and the write of this mutation is still overwritten. */
  expectedVersion?: string | null | undefined;
  /** Whether to change hours that a scheduled change in force has set. They then stay when that change ends. Without it such an update is refused with `ScheduledChangeInForce`. Hours that are the same as the special ones are no change, and are only warned of. */
  overrideScheduledChanges?: boolean;
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** Id of the supply source. The id of this graph is accepted as well. */
  supplySourceId: string;
};

/** Which supply source to switch on or off. */
export type UpdateSupplySourceStatusInput = {
  /** Amazon's seller id, or the id in this graph. Needed only when there are several sellers, no `DEFAULT_SELLER_ID`, and no other id of the input is one of this graph. */
  sellerId?: string | null | undefined;
  /** The new status. */
  status: WritableSupplySourceStatus;
  /** Id of the supply source. The id of this graph is accepted as well. */
  supplySourceId: string;
};

/** What went wrong, as a closed list that programs can switch on. */
export type UserErrorCode =
  /** Amazon denied access to an id. It may belong to another seller. */
  | 'ACCESS_DENIED'
  /** The batch of the purchase was cancelled before the purchase was sent. It is never sent. */
  | 'BATCH_CANCELLED'
  /** Some purchases of a batch cannot be made, so none was put on record. */
  | 'BATCH_REFUSED'
  /** The shipment cannot be cancelled any more. */
  | 'CANCELLATION_REFUSED'
  /** Amazon may or may not have taken a confirmation; sending it again does no harm. */
  | 'CONFIRMATION_OUTCOME_UNKNOWN'
  /** What Amazon or the ledger has contradicts what a person said about a purchase. */
  | 'EVIDENCE_DISAGREES'
  /** The key was used before with another request. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The seller account cannot pay for the label. */
  | 'INSUFFICIENT_FUNDS'
  /** The input breaks a rule; nothing was sent to Amazon. */
  | 'INVALID_INPUT'
  /** Amazon found the quantities of a listing invalid; none of them was changed. */
  | 'INVENTORY_REJECTED'
  /** A purchase without an outcome covers units of a confirmation. */
  | 'LABEL_BEING_BOUGHT'
  /** Another object has the name. */
  | 'NAME_TAKEN'
  /** Amazon knows no such thing for this seller. */
  | 'NOT_FOUND'
  /** The shipping offer is no longer valid: quote again. */
  | 'OFFER_EXPIRED'
  /** No offer of that shipping service fits the shipment. */
  | 'OFFER_UNAVAILABLE'
  /** Others have claimed the orders, so none was claimed. */
  | 'ORDERS_CLAIMED_BY_OTHERS'
  /** The order is cancelled, so no label can be bought for it. */
  | 'ORDER_CANCELLED'
  /** The order is pending, so it cannot be shipped yet. */
  | 'ORDER_PENDING'
  /** The label costs more than `maxPrice`. */
  | 'PRICE_ABOVE_MAXIMUM'
  /** Something keeps the label from being bought unless the purchase names it in `despite`. */
  | 'PURCHASE_GUARDED'
  /** The purchase needs no settling: its outcome is known. */
  | 'PURCHASE_NOT_UNSETTLED'
  /** Amazon may or may not have sold the label; it is never sent again by itself. */
  | 'PURCHASE_OUTCOME_UNKNOWN'
  /** The purchase under this key was not made, and is not going to be. */
  | 'PURCHASE_REJECTED'
  /** Amazon understood the request and refused it. */
  | 'REJECTED_BY_AMAZON'
  /** A scheduled change has set the hours of the supply source for some days. */
  | 'SCHEDULED_CHANGE_IN_FORCE'
  /** Another scheduled change of the supply source has one of the days at one of the levels. */
  | 'SCHEDULED_CHANGE_OVERLAPS'
  /** The scheduled change has begun or has ended. */
  | 'SCHEDULED_CHANGE_TOO_LATE'
  /** The server cannot connect sellers now. */
  | 'SELLER_CONNECTION_UNAVAILABLE'
  /** The shipping service asks questions that are not answered, or not as Amazon accepts it. */
  | 'SELLER_INPUTS_REQUIRED'
  /** The order items already have a label. */
  | 'SHIPMENT_ALREADY_PURCHASED'
  /** Amazon found the shipping template of a listing invalid; it was not changed. */
  | 'SHIPPING_TEMPLATE_REJECTED'
  /** The supply source is archived, which is final (Amazon error 1005). */
  | 'SUPPLY_SOURCE_ARCHIVED'
  /** Another server is changing the supply source. */
  | 'SUPPLY_SOURCE_BUSY'
  /** The supply source changed after it had the version given as `expectedVersion`. */
  | 'SUPPLY_SOURCE_CHANGED'
  /** Another supply source of the seller has the code (Amazon error 1004). */
  | 'SUPPLY_SOURCE_CODE_TAKEN'
  /** The supply source has no time zone, or no operating hours that a change could be laid over. */
  | 'SUPPLY_SOURCE_HOURS_UNKNOWN'
  /** The supply source has orders that are still to be shipped. */
  | 'SUPPLY_SOURCE_IN_USE'
  /** The seller has not accepted the carrier's terms. */
  | 'TERMS_NOT_ACCEPTED'
  /** The label does not fit into what the labels of its batch may cost together. */
  | 'TOTAL_PRICE_REACHED';

/** A status that a supply source can be set to. */
export type WritableSupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Not live. */
  | 'INACTIVE';

export type OnboardingStepsQueryVariables = Exact<{
  seller: string;
  location: string;
  sku?: string | null | undefined;
}>;


export type OnboardingStepsQuery = { seller: { id: string, supplySource: { id: string, alias: string | null, supplySourceId: string, supplySourceCode: string | null, status: SupplySourceStatus | null, onboarding: { isComplete: boolean, sku: string | null, listing: { id: string, title: string | null } | null, nextStep: { step: OnboardingStepName } | null, steps: Array<{ step: OnboardingStepName, state: OnboardingState, evidence: string, missing: Array<string>, blockedBy: Array<OnboardingStepName>, next: { place: OnboardingPlace, message: string, mutation: string | null, document: string | null, variables: unknown, fillIn: Array<string> } | null }> } | null } | null } | null };

export type OnboardingSkusQueryVariables = Exact<{
  seller: string;
}>;


export type OnboardingSkusQuery = { seller: { id: string, listings: { nodes: Array<{ id: string, sku: string, title: string | null }> } | null } | null };

export type OnboardingUpdateMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type OnboardingUpdateMutation = { updateSupplySource: { warnings: Array<{ message: string }> | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type OnboardingStatusMutationVariables = Exact<{
  input: UpdateSupplySourceStatusInput;
}>;


export type OnboardingStatusMutation = { updateSupplySourceStatus: { warnings: Array<{ message: string }> | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type OnboardingTemplateMutationVariables = Exact<{
  input: AssignShippingTemplateInput;
}>;


export type OnboardingTemplateMutation = { assignShippingTemplate: { issues: Array<{ message: string }> | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

export type OnboardingStockMutationVariables = Exact<{
  input: SetInventoryInput;
}>;


export type OnboardingStockMutation = { setInventory: { warnings: Array<{ message: string }> | null, error:
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
      | { code: UserErrorCode, message: string, path: Array<string> | null }
     | null } | null };

type OnboardingProblem_AccessDenied_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_BatchRefused_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_CancellationRefused_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_ConfirmationOutcomeUnknown_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_EvidenceDisagrees_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_IdempotencyConflict_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_InsufficientFunds_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_InvalidInput_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string }> };

type OnboardingProblem_InventoryRejected_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> };

type OnboardingProblem_LabelBeingBought_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_NameTaken_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_NotFound_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_OfferExpired_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_OfferUnavailable_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_OrderCancelled_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_OrderPending_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_OrdersClaimedByOthers_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_PriceAboveMaximum_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_PurchaseGuarded_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_PurchaseNotUnsettled_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_PurchaseOutcomeUnknown_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_PurchaseRejected_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_RejectedByAmazon_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_ScheduledChangeInForce_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_ScheduledChangeOverlaps_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_ScheduledChangeTooLate_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_SellerConnectionUnavailable_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_SellerInputsRequired_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_ShipmentAlreadyPurchased_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_ShippingTemplateRejected_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ message: string }> };

type OnboardingProblem_SupplySourceArchived_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_SupplySourceBusy_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_SupplySourceChanged_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_SupplySourceCodeTaken_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_SupplySourceHoursUnknown_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_SupplySourceInUse_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_TermsNotAccepted_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

type OnboardingProblem_TotalPriceReached_Fragment = { code: UserErrorCode, message: string, path: Array<string> | null };

export type OnboardingProblemFragment =
  | OnboardingProblem_AccessDenied_Fragment
  | OnboardingProblem_BatchRefused_Fragment
  | OnboardingProblem_CancellationRefused_Fragment
  | OnboardingProblem_ConfirmationOutcomeUnknown_Fragment
  | OnboardingProblem_EvidenceDisagrees_Fragment
  | OnboardingProblem_IdempotencyConflict_Fragment
  | OnboardingProblem_InsufficientFunds_Fragment
  | OnboardingProblem_InvalidInput_Fragment
  | OnboardingProblem_InventoryRejected_Fragment
  | OnboardingProblem_LabelBeingBought_Fragment
  | OnboardingProblem_NameTaken_Fragment
  | OnboardingProblem_NotFound_Fragment
  | OnboardingProblem_OfferExpired_Fragment
  | OnboardingProblem_OfferUnavailable_Fragment
  | OnboardingProblem_OrderCancelled_Fragment
  | OnboardingProblem_OrderPending_Fragment
  | OnboardingProblem_OrdersClaimedByOthers_Fragment
  | OnboardingProblem_PriceAboveMaximum_Fragment
  | OnboardingProblem_PurchaseGuarded_Fragment
  | OnboardingProblem_PurchaseNotUnsettled_Fragment
  | OnboardingProblem_PurchaseOutcomeUnknown_Fragment
  | OnboardingProblem_PurchaseRejected_Fragment
  | OnboardingProblem_RejectedByAmazon_Fragment
  | OnboardingProblem_ScheduledChangeInForce_Fragment
  | OnboardingProblem_ScheduledChangeOverlaps_Fragment
  | OnboardingProblem_ScheduledChangeTooLate_Fragment
  | OnboardingProblem_SellerConnectionUnavailable_Fragment
  | OnboardingProblem_SellerInputsRequired_Fragment
  | OnboardingProblem_ShipmentAlreadyPurchased_Fragment
  | OnboardingProblem_ShippingTemplateRejected_Fragment
  | OnboardingProblem_SupplySourceArchived_Fragment
  | OnboardingProblem_SupplySourceBusy_Fragment
  | OnboardingProblem_SupplySourceChanged_Fragment
  | OnboardingProblem_SupplySourceCodeTaken_Fragment
  | OnboardingProblem_SupplySourceHoursUnknown_Fragment
  | OnboardingProblem_SupplySourceInUse_Fragment
  | OnboardingProblem_TermsNotAccepted_Fragment
  | OnboardingProblem_TotalPriceReached_Fragment
;

export const OnboardingProblemFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingProblem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InventoryRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShippingTemplateRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingProblemFragment, unknown>;
export const OnboardingStepsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingSteps"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"location"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sku"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"supplySource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"location"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alias"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceId"}},{"kind":"Field","name":{"kind":"Name","value":"supplySourceCode"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"onboarding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"sku"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sku"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"isComplete"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"listing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}},{"kind":"Field","name":{"kind":"Name","value":"nextStep"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}}]}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"step"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"evidence"}},{"kind":"Field","name":{"kind":"Name","value":"missing"}},{"kind":"Field","name":{"kind":"Name","value":"blockedBy"}},{"kind":"Field","name":{"kind":"Name","value":"next"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"mutation"}},{"kind":"Field","name":{"kind":"Name","value":"document"}},{"kind":"Field","name":{"kind":"Name","value":"variables"}},{"kind":"Field","name":{"kind":"Name","value":"fillIn"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingStepsQuery, OnboardingStepsQueryVariables>;
export const OnboardingSkusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OnboardingSkus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seller"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"seller"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seller"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"listings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"title"}}]}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingSkusQuery, OnboardingSkusQueryVariables>;
export const OnboardingUpdateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingUpdate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateSupplySourceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSupplySource"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingProblem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingProblem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InventoryRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShippingTemplateRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingUpdateMutation, OnboardingUpdateMutationVariables>;
export const OnboardingStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateSupplySourceStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateSupplySourceStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingProblem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingProblem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InventoryRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShippingTemplateRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingStatusMutation, OnboardingStatusMutationVariables>;
export const OnboardingTemplateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingTemplate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignShippingTemplateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignShippingTemplate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingProblem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingProblem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InventoryRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShippingTemplateRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingTemplateMutation, OnboardingTemplateMutationVariables>;
export const OnboardingStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"OnboardingStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetInventoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setInventory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"error"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OnboardingProblem"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"OnboardingProblem"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InvalidInput"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InventoryRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ShippingTemplateRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"issues"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<OnboardingStockMutation, OnboardingStockMutationVariables>;