import type { FlagWire, ListWire, NumberWire, TextWire } from './wire.js';

export type WeekdayWire =
  'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

// Responses.

export interface SupplySourceAddressWire {
  readonly name?: TextWire;
  readonly addressLine1?: TextWire;
  readonly addressLine2?: TextWire;
  readonly addressLine3?: TextWire;
  readonly city?: TextWire;
  readonly county?: TextWire;
  readonly district?: TextWire;
  readonly stateOrRegion?: TextWire;
  readonly postalCode?: TextWire;
  readonly countryCode?: TextWire;
  readonly phone?: TextWire;
}

/** `value` and `timeUnit`. Used for handling times, hold periods and throughput caps. */
export interface DurationWire {
  readonly value?: NumberWire;
  readonly timeUnit?: TextWire;
}

export interface ContactWire {
  readonly email?: TextWire;
  readonly phone?: TextWire;
}

/** The model has `primary` only. Email and phone also occur one level up, or in an object of another name. */
export interface ContactDetailsWire extends ContactWire {
  readonly primary?: ContactWire | null;
  readonly [otherNesting: string]: unknown;
}

export interface OperatingHourWire {
  readonly startTime?: TextWire;
  readonly endTime?: TextWire;
}

/** The model has a list of windows for each day. A single window without a list also occurs. */
export type OperatingHoursWire = ListWire<OperatingHourWire> | OperatingHourWire;

export type OperatingHoursByDayWire = { readonly [Day in WeekdayWire]?: OperatingHoursWire };

export interface ThroughputConfigWire {
  readonly throughputCap?: DurationWire | null;
  /** `Order` in the model. `ORDER` and `ORDERS` also occur. */
  readonly throughputUnit?: TextWire;
}

export interface OperationalConfigurationWire {
  readonly contactDetails?: ContactDetailsWire | null;
  readonly throughputConfig?: ThroughputConfigWire | null;
  readonly operatingHoursByDay?: OperatingHoursByDayWire | null;
  readonly handlingTime?: DurationWire | null;
}

export interface SupplySourceConfigurationWire {
  readonly operationalConfiguration?: OperationalConfigurationWire | null;
  readonly timezone?: TextWire;
}

export interface ReturnLocationWire {
  readonly supplySourceId?: TextWire;
  readonly addressWithContact?: {
    readonly contactDetails?: ContactDetailsWire | null;
    readonly address?: SupplySourceAddressWire | null;
  } | null;
}

/** A capability that can be switched on and has its own configuration. */
export interface ChannelWire {
  readonly isSupported?: FlagWire;
  readonly operationalConfiguration?: OperationalConfigurationWire | null;
}

export interface ParkingConfigurationWire {
  readonly parkingCostType?: TextWire;
  readonly parkingSpotIdentificationType?: TextWire;
  readonly numberOfParkingSpots?: NumberWire;
}

export interface PickupChannelWire extends ChannelWire {
  readonly inventoryHoldPeriod?: DurationWire | null;
  readonly inStorePickupConfiguration?: {
    readonly isSupported?: FlagWire;
    readonly parkingConfiguration?: ParkingConfigurationWire | null;
  } | null;
  readonly curbsidePickupConfiguration?: CurbsidePickupConfigurationWire | null;
}

export interface CurbsidePickupConfigurationWire extends ChannelWire {
  readonly parkingWithAddressConfiguration?:
    (ParkingConfigurationWire & { readonly address?: SupplySourceAddressWire | null }) | null;
}

export interface OutboundCapabilityWire extends ChannelWire {
  readonly returnLocation?: ReturnLocationWire | null;
  readonly deliveryChannel?: ChannelWire | null;
  readonly pickupChannel?: PickupChannelWire | null;
}

export interface SupplySourceCapabilitiesWire {
  readonly outbound?: OutboundCapabilityWire | null;
  readonly services?: ChannelWire | null;
}

/** The four fields of the list call. */
export interface SupplySourceListItemWire {
  readonly supplySourceId?: TextWire;
  readonly supplySourceCode?: TextWire;
  readonly alias?: TextWire;
  readonly address?: SupplySourceAddressWire | null;
  /** Not in the model: production also sends the address under this name. */
  readonly details?: SupplySourceAddressWire | null;
}

export interface SupplySourceWire extends SupplySourceListItemWire {
  readonly status?: TextWire;
  readonly configuration?: SupplySourceConfigurationWire | null;
  readonly capabilities?: SupplySourceCapabilitiesWire | null;
  /** RFC 3339 in the model. In practice epoch seconds as a number or a string such as `"1.6E9"`. */
  readonly createdAt?: TextWire | number;
  readonly updatedAt?: TextWire | number;
}

export interface GetSupplySourcesResponseWire {
  readonly supplySources?: ListWire<SupplySourceListItemWire>;
  readonly nextPageToken?: TextWire;
}

export interface CreateSupplySourceResponseWire {
  readonly supplySourceId?: TextWire;
  readonly supplySourceCode?: TextWire;
}

// Requests.

export interface SupplySourceAddressRequestWire {
  readonly name: string;
  readonly addressLine1: string;
  readonly addressLine2?: string;
  readonly addressLine3?: string;
  readonly city?: string;
  readonly county?: string;
  readonly district?: string;
  readonly stateOrRegion: string;
  readonly postalCode?: string;
  readonly countryCode: string;
  readonly phone?: string;
}

export interface CreateSupplySourceRequestWire {
  readonly supplySourceCode: string;
  readonly alias: string;
  readonly address: SupplySourceAddressRequestWire;
}

export type TimeUnitWire = 'Minutes' | 'Hours' | 'Days';

export interface DurationRequestWire {
  /** A whole number from 0. */
  readonly value?: number;
  readonly timeUnit?: TimeUnitWire;
}

export interface ContactDetailsRequestWire {
  readonly primary?: { readonly email?: string; readonly phone?: string };
}

export interface OperatingHourRequestWire {
  /** `HH:mm` */
  readonly startTime?: string;
  /** `HH:mm` */
  readonly endTime?: string;
}

export type OperatingHoursByDayRequestWire = {
  readonly [Day in WeekdayWire]?: readonly OperatingHourRequestWire[];
};

export interface ThroughputConfigRequestWire {
  readonly throughputCap?: DurationRequestWire;
  readonly throughputUnit: 'Order';
}

export interface OperationalConfigurationRequestWire {
  readonly contactDetails?: ContactDetailsRequestWire;
  readonly throughputConfig?: ThroughputConfigRequestWire;
  readonly operatingHoursByDay?: OperatingHoursByDayRequestWire;
  readonly handlingTime?: DurationRequestWire;
}

export interface SupplySourceConfigurationRequestWire {
  readonly operationalConfiguration?: OperationalConfigurationRequestWire;
  readonly timezone?: string;
}

export interface ReturnLocationRequestWire {
  readonly supplySourceId?: string;
  readonly addressWithContact?: {
    readonly contactDetails?: ContactDetailsRequestWire;
    readonly address?: SupplySourceAddressRequestWire;
  };
}

export interface ChannelRequestWire {
  readonly isSupported?: boolean;
  readonly operationalConfiguration?: OperationalConfigurationRequestWire;
}

export interface ParkingConfigurationRequestWire {
  readonly parkingCostType?: 'Free' | 'Other';
  readonly parkingSpotIdentificationType?: 'Numbered' | 'Other';
  readonly numberOfParkingSpots?: number;
}

export interface CurbsidePickupConfigurationRequestWire extends ChannelRequestWire {
  readonly parkingWithAddressConfiguration?: ParkingConfigurationRequestWire & {
    readonly address?: SupplySourceAddressRequestWire;
  };
}

export interface PickupChannelRequestWire extends ChannelRequestWire {
  readonly inventoryHoldPeriod?: DurationRequestWire;
  readonly inStorePickupConfiguration?: {
    readonly isSupported?: boolean;
    readonly parkingConfiguration?: ParkingConfigurationRequestWire;
  };
  readonly curbsidePickupConfiguration?: CurbsidePickupConfigurationRequestWire;
}

export interface OutboundCapabilityRequestWire extends ChannelRequestWire {
  readonly returnLocation?: ReturnLocationRequestWire;
  readonly deliveryChannel?: ChannelRequestWire;
  readonly pickupChannel?: PickupChannelRequestWire;
}

export interface SupplySourceCapabilitiesRequestWire {
  readonly outbound?: OutboundCapabilityRequestWire;
  readonly services?: ChannelRequestWire;
}

/** Replaces the stored values: omitted ones are cleared. Code and address cannot change. */
export interface UpdateSupplySourceRequestWire {
  readonly alias?: string;
  readonly configuration?: SupplySourceConfigurationRequestWire;
  readonly capabilities?: SupplySourceCapabilitiesRequestWire;
}

export interface UpdateSupplySourceStatusRequestWire {
  readonly status: 'Active' | 'Inactive';
}
