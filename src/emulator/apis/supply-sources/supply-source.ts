/** The wire shapes of the Supply Sources API v2020-07-01. */

/** A physical address. Answers send absent parts as empty strings. */
export interface Address {
  name: string;
  addressLine1: string;
  addressLine2?: string;
  addressLine3?: string;
  city?: string;
  county?: string;
  district?: string;
  stateOrRegion: string;
  postalCode?: string;
  countryCode: string;
  phone?: string;
}

/** Email and phone of a contact. */
export interface ContactDetails {
  primary?: { email?: string; phone?: string };
}

/** One window in `HH:mm`. An end before the start is on the next day. */
export interface OperatingHour {
  startTime?: string;
  endTime?: string;
}

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** The windows of each day. A closed day has none. */
export type OperatingHoursByDay = { [day in Weekday]?: OperatingHour[] };

/** A number of minutes, hours or days. Amazon's model requires neither part. */
export interface Duration {
  value?: number;
  timeUnit?: 'Minutes' | 'Hours' | 'Days';
}

export interface OperationalConfiguration {
  contactDetails?: ContactDetails;
  throughputConfig?: { throughputCap?: Duration; throughputUnit: 'Order' };
  operatingHoursByDay?: OperatingHoursByDay;
  handlingTime?: Duration;
}

export interface SupplySourceConfiguration {
  operationalConfiguration?: OperationalConfiguration;
  timezone?: string;
}

/** A channel or service that a location may support, with its own operational configuration. */
export interface Channel {
  isSupported?: boolean;
  operationalConfiguration?: OperationalConfiguration;
}

export interface ParkingConfiguration {
  parkingCostType?: 'Free' | 'Other';
  parkingSpotIdentificationType?: 'Numbered' | 'Other';
  numberOfParkingSpots?: number;
}

export interface PickupChannel extends Channel {
  inventoryHoldPeriod?: Duration;
  inStorePickupConfiguration?: {
    isSupported?: boolean;
    parkingConfiguration?: ParkingConfiguration;
  };
  curbsidePickupConfiguration?: Channel & {
    parkingWithAddressConfiguration?: ParkingConfiguration & { address?: Address };
  };
}

export interface ReturnLocation {
  supplySourceId?: string;
  addressWithContact?: { contactDetails?: ContactDetails; address?: Address };
}

export interface SupplySourceCapabilities {
  outbound?: Channel & {
    returnLocation?: ReturnLocation;
    deliveryChannel?: Channel;
    pickupChannel?: PickupChannel;
  };
  services?: Channel;
}

/** One supply source in the emulator's state. */
export interface SupplySource {
  readonly supplySourceId: string;
  readonly supplySourceCode: string;
  alias: string;
  status: 'Active' | 'Inactive' | 'Archived';
  readonly address: Address;
  configuration: SupplySourceConfiguration | undefined;
  capabilities: SupplySourceCapabilities | undefined;
  readonly createdAtMs: number;
  updatedAtMs: number;
}
