/** Documents of the explorer's examples about batches of labels. A comment above a field explains it to the reader. */

export const BUY_BATCH = `# Orders two labels at once. Without "package", the sizes
# of the products apply; without "parcel", all that is left
# is shipped. "claimedBy" passes the claim of that station.
# The server buys in the background; send it again to look,
# or run "Watch a batch" in another window first.
mutation BuyBatch($input: BuyShippingBatchInput!) {
  buyShippingBatch(input: $input) {
    isReplay
    batch {
      key
      isDone
      totalPrice { amount currencyCode }
      purchases {
        nodes {
          key
          amazonOrderId
          state
          rejection { code message }
          shipmentId
          trackingNumber
          shipment { label { url } }
        }
      }
    }
    refusals { position key reason message }
    error {
      code message path nextStep
      ... on BatchRefused { refusals { position key amazonOrderId reason message } }
      ... on InvalidInput { issues { path message } }
    }
  }
}
`;

export const BUY_FOR_ORDERS = `# Orders a label for each order of a filter, by a rule and
# up to a price, each in its suggested parcel. Sent again,
# it shows the same batch, whatever fits by then. "Stop a
# batch" cancels the rest.
mutation BuyForOpenOrders($input: BuyShippingForOrdersInput!) {
  buyShippingForOrders(input: $input) {
    isReplay
    batch {
      key
      totalCount
      isDone
      cancelledBy
      totalPrice { amount currencyCode }
      purchases { nodes { key amazonOrderId state price { amount } rejection { code message } } }
    }
    refusals { amazonOrderId reason message missingSkus guards }
    error {
      code message path nextStep
      ... on BatchRefused { refusals { amazonOrderId reason message } }
      ... on InvalidInput { issues { path message } }
    }
  }
}
`;

export const CANCEL_BATCH = `# Withdraws the purchases of the batch that are not
# sent. Labels that are bought stay bought.
mutation StopBatch($input: CancelPurchaseBatchInput!) {
  cancelPurchaseBatch(input: $input) {
    withdrawnCount
    batch { key isDone cancelledAt cancelledBy counts { state count } }
    error { code message path }
  }
}
`;

export const WATCH_BATCH = `# Sends a batch at once, and whenever one of its labels
# changes its state. Run it, then "Buy a batch" in
# another window of the browser.
subscription WatchBatch($id: ID!) {
  purchaseBatchUpdated(id: $id) {
    key
    isDone
    counts { state count }
    totalPrice { amount currencyCode }
  }
}
`;

export const PRINT = `# One file with the labels of "Buy a batch", and what to
# take from the shelves for them. Open the links.
query Print($key: String!, $filter: OrderFilterInput) {
  seller {
    purchaseBatch(key: $key) {
      labels(options: { includePackingSlips: true }) {
        url
        count
        missing { message purchase { key } }
      }
    }
    pickList(filter: $filter) {
      orderCount
      lines { sku title quantity supplySource { supplySourceId } }
      sheet { url }
    }
  }
}
`;
