import { SEAL_HEADER_BYTES } from './sealer.js';
import type { Sealer } from './sealer.js';

const MARK = 'sealed:';
/** The mark and the header in base64. */
export const TEXT_START_LENGTH = MARK.length + (SEAL_HEADER_BYTES / 3) * 4;

/** Seals text for a text column and binds it to `place`. */
export function sealText(sealer: Sealer, text: string, place: string): string {
  return MARK + Buffer.from(sealer.seal(Buffer.from(text), place)).toString('base64');
}

/** Opens text from `sealText`. Returns text in the clear, as earlier versions stored it, unchanged. Throws `StoreError`. */
export function openText(sealer: Sealer, stored: string, place: string): string {
  if (!stored.startsWith(MARK)) return stored;
  return sealer.open(Buffer.from(stored.slice(MARK.length), 'base64'), place).toString();
}

/** Returns stored text, sealed with the current key. Throws `StoreError`. */
export function resealedText(sealer: Sealer, stored: string, place: string): string {
  return sealText(sealer, openText(sealer, stored, place), place);
}

/** Like `Sealer.assertKey`, for stored text. `start` needs its first `TEXT_START_LENGTH` characters only. */
export function assertTextKey(sealer: Pick<Sealer, 'assertKey'>, start: string): void {
  if (start.startsWith(MARK)) sealer.assertKey(Buffer.from(start.slice(MARK.length), 'base64'));
}

/** Returns the prefix of text that is sealed with the current key. */
export function currentTextStart(sealer: Sealer): string {
  // The header has nine bytes, so its base64 is a prefix of the whole.
  return MARK + Buffer.from(sealer.header).toString('base64');
}
