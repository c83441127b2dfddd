/** Documents of a day in a warehouse, for examples of the explorer. */

export const SCAN = `# What a barcode scanner has read: an order, an item, a
# label, a SKU or a product number; from where it leaves,
# and whether it is on hold or claimed.
query Scan($code: String!) {
  seller {
    lookup(code: $code) {
      matchedBy
      node {
        id
        ... on Order {
          amazonOrderId
          status
          isCancellationRequested
          shipBy { latest }
          hold { reason until }
          claim { by expiresAt }
          items {
            orderItemId
            sku
            title
            quantityUnfulfilled
            supplySource { supplySourceId alias }
          }
          purchases { key state shipmentId trackingNumber refundState }
        }
        ... on OrderItem {
          orderItemId
          sku
          quantityUnfulfilled
          supplySource { supplySourceId alias }
          order { amazonOrderId status hold { reason until } claim { by expiresAt } }
        }
        ... on Purchase {
          key
          state
          shipmentId
          trackingNumber
          refundState
          sentFrom: supplySource { supplySourceId alias }
          shipped: order { amazonOrderId status hold { reason until } claim { by expiresAt } }
        }
        ... on Shipment { shipmentStatus: status carried: order { amazonOrderId status } }
        ... on Listing { listed: sku title }
      }
    }
  }
}
`;

export const WATCH_ORDERS = `# Sends each order that changes, also when a label is
# bought for it. Run it, then buy a label in another
# window of the browser.
subscription WatchOrders {
  orderUpdated {
    amazonOrderId
    status
    purchases { key state }
  }
}
`;

export const END_OF_DAY = `# What the carriers take today, by location and carrier,
# and what is left: by the ship dates of the labels. For
# the labels that were bought today, leave out by. Open sheet.url to print it for the drivers. No
# call, once the time zones of the locations are known:
# each location has its day, and the leftovers that of the
# time zone that is shown first.
query EndOfDay($date: LocalDate!) {
  seller {
    endOfDay(date: $date, by: SHIP_DATE) {
      date
      timeZone
      count
      withoutShipDateCount
      totalPrice { amount currencyCode }
      groups {
        supplySource { supplySourceId }
        carrierName
        by
        timeZone
        count
        totalPrice { amount currencyCode }
      }
      sheet { url }
      confirmations(first: 1) { totalCount }
      leftovers {
        lateOrders(first: 10) { totalCount nodes { amazonOrderId } }
        dueToday(first: 10) { totalCount nodes { amazonOrderId } }
        nextWorkingDay
        dueNextDay(first: 10) { totalCount nodes { amazonOrderId } }
        cancellationRequests(first: 10) { totalCount nodes { amazonOrderId } }
        unshippedAfterCancel(first: 10) { totalCount nodes { key amazonOrderId } }
        unsettledPurchases(first: 10) { totalCount nodes { key } }
        waitingPurchases(first: 1) { totalCount }
        refusedPurchases(first: 10) { totalCount nodes { key rejection { message } } }
        batchesWithRefusals { key refusals { key message } }
      }
    }
    shippingStatus {
      dayEndsAt
      late {
        count
        withoutLabelCount
        byCarrier { carriers { carrierName count } isTruncated }
      }
      dueToday { count withoutLabelCount }
    }
  }
}
`;

export const SHIPPING_COSTS = `# What labels cost in a period, by location, carrier,
# service and currency, and what was refunded. No call,
# once the time zones of the locations are known.
query ShippingCosts($from: LocalDate!, $to: LocalDate!) {
  seller {
    shippingCosts(from: $from, to: $to) {
      isTruncated
      totals {
        count
        cost { amount currencyCode }
        refunded { amount currencyCode }
        netCost { amount currencyCode }
      }
      carriers {
        carrierName
        sums {
          count
          lateCount
          lateUnknownCount
          cost { amount currencyCode }
        }
      }
      groups {
        supplySource { supplySourceId }
        carrierName
        serviceName
        sums {
          count
          cost { amount currencyCode }
          refundedCount
          refundPendingCount
          netCost { amount currencyCode }
        }
      }
    }
  }
}
`;

export const PICK_LIST = `# What to take from the shelves of a store. No call.
query PickList($filter: OrderFilterInput) {
  seller {
    pickList(filter: $filter) {
      orderCount
      isTruncated
      lines { sku title quantity cancellationRequestedQuantity }
      sheet { url }
    }
  }
}
`;
