/** Hand-written description of the part of Amazon's Supply Sources API that the loads use. */

const text = { type: 'string' };
const flag = { type: 'boolean' };
const count = { type: 'integer' };
const schemaOf = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: Record<string, object>): object => ({ type: 'object', properties });
const answer = (name: string): object => ({
  '200': { description: 'OK', content: { 'application/json': { schema: schemaOf(name) } } },
});
const channel = {
  isSupported: flag,
  operationalConfiguration: schemaOf('OperationalConfiguration'),
};
const parking = {
  parkingCostType: text,
  parkingSpotIdentificationType: text,
  numberOfParkingSpots: count,
};
const listed = {
  supplySourceId: text,
  supplySourceCode: text,
  alias: text,
  address: schemaOf('Address'),
};
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const lines = [
  'name',
  'addressLine1',
  'addressLine2',
  'addressLine3',
  'city',
  'county',
  'district',
];

export function openApiDescription(server: string): object {
  return {
    openapi: '3.0.0',
    info: { title: 'Supply Sources', version: '2020-07-01' },
    servers: [{ url: server }],
    paths: {
      '/supplySources/2020-07-01/supplySources': {
        get: {
          operationId: 'getSupplySources',
          parameters: [{ name: 'pageSize', in: 'query', schema: count }],
          responses: answer('SupplySourceList'),
        },
      },
      '/supplySources/2020-07-01/supplySources/{supplySourceId}': {
        get: {
          operationId: 'getSupplySource',
          parameters: [{ name: 'supplySourceId', in: 'path', required: true, schema: text }],
          responses: answer('SupplySource'),
        },
      },
    },
    components: {
      schemas: {
        SupplySourceList: object({
          supplySources: { type: 'array', items: schemaOf('ListedSupplySource') },
          nextPageToken: text,
        }),
        ListedSupplySource: object(listed),
        SupplySource: object({
          ...listed,
          status: text,
          configuration: object({
            timezone: text,
            operationalConfiguration: schemaOf('OperationalConfiguration'),
          }),
          capabilities: object({ outbound: schemaOf('Outbound'), services: schemaOf('Channel') }),
          createdAt: text,
          updatedAt: text,
        }),
        Address: object(
          Object.fromEntries(
            [...lines, 'stateOrRegion', 'postalCode', 'countryCode', 'phone'].map((name) => [
              name,
              text,
            ]),
          ),
        ),
        ContactDetails: object({ primary: object({ email: text, phone: text }) }),
        TimeSpan: object({ value: count, timeUnit: text }),
        OperatingHours: {
          type: 'array',
          items: schemaOf('OperatingWindow'),
        },
        OperatingWindow: object({ startTime: text, endTime: text }),
        OperationalConfiguration: object({
          contactDetails: schemaOf('ContactDetails'),
          throughputConfig: object({ throughputCap: schemaOf('TimeSpan'), throughputUnit: text }),
          operatingHoursByDay: object(
            Object.fromEntries(days.map((day) => [day, schemaOf('OperatingHours')])),
          ),
          handlingTime: schemaOf('TimeSpan'),
        }),
        Channel: object(channel),
        Outbound: object({
          ...channel,
          returnLocation: object({
            supplySourceId: text,
            addressWithContact: object({
              address: schemaOf('Address'),
              contactDetails: schemaOf('ContactDetails'),
            }),
          }),
          deliveryChannel: schemaOf('Channel'),
          pickupChannel: object({
            ...channel,
            inventoryHoldPeriod: schemaOf('TimeSpan'),
            inStorePickupConfiguration: object({
              isSupported: flag,
              parkingConfiguration: object(parking),
            }),
            curbsidePickupConfiguration: object({
              ...channel,
              parkingWithAddressConfiguration: object({ ...parking, address: schemaOf('Address') }),
            }),
          }),
        }),
      },
    },
  };
}
