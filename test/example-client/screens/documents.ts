import { graphql } from '../generated/screens/gql.js';

// The same documents for Apollo Client and urql.

export const OrdersPage = graphql(`
  query OrdersPage($seller: ID!, $after: String) {
    seller(id: $seller) {
      id
      orders(first: 5, after: $after, sortBy: SHIP_BY_ASC) {
        nodes {
          id
          amazonOrderId
          status
          shipBy {
            latest
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`);

export const OrderDetails = graphql(`
  query OrderDetails($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Order {
        status
        shipBy {
          earliest
        }
        items {
          id
          sku
        }
      }
    }
  }
`);

export const BuyLabel = graphql(`
  mutation BuyLabelForOrder($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      purchase {
        id
        state
      }
      order {
        id
        status
      }
      error {
        code
        message
        path
        nextStep
      }
    }
  }
`);
