import type {
  SupplySourceConfigurationWire,
  SupplySourceListItemWire,
  SupplySourceWire,
} from '../../sp-api/operations/supply-sources.wire.js';
import { idOf, instantOf, knownOf, textOf, timeZoneOf } from '../../sp-api/wire/wire-values.js';
import { readCapabilities } from './capabilities.mapper.js';
import { readDuration, readOperationalConfiguration } from './operational-configuration.mapper.js';
import { HandlingTime, OperationalConfiguration } from './operational-configuration.type.js';
import {
  SupplySource,
  SupplySourceConfiguration,
  SupplySourceStatus,
} from './supply-source.type.js';
import type { SupplySourceDetail } from './supply-source.type.js';
import { assertAnswers } from '../../sp-api/calls/entity-answer.js';
import { readAddress } from './address.mapper.js';

/** Reads a supply source of the list. Returns null when Amazon sent no id: it could not be addressed. */
export function readListedSupplySource(
  sellerId: string,
  wire: SupplySourceListItemWire,
): SupplySource | null {
  return sourceOf(sellerId, wire, null);
}

/** Reads a supply source in full. Returns null when Amazon sent no id. */
export function readSupplySource(sellerId: string, wire: SupplySourceWire): SupplySource | null {
  const configuration = readConfiguration(wire.configuration);
  return sourceOf(sellerId, wire, {
    status: knownOf('SupplySourceStatus', SupplySourceStatus, wire.status),
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

/** Reads the supply source that was asked for. The answer may omit its id. @throws AnotherEntity */
export function readAskedSource(
  sellerId: string,
  id: string,
  wire: SupplySourceWire,
): SupplySource | null {
  assertAnswers(id, idOf(wire.supplySourceId));
  return readSupplySource(sellerId, { ...wire, supplySourceId: id });
}

function sourceOf(
  sellerId: string,
  wire: SupplySourceListItemWire,
  detail: SupplySourceDetail | null,
): SupplySource | null {
  const supplySourceId = idOf(wire.supplySourceId);
  if (supplySourceId === null) return null;
  return new SupplySource({
    sellerId,
    supplySourceId,
    supplySourceCode: idOf(wire.supplySourceCode),
    alias: textOf(wire.alias),
    address: readAddress(wire.address) ?? readAddress(wire.details),
    detail,
  });
}

function readConfiguration(
  wire: (SupplySourceConfigurationWire & { readonly handlingTime?: unknown }) | null | undefined,
): SupplySourceConfiguration | null {
  if (!wire) return null;
  return new SupplySourceConfiguration({
    timeZone: timeZoneOf(wire.timezone),
    operationalConfiguration: withHandlingTime(
      readOperationalConfiguration(wire.operationalConfiguration),
      wire.handlingTime,
    ),
  });
}

// The guide's table lists handlingTime next to the operational configuration; its examples have it inside.
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
    handlingTime: new HandlingTime(beside),
  });
}
