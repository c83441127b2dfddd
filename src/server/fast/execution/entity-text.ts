import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { MADE_OF_IT } from '../../../graph/replaced-entity.js';
import type { Replaced } from '../../../graph/replaced-entity.js';

/** Cached selections of one entity: several pages and views may show it in turn. */
const MAX_SELECTIONS = 4;

/** Bytes of the texts of all entities. Beyond it the least recently used text is dropped. */
const MAX_BYTES = 32 * 1024 * 1024;
const BYTES_OF_AN_ENTRY = 256;

/** Placeholder for a text in a skeleton. Random, so that no value of an answer equals it. */
const PLACE = `entity text ${randomUUID()}`;
const PLACE_BYTES = Buffer.from(JSON.stringify(PLACE));

/** A part of an answer that is already JSON, in bytes. */
export class EntityText {
  readonly bytes: Uint8Array;
  readonly #texts: EntityTexts;

  constructor(texts: EntityTexts, value: unknown) {
    this.#texts = texts;
    // A copy: a view would keep the larger buffer behind it alive.
    this.bytes = new Uint8Array(Buffer.from(JSON.stringify(value)));
  }

  toJSON(): unknown {
    return this.#texts.leaveOut(this) ? PLACE : JSON.parse(Buffer.from(this.bytes).toString());
  }
}

export interface Skeleton {
  readonly skeleton: string;
  readonly leftOut: readonly EntityText[];
}

/**
 * Joins a skeleton with the texts that it leaves out. Also takes a text that contains the skeleton.
 * @throws when their numbers differ.
 */
export function joinTexts(skeleton: string, texts: readonly EntityText[]): string | Buffer {
  // Node writes a string in one piece with the headers.
  if (texts.length === 0) return skeleton;
  const bytes = Buffer.from(skeleton);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const text of texts) {
    const place = bytes.indexOf(PLACE_BYTES, from);
    if (place === -1) throw new Error('The skeleton has fewer placeholders than texts.');
    parts.push(bytes.subarray(from, place), text.bytes);
    from = place + PLACE_BYTES.length;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

/** By selection, in the order of their creation. */
type TextsOfEntity = Map<object, EntityText>;

/** The cached JSON of entities. Each text is held by its entity; all together are limited in bytes. */
export class EntityTexts {
  /** Every cached text, with the function that removes it from its entity. */
  readonly #kept = new LRUCache<EntityText, () => void>({
    maxSize: MAX_BYTES,
    maxEntrySize: 64 * 1024,
    sizeCalculation: (_, { bytes }) => BYTES_OF_AN_ENTRY + bytes.length,
    dispose: (drop) => drop(),
  });
  /** The texts that the current call of `skeletonOf` leaves out, in their order. */
  #leftOut: EntityText[] | null = null;

  /** Returns the JSON of a value, with a placeholder for each entity text in it. */
  skeletonOf(value: object): Skeleton {
    const leftOut: EntityText[] = [];
    this.#leftOut = leftOut;
    try {
      return { skeleton: JSON.stringify(value), leftOut };
    } finally {
      this.#leftOut = null;
    }
  }

  /** Leaves the text out of the skeleton that is being written. Returns false when none is being written. */
  leaveOut(text: EntityText): boolean {
    this.#leftOut?.push(text);
    return this.#leftOut !== null;
  }

  /**
   * Returns the selected fields of an entity; from the second request on, their cached JSON. Most entities that expire early
   * are never requested again, so a text for the first request would be wasted.
   *
   * The text lives as long as the entity. An entity has four texts at most; a fifth replaces the oldest.
   */
  render<Entity extends object>(
    entity: Entity & Partial<Replaced>,
    selection: object,
    make: (entity: Entity) => unknown,
  ): unknown {
    // The last selection, until one is repeated. Then a map.
    const before = entity[MADE_OF_IT];
    const texts = before instanceof Map ? (before as TextsOfEntity) : null;
    const text = texts?.get(selection);
    if (text) return text;
    const made = make(entity);
    // A resolver may return an object that only resembles the entity.
    if (before === undefined) return made;
    if (texts) return this.#keep(texts, selection, new EntityText(this, made));
    if (before !== selection) {
      entity[MADE_OF_IT] = selection;
      return made;
    }
    const first: TextsOfEntity = new Map();
    entity[MADE_OF_IT] = first;
    return this.#keep(first, selection, new EntityText(this, made));
  }

  #keep(texts: TextsOfEntity, selection: object, text: EntityText): EntityText {
    const [first] = texts.values();
    if (first && texts.size >= MAX_SELECTIONS) this.#kept.delete(first);
    if (this.#kept.set(text, () => texts.delete(selection)).has(text)) texts.set(selection, text);
    return text;
  }
}
