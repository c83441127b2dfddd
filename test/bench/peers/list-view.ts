import type { Source } from './entity.js';

type Part = Readonly<Record<string, unknown>>;
const part = (value: unknown): Part | null => (value as Part | undefined) ?? null;

/** Maps a source to the fields of the page of locations, as hand-written code would. */
export function listView(source: Source): object {
  const {
    supplySourceId,
    supplySourceCode,
    alias,
    address,
    status,
    createdAt,
    updatedAt,
    configuration,
    capabilities,
  } = source;
  const outbound = part(capabilities?.['outbound']);
  const pickup = part(outbound?.['pickupChannel']);
  const delivery = part(outbound?.['deliveryChannel']);
  const services = part(capabilities?.['services']);
  return {
    supplySourceId,
    supplySourceCode,
    alias,
    address: address && {
      name: address['name'],
      addressLine1: address['addressLine1'],
      city: address['city'],
      stateOrRegion: address['stateOrRegion'],
      postalCode: address['postalCode'],
      countryCode: address['countryCode'],
    },
    status,
    createdAt,
    updatedAt,
    configuration,
    capabilities: capabilities && {
      outbound: outbound && {
        isSupported: outbound['isSupported'],
        deliveryChannel: delivery && { isSupported: delivery['isSupported'] },
        pickupChannel: pickup && {
          isSupported: pickup['isSupported'],
          inventoryHoldPeriod: pickup['inventoryHoldPeriod'],
        },
      },
      services: services && { isSupported: services['isSupported'] },
    },
  };
}
