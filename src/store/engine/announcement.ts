import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Channels on PostgreSQL whose notifications hold a JSON list of changes. */
export const CHANNELS = {
  orders: 'order_changed',
  confirmations: 'confirmation_changed',
  caches: 'cache_changed',
} as const;

/** PostgreSQL refuses a notification of 8,000 bytes. */
const MOST_BYTES = 7_900;

/** Where changes are announced. */
export interface Announced<Change> {
  /** True when only this process can have the store open. */
  readonly soleOwner: boolean;
  /** Notifies the listeners of this process. */
  readonly publishAll: (changes: readonly Change[]) => void;
}

/**
 * The changes of one transaction. On PostgreSQL they are announced to all processes with the commit, on SQLite to this process after
 * it.
 */
export class Announcement<Change extends object> {
  readonly #changes: Change[] = [];
  readonly #place: Announced<Change>;
  readonly #channel: (typeof CHANNELS)[keyof typeof CHANNELS];

  constructor(place: Announced<Change>, channel: (typeof CHANNELS)[keyof typeof CHANNELS]) {
    this.#place = place;
    this.#channel = channel;
  }

  /** Call it within the transaction, as its first step. Drops the changes of a run that was rolled back. */
  begin(): void {
    this.#changes.length = 0;
  }

  add(changes: readonly Change[]): void {
    for (const change of changes) this.#changes.push(change);
  }

  /** Call it within the transaction, as its last step. */
  async send<Tables>(db: Kysely<Tables>): Promise<void> {
    if (this.#place.soleOwner || this.#changes.length === 0) return;
    const payloads = payloadsOf(this.#changes);
    await sql`
      select pg_notify(${this.#channel}, payload)
      from unnest(${payloads}::text[]) as payload`.execute(db);
  }

  /** Call it after the commit, when the loss of the changes would be detected. */
  committed(): void {
    if (this.#place.soleOwner) this.#place.publishAll(this.#changes);
  }
}

/** Returns lists of changes as JSON, each short enough for a notification. A change that is too long becomes an empty list. */
function payloadsOf(changes: readonly object[]): string[] {
  const payloads: string[] = [];
  let part: string[] = [];
  let bytes = 2;
  for (const change of changes) {
    const text = JSON.stringify(change);
    const own = Buffer.byteLength(text) + 1;
    if (own + 2 > MOST_BYTES) {
      payloads.push('[]');
      continue;
    }
    if (bytes + own > MOST_BYTES) {
      payloads.push(`[${part.join(',')}]`);
      part = [];
      bytes = 2;
    }
    part.push(text);
    bytes += own;
  }
  if (part.length > 0) payloads.push(`[${part.join(',')}]`);
  return payloads;
}
