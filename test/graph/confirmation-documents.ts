import { graphql } from '../support/generated/gql.js';

export const ConfirmBySource = graphql(`
  mutation ConfirmBySource($input: ConfirmShipmentInput!) {
    confirmShipment(input: $input) {
      confirmation {
        via
        packageReferenceId
        id
        batch {
          key
        }
        state
      }
      error {
        __typename
        code
        message
      }
    }
  }
`);

export const ConfirmMany = graphql(`
  mutation ConfirmMany($input: ConfirmShipmentsInput!) {
    confirmShipments(input: $input) {
      batch {
        key
        totalCount
        isDone
      }
      error {
        __typename
        code
        message
        ... on InvalidInput {
          issues {
            path
          }
        }
      }
    }
  }
`);

export const BatchOfConfirmations = graphql(`
  query BatchOfConfirmations($key: String!, $first: Int! = 20, $after: String) {
    seller {
      confirmationBatch(key: $key) {
        totalCount
        isDone
        counts {
          state
          count
        }
        confirmations(first: $first, after: $after) {
          nodes {
            position
            amazonOrderId
            packageReferenceId
            state
            feedId
            error {
              code
              message
            }
            warnings {
              code
            }
            purchase {
              key
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

export const VerifiedBatch = graphql(`
  query VerifiedBatch($key: String!) {
    seller {
      confirmationBatch(key: $key) {
        confirmations(first: 5) {
          nodes {
            ...Verified
          }
        }
      }
    }
  }

  fragment Verified on Confirmation {
    state
    verification {
      state
      recordedShipFrom {
        city
      }
    }
    order {
      status
    }
  }
`);

export const VerifiedConfirmation = graphql(`
  query VerifiedConfirmation($id: ID!) {
    node(id: $id) {
      ...Verified
    }
  }
`);
