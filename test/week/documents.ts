/** The requests of the morning, one for each step. */
import { graphql } from '../support/generated/gql.js';

export const WeekStores = graphql(`
  query WeekStores {
    seller {
      supplySources(first: 50) {
        nodes {
          supplySourceId
          alias
        }
      }
    }
  }
`);

export const WeekSaveBox = graphql(`
  mutation WeekSaveBox($input: SaveBoxInput!) {
    saveBox(input: $input) {
      error {
        code
        message
      }
    }
  }
`);

export const WeekFreshness = graphql(`
  query WeekFreshness {
    seller {
      orders(first: 1) {
        freshness {
          syncedAt
          isBackfilling
          ordersWithoutSupplySource
        }
      }
    }
  }
`);

export const WeekMorning = graphql(`
  query WeekMorning($filter: OrderFilterInput!, $after: String) {
    seller {
      shippingStatus {
        late {
          count
        }
        dueToday {
          withoutLabelCount
        }
      }
      orders(first: 100, after: $after, sortBy: SHIP_BY_ASC, filter: $filter) {
        nodes {
          amazonOrderId
          status
          isCancellationRequested
          tags
          hold {
            heldAt
          }
          claim {
            by
          }
          shipBy {
            latest
          }
          items {
            orderItemId
            sku
            quantityOrdered
            quantityUnfulfilled
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const WeekQuotes = graphql(`
  query WeekQuotes($filter: OrderFilterInput!, $first: Int!, $parcel: ParcelInput) {
    seller {
      orders(first: $first, sortBy: SHIP_BY_ASC, filter: $filter) {
        nodes {
          amazonOrderId
          shippingQuote(parcel: $parcel) {
            cheapestInTime {
              offer {
                id
                price {
                  amount
                  currencyCode
                }
              }
              reason
            }
          }
        }
      }
    }
  }
`);

export const WeekPickList = graphql(`
  query WeekPickList($filter: OrderFilterInput!) {
    seller {
      pickList(filter: $filter) {
        orderCount
        isTruncated
        lines {
          sku
          quantity
          supplySource {
            supplySourceId
          }
        }
      }
    }
  }
`);

export const WeekHold = graphql(`
  mutation WeekHold($input: HoldOrdersInput!) {
    holdOrders(input: $input) {
      error {
        code
        message
      }
    }
  }
`);

export const WeekRelease = graphql(`
  mutation WeekRelease($input: ReleaseOrdersInput!) {
    releaseOrders(input: $input) {
      error {
        code
        message
      }
    }
  }
`);

export const WeekTag = graphql(`
  mutation WeekTag($input: TagOrdersInput!) {
    tagOrders(input: $input) {
      error {
        code
        message
      }
    }
  }
`);

export const WeekClaim = graphql(`
  mutation WeekClaim($input: ClaimOrdersInput!) {
    claimOrders(input: $input) {
      amazonOrderIds
      claimedByOthers {
        amazonOrderId
      }
      error {
        code
        message
      }
    }
  }
`);

export const WeekBuyBatch = graphql(`
  mutation WeekBuyBatch($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      isReplay
      batch {
        totalCount
      }
      refusals {
        key
        reason
        message
      }
      error {
        code
        message
        ... on BatchRefused {
          refusals {
            key
            reason
            message
          }
        }
      }
    }
  }
`);

export const WeekBatch = graphql(`
  query WeekBatch($key: String!, $after: String) {
    seller {
      purchaseBatch(key: $key) {
        isDone
        purchases(first: 500, after: $after) {
          nodes {
            key
            state
            amazonOrderId
            trackingNumber
            shipmentId
            rejection {
              code
              message
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

export const WeekBatchDone = graphql(`
  query WeekBatchDone($key: String!) {
    seller {
      purchaseBatch(key: $key) {
        isDone
      }
    }
  }
`);

export const WeekLabels = graphql(`
  query WeekLabels($key: String!, $options: PrintOptionsInput) {
    seller {
      purchaseBatch(key: $key) {
        labels(options: $options) {
          url
          count
          contentType
          missing {
            purchase {
              key
            }
          }
        }
      }
    }
  }
`);

export const WeekLabelFiles = graphql(`
  query WeekLabelFiles($filter: PurchaseFilterInput!) {
    seller {
      purchases(first: 20, filter: $filter) {
        nodes {
          key
          shipment {
            label {
              base64
            }
          }
        }
      }
    }
  }
`);

export const WeekScan = graphql(`
  query WeekScan($code: String!) {
    seller {
      lookup(code: $code) {
        matchedBy
        node {
          ... on Purchase {
            key
          }
          ... on Order {
            amazonOrderId
          }
          ... on Listing {
            listed: sku
          }
        }
      }
    }
  }
`);

export const WeekCancelLabel = graphql(`
  mutation WeekCancelLabel($input: CancelShipmentInput!) {
    cancelShipment(input: $input) {
      shipment {
        status
      }
      error {
        code
        message
      }
    }
  }
`);

export const WeekBuyForOrders = graphql(`
  mutation WeekBuyForOrders($input: BuyShippingForOrdersInput!) {
    buyShippingForOrders(input: $input) {
      isReplay
      batch {
        totalCount
      }
      refusals {
        key
        amazonOrderId
        reason
        message
      }
      error {
        __typename
        code
        message
        ... on BatchRefused {
          refusals {
            key
            amazonOrderId
            reason
            message
          }
        }
      }
    }
  }
`);

export const WeekCancelBatch = graphql(`
  mutation WeekCancelBatch($input: CancelPurchaseBatchInput!) {
    cancelPurchaseBatch(input: $input) {
      withdrawnCount
      error {
        code
        message
      }
    }
  }
`);
