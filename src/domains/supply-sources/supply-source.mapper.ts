import type { Address } from '../../graph/address.type.js';
import type {
  SupplySourceConfigurationWire,
  SupplySourceListItemWire,
  SupplySourceWire,
} from '../../sp-api/operations/supply-sources.wire.js';
import { enumOf, idOf, instantOf, textOf, timeZoneOf } from '../../sp-api/wire/wire-values.js';
import { readCapabilities } from './capabilities.mapper.js';
import { readDuration, readOperationalConfiguration } from './operational-configuration.mapper.js';
import { HandlingTime, OperationalConfiguration } from './operational-configuration.type.js';
import {
  SupplySource,
  SupplySourceConfiguration,
  SupplySourceStatus,
} from './supply-source.type.js';
import { readAddress } from './address.mapper.js';

/** A supply source as the list has it. Null when Amazon sent no id, without which it can't be addressed. */
export function readListedSupplySource(
  sellerId: string,
  wire: SupplySourceListItemWire,
): SupplySource | null {
  const listed = readListed(wire);
  return listed && new SupplySource(sellerId, listed, null);
}

/** A supply source in full. */
export function readSupplySource(sellerId: string, wire: SupplySourceWire): SupplySource | null {
  const listed = readListed(wire);
  if (!listed) return null;
  const configuration = readConfiguration(wire.configuration);
  return new SupplySource(sellerId, listed, {
    status: enumOf('SupplySourceStatus', SupplySourceStatus, wire.status),
    configuration,
    capabilities: readCapabilities(
      sellerId,
      wire.capabilities,
      configuration?.operationalConfiguration ?? null,
    ),
    createdAt: instantOf(wire.createdAt),
    updatedAt: instantOf(wire.updatedAt),
  });
}

function readListed(
  wire: SupplySourceListItemWire,
): { id: string; code: string | null; alias: string | null; address: Address | null } | null {
  const id = idOf(wire.supplySourceId);
  if (id === null) return null;
  return {
    id,
    code: idOf(wire.supplySourceCode),
    alias: textOf(wire.alias),
    address: readAddress(wire.address) ?? readAddress(wire.details),
  };
}

function readConfiguration(
  wire: (SupplySourceConfigurationWire & { readonly handlingTime?: unknown }) | null | undefined,
): SupplySourceConfiguration | null {
  if (!wire) return null;
  return new SupplySourceConfiguration(
    timeZoneOf(wire.timezone),
    withHandlingTime(
      readOperationalConfiguration(wire.operationalConfiguration),
      wire.handlingTime,
    ),
  );
}

// The guide's table lists handlingTime beside the operational configuration, its examples inside of it.
function withHandlingTime(
  configuration: OperationalConfiguration | null,
  wire: unknown,
): OperationalConfiguration | null {
  const beside = typeof wire === 'object' && wire !== null ? readDuration(wire) : null;
  if (!beside || configuration?.handlingTime) return configuration;
  return new OperationalConfiguration({
    contactDetails: configuration?.contactDetails ?? null,
    throughputConfig: configuration?.throughputConfig ?? null,
    operatingHoursByDay: configuration?.operatingHoursByDay ?? null,
    handlingTime: new HandlingTime(beside.value, beside.timeUnit),
  });
}
