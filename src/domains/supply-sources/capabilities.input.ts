import { IsInt, Min, ValidateNested } from 'class-validator';
import { Directive, Field, ID, InputType, Int } from 'type-graphql';
import { IssuedId } from '../../graph/issued-id.js';
import { SupplySourceAddressInput } from './address.input.js';
import { ParkingCostType, ParkingSpotIdentificationType } from './capabilities.type.js';
import {
  ContactDetailsInput,
  OperationalConfigurationInput,
  TimeSpanInput,
} from './operational-configuration.input.js';

const SUPPORTED = 'Whether the channel is offered.';
const OWN = 'What this level says; it overrides the further levels part by part. Null removes it.';

@InputType({ description: 'An address with the contact there.' })
export class AddressWithContactInput {
  @Field(() => SupplySourceAddressInput, { nullable: true, description: 'The address.' })
  @ValidateNested()
  address?: SupplySourceAddressInput | null;

  @Field(() => ContactDetailsInput, { nullable: true, description: 'Who can be reached there.' })
  @ValidateNested()
  contactDetails?: ContactDetailsInput | null;
}

@Directive('@oneOf')
@InputType({ description: 'Where returns go: exactly one of the two. It replaces the other kind.' })
export class ReturnLocationInput {
  @Field(() => ID, { nullable: true, description: 'The supply source that takes returns.' })
  @IssuedId('a supply source id')
  supplySourceId?: string | null;

  @Field(() => AddressWithContactInput, {
    nullable: true,
    description: 'The address that takes returns.',
  })
  @ValidateNested()
  addressWithContact?: AddressWithContactInput | null;
}

@InputType({ description: 'A channel: delivery, or services.' })
export class ChannelInput {
  @Field(() => Boolean, { nullable: true, description: SUPPORTED })
  isSupported?: boolean | null;

  @Field(() => OperationalConfigurationInput, { nullable: true, description: OWN })
  @ValidateNested()
  operationalConfiguration?: OperationalConfigurationInput | null;
}

@InputType({ description: 'Parking at a location.' })
export class ParkingConfigurationInput {
  @Field(() => ParkingCostType, { nullable: true, description: 'What parking costs.' })
  parkingCostType?: ParkingCostType | null;

  @Field(() => ParkingSpotIdentificationType, {
    nullable: true,
    description: 'How spots are identified.',
  })
  parkingSpotIdentificationType?: ParkingSpotIdentificationType | null;

  @Field(() => Int, { nullable: true, description: 'Number of parking spots.' })
  @IsInt({ message: 'a whole number of zero or more' })
  @Min(0, { message: 'a whole number of zero or more' })
  numberOfParkingSpots?: number | null;
}

@InputType({ description: 'Parking for curbside pickup, with an address of its own.' })
export class ParkingWithAddressConfigurationInput extends ParkingConfigurationInput {
  @Field(() => SupplySourceAddressInput, { nullable: true, description: 'Where customers park.' })
  @ValidateNested()
  address?: SupplySourceAddressInput | null;
}

@InputType({ description: 'Pickup inside the store.' })
export class InStorePickupConfigurationInput {
  @Field(() => Boolean, { nullable: true, description: SUPPORTED })
  isSupported?: boolean | null;

  @Field(() => ParkingConfigurationInput, {
    nullable: true,
    description: 'Parking for in-store pickup.',
  })
  @ValidateNested()
  parkingConfiguration?: ParkingConfigurationInput | null;
}

@InputType({ description: 'Pickup at the curbside.' })
export class CurbsidePickupConfigurationInput extends ChannelInput {
  @Field(() => ParkingWithAddressConfigurationInput, {
    nullable: true,
    description: 'Parking, with its address.',
  })
  @ValidateNested()
  parkingWithAddressConfiguration?: ParkingWithAddressConfigurationInput | null;
}

@InputType({ description: 'Pickup by customers.' })
export class PickupChannelInput extends ChannelInput {
  @Field(() => TimeSpanInput, {
    nullable: true,
    description: 'How long an item is held once it is ready for pickup.',
  })
  @ValidateNested()
  inventoryHoldPeriod?: TimeSpanInput | null;

  @Field(() => InStorePickupConfigurationInput, {
    nullable: true,
    description: 'Pickup inside the store.',
  })
  @ValidateNested()
  inStorePickupConfiguration?: InStorePickupConfigurationInput | null;

  @Field(() => CurbsidePickupConfigurationInput, {
    nullable: true,
    description: 'Pickup at the curbside.',
  })
  @ValidateNested()
  curbsidePickupConfiguration?: CurbsidePickupConfigurationInput | null;
}

@InputType({ description: 'What a supply source sends out, and how.' })
export class OutboundCapabilityInput extends ChannelInput {
  @Field(() => ReturnLocationInput, {
    nullable: true,
    description: 'Where returns of outbound orders go.',
  })
  @ValidateNested()
  returnLocation?: ReturnLocationInput | null;

  @Field(() => ChannelInput, { nullable: true, description: 'Delivery from here.' })
  @ValidateNested()
  deliveryChannel?: ChannelInput | null;

  @Field(() => PickupChannelInput, { nullable: true, description: 'Pickup here.' })
  @ValidateNested()
  pickupChannel?: PickupChannelInput | null;
}

@InputType({ description: 'What a supply source can do.' })
export class CapabilitiesInput {
  @Field(() => OutboundCapabilityInput, {
    nullable: true,
    description: 'Sending items out: delivery and pickup.',
  })
  @ValidateNested()
  outbound?: OutboundCapabilityInput | null;

  @Field(() => ChannelInput, { nullable: true, description: 'Services.' })
  @ValidateNested()
  services?: ChannelInput | null;
}
