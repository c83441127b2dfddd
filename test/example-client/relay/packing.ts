import { graphql } from 'relay-runtime';

// Read by relay-compiler, which writes an artifact for each document. A bundler would replace each by its artifact; without one, the
// client imports the artifacts.

export const Orders = graphql`
  query packingOrdersQuery($seller: ID!, $after: String) {
    seller(id: $seller) {
      orders(first: 5, after: $after, sortBy: SHIP_BY_ASC) {
        edges {
          node {
            id
            amazonOrderId
            status
            shipBy {
              latest
            }
          }
        }
        pageInfo {
          endCursor
          hasNextPage
        }
      }
    }
  }
`;

export const Order = graphql`
  query packingOrderQuery($id: ID!) {
    node(id: $id) {
      __typename
      ... on Order {
        id
        status
        shipBy {
          earliest
        }
        items {
          sku
        }
      }
    }
  }
`;

export const Buy = graphql`
  mutation packingBuyMutation($input: BuyShippingInput!) {
    buyShipping(input: $input) {
      purchase {
        state
      }
      order {
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
`;
