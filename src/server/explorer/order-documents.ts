/** Documents of the explorer's examples about orders. A comment above a field explains it to the reader. */

export const ORDER = `# One order across four APIs: where Amazon wants it
# shipped from, the stock there, labels so far.
query Order($id: ID!) {
  seller {
    order(id: $id) {
      status
      shipBy { latest }
      supplySource { alias openState { isOpen closesAt } }
      items {
        sku
        title
        quantityOrdered
        quantityFulfilled
        listing { inventoryLevels { channelCode quantity } }
      }
      purchases { key state price { amount currencyCode } }
    }
  }
}
`;

export const OPEN_ORDERS = `# What is to be shipped, the most urgent first, from
# the index: no call, and \`freshness\` says how new.
query OpenOrders($after: String) {
  seller {
    orders(
      first: 20
      after: $after
      sortBy: SHIP_BY_ASC
      filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }
    ) {
      nodes {
        amazonOrderId
        shipBy { latest }
        supplySource { alias }
        items { sku quantityUnfulfilled }
      }
      pageInfo { hasNextPage endCursor }
      freshness { syncedAt coveredFrom isBackfilling problem { message since } }
    }
  }
}
`;

export const HOLD = `# Puts an order on hold: no label is bought for it until
# "Lift a hold", unless a purchase passes it. No call.
mutation HoldOrders($input: HoldOrdersInput!) {
  holdOrders(input: $input) {
    orders { amazonOrderId hold { reason heldAt heldBy until } }
    labelsUnderWay
    labelsBought { key shipmentId trackingNumber }
    notIndexed # Not known here. Mistyped?
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const CLAIM = `# Claims orders for one station, so that no other packs
# them. Orders of others are left out. No call.
mutation ClaimOrders($input: ClaimOrdersInput!) {
  claimOrders(input: $input) {
    orders { amazonOrderId tags claim { by claimedAt expiresAt } }
    claimedByOthers { amazonOrderId claim { by expiresAt } }
    notIndexed # Not known here. Mistyped?
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const STORE_ORDERS = `# What waits at a store: is it there, what does it
# cost to ship from there in time, labels so far.
# Each is quoted in its suggested parcel; \`errors\` names the
# SKUs whose sizes are not known: "Sizes of products" saves
# them. One call for the store, one for each 20 SKUs, and
# one for the offers of each order.
query StoreOrders($store: ID!, $parcel: ParcelInput) {
  seller {
    supplySource(id: $store) {
      alias
      orders(
        first: 10
        sortBy: SHIP_BY_ASC
        filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED] }
      ) {
        nodes {
          amazonOrderId
          shipBy { latest }
          items { sku quantityUnfulfilled inventoryLevels(supplySourceId: $store) { quantity } }
          suggestedParcel { weight { value unit } isComplete missingSkus }
          shippingQuote(parcel: $parcel) {
            cheapestInTime { offer { id name price { amount } } reason }
          }
          shipments { shipmentId trackingNumber }
        }
        freshness { syncedAt isBackfilling }
      }
    }
  }
}
`;

export const SHIP_FROM = `# Where to ship an order from, and what it costs from
# there. One order, one search, one call for each
# location with stock, and one quote for each of two.
query ShipFrom($id: ID!, $parcel: ParcelInput!) {
  seller {
    order(id: $id) {
      shippingObstacle
      shipFromSuggestions(first: 2) {
        suggestions {
          rank
          supplySource { alias }
          canShipWholeOrder
          isInTime
          startBy
          score { total stock time openHours }
          reasons { message }
          shippingQuote(parcel: $parcel) {
            cheapestInTime { offer { name price { amount } } reason }
          }
        }
        excluded { supplySource { alias } reason { code } }
        notes { message }
      }
    }
  }
}
`;

export const DUE_TODAY = `# What is late or due today, and needs a label. One call.
query DueToday($id: ID!) {
  seller {
    supplySource(id: $id) {
      alias
      shippingStatus {
        timeZone
        dayEndsAt
        cutOffAt
        lastHandOverAt
        late { count withoutLabelCount }
        dueToday { count withoutLabelCount }
        pastCutOff { count withoutLabelCount }
      }
      orders(
        first: 20
        sortBy: SHIP_BY_ASC
        filter: { statuses: [UNSHIPPED, PARTIALLY_SHIPPED], hasLabel: false, isOnHold: false }
      ) {
        nodes {
          amazonOrderId
          isLate
          shipBy { latest }
          claim { by expiresAt }
          items { sku title quantityUnfulfilled }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
`;

export const LIFT_HOLD = `# Ends the hold of "Hold an order". No call.
mutation LiftHold($input: ReleaseOrdersInput!) {
  releaseOrders(input: $input) {
    amazonOrderIds
    orders { amazonOrderId hold { reason } }
    notIndexed # Not known here. Mistyped?
    error { code message path nextStep }
  }
}
`;

export const RELEASE_CLAIM = `# Ends the claim of "Claim an order". No call.
mutation ReleaseClaim($input: ReleaseClaimsInput!) {
  releaseClaims(input: $input) {
    amazonOrderIds
    orders { amazonOrderId claim { by } }
    notIndexed # Not known here. Mistyped?
    error { code message path nextStep }
  }
}
`;
