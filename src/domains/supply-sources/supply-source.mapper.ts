import type { Address } from '../../schema/address.type.js';
import type {
  SupplySourceConfigurationWire,
  SupplySourceListItemWire,
  SupplySourceWire,
} from '../../sp-api/operations/supply-sources.wire.js';
import { enumOf, instantOf, textOf } from '../../sp-api/wire-values.js';
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
  const id = textOf(wire.supplySourceId);
  if (id === null) return null;
  return {
    id,
    code: textOf(wire.supplySourceCode),
    alias: textOf(wire.alias),
    address: readAddress(wire.address),
  };
}

function readConfiguration(
  wire: (SupplySourceConfigurationWire & { readonly handlingTime?: unknown }) | null | undefined,
): SupplySourceConfiguration | null {
  if (!wire) return null;
  return new SupplySourceConfiguration(
    readTimeZone(textOf(wire.timezone)),
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

// There are some 600 zones; names longer than any of them are not kept.
const MOST_ZONES = 1_000;
const MOST_ZONE_LENGTH = 64;

const zones = new Map<string, string | null>();

// Building an Intl.DateTimeFormat to check a zone takes 0.1 ms, and a seller has few zones.
function readTimeZone(name: string | null): string | null {
  if (name === null) return null;
  const known = zones.get(name);
  if (known !== undefined) return known;
  let zone: string | null;
  try {
    zone = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone && name;
  } catch {
    zone = null;
  }
  if (zones.size < MOST_ZONES && name.length <= MOST_ZONE_LENGTH) zones.set(name, zone);
  return zone;
}
