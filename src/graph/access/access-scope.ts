import { enumType } from '../enum-type.js';

/** What a caller may do. */
export const AccessScope = enumType(
  'AccessScope',
  'What an access key, or a token of an identity provider, allows.',
  {
    READ: 'Read everything but personal data of buyers.',
    READ_PERSONAL_DATA: 'Read names, addresses and messages of buyers, and label files.',
    WRITE_ORDERS: 'Change what this server keeps about orders.',
    WRITE_INVENTORY: 'Change stock and shipping templates.',
    WRITE_SUPPLY_SOURCES: 'Create, change and archive supply sources.',
    PURCHASE: 'Buy, cancel and settle labels.',
    CONFIRM: 'Confirm shipments.',
    MANAGE: 'Manage access keys, and connect and disconnect sellers.',
    METRICS: 'Read `/metrics`.',
  },
);
export type AccessScope = keyof typeof AccessScope;

export const ALL_SCOPES = Object.keys(AccessScope) as readonly AccessScope[];
