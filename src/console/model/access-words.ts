import { clock } from './time.js';

/** The scopes of a key, as people say what they allow. In the order of a form. */
export const SCOPE_WORDS = {
  READ: ['Read', 'Everything but names and addresses of buyers'],
  READ_PERSONAL_DATA: ['Read personal data', 'Names and addresses of buyers, label files'],
  PURCHASE: ['Buy labels', 'Buy, cancel and settle labels'],
  CONFIRM: ['Confirm', 'Confirm shipments with own carriers'],
  WRITE_ORDERS: ['Mark orders', 'Hold, tag and claim orders'],
  WRITE_INVENTORY: ['Change stock', 'Stock, shipping templates, sizes and boxes'],
  WRITE_SUPPLY_SOURCES: ['Change locations', 'Create, change and archive locations'],
  MANAGE: ['Manage', 'Access keys, sellers and the audit log'],
  METRICS: ['Metrics', 'Read /metrics'],
} as const;

export type Scope = keyof typeof SCOPE_WORDS;

export const SCOPES = Object.keys(SCOPE_WORDS) as readonly Scope[];

/** A set of scopes for a kind of work. */
export interface Role {
  readonly name: string;
  readonly scopes: readonly Scope[];
}

export const ROLES: readonly Role[] = [
  {
    name: 'Packer',
    scopes: ['READ', 'READ_PERSONAL_DATA', 'PURCHASE', 'CONFIRM', 'WRITE_ORDERS'],
  },
  {
    name: 'Store manager',
    scopes: SCOPES.filter((scope) => scope !== 'MANAGE' && scope !== 'METRICS'),
  },
  { name: 'Reader', scopes: ['READ'] },
  { name: 'Everything', scopes: SCOPES },
];

/** Keys with these see all sellers. */
export const needsAllSellers = (scopes: readonly Scope[]): boolean =>
  scopes.includes('MANAGE') || scopes.includes('METRICS');

/** Returns the scopes in few words: the name of a role that has exactly these, else each. */
export function scopesText(scopes: readonly Scope[]): string {
  const role = ROLES.find(
    (one) =>
      one.scopes.length === scopes.length && one.scopes.every((scope) => scopes.includes(scope)),
  );
  const words = SCOPES.filter((scope) => scopes.includes(scope)).map(
    (scope) => SCOPE_WORDS[scope][0],
  );
  return role?.name ?? words.join(', ');
}

/**
 * Says when a key was last used. The server knows the hour alone, by its start; that of a new key began before the key was made.
 */
export function lastUse(
  { createdAt, lastUsedAt }: { readonly createdAt: string; readonly lastUsedAt: string | null },
  now: number,
  locale?: string,
): string {
  if (lastUsedAt === null) return 'never used';
  return Date.parse(lastUsedAt) < Date.parse(createdAt)
    ? 'within the hour of its creation'
    : `about ${clock(lastUsedAt, null, now, locale)}`;
}

interface KeyLife {
  readonly revokedAt: string | null;
  readonly expiresAt: string | null;
}

/** Whether a key works, and since or until when, in words. */
export function keyLife(
  { revokedAt, expiresAt }: KeyLife,
  now: number,
  locale?: string,
): { readonly isValid: boolean; readonly words: string } {
  const at = (moment: string): string => clock(moment, null, now, locale);
  if (revokedAt !== null) return { isValid: false, words: `Revoked ${at(revokedAt)}` };
  if (expiresAt === null) return { isValid: true, words: 'Has no end' };
  return Date.parse(expiresAt) > now
    ? { isValid: true, words: `Ends ${at(expiresAt)}` }
    : { isValid: false, words: `Ended ${at(expiresAt)}` };
}

interface Manager extends KeyLife {
  readonly id: string;
  readonly scopes: readonly string[];
}

/** Whether the server lets a caller with a key revoke this one only while another one can manage in its place. */
export const needsReplacement = (key: Manager, now: number): boolean =>
  key.scopes.includes('MANAGE') && keyLife(key, now).isValid;

/** Whether a key can manage as long as another one does. A key that ends does not replace one without an end. */
export function replaces(other: Manager, key: Manager, now: number): boolean {
  if (other.id === key.id || !needsReplacement(other, now)) return false;
  if (other.expiresAt === null) return true;
  return key.expiresAt !== null && Date.parse(other.expiresAt) >= Date.parse(key.expiresAt);
}
