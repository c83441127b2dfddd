/** Documents of the explorer's examples about stock. A comment above a field explains it to the reader. */

export const STOCK = `# What a location has in stock, and the listings with
# their stock everywhere. Both read the same pages: one
# call for each 20 listings.
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

export const SET_STOCK = `# Sets the units of one SKU at one store. PREVIEW
# asks Amazon and changes nothing; APPLY changes it.
mutation SetStock($input: SetInventoryInput!) {
  setInventory(input: $input) {
    status
    issues { severity message }
    warnings { path message }
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const SET_STOCKS = `# Sets the units of many SKUs in many stores by one feed.
# "Follow a stock batch" has the outcome within minutes.
mutation SetStocks($input: SetInventoriesInput!) {
  setInventories(input: $input) {
    isReplay
    batch { id key totalCount isDone counts { state count } }
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const STOCK_BATCH = `# What became of "Set stock in bulk". No call.
query StockBatch($key: String!) {
  seller {
    inventoryBatch(key: $key) {
      isDone
      totalCount
      counts { state count }
      changes(first: 20) {
        nodes { sku channelCode quantity state settledAt issues { severity message } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
`;
