/** The documents of the loads: only fields that Amazon itself has, none that only the product computes. */

const ADDRESS = `{ name addressLine1 addressLine2 addressLine3 city county district stateOrRegion postalCode countryCode phone }`;
const CONTACT = `{ primary { email phone } }`;
const SPAN = `{ value timeUnit }`;
const HOURS = `{ startTime endTime }`;
const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const OPERATION = `{
    contactDetails ${CONTACT}
    throughputConfig { throughputCap ${SPAN} throughputUnit }
    operatingHoursByDay { ${DAYS.map((day) => `${day} ${HOURS}`).join(' ')} }
    handlingTime ${SPAN}
  }`;
const PARKING = 'parkingCostType parkingSpotIdentificationType numberOfParkingSpots';

const DETAILS = `
  status
  createdAt
  updatedAt
  configuration { timeZone operationalConfiguration ${OPERATION} }
  capabilities {
    outbound {
      isSupported
      operationalConfiguration ${OPERATION}
      returnLocation {
        supplySource { supplySourceId }
        addressWithContact { address ${ADDRESS} contactDetails ${CONTACT} }
      }
      deliveryChannel { isSupported operationalConfiguration ${OPERATION} }
      pickupChannel {
        isSupported
        operationalConfiguration ${OPERATION}
        inventoryHoldPeriod ${SPAN}
        inStorePickupConfiguration { isSupported parkingConfiguration { ${PARKING} } }
        curbsidePickupConfiguration {
          isSupported
          operationalConfiguration ${OPERATION}
          parkingWithAddressConfiguration { ${PARKING} address ${ADDRESS} }
        }
      }
    }
    services { isSupported operationalConfiguration ${OPERATION} }
  }`;

/** The fields of a page of locations: a few details of every group; 1.25 KB for each source. */
const LIST_DETAILS = `
  status
  createdAt
  updatedAt
  configuration {
    timeZone
    operationalConfiguration {
      contactDetails ${CONTACT}
      throughputConfig { throughputCap ${SPAN} throughputUnit }
      operatingHoursByDay { ${DAYS.map((day) => `${day} ${HOURS}`).join(' ')} }
      handlingTime ${SPAN}
    }
  }
  capabilities {
    outbound { isSupported deliveryChannel { isSupported } pickupChannel { isSupported inventoryHoldPeriod ${SPAN} } }
    services { isSupported }
  }`;
const LIST_ADDRESS = '{ name addressLine1 city stateOrRegion postalCode countryCode }';

/** All fields: 3.7 KB. */
const SOURCE = `{ supplySourceId supplySourceCode alias address ${ADDRESS} ${DETAILS} }`;
const LISTED_SOURCE = `{ supplySourceId supplySourceCode alias address ${LIST_ADDRESS} ${LIST_DETAILS} }`;

export const TINY = '{ __typename }';
export const ONE_SOURCE = `query OneSource($id: ID!) { seller { supplySource(id: $id) ${SOURCE} } }`;
export const SOURCE_LIST = `query SourceList { seller { supplySources(first: 50) { nodes ${LISTED_SOURCE} } } }`;
/** A page of a seller's list, to walk the whole list. */
export const SELLER_PAGE = `query Page($seller: ID!, $first: Int!, $after: String) {
  seller(id: $seller) {
    supplySources(first: $first, after: $after) { nodes ${LISTED_SOURCE} pageInfo { endCursor hasNextPage } }
  }
}`;
export const SELLER_SOURCE = `query SellerSource($seller: ID!, $id: ID!) {
  seller(id: $seller) { supplySource(id: $id) ${SOURCE} }
}`;
/** The same list for a seller by id. */
export const SELLER_SOURCE_LIST = `query SourceList($seller: ID!) { seller(id: $seller) { supplySources(first: 50) { nodes ${LISTED_SOURCE} } } }`;

export const LISTING = `query Listing($sku: String!) {
  seller { listing(sku: $sku) { sku inventoryLevels { channelCode quantity } } }
}`;
export const SET_STATUS = `mutation SetStatus($input: UpdateSupplySourceStatusInput!) {
  updateSupplySourceStatus(input: $input) {
    supplySource { supplySourceId status }
    error { code }
  }
}`;
export const SET_STOCK = `mutation SetStock($input: SetInventoryInput!) {
  setInventory(input: $input) { status error { code } }
}`;

/** Mesh has Amazon's own names of the fields. */
const asMesh = (selection: string): string =>
  selection
    .replace('timeZone', 'timeZone: timezone')
    .replace('supplySource { supplySourceId }', 'supplySourceId');

export const MESH_ONE_SOURCE = `query OneSource($id: String!) { getSupplySource(supplySourceId: $id) ${asMesh(SOURCE)} }`;

/**
 * Mesh's list has no details, and its schema has no edge to them: the client must know the ids and request each source.
 * That saves one call compared with all others.
 */
export function meshSourceList(ids: readonly string[]): string {
  const fields = ids.map(
    (id, index) => `s${index}: getSupplySource(supplySourceId: "${id}") { ...Source }`,
  );
  return `query SourceList { ${fields.join(' ')} } fragment Source on SupplySource ${asMesh(LISTED_SOURCE)}`;
}
