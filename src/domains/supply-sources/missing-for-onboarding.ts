import { InputWarning } from '../../graph/user-error.type.js';
import { channelConfiguration, SupplySourceChannel } from './channel.js';
import { isStoreAndCity } from './supply-source-warnings.js';
import type { SupplySource } from './supply-source.type.js';

const ADDRESS_PARTS = [
  'addressLine1',
  'city',
  'stateOrRegion',
  'postalCode',
  'countryCode',
] as const;

/** Returns the parts that the address of a location lacks. */
export function missingAddressParts({ address }: SupplySource): string[] {
  return ADDRESS_PARTS.filter((part) => !address?.[part]);
}

/** Returns paths below `configuration`. Values of the outbound channel count as well. */
export function missingOperations({ detail }: SupplySource): string[] {
  const configuration = channelConfiguration(detail, SupplySourceChannel.OUTBOUND);
  const contact = configuration?.contactDetails?.primary;
  const own = 'operationalConfiguration';
  const has: readonly (readonly [string, unknown])[] = [
    ['timeZone', detail?.configuration?.timeZone],
    [`${own}.operatingHoursByDay`, configuration?.operatingHoursByDay],
    [`${own}.contactDetails.primary.email`, contact?.email],
    [`${own}.contactDetails.primary.phone`, contact?.phone],
    [`${own}.throughputConfig`, configuration?.throughputConfig?.throughputCap],
  ];
  return has.filter(([, value]) => !value).map(([path]) => path);
}

/** Returns what a location lacks before it can take orders, as paths of a supply source. */
function missingForOnboarding(source: SupplySource): string[] {
  const { alias, detail } = source;
  return [
    ...missingAddressParts(source).map((part) => `address.${part}`),
    ...(alias !== null && isStoreAndCity(alias)
      ? []
      : ['alias in the form "Store Name – City Name"']),
    ...missingOperations(source).map((path) => `configuration.${path}`),
    ...(detail?.capabilities?.outbound?.isSupported ? [] : ['capabilities.outbound.isSupported']),
  ];
}

/** Warns of what a location that is switched on lacks. Amazon switches it on nevertheless. */
export function warningsForActive(source: SupplySource): InputWarning[] {
  const missing = missingForOnboarding(source);
  if (missing.length === 0) return [];
  const message = `The location is active, but lacks what Amazon asks for before it takes orders: ${missing.join(', ')}. \`onboarding\` of the supply source says how to complete it.`;
  return [new InputWarning({ path: ['input', 'status'], message })];
}
