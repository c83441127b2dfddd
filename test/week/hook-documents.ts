/** The requests of the receiver of webhooks. */
import { graphql } from '../support/generated/gql.js';

export const WeekCreateWebhook = graphql(`
  mutation WeekCreateWebhook($input: CreateWebhookEndpointInput!) {
    createWebhookEndpoint(input: $input) {
      signingSecret
      error {
        code
        message
      }
    }
  }
`);

export const WeekNode = graphql(`
  query WeekNode($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Purchase {
        purchaseState: state
      }
      ... on Confirmation {
        confirmationState: state
      }
    }
  }
`);
