import { useEffect, useLayoutEffect, useRef } from 'react';
import { ALONE_MS, KeyStream } from '../model/key-stream.js';
import type { KeyMeaning } from '../model/key-stream.js';

/** A key of a screen. */
export interface KeyBinding {
  /** One character in lower case, or a name of `KeyboardEvent.key` with its modifiers: `Ctrl+a`, `Escape`. */
  readonly key: string;
  /** What it does, for the list of keys. */
  readonly does: string;
  /** Absent for a key that a part of the screen handles itself: it is listed only. */
  readonly run?: () => void;
}

interface Listener {
  readonly bindings: () => readonly KeyBinding[];
  readonly scanned: () => ((code: string) => void) | null;
}

// The newest comes first: a dialog before its screen.
const listeners: Listener[] = [];
const stream = new KeyStream();
let timer: ReturnType<typeof setTimeout> | undefined;

const TEXT_FIELDS =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';

/** Returns all keys that work now. */
export function bindingsNow(): readonly KeyBinding[] {
  return listeners.flatMap(({ bindings }) => bindings());
}

function act({ kind, ...meaning }: KeyMeaning): void {
  if (kind === 'scan' && 'code' in meaning) {
    const scanned = listeners.map((listener) => listener.scanned()).find((found) => found !== null);
    scanned?.(meaning.code);
  } else if ('key' in meaning) run(meaning.key.toLowerCase());
}

function run(name: string): boolean {
  const found = bindingsNow().find((binding) => binding.run && binding.key === name);
  found?.run?.();
  return found !== undefined;
}

function nameOf(event: KeyboardEvent): string {
  return event.ctrlKey || event.metaKey ? `Ctrl+${event.key.toLowerCase()}` : event.key;
}

/** A field and a dialog have their own keys. */
function isElsewhere({ target, isComposing, altKey }: KeyboardEvent): boolean {
  const isInField = target instanceof Element && target.closest(TEXT_FIELDS) !== null;
  return isComposing || altKey || isInField || document.querySelector('dialog[open]') !== null;
}

function onKey(event: KeyboardEvent): void {
  if (isElsewhere(event)) return;
  if (event.key === 'Enter' || event.key === 'Tab') {
    endScan(event);
    return;
  }
  const isCharacter = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
  if (isCharacter && (event.key !== ' ' || !stream.isEmpty)) takeCharacter(event);
  else if (run(nameOf(event))) event.preventDefault();
}

function endScan(event: KeyboardEvent): void {
  const scan = stream.end(event.timeStamp);
  if (!scan) return;
  // It would open the row or move the focus.
  event.preventDefault();
  event.stopPropagation();
  clearTimeout(timer);
  act(scan);
}

function takeCharacter(event: KeyboardEvent): void {
  // A held key is a person's.
  if (event.repeat) return;
  if (event.key === '/' || event.key === "'") event.preventDefault();
  const before = stream.press(event.key, event.timeStamp);
  if (before) act(before);
  clearTimeout(timer);
  timer = setTimeout(() => {
    const meaning = stream.settle();
    if (meaning) act(meaning);
  }, ALONE_MS);
}

/** Listens while the component is there. A scan reaches `onScan` wherever the focus is, unless it is in a field. */
export function useKeys(
  bindings: readonly KeyBinding[],
  onScan: ((code: string) => void) | null = null,
): void {
  const now = useRef({ bindings, onScan });
  useLayoutEffect(() => {
    now.current = { bindings, onScan };
  });
  useEffect(() => {
    const listener: Listener = {
      bindings: () => now.current.bindings,
      scanned: () => now.current.onScan,
    };
    if (listeners.length === 0) window.addEventListener('keydown', onKey, { capture: true });
    listeners.unshift(listener);
    return () => {
      listeners.splice(listeners.indexOf(listener), 1);
      if (listeners.length === 0) window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
