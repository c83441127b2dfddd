export const NEW_WEBHOOK = `# Announces changes to a server of yours. Keep the secret:
# it is shown once. receiver.example does not exist.
mutation CreateWebhook($input: CreateWebhookEndpointInput!) {
  createWebhookEndpoint(input: $input) {
    webhookEndpoint { id url events }
    signingSecret
    error { code message path ... on InvalidInput { issues { path message } } }
  }
}
`;

export const WEBHOOKS = `# Receivers of webhooks, and what was sent to them.
query Webhooks {
  seller {
    webhookEndpoints {
      id
      url
      isActive
      failingSince
      problem { code message httpStatus }
      deliveries(first: 10) {
        nodes { event at status attempts nodeId problem { code message } }
        totalCount
      }
    }
  }
}
`;
