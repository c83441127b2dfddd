import { ACCESS_KEYS, AUDIT, CONNECT_SELLER, SELLERS } from './access-documents.js';
import type { ExplorerExample } from './explorer-example.js';
import { NEW_WEBHOOK, WEBHOOKS } from './webhook-documents.js';

/** Examples about receivers of webhooks. */
export function ofWebhooks(): ExplorerExample[] {
  const subject = 'Webhooks';
  const input = { url: 'https://receiver.example/', events: ['ORDER_UPDATED'] };
  return [
    { subject, title: 'New webhook', query: NEW_WEBHOOK, variables: { input } },
    { subject, title: 'Webhooks', query: WEBHOOKS },
  ];
}

const SUBJECT = 'Sellers and access';

/** Examples about all sellers, so none is named. */
export function ofSellers(): ExplorerExample[] {
  const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
  return [
    { subject: SUBJECT, title: 'Sellers', query: SELLERS },
    { subject: SUBJECT, title: 'Connect a seller', query: CONNECT_SELLER, variables: { input } },
  ];
}

/** Examples about who may do what, and who did what. */
export function ofAccess(): ExplorerExample[] {
  return [
    { subject: SUBJECT, title: 'Access keys', query: ACCESS_KEYS },
    { subject: SUBJECT, title: 'Audit', query: AUDIT },
  ];
}
