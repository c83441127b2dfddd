const LONGEST_KEY = 255;
const BEFORE_REASON = '~anyway~';
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/**
 * Returns a new key of a purchase from this screen. It names the order, and the reason why a person ships in spite of a block:
 * a purchase has no other place for it.
 */
export function newPurchaseKey(
  amazonOrderId: string,
  reason: string | null,
  now: number,
  random: () => number,
): string {
  const time = new Date(now).toISOString().slice(0, 16).replaceAll(/[-:]/g, '').replace('T', '-');
  const end = Array.from({ length: 4 }, () => LETTERS[Math.floor(random() * LETTERS.length)]);
  const key = `order-${amazonOrderId}-${time}-${end.join('')}`;
  return reason === null ? key : `${key}${BEFORE_REASON}${encodeURIComponent(reason)}`;
}

/** Returns whether a key was made here for the order. Keys of other orders in an address mean nothing. */
export function isKeyOf(amazonOrderId: string, key: string): boolean {
  return key.startsWith(`order-${amazonOrderId}-`);
}

/** Returns the reason in a key; null without one. */
export function reasonOf(key: string): string | null {
  const at = key.indexOf(BEFORE_REASON);
  if (at < 0) return null;
  const text = key.slice(at + BEFORE_REASON.length);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Returns why a reason is not accepted; null when it is. */
export function reasonProblem(amazonOrderId: string, reason: string): string | null {
  if (reason.trim().length < 3) return 'Say why, in a few words.';
  const key = newPurchaseKey(amazonOrderId, reason.trim(), 0, () => 0);
  return key.length > LONGEST_KEY ? 'That is too long. Say it in fewer words.' : null;
}
