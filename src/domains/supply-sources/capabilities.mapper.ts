import type { Fields } from '../../graph/fields.js';
import type {
  ChannelWire,
  CurbsidePickupConfigurationWire,
  OutboundCapabilityWire,
  ParkingConfigurationWire,
  PickupChannelWire,
  ReturnLocationWire,
  SupplySourceCapabilitiesWire,
} from '../../sp-api/operations/supply-sources.wire.js';
import { countOf, knownOf, flagOf, idOf } from '../../sp-api/wire/wire-values.js';
import { readAddress } from './address.mapper.js';
import {
  AddressWithContact,
  Capabilities,
  CurbsidePickupConfiguration,
  DeliveryChannel,
  InStorePickupConfiguration,
  OutboundCapability,
  ParkingConfiguration,
  ParkingCostType,
  ParkingSpotIdentificationType,
  ParkingWithAddressConfiguration,
  PickupChannel,
  ReturnLocation,
  ServicesCapability,
} from './capabilities.type.js';
import type { Channel } from './capabilities.type.js';
import {
  effectiveConfiguration,
  readContactDetails,
  readDuration,
  readOperationalConfiguration,
} from './operational-configuration.mapper.js';
import { InventoryHoldPeriod } from './operational-configuration.type.js';
import type { OperationalConfiguration } from './operational-configuration.type.js';

/** @param outer the configuration of the supply source, used where no channel overrides it. */
export function readCapabilities(
  sellerId: string,
  wire: SupplySourceCapabilitiesWire | null | undefined,
  outer: OperationalConfiguration | null,
): Capabilities | null {
  if (!wire || typeof wire !== 'object') return null;
  return new Capabilities({
    outbound: wire.outbound ? readOutbound(sellerId, wire.outbound, outer) : null,
    services: wire.services ? new ServicesCapability(readChannel(wire.services, outer)) : null,
  });
}

function readChannel(wire: ChannelWire, outer: OperationalConfiguration | null): Fields<Channel> {
  const own = readOperationalConfiguration(wire.operationalConfiguration);
  return {
    isSupported: flagOf(wire.isSupported),
    operationalConfiguration: own,
    effectiveOperationalConfiguration: effectiveConfiguration(own, outer),
  };
}

function readOutbound(
  sellerId: string,
  wire: OutboundCapabilityWire,
  outer: OperationalConfiguration | null,
): OutboundCapability {
  const channel = readChannel(wire, outer);
  const inner = channel.effectiveOperationalConfiguration;
  return new OutboundCapability({
    ...channel,
    returnLocation: wire.returnLocation ? readReturnLocation(sellerId, wire.returnLocation) : null,
    deliveryChannel: wire.deliveryChannel
      ? new DeliveryChannel(readChannel(wire.deliveryChannel, inner))
      : null,
    pickupChannel: wire.pickupChannel ? readPickup(wire.pickupChannel, inner) : null,
  });
}

function readReturnLocation(sellerId: string, wire: ReturnLocationWire): ReturnLocation {
  const place = wire.addressWithContact;
  return new ReturnLocation({
    sellerId,
    supplySourceId: idOf(wire.supplySourceId),
    addressWithContact: place
      ? new AddressWithContact({
          address: readAddress(place.address),
          contactDetails: readContactDetails(place.contactDetails),
        })
      : null,
  });
}

function readPickup(
  wire: PickupChannelWire,
  outer: OperationalConfiguration | null,
): PickupChannel {
  const channel = readChannel(wire, outer);
  const hold = readDuration(wire.inventoryHoldPeriod);
  const inStore = wire.inStorePickupConfiguration;
  const parking = inStore?.parkingConfiguration;
  return new PickupChannel({
    ...channel,
    inventoryHoldPeriod: hold && new InventoryHoldPeriod(hold),
    inStorePickupConfiguration: inStore
      ? new InStorePickupConfiguration({
          isSupported: flagOf(inStore.isSupported) ?? channel.isSupported,
          parkingConfiguration: parking ? new ParkingConfiguration(readParking(parking)) : null,
        })
      : null,
    curbsidePickupConfiguration: wire.curbsidePickupConfiguration
      ? readCurbside(wire.curbsidePickupConfiguration, channel.effectiveOperationalConfiguration)
      : null,
  });
}

function readCurbside(
  wire: CurbsidePickupConfigurationWire,
  outer: OperationalConfiguration | null,
): CurbsidePickupConfiguration {
  const parking = wire.parkingWithAddressConfiguration;
  return new CurbsidePickupConfiguration({
    ...readChannel(wire, outer),
    parkingWithAddressConfiguration: parking
      ? new ParkingWithAddressConfiguration({
          ...readParking(parking),
          address: readAddress(parking.address),
        })
      : null,
  });
}

function readParking(wire: ParkingConfigurationWire): Fields<ParkingConfiguration> {
  return {
    parkingCostType: knownOf('ParkingCostType', ParkingCostType, wire.parkingCostType),
    parkingSpotIdentificationType: knownOf(
      'ParkingSpotIdentificationType',
      ParkingSpotIdentificationType,
      wire.parkingSpotIdentificationType,
    ),
    numberOfParkingSpots: countOf(wire.numberOfParkingSpots),
  };
}
