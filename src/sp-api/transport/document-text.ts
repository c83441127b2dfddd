const BOMS: readonly (readonly [label: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
  // Without a byte order mark, but with the "<" of an XML document.
  ['utf-16le', 0x3c, 0x00],
  ['utf-16be', 0x00, 0x3c],
];
const DECLARATION_WITHIN = 256;
const DECLARED = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/;

/**
 * Returns the text of a document. The encoding is that of the byte order mark, else of the Content-Type
 * header, else of the XML declaration, else UTF-8 (the order of RFC 7303). Skips an encoding that is unknown
 * or does not fit the bytes. When none fits, replaces unreadable bytes and keeps all ASCII text. Never
 * throws.
 */
export function documentText(bytes: Uint8Array, contentType: string | null): string {
  const labels = [markOf(bytes), charsetOf(contentType), declaredIn(bytes), 'utf-8'];
  for (const label of labels) {
    const text = label === null ? null : decoded(bytes, label);
    if (text !== null) return text;
  }
  return new TextDecoder().decode(bytes);
}

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markOf(bytes: Uint8Array): string | null {
  const found = BOMS.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found?.[0] ?? null;
}

function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function declaredIn(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_WITHIN)).toString('latin1');
  return DECLARED.exec(head)?.[1] ?? null;
}
