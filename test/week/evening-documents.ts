/** The requests of the afternoon and the evening, one for each step. */
import { graphql } from '../support/generated/gql.js';

export const WeekConfirm = graphql(`
  mutation WeekConfirm($input: ConfirmShipmentsInput!) {
    confirmShipments(input: $input) {
      batch {
        totalCount
      }
      error {
        code
        message
      }
    }
  }
`);

export const WeekConfirmed = graphql(`
  query WeekConfirmed($key: String!) {
    seller {
      confirmationBatch(key: $key) {
        isDone
        confirmations(first: 100) {
          nodes {
            id
            amazonOrderId
            trackingNumber
            state
            error {
              message
            }
          }
        }
      }
    }
  }
`);

export const WeekSetStock = graphql(`
  mutation WeekSetStock($input: SetInventoriesInput!) {
    setInventories(input: $input) {
      batch {
        totalCount
      }
      error {
        code
        message
      }
    }
  }
`);

export const WeekStockSet = graphql(`
  query WeekStockSet($key: String!) {
    seller {
      inventoryBatch(key: $key) {
        isDone
        counts {
          state
          count
        }
      }
    }
  }
`);

export const WeekStock = graphql(`
  query WeekStock($filter: ListingFilterInput!) {
    seller {
      listings(first: 100, filter: $filter) {
        nodes {
          sku
          inventoryLevels {
            channelCode
            quantity
          }
        }
      }
    }
  }
`);

export const WeekSchedule = graphql(`
  mutation WeekSchedule($input: ScheduleSupplySourceChangeInput!) {
    scheduleSupplySourceChange(input: $input) {
      scheduledChange {
        id
        state
      }
      error {
        code
        message
      }
    }
  }
`);

export const WeekHours = graphql(`
  query WeekHours($id: ID!) {
    seller {
      scheduledChanges(states: [SCHEDULED, APPLYING, APPLIED, REVERTING, REVERTED]) {
        nodes {
          state
        }
      }
      supplySource(id: $id) {
        openState {
          isOpen
        }
        configuration {
          operationalConfiguration {
            operatingHoursByDay {
              monday {
                startTime
                endTime
              }
              tuesday {
                startTime
                endTime
              }
              wednesday {
                startTime
                endTime
              }
              thursday {
                startTime
                endTime
              }
              friday {
                startTime
                endTime
              }
            }
          }
        }
      }
    }
  }
`);

export const WeekEndOfDay = graphql(`
  query WeekEndOfDay($date: LocalDate!) {
    seller {
      endOfDay(date: $date) {
        count
        isTruncated
        totalPrice {
          amount
          currencyCode
        }
        groups {
          supplySource {
            supplySourceId
          }
          carrierName
          count
          totalPrice {
            amount
            currencyCode
          }
        }
        confirmations(first: 100) {
          totalCount
        }
      }
    }
  }
`);

export const WeekLeftovers = graphql(`
  query WeekLeftovers($date: LocalDate!, $unsettled: String) {
    seller {
      endOfDay(date: $date) {
        leftovers {
          lateOrders(first: 100) {
            totalCount
            nodes {
              amazonOrderId
            }
          }
          cancellationRequests(first: 100) {
            totalCount
            nodes {
              amazonOrderId
            }
          }
          unshippedAfterCancel(first: 100) {
            totalCount
            nodes {
              key
              amazonOrderId
              supplySource {
                supplySourceId
              }
              items {
                orderItemId
                quantity
              }
            }
          }
          unsettledPurchases(first: 100, after: $unsettled) {
            totalCount
            nodes {
              key
              amazonOrderId
            }
          }
          waitingPurchases(first: 1) {
            totalCount
          }
        }
      }
    }
  }
`);

export const WeekSettle = graphql(`
  mutation WeekSettle($input: SettlePurchaseInput!) {
    settlePurchase(input: $input) {
      purchase {
        key
        state
      }
      error {
        code
        message
      }
    }
  }
`);

export const WeekAttach = graphql(`
  mutation WeekAttach($input: AttachShipmentInput!) {
    attachShipment(input: $input) {
      error {
        code
        message
      }
    }
  }
`);

export const WeekPrintLater = graphql(`
  query WeekPrintLater($ids: [ID!]!, $options: PrintOptionsInput) {
    seller {
      labels(purchaseIds: $ids, options: $options) {
        url
        count
        missing {
          message
        }
      }
    }
  }
`);

export const WeekPurchases = graphql(`
  query WeekPurchases($after: String) {
    seller {
      purchases(first: 100, after: $after, sortBy: CREATED_AT_ASC) {
        nodes {
          id
          key
          state
          amazonOrderId
          shipmentId
          trackingNumber
          carrierName
          refundState
          settledAt
          price {
            amount
            currencyCode
          }
          supplySource {
            supplySourceId
          }
          items {
            orderItemId
            quantity
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

export const WeekOrders = graphql(`
  query WeekOrders($filter: OrderFilterInput!, $after: String) {
    seller {
      orders(first: 100, after: $after, sortBy: PLACED_AT_ASC, filter: $filter) {
        totalCount
        nodes {
          amazonOrderId
          status
          items {
            orderItemId
            quantityOrdered
            quantityFulfilled
          }
          packages {
            packageReferenceId
            trackingNumber
            carrierName
            status
            items {
              orderItemId
              quantity
            }
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

export const HEAR_PURCHASES = 'subscription { purchaseUpdated { key state } }';
export const HEAR_ORDERS = 'subscription { orderUpdated { amazonOrderId status } }';
