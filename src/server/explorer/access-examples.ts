import {
  ACCESS_KEYS,
  AUDIT,
  CONNECT_SELLER,
  HEALTH,
  NEW_ACCESS_KEY,
  SELLERS,
} from './access-documents.js';
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
// The scopes of the first key bound those of the keys that it makes.
const ALL_SCOPES = [
  'READ',
  'READ_PERSONAL_DATA',
  'WRITE_SUPPLY_SOURCES',
  'WRITE_INVENTORY',
  'WRITE_ORDERS',
  'PURCHASE',
  'CONFIRM',
  'MANAGE',
  'METRICS',
];

/** Examples about all sellers and their keys, so no seller is named. */
export function ofSellers(): ExplorerExample[] {
  const input = { region: 'NA', marketplaceId: 'ATVPDKIKX0DER' };
  const key = { name: 'store-manager', scopes: ALL_SCOPES };
  return [
    { subject: SUBJECT, title: 'Sellers', query: SELLERS },
    { subject: SUBJECT, title: 'Connect a seller', query: CONNECT_SELLER, variables: { input } },
    {
      subject: SUBJECT,
      title: 'New access key',
      query: NEW_ACCESS_KEY,
      variables: { input: key },
    },
  ];
}

/** Examples about who may do what, and who did what. */
export function ofAccess(): ExplorerExample[] {
  return [
    { subject: SUBJECT, title: 'Access keys', query: ACCESS_KEYS },
    { subject: SUBJECT, title: 'Audit', query: AUDIT },
    { subject: SUBJECT, title: 'Health', query: HEALTH },
  ];
}
