import { Field, Int } from 'type-graphql';
import { Address } from '../../graph/address.type.js';
import { describeEnum } from '../../graph/enum-type.js';
import { DataType, FromFields } from '../../graph/fields.js';
import type { Fields } from '../../graph/fields.js';
import {
  ContactDetails,
  InventoryHoldPeriod,
  OperationalConfiguration,
} from './operational-configuration.type.js';

export enum ParkingCostType {
  FREE = 'Free',
  OTHER = 'Other',
}

describeEnum({ ParkingCostType }, 'What parking costs a customer.', {
  FREE: 'Free of charge.',
  OTHER: 'Anything else.',
});

export enum ParkingSpotIdentificationType {
  NUMBERED = 'Numbered',
  OTHER = 'Other',
}

describeEnum({ ParkingSpotIdentificationType }, 'How parking spots are identified.', {
  NUMBERED: 'By a number.',
  OTHER: 'In another way.',
});

@DataType('Parking at a location.')
export class ParkingConfiguration extends FromFields<ParkingConfiguration> {
  @Field(() => ParkingCostType, { nullable: true, description: 'What parking costs.' })
  parkingCostType!: ParkingCostType | null;

  @Field(() => ParkingSpotIdentificationType, {
    nullable: true,
    description: 'How spots are identified.',
  })
  parkingSpotIdentificationType!: ParkingSpotIdentificationType | null;

  @Field(() => Int, { nullable: true, description: 'Number of parking spots.' })
  numberOfParkingSpots!: number | null;
}

@DataType('Parking for curbside pickup, with an address of its own.')
export class ParkingWithAddressConfiguration extends ParkingConfiguration {
  @Field(() => Address, { nullable: true, description: 'Where customers park.' })
  address: Address | null;

  constructor(fields: Fields<ParkingWithAddressConfiguration>) {
    super(fields);
    this.address = fields.address;
  }
}

@DataType('An address with the contact there.')
export class AddressWithContact extends FromFields<AddressWithContact> {
  @Field(() => Address, { nullable: true, description: 'The address.' })
  address!: Address | null;

  @Field(() => ContactDetails, { nullable: true, description: 'Who can be reached there.' })
  contactDetails!: ContactDetails | null;
}

@DataType('Where returns go: another supply source, or an address with a contact.')
export class ReturnLocation extends FromFields<ReturnLocation> {
  /** Supply source that takes returns. Null when returns go to an address. */
  readonly supplySourceId!: string | null;

  @Field(() => AddressWithContact, {
    nullable: true,
    description: 'The address that takes returns.',
  })
  addressWithContact!: AddressWithContact | null;

  /** Seller of the supply source. The return location is loaded with that seller's grant. */
  readonly sellerId!: string;
}

const SUPPORTED =
  'Whether the channel is offered. Amazon may send a full configuration for a channel that is not supported.';
const OWN = 'What this level itself says; null parts are taken from the further level.';
const EFFECTIVE =
  'What applies here: each part from this level, or from the nearest further level that has it. Not in the REST API.';

@DataType()
export abstract class Channel<T = unknown> extends FromFields<T> {
  @Field(() => Boolean, { nullable: true, description: SUPPORTED })
  isSupported!: boolean | null;

  @Field(() => OperationalConfiguration, { nullable: true, description: OWN })
  operationalConfiguration!: OperationalConfiguration | null;

  @Field(() => OperationalConfiguration, { nullable: true, description: EFFECTIVE })
  effectiveOperationalConfiguration!: OperationalConfiguration | null;
}

@DataType('Delivery to customers from a supply source.')
export class DeliveryChannel extends Channel<DeliveryChannel> {}

@DataType('Pickup inside the store.')
export class InStorePickupConfiguration extends FromFields<InStorePickupConfiguration> {
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether in-store pickup is offered. Where Amazon does not say, it is as in the pickup channel.',
  })
  isSupported!: boolean | null;

  @Field(() => ParkingConfiguration, {
    nullable: true,
    description: 'Parking for in-store pickup.',
  })
  parkingConfiguration!: ParkingConfiguration | null;
}

@DataType('Pickup at the curbside.')
export class CurbsidePickupConfiguration extends Channel<CurbsidePickupConfiguration> {
  @Field(() => ParkingWithAddressConfiguration, {
    nullable: true,
    description: 'Parking for curbside pickup, with its address.',
  })
  parkingWithAddressConfiguration!: ParkingWithAddressConfiguration | null;
}

@DataType('Pickup by customers.')
export class PickupChannel extends Channel<PickupChannel> {
  @Field(() => InventoryHoldPeriod, {
    nullable: true,
    description: 'How long an item is held once it is ready for pickup.',
  })
  inventoryHoldPeriod!: InventoryHoldPeriod | null;

  @Field(() => InStorePickupConfiguration, {
    nullable: true,
    description: 'Pickup inside the store.',
  })
  inStorePickupConfiguration!: InStorePickupConfiguration | null;

  @Field(() => CurbsidePickupConfiguration, {
    nullable: true,
    description: 'Pickup at the curbside.',
  })
  curbsidePickupConfiguration!: CurbsidePickupConfiguration | null;
}

@DataType('What a supply source sends out, and how.')
export class OutboundCapability extends Channel<OutboundCapability> {
  @Field(() => ReturnLocation, {
    nullable: true,
    description: 'Where returns of outbound orders go.',
  })
  returnLocation!: ReturnLocation | null;

  @Field(() => DeliveryChannel, { nullable: true, description: 'Delivery from here.' })
  deliveryChannel!: DeliveryChannel | null;

  @Field(() => PickupChannel, { nullable: true, description: 'Pickup here.' })
  pickupChannel!: PickupChannel | null;
}

@DataType('Services (such as installation) offered from a supply source.')
export class ServicesCapability extends Channel<ServicesCapability> {}

@DataType('What a supply source can do.')
export class Capabilities extends FromFields<Capabilities> {
  @Field(() => OutboundCapability, {
    nullable: true,
    description: 'Sending items out: delivery and pickup.',
  })
  outbound!: OutboundCapability | null;

  @Field(() => ServicesCapability, { nullable: true, description: 'Services.' })
  services!: ServicesCapability | null;
}
