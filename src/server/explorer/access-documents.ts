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

export const ACCESS_KEYS = `# Who you are, what you may do, and all keys. No call.
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
      nodes { at actor action outcome errorCode count subjectId }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;
