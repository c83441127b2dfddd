/** A key that has sealed stored data. The key itself is never stored. */
export interface EncryptionKeyTable {
  /** In hexadecimal. */
  key_id: string;
  first_used_at: number;
  /** When an operator accepted that the key is lost. */
  lost_at: number | null;
}

/**
 * Returns the keys of the store: the first seals, each opens what it has sealed. Called once, while this process has the ledger
 * open. May throw to refuse the start.
 * @param sealedWith ids of the keys that stored data is sealed with, as far as the store knows them. Null when a damaged ledger
 * does not tell.
 */
export type ChooseKeys = (sealedWith: readonly string[] | null) => readonly Uint8Array[];
