import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Address } from '../../graph/address.type.js';
import type { Fields } from '../../graph/fields.js';
import { NonNegativeInt } from '../../graph/scalars.js';
import {
  ContactDetails,
  InventoryHoldPeriod,
  OperationalConfiguration,
} from './operational-configuration.type.js';

export enum ParkingCostType {
  FREE = 'Free',
  OTHER = 'Other',
}

registerEnumType(ParkingCostType, {
  name: 'ParkingCostType',
  description: 'What parking costs a customer.',
  valuesConfig: {
    FREE: { description: 'Free of charge.' },
    OTHER: { description: 'Anything else.' },
  },
});

export enum ParkingSpotIdentificationType {
  NUMBERED = 'Numbered',
  OTHER = 'Other',
}

registerEnumType(ParkingSpotIdentificationType, {
  name: 'ParkingSpotIdentificationType',
  description: 'How parking spots are told apart.',
  valuesConfig: {
    NUMBERED: { description: 'By a number.' },
    OTHER: { description: 'In another way.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Parking at a location.' })
export class ParkingConfiguration {
  @Field(() => ParkingCostType, { nullable: true, description: 'What parking costs.' })
  parkingCostType!: ParkingCostType | null;

  @Field(() => ParkingSpotIdentificationType, {
    nullable: true,
    description: 'How spots are told apart.',
  })
  parkingSpotIdentificationType!: ParkingSpotIdentificationType | null;

  @Field(() => NonNegativeInt, { nullable: true, description: 'Number of parking spots.' })
  numberOfParkingSpots!: number | null;

  constructor(fields: Fields<ParkingConfiguration>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'Parking for curbside pickup, with an address of its own.',
})
export class ParkingWithAddressConfiguration extends ParkingConfiguration {
  @Field(() => Address, { nullable: true, description: 'Where customers park.' })
  address: Address | null;

  constructor(fields: Fields<ParkingWithAddressConfiguration>) {
    super(fields);
    this.address = fields.address;
  }
}

@ObjectType({ simpleResolvers: true, description: 'An address with the contact there.' })
export class AddressWithContact {
  @Field(() => Address, { nullable: true, description: 'The address.' })
  address!: Address | null;

  @Field(() => ContactDetails, { nullable: true, description: 'Who can be reached there.' })
  contactDetails!: ContactDetails | null;

  constructor(fields: Fields<AddressWithContact>) {
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'Where returns go: another supply source, or an address with a contact.',
})
export class ReturnLocation {
  @Field(() => String, {
    nullable: true,
    description: 'Id of the supply source that takes returns.',
  })
  supplySourceId!: string | null;

  @Field(() => AddressWithContact, {
    nullable: true,
    description: 'The address that takes returns.',
  })
  addressWithContact!: AddressWithContact | null;

  /** Seller of the supply source. The return location is loaded with that seller's grant. */
  readonly sellerId!: string;

  constructor(fields: Fields<ReturnLocation>) {
    Object.assign(this, fields);
  }
}

const SUPPORTED =
  'Whether the channel is offered. Amazon may send a full configuration for a channel that is not supported.';
const OWN = 'What this level itself says; null parts are taken from the further level.';
const EFFECTIVE =
  'What applies here: each part from this level, or from the nearest further level that has it. Not in the REST API.';

@ObjectType({ simpleResolvers: true })
export abstract class Channel {
  @Field(() => Boolean, { nullable: true, description: SUPPORTED })
  isSupported!: boolean | null;

  @Field(() => OperationalConfiguration, { nullable: true, description: OWN })
  operationalConfiguration!: OperationalConfiguration | null;

  @Field(() => OperationalConfiguration, { nullable: true, description: EFFECTIVE })
  effectiveOperationalConfiguration!: OperationalConfiguration | null;
}

@ObjectType({ simpleResolvers: true, description: 'Delivery to customers from a supply source.' })
export class DeliveryChannel extends Channel {
  constructor(fields: Fields<DeliveryChannel>) {
    super();
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'Pickup inside the store.' })
export class InStorePickupConfiguration {
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

  constructor(fields: Fields<InStorePickupConfiguration>) {
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'Pickup at the curbside.' })
export class CurbsidePickupConfiguration extends Channel {
  @Field(() => ParkingWithAddressConfiguration, {
    nullable: true,
    description: 'Parking for curbside pickup, with its address.',
  })
  parkingWithAddressConfiguration!: ParkingWithAddressConfiguration | null;

  constructor(fields: Fields<CurbsidePickupConfiguration>) {
    super();
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'Pickup by customers.' })
export class PickupChannel extends Channel {
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

  constructor(fields: Fields<PickupChannel>) {
    super();
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'What a supply source sends out, and how.' })
export class OutboundCapability extends Channel {
  @Field(() => ReturnLocation, {
    nullable: true,
    description: 'Where returns of outbound orders go.',
  })
  returnLocation!: ReturnLocation | null;

  @Field(() => DeliveryChannel, { nullable: true, description: 'Delivery from here.' })
  deliveryChannel!: DeliveryChannel | null;

  @Field(() => PickupChannel, { nullable: true, description: 'Pickup here.' })
  pickupChannel!: PickupChannel | null;

  constructor(fields: Fields<OutboundCapability>) {
    super();
    Object.assign(this, fields);
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'Services (such as installation) offered from a supply source.',
})
export class ServicesCapability extends Channel {
  constructor(fields: Fields<ServicesCapability>) {
    super();
    Object.assign(this, fields);
  }
}

@ObjectType({ simpleResolvers: true, description: 'What a supply source can do.' })
export class Capabilities {
  @Field(() => OutboundCapability, {
    nullable: true,
    description: 'Sending items out: delivery and pickup.',
  })
  outbound!: OutboundCapability | null;

  @Field(() => ServicesCapability, { nullable: true, description: 'Services.' })
  services!: ServicesCapability | null;

  constructor(fields: Fields<Capabilities>) {
    Object.assign(this, fields);
  }
}
