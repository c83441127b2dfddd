/** Documents of the explorer's examples about stores, stock and sellers. A comment above a field explains it to the reader. */

export const STORES = `# Every location with its state: one list call,
# and one for each location, made together.
query Stores {
  seller {
    supplySources(first: 20) {
      nodes {
        supplySourceId
        supplySourceCode
        alias
        address { city stateOrRegion }
        status
        openState { isOpen opensAt closesAt timeZone }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

export const STOCK = `# What a location has in stock, and the listings with their stock
# everywhere. Both read the same pages: one call for each 20 listings.
query Stock($id: ID!) {
  seller {
    supplySource(id: $id) {
      alias
      inventoryLevels(first: 20) {
        nodes { sku quantity listing { title statuses } }
        pageInfo { hasNextPage endCursor }
      }
    }
    listings(first: 20) {
      totalCount
      nodes { id sku inventoryLevels { channelCode quantity } }
    }
  }
}
`;

export const STORE = `# What applies to deliveries from here, and whether
# curbside pickup is open. One call.
query Store($id: ID!) {
  seller {
    supplySource(id: $id) {
      alias
      updatedAt
      configuration { timeZone }
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
}
`;

export const NEW_STORE = `# A new location. What is refused names every field
# at once, and what would be accepted.
mutation NewStore($input: CreateSupplySourceInput!) {
  createSupplySource(input: $input) {
    supplySource { supplySourceId status }
    warnings { message }
    error {
      code message path nextStep
      ... on InvalidInput { issues { path accepted } }
      ... on SupplySourceCodeTaken { existing { supplySourceId alias } }
    }
  }
}
`;

export const CHANGE_STORE = `# Changes only what is given: Amazon's PUT would
# lose the rest.
mutation OpeningHours($input: UpdateSupplySourceInput!) {
  updateSupplySource(input: $input) {
    supplySource { alias updatedAt openState { isOpen closesAt } }
    error { code message path nextStep }
  }
}
`;

export const HOLIDAY_HOURS = `# Special hours for some days. The server writes them at
# Amazon in time, and restores the hours before afterwards.
# Two calls now, one when it is written, one afterwards.
mutation HolidayHours($input: ScheduleSupplySourceChangeInput!) {
  scheduleSupplySourceChange(input: $input) {
    isReplay
    scheduledChange {
      id
      state
      startsAt
      endsAt
      levels
      hours { weekday windows { startTime endTime } }
    }
    warnings { path message }
    error {
      code message path nextStep
      ... on ScheduledChangeOverlaps { existing { id from until } }
    }
  }
}
`;

export const ARCHIVE_STORE = `# Archiving is final. A location with open orders or
# stock is refused, unless the input has "force": true.
mutation ArchiveStore($input: ArchiveSupplySourceInput!) {
  archiveSupplySource(input: $input) {
    supplySource { alias status }
    error {
      code message path nextStep
      ... on SupplySourceInUse { openOrderCount openOrders { amazonOrderId shipBy { latest } } }
    }
  }
}
`;

export const ONBOARDING = `# What it still takes until a location ships a SKU,
# with what to send next. Two calls.
query Onboarding($id: ID!, $sku: String) {
  seller {
    supplySource(id: $id) {
      onboarding(sku: $sku) {
        isComplete
        steps {
          step
          state
          evidence
          next { message document variables fillIn }
        }
      }
    }
  }
}
`;

export const SELLERS = `# All sellers that this server acts for.
query Sellers {
  sellers {
    nodes {
      sellerId
      name
      marketplaces { marketplaceId countryCode }
      supplySources(first: 5) { nodes { alias } }
    }
  }
}
`;

export const SET_STOCK = `# Sets the units of one SKU at one store. PREVIEW
# asks Amazon and changes nothing; APPLY changes it.
mutation SetStock($input: SetInventoryInput!) {
  setInventory(input: $input) {
    status
    issues { severity message }
    warnings { path message }
    error { code message path nextStep }
  }
}
`;

export const SET_STOCKS = `# Sets the units of many SKUs in many stores by one feed.
# The outcome of each follows within minutes: inventoryBatch.
mutation SetStocks($input: SetInventoriesInput!) {
  setInventories(input: $input) {
    isReplay
    batch { id key totalCount isDone counts { state count } }
    error { code message path nextStep }
  }
}
`;

export const CONNECT_SELLER = `# Connects another seller. Open authorizationUrl in another tab, and consent there.
mutation ConnectSeller($input: ConnectSellerInput!) {
  connectSeller(input: $input) {
    authorizationUrl
    error { code message nextStep path }
  }
}
`;
