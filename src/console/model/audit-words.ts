import type { Choice } from './choice.js';

/** What the audit log calls the mutations, and what the server records besides. */
export const AUDIT_ACTIONS = [
  'applyScheduledChange',
  'archiveSupplySource',
  'assignShippingTemplate',
  'attachShipment',
  'authenticate',
  'buyShipping',
  'buyShippingBatch',
  'buyShippingForOrders',
  'cancelPurchaseBatch',
  'cancelScheduledChange',
  'cancelShipment',
  'claimOrders',
  'confirmShipment',
  'confirmShipments',
  'connectSeller',
  'createAccessKey',
  'createSupplySource',
  'createWebhookEndpoint',
  'deleteBox',
  'deleteWebhookEndpoint',
  'disconnectSeller',
  'finishConnection',
  'holdOrders',
  'releaseClaims',
  'releaseOrders',
  'renewSeller',
  'requireAccessKey',
  'revertScheduledChange',
  'revokeAccessKey',
  'rotateWebhookSecret',
  'saveBox',
  'scheduleSupplySourceChange',
  'scheduleSupplySourceChanges',
  'sendTestWebhook',
  'setInventories',
  'setInventory',
  'setPackedUnits',
  'settlePurchase',
  'tagOrders',
  'updateScheduledChange',
  'updateSupplySource',
  'updateSupplySourceStatus',
  'updateWebhookEndpoint',
] as const;

const SPECIAL: Readonly<Record<string, string>> = {
  authenticate: 'Sign-in refused',
  finishConnection: 'Seller returned from Amazon',
  requireAccessKey: 'Server began to need keys',
};

/** Returns an action as people read it: `buyShippingBatch` is `Buy shipping batch`. */
export function actionText(action: string): string {
  const words = action.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return SPECIAL[action] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

export function actionChoices(): readonly Choice[] {
  return AUDIT_ACTIONS.map((value) => ({ value, text: actionText(value) })).sort((a, b) =>
    a.text < b.text ? -1 : 1,
  );
}

/** Returns a code as a sentence: `NAME_TAKEN` is `Name taken`. */
export function codeText(code: string): string {
  const words = code.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns the actor without the id that follows its name. */
export const actorName = (actor: string): string => /^(.+) \([^()]+\)$/.exec(actor)?.[1] ?? actor;

/** A period by days of this browser's zone; each end may be missing. */
export interface DayPeriod {
  readonly from?: string;
  readonly before?: string;
}

/** Returns the moments of a period from its first and last day, `2026-11-30`. Null when neither is a day. */
export function periodOf(first: string | undefined, last: string | undefined): DayPeriod | null {
  const from = startOf(first, 0);
  const before = startOf(last, 1);
  if (from === null && before === null) return null;
  return { ...(from !== null && { from }), ...(before !== null && { before }) };
}

/** The start of a day, or of one after it, by this browser's clock. Days may have 23 or 25 hours. */
function startOf(day: string | undefined, later: number): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  if (!parts) return null;
  const [year = 0, month = 1, date = 1] = parts.slice(1).map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
