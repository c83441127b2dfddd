import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

/** The bytes that Amazon's checksum covers. Its documentation does not say which. */
export type ChecksumSubject = 'FILE' | 'COMPRESSED_FILE';

/** A label as a file that can be printed. */
export interface LabelFile {
  readonly bytes: Buffer;
  /** One of a closed list, so that a browser never runs Amazon's bytes as a page or a script. */
  readonly contentType: string;
  /** The extension of the file name, without the dot. */
  readonly extension: string;
  /** True when the checksum matches; null when Amazon sent none. */
  readonly checksumVerified: boolean | null;
  /** The bytes that it matches; null when it matches none. */
  readonly checksumSubject: ChecksumSubject | null;
}

/** Why there is no file, in one sentence. */
export interface LabelDamage {
  readonly problem: string;
}

/** A label as Amazon sends it: base64 of the gzipped file, its media type, base64 of an MD5. */
export interface EncodedLabel {
  readonly contents: string;
  readonly fileType: string | null;
  readonly checksum: string | null;
}

interface FileKind {
  readonly contentType: string;
  readonly extension: string;
}

const KINDS = {
  pdf: { contentType: 'application/pdf', extension: 'pdf' },
  png: { contentType: 'image/png', extension: 'png' },
  zpl: { contentType: 'application/zpl', extension: 'zpl' },
} as const satisfies Record<string, FileKind>;
const ANYTHING: FileKind = { contentType: 'application/octet-stream', extension: 'bin' };

const BASE64 = /^[A-Za-z0-9+/\s]+={0,2}\s*$/;
const GZIP = Buffer.from([0x1f, 0x8b]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
// PDF readers accept the header anywhere in the first kilobyte.
const PDF_HEAD_WITHIN = 1024;
const ZPL = /^\s*(?:CT~~CD|[\^~][A-Z]{2})/;
// Labels have tens of kilobytes, but a few bytes of gzip can expand to gigabytes.
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** Decodes a label. Never throws: a file that can't be read is returned as a problem in words. */
export function readLabelFile(label: EncodedLabel): LabelFile | LabelDamage {
  if (!BASE64.test(label.contents)) return { problem: 'Amazon sent a label that is not base64.' };
  const sent = Buffer.from(label.contents, 'base64');
  const bytes = unpack(sent);
  if (!bytes) {
    return { problem: 'Amazon sent a label that is cut off or damaged: it cannot be unpacked.' };
  }
  const kind = detect(bytes);
  // Bytes that are neither gzip nor a known file type are not a label, whatever their declared type.
  if (!kind && bytes === sent) return { problem: 'Amazon sent a label that is no file.' };
  return {
    bytes,
    ...(kind ?? announced(label.fileType)),
    ...checksum(label.checksum, bytes, sent),
  };
}

function unpack(sent: Buffer): Buffer | null {
  if (!sent.subarray(0, GZIP.length).equals(GZIP)) return sent;
  try {
    return gunzipSync(sent, { maxOutputLength: MAX_FILE_BYTES });
  } catch {
    return null;
  }
}

// The bytes identify the file more reliably than Amazon's type, which may be missing.
function detect(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, PNG.length).equals(PNG)) return KINDS.png;
  const head = bytes.subarray(0, PDF_HEAD_WITHIN).toString('latin1');
  if (head.includes('%PDF-')) return KINDS.pdf;
  return ZPL.test(head) ? KINDS.zpl : null;
}

function announced(fileType: string | null): FileKind {
  const wanted = fileType?.toLowerCase();
  return Object.values(KINDS).find(({ contentType }) => contentType === wanted) ?? ANYTHING;
}

function checksum(
  expected: string | null,
  file: Buffer,
  compressed: Buffer,
): Pick<LabelFile, 'checksumVerified' | 'checksumSubject'> {
  if (expected === null) return { checksumVerified: null, checksumSubject: null };
  const subject = fits(expected, file)
    ? 'FILE'
    : fits(expected, compressed)
      ? 'COMPRESSED_FILE'
      : null;
  return { checksumVerified: subject !== null, checksumSubject: subject };
}

function fits(expected: string, bytes: Buffer): boolean {
  return createHash('md5').update(bytes).digest('base64') === expected;
}
