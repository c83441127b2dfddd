/** Secrets that servers share. A secret is created by the first server that needs it. */
export type SharedSecretName = 'label-links';

/** A secret that all servers of a store have. */
export interface SharedSecretTable {
  name: SharedSecretName;
  /** Sealed. */
  content: Uint8Array;
  created_at: number;
}
