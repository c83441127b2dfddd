/** Documents of the explorer's examples about stores. A comment above a field explains it to the reader. */

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
      ... on InvalidInput { issues { path message accepted } }
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
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
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
      ... on InvalidInput { issues { path message } }
    }
  }
}
`;

export const HOLIDAY_OF_STORES = `# The same special hours for several stores. Each has its
# own result: send it again with the same key for those
# that failed. One call now for each store.
mutation HolidayOfStores($input: ScheduleSupplySourceChangesInput!) {
  scheduleSupplySourceChanges(input: $input) {
    results {
      supplySourceId
      isReplay
      scheduledChange { id state startsAt endsAt levels }
      warnings { path message }
      error {
        code message path nextStep
        ... on ScheduledChangeOverlaps { existing { id from until } }
        ... on InvalidInput { issues { path message } }
      }
    }
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
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

export const SCHEDULED_CHANGES = `# Special hours of all stores that have not ended. No call.
query ScheduledChanges {
  seller {
    scheduledChanges(first: 20) {
      nodes {
        id
        state
        from
        until
        startsAt
        endsAt
        note
        problem { message }
        supplySource { supplySourceId }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

export const CANCEL_SCHEDULED = `# Put an id of "Scheduled changes" into the variables.
mutation CancelScheduled($input: CancelScheduledChangeInput!) {
  cancelScheduledChange(input: $input) {
    scheduledChange { id state cancelledAt }
    error { code message path nextStep }
  }
}
`;
