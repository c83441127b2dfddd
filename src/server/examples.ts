import type { ExplorerExample } from './explorer-page.js';

/** Things that exist, for examples to name. */
export interface ExampleIds {
  readonly supplySourceId: string;
  readonly amazonOrderId: string;
  readonly orderItemId: string;
  readonly sku: string;
  /** Another order, of which no example buys the label. */
  readonly other: { readonly amazonOrderId: string; readonly orderItemId: string };
}

const STORES = `# Every location with its state: one list call,
# and one for each location, made together.
query Stores {
  supplySources(first: 20) {
    nodes {
      id
      code
      alias
      address { city stateOrRegion }
      status
      openState { isOpen opensAt closesAt timeZone }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

const STORE = `# What applies to deliveries from here, and whether
# curbside pickup is open. One call.
query Store($id: ID!) {
  supplySource(id: $id) {
    alias
    updatedAt
    configuration { timezone }
    delivery: effectiveOperationalConfiguration(channel: DELIVERY) {
      contactDetails { primary { email phone } }
      handlingTime { duration }
      throughputConfig { throughputCap { value timeUnit } }
    }
    curbside: openState(channel: CURBSIDE_PICKUP) { isOpen opensAt }
    capabilities {
      outbound { pickupChannel { inventoryHoldPeriod { duration } } }
    }
  }
}
`;

const NEW_STORE = `# A new location. What is refused names every field
# at once, and what would be accepted.
mutation NewStore($input: CreateSupplySourceInput!) {
  createSupplySource(input: $input) {
    ... on SupplySourcePayload { supplySource { id status } warnings { message } }
    ... on UserError { code message path }
    ... on InvalidInput { issues { path accepted } }
    ... on SupplySourceCodeTaken { existing { id alias } }
  }
}
`;

const CHANGE_STORE = `# Changes only what is given: Amazon's PUT would
# lose the rest.
mutation OpeningHours($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    ... on SupplySourcePayload { supplySource { alias updatedAt openState { isOpen closesAt } } }
    ... on UserError { code message path }
  }
}
`;

const ORDER = `# One order across four APIs: where Amazon wants it
# shipped from, the stock there, labels so far.
query Order($id: ID!) {
  order(id: $id) {
    status
    shipBy { latest }
    supplySource { alias openState { isOpen closesAt } }
    items {
      sku
      title
      quantityOrdered
      quantityFulfilled
      listing { availability { fulfillmentChannelCode quantity } }
    }
    purchases { key state price { amount currencyCode } }
  }
}
`;

const SHIP_FROM = `# Where to ship an order from, and what it costs from
# there. One order, one search, one call for each
# location with stock, and one quote for each of two.
query ShipFrom($id: ID!, $package: PackageInput!) {
  suggestShipFrom(orderId: $id, first: 2) {
    suggestions {
      rank
      supplySource { alias }
      canShipWholeOrder
      inTime
      startBy
      score { total stock time openHours }
      reasons { message }
      shippingServices(package: $package) {
        cheapestInTime { offer { name rateWithAdjustments { amount } } reason }
      }
    }
    excluded { supplySource { alias } reason { code } }
    notes { message }
  }
}
`;

const ONBOARDING = `# What it still takes until a location ships a SKU,
# with what to send next. Two calls.
query Onboarding($id: ID!, $sku: String) {
  onboarding(supplySourceId: $id, sku: $sku) {
    isComplete
    steps {
      step
      state
      evidence
      next { message document variables fillIn }
    }
  }
}
`;

const QUOTE = `# What it costs to ship from that store: cheapest
# first, by what is really paid. Two calls.
query Quote($input: ShippingServicesInput!) {
  shippingServices(input: $input) {
    offers {
      shippingServiceId
      name
      rateWithAdjustments { amount currencyCode }
      latestEstimatedDelivery
      benefits { includedBenefits }
    }
    rejected { name rejectionReasonCode }
    termsNotAcceptedCarriers
  }
}
`;

const BUY = `# Buys one label, however often it is sent: the key
# sees to that. Open label.url to look at it.
mutation Buy($input: BuyShippingInput!) {
  buyShipping(input: $input) {
    __typename
    ... on ShippingPurchased {
      shipment {
        id
        status
        trackingId
        shippingService { name rateWithAdjustments { amount currencyCode } }
        label { url contentType byteLength checksumVerified }
      }
    }
    ... on UserError { code message }
    ... on PriceAboveMaximum { offered { amount currencyCode } }
  }
}
`;

const CANCEL = `# Cancels a label and asks for the refund. Put the
# id of a shipment into the variables.
mutation Cancel($input: CancelShipmentInput!) {
  cancelShipment(input: $input) {
    ... on ShipmentCancelled { shipment { id status } }
    ... on UserError { code message }
  }
}
`;

const CONFIRM = `# A package with a label from elsewhere has left.
# Sent again, it corrects that package.
mutation Confirm($input: ConfirmShipmentInput!) {
  confirmShipment(input: $input) {
    __typename
    ... on ShipmentConfirmed {
      packageReferenceId
      verification { state recordedShipFrom { city } }
    }
    ... on ShipmentConfirmationRecorded { confirmation { batchId state } }
    ... on ConfirmationNotNeeded { message }
    ... on UserError { code message }
  }
}
`;

const SELLERS = `# All sellers that this server acts for.
query Sellers {
  sellers {
    id
    name
    isDefault
    marketplaces { id countryCode }
    supplySources(first: 5) { nodes { alias } }
  }
}
`;

/** Opened as tabs in the explorer: one ready document for each use case. */
export function explorerExamples(ids: ExampleIds): readonly ExplorerExample[] {
  return [
    { title: 'Stores', query: STORES },
    { title: 'One store', query: STORE, variables: { id: ids.supplySourceId } },
    { title: 'New store', query: NEW_STORE, variables: { input: newStore() } },
    { title: 'Opening hours', query: CHANGE_STORE, variables: { input: openingHours(ids) } },
    { title: 'One order', query: ORDER, variables: { id: ids.amazonOrderId } },
    {
      title: 'Ship from where',
      query: SHIP_FROM,
      variables: { id: ids.amazonOrderId, package: PACKAGE },
    },
    { title: 'Onboarding', query: ONBOARDING, variables: { id: ids.supplySourceId, sku: ids.sku } },
    {
      title: 'Quote',
      query: QUOTE,
      variables: { input: { shipment: parcel(ids), sortBy: 'CHEAPEST' } },
    },
    { title: 'Buy a label', query: BUY, variables: { input: purchase(ids) } },
    { title: 'Cancel', query: CANCEL, variables: { input: { id: '' } } },
    { title: 'Confirm', query: CONFIRM, variables: { input: confirmation(ids) } },
    { title: 'Sellers', query: SELLERS },
  ];
}

function newStore(): object {
  const name = 'Harbour Goods – Tacoma';
  return {
    supplySourceCode: 'HG-TAC-1',
    alias: name,
    address: {
      name,
      addressLine1: '12 Pier Road',
      city: 'Tacoma',
      stateOrRegion: 'WA',
      postalCode: '98402',
      countryCode: 'US',
    },
  };
}

function openingHours(ids: ExampleIds): object {
  const operatingHoursByDay = {
    saturday: [{ startTime: '10:00', endTime: '22:00' }],
    sunday: [],
  };
  return {
    id: ids.supplySourceId,
    changes: { configuration: { operationalConfiguration: { operatingHoursByDay } } },
  };
}

const PACKAGE = {
  dimensions: { length: 10, width: 8, height: 4, unit: 'INCHES' },
  weight: { value: 20, unit: 'OZ' },
};

function parcel(ids: ExampleIds): object {
  return {
    amazonOrderId: ids.amazonOrderId,
    items: [{ orderItemId: ids.orderItemId, quantity: 1 }],
    shipFrom: { supplySourceId: ids.supplySourceId },
    package: PACKAGE,
    deliveryExperience: 'DELIVERY_CONFIRMATION_WITHOUT_SIGNATURE',
    carrierWillPickUp: false,
  };
}

function purchase(ids: ExampleIds): object {
  return {
    key: 'my-first-label',
    shipment: parcel(ids),
    shippingServiceId: 'UPS_PTP_GND',
    maxPrice: { amount: '25.00', currencyCode: 'USD' },
    labelFormat: 'PDF',
  };
}

function confirmation({ other: ids }: ExampleIds): object {
  return {
    amazonOrderId: ids.amazonOrderId,
    items: [{ orderItemId: ids.orderItemId, quantity: 1 }],
    carrierCode: 'UPS',
    shippingMethod: 'Ground',
    trackingNumber: '1Z999AA10123456784',
    shipDate: new Date().toISOString(),
  };
}
