/** Maps Amazon's entities to those of the graph once, on arrival, so that every field is a plain property. */

export const SELLER = 'bench';
export const MARKETPLACE = 'ATVPDKIKX0DER';

type Wire = Readonly<Record<string, unknown>>;
type Clean = Readonly<Record<string, unknown>>;

const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;
const ADDRESS = [
  'name',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'city',
  'county',
  'district',
  'stateOrRegion',
  'postalCode',
  'countryCode',
  'phone',
];

/** The four fields of the list call. */
export interface ListedSource {
  readonly supplySourceId: string;
  readonly supplySourceCode: string | null;
  readonly alias: string | null;
  readonly address: Clean | null;
}

/** A supply source with all fields. */
export interface Source extends ListedSource {
  readonly status: string | null;
  readonly configuration: Clean | null;
  readonly capabilities: Clean | null;
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

export interface Listing {
  readonly sku: string;
  readonly inventoryLevels: readonly { readonly channelCode: string; readonly quantity: number }[];
  /** The same with ids, as items of orders show it. */
  readonly stock: readonly StockLevel[];
}

export interface StockLevel {
  readonly id: string;
  readonly channelCode: string;
  readonly quantity: number;
}

const part = (wire: Wire, name: string): Wire | null => (wire[name] as Wire | undefined) ?? null;
const text = (value: unknown): string | null => (typeof value === 'string' && value ? value : null);
const word = (value: unknown): string | null => text(value)?.toUpperCase() ?? null;
const instant = (value: unknown): string | null =>
  typeof value === 'string' ? new Date(value).toISOString() : null;

function made<Value>(wire: Wire | null, make: (wire: Wire) => Value): Value | null {
  return wire && make(wire);
}

function address(wire: Wire): Clean {
  return Object.fromEntries(ADDRESS.map((name) => [name, text(wire[name])]));
}

const span = (wire: Wire): Clean => ({ value: wire['value'], timeUnit: word(wire['timeUnit']) });

const contact = (wire: Wire): Clean => ({
  primary: made(part(wire, 'primary'), (primary) => ({
    email: text(primary['email']),
    phone: text(primary['phone']),
  })),
});

function hours(wire: Wire): Clean {
  return Object.fromEntries(
    DAYS.map((day) => [
      day,
      ((wire[day] as Wire[] | undefined) ?? []).map(({ startTime, endTime }) => ({
        startTime,
        endTime,
      })),
    ]),
  );
}

function operation(wire: Wire): Clean {
  return {
    contactDetails: made(part(wire, 'contactDetails'), contact),
    throughputConfig: made(part(wire, 'throughputConfig'), (config) => ({
      throughputCap: made(part(config, 'throughputCap'), span),
      throughputUnit: word(config['throughputUnit']),
    })),
    operatingHoursByDay: made(part(wire, 'operatingHoursByDay'), hours),
    handlingTime: made(part(wire, 'handlingTime'), span),
  };
}

const channel = (wire: Wire): Clean => ({
  isSupported: wire['isSupported'] ?? null,
  operationalConfiguration: made(part(wire, 'operationalConfiguration'), operation),
});

const parking = (wire: Wire): Clean => ({
  parkingCostType: word(wire['parkingCostType']),
  parkingSpotIdentificationType: word(wire['parkingSpotIdentificationType']),
  numberOfParkingSpots: wire['numberOfParkingSpots'] ?? null,
});

const returnLocation = (wire: Wire): Clean => ({
  supplySource:
    wire['supplySourceId'] === undefined ? null : { supplySourceId: text(wire['supplySourceId']) },
  addressWithContact: made(part(wire, 'addressWithContact'), (place) => ({
    address: made(part(place, 'address'), address),
    contactDetails: made(part(place, 'contactDetails'), contact),
  })),
});

const pickup = (wire: Wire): Clean => ({
  ...channel(wire),
  inventoryHoldPeriod: made(part(wire, 'inventoryHoldPeriod'), span),
  inStorePickupConfiguration: made(part(wire, 'inStorePickupConfiguration'), (store) => ({
    isSupported: store['isSupported'] ?? null,
    parkingConfiguration: made(part(store, 'parkingConfiguration'), parking),
  })),
  curbsidePickupConfiguration: made(part(wire, 'curbsidePickupConfiguration'), (curbside) => ({
    ...channel(curbside),
    parkingWithAddressConfiguration: made(
      part(curbside, 'parkingWithAddressConfiguration'),
      (place) => ({
        ...parking(place),
        address: made(part(place, 'address'), address),
      }),
    ),
  })),
});

const capabilities = (wire: Wire): Clean => ({
  outbound: made(part(wire, 'outbound'), (outbound) => ({
    ...channel(outbound),
    returnLocation: made(part(outbound, 'returnLocation'), returnLocation),
    deliveryChannel: made(part(outbound, 'deliveryChannel'), channel),
    pickupChannel: made(part(outbound, 'pickupChannel'), pickup),
  })),
  services: made(part(wire, 'services'), channel),
});

export function readListed(wire: Wire): ListedSource {
  return {
    supplySourceId: String(wire['supplySourceId']),
    supplySourceCode: text(wire['supplySourceCode']),
    alias: text(wire['alias']),
    address: made(part(wire, 'address'), address),
  };
}

export function readSource(wire: Wire): Source {
  return {
    ...readListed(wire),
    status: word(wire['status']),
    configuration: made(part(wire, 'configuration'), (configuration) => ({
      timeZone: text(configuration['timezone']),
      operationalConfiguration: made(part(configuration, 'operationalConfiguration'), operation),
    })),
    capabilities: made(part(wire, 'capabilities'), capabilities),
    createdAt: instant(wire['createdAt']),
    updatedAt: instant(wire['updatedAt']),
  };
}

export function readListing(wire: Wire): Listing {
  const sku = String(wire['sku']);
  const inventoryLevels = (wire['fulfillmentAvailability'] as Wire[]).map(
    ({ fulfillmentChannelCode, quantity }) => ({
      channelCode: String(fulfillmentChannelCode),
      quantity: Number(quantity),
    }),
  );
  return {
    sku,
    inventoryLevels,
    stock: inventoryLevels.map(({ channelCode, quantity }) => ({
      id: `InventoryLevel:${SELLER}:${MARKETPLACE}/${sku}/${channelCode}`,
      channelCode,
      quantity,
    })),
  };
}
