import { enumType } from '../enum-type.js';

/** What a caller may do. */
export const AccessScope = enumType(
  'AccessScope',
  'What an access key, or a token of an identity provider, allows.',
  {
    READ: 'Read everything but personal data of buyers.',
    READ_PERSONAL_DATA: 'Read names, addresses and messages of buyers, and label files.',
    WRITE_ORDERS: 'Change what this server keeps about orders.',
    WRITE_INVENTORY: 'Change stock, shipping templates, sizes of SKUs and boxes.',
    WRITE_SUPPLY_SOURCES: 'Create, change and archive supply sources.',
    PURCHASE: 'Buy, cancel and settle labels.',
    CONFIRM: 'Confirm shipments.',
    MANAGE: 'Manage access keys, connect and disconnect sellers, and read the audit log.',
    METRICS: 'Read `/metrics`.',
  },
);
export type AccessScope = keyof typeof AccessScope;

export const ALL_SCOPES = Object.keys(AccessScope) as readonly AccessScope[];

/** The scopes that `write` stands for. */
const WRITE: readonly AccessScope[] = ['WRITE_ORDERS', 'WRITE_INVENTORY', 'WRITE_SUPPLY_SOURCES'];

/** Returns the name of a scope outside of the graph: on the command line, and in tokens. */
export function scopeName(scope: AccessScope): string {
  return scope.toLowerCase().replaceAll('_', '-');
}

/** Returns the scopes of a name, such as `read` or `write`. Empty for an unknown name. */
export function scopesNamed(name: string): readonly AccessScope[] {
  return name === 'write' ? WRITE : ALL_SCOPES.filter((scope) => scopeName(scope) === name);
}
