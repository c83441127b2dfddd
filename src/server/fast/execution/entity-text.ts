import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { MADE_OF_IT, type Replaced } from '../../../graph/replaced-entity.js';

/** Of one entity, how many selections are remembered as text: pages and views that show it in turn. */
const MAX_SELECTIONS = 4;

/** Bytes of the texts of all entities; beyond it the oldest is dropped. */
const MAX_BYTES = 32 * 1024 * 1024;
const BYTES_OF_AN_ENTRY = 256;

/** Every text that is kept, and how it is dropped. */
const kept = new LRUCache<EntityText, () => void>({
  maxSize: MAX_BYTES,
  maxEntrySize: 64 * 1024,
  sizeCalculation: (_, { bytes }) => BYTES_OF_AN_ENTRY + bytes.length,
  dispose: (drop) => drop(),
});

/** Stands in a skeleton of JSON where a text belongs. Nobody outside of this process ever sees it. */
const PLACE = `entity text ${randomUUID()}`;
const PLACE_BYTES = Buffer.from(JSON.stringify(PLACE));

/** What the skeleton that is being made leaves out, in its order. */
let leftOut: EntityText[] | null = null;

/** A part of an answer that is JSON already, in bytes. */
export class EntityText {
  readonly bytes: Uint8Array;

  constructor(value: unknown) {
    // Not a part of a larger piece of memory, which would be kept with it.
    this.bytes = new Uint8Array(Buffer.from(JSON.stringify(value)));
  }

  toJSON(): unknown {
    if (!leftOut) return JSON.parse(Buffer.from(this.bytes).toString());
    leftOut.push(this);
    return PLACE;
  }
}

export interface Skeleton {
  readonly skeleton: string;
  readonly leftOut: readonly EntityText[];
}

/** The JSON of a value that may hold entity texts, with places for them. */
export function leaveOutTexts(value: object): Skeleton {
  const texts: EntityText[] = [];
  leftOut = texts;
  try {
    return { skeleton: JSON.stringify(value), leftOut: texts };
  } finally {
    leftOut = null;
  }
}

/** A skeleton, or a text that has it in it, with the texts that it leaves out. @throws when they are not as many. */
export function joinTexts(skeleton: string, texts: readonly EntityText[]): string | Buffer {
  // As text, it is written in one piece with the headers.
  if (texts.length === 0) return skeleton;
  const bytes = Buffer.from(skeleton);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const text of texts) {
    const place = bytes.indexOf(PLACE_BYTES, from);
    if (place === -1) throw new Error('an answer has lost a part');
    parts.push(bytes.subarray(from, place), text.bytes);
    from = place + PLACE_BYTES.length;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

/** By selection, in the order in which they were made. */
type Texts = Map<object, EntityText>;

/**
 * What a selection makes of an entity: at first as `make` makes it, and as its text, which is made once, when the selection
 * comes for the second time. Most of what is loaded and not kept is never shown again, and a text of its own takes more than
 * a part of another one.
 *
 * It lives as long as the entity, unless more selections of it are asked for in turn than are remembered: then the one that
 * came first makes room.
 */
export function render<Entity extends object>(
  entity: Entity & Partial<Replaced>,
  selection: object,
  make: (entity: Entity) => unknown,
): unknown {
  // The selection that was shown last, until one has come twice.
  const before = entity[MADE_OF_IT];
  const texts = before instanceof Map ? (before as Texts) : null;
  const text = texts?.get(selection);
  if (text) return text;
  const made = make(entity);
  // A resolver may answer with something that only looks like the entity.
  if (before === undefined) return made;
  if (texts) return remember(texts, selection, new EntityText(made));
  if (before !== selection) {
    entity[MADE_OF_IT] = selection;
    return made;
  }
  const first: Texts = new Map();
  entity[MADE_OF_IT] = first;
  return remember(first, selection, new EntityText(made));
}

function remember(texts: Texts, selection: object, text: EntityText): EntityText {
  const [first] = texts.values();
  if (first && texts.size >= MAX_SELECTIONS) kept.delete(first);
  if (kept.set(text, () => texts.delete(selection)).has(text)) texts.set(selection, text);
  return text;
}
