import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { folderInPlace, sqliteError } from '../engine/sqlite/sqlite-errors.js';

/** Identity of a ledger, and its sequence after the last step that was recorded. */
export interface Witness {
  readonly ledgerId: string;
  readonly sequence: number;
}

// Two slots in separate pages: a torn write damages one, and the other stays valid.
const SLOT_BYTES = 4_096;
const SLOT = /^FGW1 (\S+) (\d+) ([0-9a-f]{64})\n/;

export const witnessPathOf = (ledgerPath: string): string =>
  `${ledgerPath.replace(/\.[^./]*$/, '')}.witness`;

function slotOf({ ledgerId, sequence }: Witness): Buffer {
  const content = `FGW1 ${ledgerId} ${sequence}`;
  const digest = createHash('sha256').update(content).digest('hex');
  return Buffer.from(`${content} ${digest}\n`.padEnd(SLOT_BYTES, ' '));
}

function readSlot(bytes: Buffer): Witness | null {
  const [, ledgerId, sequence] = SLOT.exec(bytes.toString('latin1')) ?? [];
  if (ledgerId === undefined || sequence === undefined) return null;
  const witness = { ledgerId, sequence: Number(sequence) };
  return slotOf(witness).equals(bytes) ? witness : null;
}

/** A witness as its file has it. */
export interface StoredWitness extends Witness {
  /** False when only one of the two slots can be read: a torn write, or damage. */
  readonly isWhole: boolean;
}

/** Returns the newest valid slot; `damaged` when there is none, `null` when there is no file. */
export function readWitness(path: string): StoredWitness | 'damaged' | null {
  if (!existsSync(path)) return null;
  if (statSync(path).isDirectory()) throw folderInPlace(path);
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    throw sqliteError(path, error);
  }
  const slots = [content.subarray(0, SLOT_BYTES), content.subarray(SLOT_BYTES)];
  const valid = slots.map(readSlot).filter((slot) => slot !== null);
  const [newest] = valid.toSorted((a, b) => b.sequence - a.sequence);
  return newest ? { ...newest, isWhole: valid.length === slots.length } : 'damaged';
}

/** Writes both slots again, because a second damage would refuse purchases. Returns what happened, for the operator. */
export function repairWitness(path: string, { ledgerId, sequence }: Witness): string {
  const found = `One of the two slots of ${path} cannot be read: its last write was interrupted, or the file is damaged. The other slot is valid, so purchases go on.`;
  try {
    createWitness(path, { ledgerId, sequence });
    return `${found} The file was repaired. If the server was not interrupted, check the disk.`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `${found} It could not be repaired: ${reason}`;
  }
}

/** Writes a new witness file durably. Replaces an existing one. */
export function createWitness(path: string, witness: Witness): void {
  const temporary = `${path}.new`;
  try {
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeSync(file, Buffer.concat([slotOf(witness), slotOf(witness)]));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
    const folder = openSync(dirname(path), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch (error) {
    throw sqliteError(path, error);
  }
}

/** An open witness file. */
export class WitnessFile {
  readonly #descriptor: number;
  #durable: number;
  #nextSlot = 0;
  #isOpen = true;

  /** Throws `StoreError`. */
  readonly #path: string;
  readonly #witness: Witness;

  constructor(path: string, witness: Witness) {
    this.#path = path;
    this.#witness = witness;

    this.#durable = witness.sequence;
    try {
      this.#descriptor = openSync(path, 'r+');
    } catch (error) {
      throw sqliteError(path, error);
    }
  }

  /** Writes a higher sequence durably before it returns. Throws `StoreError`. */
  raise(sequence: number): void {
    if (sequence <= this.#durable) return;
    const slot = slotOf({ ...this.#witness, sequence });
    try {
      const start = this.#nextSlot * SLOT_BYTES;
      if (writeSync(this.#descriptor, slot, 0, SLOT_BYTES, start) < SLOT_BYTES)
        throw new Error('only a part could be written');
      fdatasyncSync(this.#descriptor);
    } catch (error) {
      throw sqliteError(this.#path, error);
    }
    this.#durable = sequence;
    this.#nextSlot = 1 - this.#nextSlot;
  }

  close(): void {
    if (this.#isOpen) closeSync(this.#descriptor);
    this.#isOpen = false;
  }
}
