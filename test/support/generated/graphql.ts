/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An address with the contact there. */
export type AddressWithContactInput = {
  /** The address. */
  address?: SupplySourceAddressInput | null | undefined;
  /** Who can be reached there. */
  contactDetails?: ContactDetailsInput | null | undefined;
};

/** Which supply source to archive. Archiving is final. */
export type ArchiveSupplySourceInput = {
  /** Id of the supply source. */
  id: string | number;
  /** The seller; the default seller when absent. */
  sellerId?: string | number | null | undefined;
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

/** A new supply source. It starts inactive. */
export type CreateSupplySourceInput = {
  /** Where it is. It cannot be changed later. */
  address: SupplySourceAddressInput;
  /** Name shown to buyers; Amazon asks for the form "Store Name – City Name". */
  alias: string;
  /** The seller; the default seller when absent. */
  sellerId?: string | number | null | undefined;
  /** The seller's own code: unique for the seller, and final. */
  supplySourceCode: string;
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

/** Opening windows by day of the week. Days that are left out stay as they are. */
export type OperatingHoursByDayInput = {
  /** Windows of the day: a list replaces what was there, `[]` closes the day, `null` removes it. */
  friday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day: a list replaces what was there, `[]` closes the day, `null` removes it. */
  monday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day: a list replaces what was there, `[]` closes the day, `null` removes it. */
  saturday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day: a list replaces what was there, `[]` closes the day, `null` removes it. */
  sunday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day: a list replaces what was there, `[]` closes the day, `null` removes it. */
  thursday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day: a list replaces what was there, `[]` closes the day, `null` removes it. */
  tuesday?: Array<OperatingHoursInput> | null | undefined;
  /** Windows of the day: a list replaces what was there, `[]` closes the day, `null` removes it. */
  wednesday?: Array<OperatingHoursInput> | null | undefined;
};

/** One window in which a location is open. */
export type OperatingHoursInput = {
  /** Closing time; on the next day when it is earlier than the opening. `00:00` to `00:00` is how Amazon writes a closed day and is taken as such. */
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
  /** How spots are told apart. */
  parkingSpotIdentificationType?: ParkingSpotIdentificationType | null | undefined;
};

/** What parking costs a customer. */
export type ParkingCostType =
  /** Free of charge. */
  | 'FREE'
  /** Anything else. */
  | 'OTHER'
  /** A value that this version does not know. Not accepted as input. */
  | 'UNKNOWN';

/** How parking spots are told apart. */
export type ParkingSpotIdentificationType =
  /** By a number. */
  | 'NUMBERED'
  /** In another way. */
  | 'OTHER'
  /** A value that this version does not know. Not accepted as input. */
  | 'UNKNOWN';

/** Parking for curbside pickup, with an address of its own. */
export type ParkingWithAddressConfigurationInput = {
  /** Where customers park. */
  address?: SupplySourceAddressInput | null | undefined;
  /** Number of parking spots. */
  numberOfParkingSpots?: number | null | undefined;
  /** What parking costs. */
  parkingCostType?: ParkingCostType | null | undefined;
  /** How spots are told apart. */
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
export type ReturnLocationInput = {
  /** The address that takes returns. */
  addressWithContact?: AddressWithContactInput | null | undefined;
  /** The supply source that takes returns. */
  supplySourceId?: string | number | null | undefined;
};

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
  timezone?: string | null | undefined;
};

/** Whether a supply source takes part in fulfilment. */
export type SupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Archived for good; it cannot be changed any more. */
  | 'ARCHIVED'
  /** Not live. New supply sources are inactive. */
  | 'INACTIVE'
  /** A status that this version does not know. */
  | 'UNKNOWN';

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
  | 'ORDER'
  /** A unit that this version does not know. Not accepted as input. */
  | 'UNKNOWN';

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
  | 'MINUTES'
  /** A unit that this version does not know. Not accepted as input. */
  | 'UNKNOWN';

/** Which supply source to change, and how. */
export type UpdateSupplySourceInput = {
  /** The change. */
  changes: SupplySourceChangesInput;
  /** The `updatedAt` that the change was made for. When the supply source has another one by now, nothing is changed and `SupplySourceChanged` is answered. Without it the change is laid over whatever is there. */
  expectedUpdatedAt?: string | null | undefined;
  /** Id of the supply source. */
  id: string | number;
  /** The seller; the default seller when absent. */
  sellerId?: string | number | null | undefined;
};

/** Which supply source to switch on or off. */
export type UpdateSupplySourceStatusInput = {
  /** Id of the supply source. */
  id: string | number;
  /** The seller; the default seller when absent. */
  sellerId?: string | number | null | undefined;
  /** The new status. */
  status: WritableSupplySourceStatus;
};

/** What went wrong, as a closed list that programs can switch on. */
export type UserErrorCode =
  /** The shipping service needs inputs that are missing or invalid. */
  | 'ADDITIONAL_SELLER_INPUTS_REQUIRED'
  /** The shipment cannot be cancelled any more. */
  | 'CANCELLATION_REFUSED'
  /** The key was used before with another request. */
  | 'IDEMPOTENCY_CONFLICT'
  /** The seller account cannot pay for the label. */
  | 'INSUFFICIENT_FUNDS'
  /** The input breaks a rule; nothing was sent to Amazon. */
  | 'INVALID_INPUT'
  /** Amazon knows no such thing for this seller. */
  | 'NOT_FOUND'
  /** The shipping offer is no longer valid: quote again. */
  | 'OFFER_EXPIRED'
  /** No offer of that shipping service fits the shipment. */
  | 'OFFER_UNAVAILABLE'
  /** The label costs more than `maxPrice`. */
  | 'PRICE_ABOVE_MAXIMUM'
  /** Amazon may or may not have sold the label; it is never sent again by itself. */
  | 'PURCHASE_OUTCOME_UNKNOWN'
  /** Amazon understood the request and refused it. */
  | 'REJECTED_BY_AMAZON'
  /** The order items already have a label. */
  | 'SHIPMENT_ALREADY_PURCHASED'
  /** The supply source is archived, which is final (Amazon error 1005). */
  | 'SUPPLY_SOURCE_ARCHIVED'
  /** The supply source changed after the moment given as `expectedUpdatedAt`. */
  | 'SUPPLY_SOURCE_CHANGED'
  /** Another supply source of the seller has the code (Amazon error 1004). */
  | 'SUPPLY_SOURCE_CODE_TAKEN'
  /** The seller has not accepted the carrier's terms. */
  | 'TERMS_NOT_ACCEPTED';

/** A status that a supply source can be set to. */
export type WritableSupplySourceStatus =
  /** Live. */
  | 'ACTIVE'
  /** Not live. */
  | 'INACTIVE';

export type EverythingOfSourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type EverythingOfSourcesQuery = { supplySources: { nodes: Array<{ id: string, code: string | null, alias: string | null, status: SupplySourceStatus | null, createdAt: string | null, updatedAt: string | null, address: { name: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, city: string | null, county: string | null, district: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null } | null, configuration: { timezone: string | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number | null, timeUnit: TimeUnit | null } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string | null } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null } | null, capabilities: { outbound: { isSupported: boolean | null, effectiveOperationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number | null, timeUnit: TimeUnit | null } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string | null } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null, returnLocation: { supplySourceId: string | null, addressWithContact: { address: { name: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, city: string | null, county: string | null, district: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null } | null, contactDetails: { primary: { email: string | null, phone: string | null } | null } | null } | null } | null, deliveryChannel: { isSupported: boolean | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number | null, timeUnit: TimeUnit | null } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string | null } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null } | null, pickupChannel: { isSupported: boolean | null, inventoryHoldPeriod: { value: number, timeUnit: TimeUnit, duration: string | null } | null, inStorePickupConfiguration: { isSupported: boolean | null, parkingConfiguration: { parkingCostType: ParkingCostType | null, parkingSpotIdentificationType: ParkingSpotIdentificationType | null, numberOfParkingSpots: number | null } | null } | null, curbsidePickupConfiguration: { isSupported: boolean | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number | null, timeUnit: TimeUnit | null } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string | null } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null, parkingWithAddressConfiguration: { parkingCostType: ParkingCostType | null, numberOfParkingSpots: number | null, address: { name: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, city: string | null, county: string | null, district: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null } | null } | null } | null } | null } | null, services: { isSupported: boolean | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number | null, timeUnit: TimeUnit | null } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string | null } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null } | null } | null } | null }> } | null };

export type EveryAddressFragment = { name: string | null, addressLine1: string | null, addressLine2: string | null, addressLine3: string | null, city: string | null, county: string | null, district: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null };

export type EveryContactFragment = { primary: { email: string | null, phone: string | null } | null };

export type EveryOperationFragment = { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number | null, timeUnit: TimeUnit | null } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string | null } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, tuesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, wednesday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, thursday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, friday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, saturday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }>, sunday: Array<{ startTime: string, endTime: string, spansMidnight: boolean }> } | null };

export type EveryWindowFragment = { startTime: string, endTime: string, spansMidnight: boolean };

export type TutorialCreateMutationVariables = Exact<{
  input: CreateSupplySourceInput;
}>;


export type TutorialCreateMutation = { createSupplySource:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'RejectedByAmazon', message: string }
    | { __typename: 'SupplySourceCodeTaken', message: string }
    | { __typename: 'SupplySourcePayload', warnings: Array<{ path: Array<string>, message: string }>, supplySource: { id: string, code: string | null, status: SupplySourceStatus | null } | null }
   };

export type TutorialReadQueryVariables = Exact<{
  id: string | number;
}>;


export type TutorialReadQuery = { supplySource: { id: string, code: string | null, alias: string | null, status: SupplySourceStatus | null, createdAt: string | null, updatedAt: string | null, address: { name: string | null, addressLine1: string | null, addressLine2: string | null, city: string | null, county: string | null, stateOrRegion: string | null, postalCode: string | null, countryCode: string | null, phone: string | null } | null, configuration: { timezone: string | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number | null, timeUnit: TimeUnit | null } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string | null } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string }>, sunday: Array<{ startTime: string }> } | null } | null } | null, capabilities: { outbound: { isSupported: boolean | null, operationalConfiguration: { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number | null, timeUnit: TimeUnit | null } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string | null } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string }>, sunday: Array<{ startTime: string }> } | null } | null } | null } | null } | null };

export type OperationalFragment = { contactDetails: { primary: { email: string | null, phone: string | null } | null } | null, throughputConfig: { throughputUnit: ThroughputUnit | null, throughputCap: { value: number | null, timeUnit: TimeUnit | null } | null } | null, handlingTime: { value: number, timeUnit: TimeUnit, duration: string | null } | null, operatingHoursByDay: { monday: Array<{ startTime: string, endTime: string }>, friday: Array<{ startTime: string, endTime: string }>, saturday: Array<{ startTime: string }>, sunday: Array<{ startTime: string }> } | null };

export type TutorialUpdateMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type TutorialUpdateMutation = { updateSupplySource:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'RejectedByAmazon', message: string }
    | { __typename: 'SupplySourceArchived', message: string }
    | { __typename: 'SupplySourceChanged', message: string }
    | { __typename: 'SupplySourcePayload', warnings: Array<{ path: Array<string> }> }
   };

export type TutorialActivateMutationVariables = Exact<{
  input: UpdateSupplySourceStatusInput;
}>;


export type TutorialActivateMutation = { updateSupplySourceStatus:
    | { __typename: 'InvalidInput', message: string }
    | { __typename: 'NotFound', message: string }
    | { __typename: 'RejectedByAmazon', message: string }
    | { __typename: 'SupplySourceArchived', message: string }
    | { __typename: 'SupplySourcePayload', supplySource: { status: SupplySourceStatus | null } | null }
   };

export type CreateSourceMutationVariables = Exact<{
  input: CreateSupplySourceInput;
}>;


export type CreateSourceMutation = { createSupplySource:
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, message: string, accepted: string }> }
    | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SupplySourceCodeTaken', code: UserErrorCode, message: string, path: Array<string> | null, existing: { id: string, alias: string | null } | null }
    | { __typename: 'SupplySourcePayload', supplySource: { id: string } | null, warnings: Array<{ path: Array<string>, message: string }> }
   };

export type UpdateSourceMutationVariables = Exact<{
  input: UpdateSupplySourceInput;
}>;


export type UpdateSourceMutation = { updateSupplySource:
    | { __typename: 'InvalidInput', code: UserErrorCode, message: string, path: Array<string> | null, issues: Array<{ path: Array<string>, accepted: string }> }
    | { __typename: 'NotFound', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'RejectedByAmazon', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SupplySourceArchived', code: UserErrorCode, message: string, path: Array<string> | null }
    | { __typename: 'SupplySourceChanged', code: UserErrorCode, message: string, path: Array<string> | null, current: { alias: string | null, updatedAt: string | null } }
    | { __typename: 'SupplySourcePayload', supplySource: { alias: string | null } | null }
   };

export type ArchiveSourceMutationVariables = Exact<{
  input: ArchiveSupplySourceInput;
}>;


export type ArchiveSourceMutation = { archiveSupplySource:
    | { __typename: 'InvalidInput', code: UserErrorCode }
    | { __typename: 'NotFound', code: UserErrorCode }
    | { __typename: 'RejectedByAmazon', code: UserErrorCode }
    | { __typename: 'SupplySourcePayload', supplySource: { status: SupplySourceStatus | null } | null }
   };

export type SourcesToChangeQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesToChangeQuery = { supplySources: { nodes: Array<{ id: string, code: string | null, alias: string | null, status: SupplySourceStatus | null, updatedAt: string | null, configuration: { timezone: string | null } | null }> } | null };

export type SupplySourceListQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SupplySourceListQuery = { supplySources: { nodes: Array<{ id: string, code: string | null, alias: string | null, address: { city: string | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type SupplySourceDetailsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type SupplySourceDetailsQuery = { supplySources: { edges: Array<{ cursor: string, node: { id: string, status: SupplySourceStatus | null, createdAt: string | null, configuration: { timezone: string | null } | null } }> } | null };

export type OneSupplySourceQueryVariables = Exact<{
  id: string | number;
}>;


export type OneSupplySourceQuery = { supplySource: { id: string, alias: string | null, status: SupplySourceStatus | null, updatedAt: string | null } | null };

export type SuppliesOfSellersQueryVariables = Exact<{ [key: string]: never; }>;


export type SuppliesOfSellersQuery = { sellers: Array<{ id: string, isDefault: boolean, supplySources: { nodes: Array<{ id: string }>, pageInfo: { endCursor: string | null } } | null }> };

export type SuppliesOfSellerQueryVariables = Exact<{
  seller?: string | number | null | undefined;
  id: string | number;
  after?: string | null | undefined;
}>;


export type SuppliesOfSellerQuery = { seller: { supplySource: { id: string } | null, supplySources: { nodes: Array<{ id: string }> } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const EveryAddressFragmentDoc = new TypedDocumentString(`
    fragment EveryAddress on Address {
  name
  addressLine1
  addressLine2
  addressLine3
  city
  county
  district
  stateOrRegion
  postalCode
  countryCode
  phone
}
    `, {"fragmentName":"EveryAddress"}) as unknown as TypedDocumentString<EveryAddressFragment, unknown>;
export const EveryContactFragmentDoc = new TypedDocumentString(`
    fragment EveryContact on ContactDetails {
  primary {
    email
    phone
  }
}
    `, {"fragmentName":"EveryContact"}) as unknown as TypedDocumentString<EveryContactFragment, unknown>;
export const EveryWindowFragmentDoc = new TypedDocumentString(`
    fragment EveryWindow on OperatingHours {
  startTime
  endTime
  spansMidnight
}
    `, {"fragmentName":"EveryWindow"}) as unknown as TypedDocumentString<EveryWindowFragment, unknown>;
export const EveryOperationFragmentDoc = new TypedDocumentString(`
    fragment EveryOperation on OperationalConfiguration {
  contactDetails {
    ...EveryContact
  }
  throughputConfig {
    throughputCap {
      value
      timeUnit
    }
    throughputUnit
  }
  handlingTime {
    value
    timeUnit
    duration
  }
  operatingHoursByDay {
    monday {
      ...EveryWindow
    }
    tuesday {
      ...EveryWindow
    }
    wednesday {
      ...EveryWindow
    }
    thursday {
      ...EveryWindow
    }
    friday {
      ...EveryWindow
    }
    saturday {
      ...EveryWindow
    }
    sunday {
      ...EveryWindow
    }
  }
}
    fragment EveryContact on ContactDetails {
  primary {
    email
    phone
  }
}
fragment EveryWindow on OperatingHours {
  startTime
  endTime
  spansMidnight
}`, {"fragmentName":"EveryOperation"}) as unknown as TypedDocumentString<EveryOperationFragment, unknown>;
export const OperationalFragmentDoc = new TypedDocumentString(`
    fragment Operational on OperationalConfiguration {
  contactDetails {
    primary {
      email
      phone
    }
  }
  throughputConfig {
    throughputCap {
      value
      timeUnit
    }
    throughputUnit
  }
  handlingTime {
    value
    timeUnit
    duration
  }
  operatingHoursByDay {
    monday {
      startTime
      endTime
    }
    friday {
      startTime
      endTime
    }
    saturday {
      startTime
    }
    sunday {
      startTime
    }
  }
}
    `, {"fragmentName":"Operational"}) as unknown as TypedDocumentString<OperationalFragment, unknown>;
export const EverythingOfSourcesDocument = new TypedDocumentString(`
    query EverythingOfSources {
  supplySources(first: 100) {
    nodes {
      id
      code
      alias
      address {
        ...EveryAddress
      }
      status
      createdAt
      updatedAt
      configuration {
        timezone
        operationalConfiguration {
          ...EveryOperation
        }
      }
      capabilities {
        outbound {
          isSupported
          effectiveOperationalConfiguration {
            ...EveryOperation
          }
          returnLocation {
            supplySourceId
            addressWithContact {
              address {
                ...EveryAddress
              }
              contactDetails {
                ...EveryContact
              }
            }
          }
          deliveryChannel {
            isSupported
            operationalConfiguration {
              ...EveryOperation
            }
          }
          pickupChannel {
            isSupported
            inventoryHoldPeriod {
              value
              timeUnit
              duration
            }
            inStorePickupConfiguration {
              isSupported
              parkingConfiguration {
                parkingCostType
                parkingSpotIdentificationType
                numberOfParkingSpots
              }
            }
            curbsidePickupConfiguration {
              isSupported
              operationalConfiguration {
                ...EveryOperation
              }
              parkingWithAddressConfiguration {
                parkingCostType
                numberOfParkingSpots
                address {
                  ...EveryAddress
                }
              }
            }
          }
        }
        services {
          isSupported
          operationalConfiguration {
            ...EveryOperation
          }
        }
      }
    }
  }
}
    fragment EveryAddress on Address {
  name
  addressLine1
  addressLine2
  addressLine3
  city
  county
  district
  stateOrRegion
  postalCode
  countryCode
  phone
}
fragment EveryContact on ContactDetails {
  primary {
    email
    phone
  }
}
fragment EveryOperation on OperationalConfiguration {
  contactDetails {
    ...EveryContact
  }
  throughputConfig {
    throughputCap {
      value
      timeUnit
    }
    throughputUnit
  }
  handlingTime {
    value
    timeUnit
    duration
  }
  operatingHoursByDay {
    monday {
      ...EveryWindow
    }
    tuesday {
      ...EveryWindow
    }
    wednesday {
      ...EveryWindow
    }
    thursday {
      ...EveryWindow
    }
    friday {
      ...EveryWindow
    }
    saturday {
      ...EveryWindow
    }
    sunday {
      ...EveryWindow
    }
  }
}
fragment EveryWindow on OperatingHours {
  startTime
  endTime
  spansMidnight
}`) as unknown as TypedDocumentString<EverythingOfSourcesQuery, EverythingOfSourcesQueryVariables>;
export const TutorialCreateDocument = new TypedDocumentString(`
    mutation TutorialCreate($input: CreateSupplySourceInput!) {
  createSupplySource(input: $input) {
    __typename
    ... on SupplySourcePayload {
      warnings {
        path
        message
      }
      supplySource {
        id
        code
        status
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TutorialCreateMutation, TutorialCreateMutationVariables>;
export const TutorialReadDocument = new TypedDocumentString(`
    query TutorialRead($id: ID!) {
  supplySource(id: $id) {
    id
    code
    alias
    status
    address {
      name
      addressLine1
      addressLine2
      city
      county
      stateOrRegion
      postalCode
      countryCode
      phone
    }
    configuration {
      timezone
      operationalConfiguration {
        ...Operational
      }
    }
    capabilities {
      outbound {
        isSupported
        operationalConfiguration {
          ...Operational
        }
      }
    }
    createdAt
    updatedAt
  }
}
    fragment Operational on OperationalConfiguration {
  contactDetails {
    primary {
      email
      phone
    }
  }
  throughputConfig {
    throughputCap {
      value
      timeUnit
    }
    throughputUnit
  }
  handlingTime {
    value
    timeUnit
    duration
  }
  operatingHoursByDay {
    monday {
      startTime
      endTime
    }
    friday {
      startTime
      endTime
    }
    saturday {
      startTime
    }
    sunday {
      startTime
    }
  }
}`) as unknown as TypedDocumentString<TutorialReadQuery, TutorialReadQueryVariables>;
export const TutorialUpdateDocument = new TypedDocumentString(`
    mutation TutorialUpdate($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    __typename
    ... on SupplySourcePayload {
      warnings {
        path
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TutorialUpdateMutation, TutorialUpdateMutationVariables>;
export const TutorialActivateDocument = new TypedDocumentString(`
    mutation TutorialActivate($input: UpdateSupplySourceStatusInput!) {
  updateSupplySourceStatus(input: $input) {
    __typename
    ... on SupplySourcePayload {
      supplySource {
        status
      }
    }
    ... on UserError {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TutorialActivateMutation, TutorialActivateMutationVariables>;
export const CreateSourceDocument = new TypedDocumentString(`
    mutation CreateSource($input: CreateSupplySourceInput!) {
  createSupplySource(input: $input) {
    __typename
    ... on SupplySourcePayload {
      supplySource {
        id
      }
      warnings {
        path
        message
      }
    }
    ... on UserError {
      code
      message
      path
    }
    ... on InvalidInput {
      issues {
        path
        message
        accepted
      }
    }
    ... on SupplySourceCodeTaken {
      existing {
        id
        alias
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CreateSourceMutation, CreateSourceMutationVariables>;
export const UpdateSourceDocument = new TypedDocumentString(`
    mutation UpdateSource($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    __typename
    ... on SupplySourcePayload {
      supplySource {
        alias
      }
    }
    ... on UserError {
      code
      message
      path
    }
    ... on InvalidInput {
      issues {
        path
        accepted
      }
    }
    ... on SupplySourceChanged {
      current {
        alias
        updatedAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateSourceMutation, UpdateSourceMutationVariables>;
export const ArchiveSourceDocument = new TypedDocumentString(`
    mutation ArchiveSource($input: ArchiveSupplySourceInput!) {
  archiveSupplySource(input: $input) {
    __typename
    ... on SupplySourcePayload {
      supplySource {
        status
      }
    }
    ... on UserError {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveSourceMutation, ArchiveSourceMutationVariables>;
export const SourcesToChangeDocument = new TypedDocumentString(`
    query SourcesToChange {
  supplySources(first: 100) {
    nodes {
      id
      code
      alias
      status
      updatedAt
      configuration {
        timezone
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SourcesToChangeQuery, SourcesToChangeQueryVariables>;
export const SupplySourceListDocument = new TypedDocumentString(`
    query SupplySourceList($first: Int, $after: String) {
  supplySources(first: $first, after: $after) {
    nodes {
      id
      code
      alias
      address {
        city
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<SupplySourceListQuery, SupplySourceListQueryVariables>;
export const SupplySourceDetailsDocument = new TypedDocumentString(`
    query SupplySourceDetails($first: Int) {
  supplySources(first: $first) {
    edges {
      cursor
      node {
        id
        status
        configuration {
          timezone
        }
        createdAt
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SupplySourceDetailsQuery, SupplySourceDetailsQueryVariables>;
export const OneSupplySourceDocument = new TypedDocumentString(`
    query OneSupplySource($id: ID!) {
  supplySource(id: $id) {
    id
    alias
    status
    updatedAt
  }
}
    `) as unknown as TypedDocumentString<OneSupplySourceQuery, OneSupplySourceQueryVariables>;
export const SuppliesOfSellersDocument = new TypedDocumentString(`
    query SuppliesOfSellers {
  sellers {
    id
    isDefault
    supplySources(first: 100) {
      nodes {
        id
      }
      pageInfo {
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuppliesOfSellersQuery, SuppliesOfSellersQueryVariables>;
export const SuppliesOfSellerDocument = new TypedDocumentString(`
    query SuppliesOfSeller($seller: ID, $id: ID!, $after: String) {
  seller(id: $seller) {
    supplySource(id: $id) {
      id
    }
    supplySources(after: $after) {
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SuppliesOfSellerQuery, SuppliesOfSellerQueryVariables>;