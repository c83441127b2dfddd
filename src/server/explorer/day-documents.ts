/** Documents of a day in a warehouse, for examples of the explorer. */

export const SCAN = `# What a barcode scanner has read: an order, an item, a
# label, a SKU or a product number.
query Scan($code: String!) {
  seller {
    lookup(code: $code) {
      matchedBy
      node {
        id
        ... on Order { amazonOrderId status }
        ... on OrderItem { sku quantityUnfulfilled order { amazonOrderId } }
        ... on Purchase { key state trackingNumber }
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

export const END_OF_DAY = `# What left today, by location and carrier, and what is left.
# Open sheet.url to print it for the drivers.
# From the ledger and the index: no call, once the time zones of
# the locations are known.
query EndOfDay($date: LocalDate!) {
  seller {
    endOfDay(date: $date) {
      count
      totalPrice { amount currencyCode }
      groups {
        supplySource { supplySourceId }
        carrierName
        timeZone
        count
        totalPrice { amount currencyCode }
      }
      sheet { url }
      confirmations(first: 1) { totalCount }
      leftovers {
        lateOrders(first: 10) { totalCount nodes { amazonOrderId } }
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
      late { count withoutLabelCount }
      dueToday { count withoutLabelCount }
    }
  }
}
`;
