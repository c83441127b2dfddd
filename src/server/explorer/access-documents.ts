/** Documents of the explorer's examples about sellers and access. A comment above a field explains it to the reader. */

export const SELLERS = `# All sellers that this server acts for.
query Sellers {
  sellers {
    nodes {
      sellerId
      name
      marketplaces { marketplaceId countryCode }
      supplySources(first: 5) { nodes { alias } }
    }
  }
}
`;

export const CONNECT_SELLER = `# Connects another seller. Open authorizationUrl in another
# tab, and consent there.
mutation ConnectSeller($input: ConnectSellerInput!) {
  connectSeller(input: $input) {
    authorizationUrl
    error { code message nextStep path }
  }
}
`;

export const NEW_ACCESS_KEY = `# Makes a key for a person or a program. From the first key
# on, every request needs one, also of this page: keep
# \`secret\`, load the page again, and enter it above.
mutation NewAccessKey($input: CreateAccessKeyInput!) {
  createAccessKey(input: $input) {
    secret
    accessKey { id name prefix scopes expiresAt }
    error { code message path nextStep ... on InvalidInput { issues { path message } } }
  }
}
`;

export const ACCESS_KEYS = `# Who you are, what you may do, and all keys.
# \`revokeAccessKey\` takes an id or a prefix of them. No call.
query AccessKeys {
  viewer {
    actor
    scopes
    accessKeys(first: 20) {
      nodes {
        id
        name
        prefix
        scopes
        sellers { sellerId }
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

export const AUDIT = `# Who did what for the seller, the newest first. No call.
query Audit {
  seller {
    auditLog(first: 20) {
      nodes {
        at
        actor
        action
        outcome
        errorCode
        count
        subjectId
        changes { field place from to isHidden }
        hasMoreChanges
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

export const HEALTH = `# What is wrong between this server and Amazon, if
# anything. No call.
query Health {
  seller {
    health {
      isHealthy
      problems { code message since }
      apis { api lastSuccessAt lastFailure { at code operation } roleMissingSince }
      orders { syncedAt isBackfilling problem { message since } }
      unsettledPurchaseCount
      unshippedAfterCancelCount
      troubledScheduledChangeCount
    }
  }
}
`;
