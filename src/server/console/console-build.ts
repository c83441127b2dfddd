import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

const INDEX = 'index.html';

/** Of all files together. The console has some 1 MB. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Stands in index.html where the nonce of an answer belongs. */
const NONCE = '__CSP_NONCE__';

/** The build names files by their content: `ship-BmR3zV9x.js`. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** A file of the built console. */
export interface ConsoleFile {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** Weak, because different content codings share the tag. */
  readonly etag: string;
  /** True when another content has another name. */
  readonly isImmutable: boolean;
}

/** The built console, as it was at one time. */
export interface ConsoleBuild {
  /** index.html, cut where the nonce belongs. */
  readonly page: readonly string[];
  /** Each file by its path below the folder, such as `assets/main-BmR3zV9x.js`. */
  readonly files: ReadonlyMap<string, ConsoleFile>;
}

/**
 * The folder into which the console is built. Its files are read once, into memory: a request cannot name any other file, and a
 * page that is open keeps its files when the console is built again.
 */
export class ConsoleFolder {
  readonly #path: string;
  #read: { readonly changedAt: number; readonly build: Promise<ConsoleBuild> } | null = null;
  /** Of which some pages may still be open. */
  #former: ConsoleBuild | null = null;

  constructor(path: string) {
    this.#path = path;
  }

  /** Returns the build, read again after it has changed. Null while there is none. Rejects when it cannot be read. */
  async build(): Promise<ConsoleBuild | null> {
    const changedAt = await this.#changedAt();
    if (changedAt !== null && this.#read?.changedAt !== changedAt) this.#readAgain(changedAt);
    return this.#read && this.#read.build;
  }

  /** Returns a file of the build that was read last, or of the one before. */
  async find(path: string): Promise<ConsoleFile | undefined> {
    const build = this.#read ? await this.#read.build : await this.build();
    return build?.files.get(path) ?? this.#former?.files.get(path);
  }

  #readAgain(changedAt: number): void {
    const before = this.#read?.build;
    const build = readBuild(this.#path);
    this.#read = { changedAt, build };
    before?.then((former) => (this.#former = former)).catch(() => undefined);
    build.catch(() => {
      // The next request tries again.
      if (this.#read?.build === build) this.#read = null;
    });
  }

  /** Returns null without a build. The folder is replaced as a whole, so its index.html tells its age. */
  async #changedAt(): Promise<number | null> {
    try {
      return (await stat(join(this.#path, INDEX))).mtimeMs;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
  }
}

async function readBuild(folder: string): Promise<ConsoleBuild> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  // A link could lead out of the folder.
  const paths = found
    .filter((one) => one.isFile() && !one.name.startsWith('.'))
    .map((one) => join(one.parentPath, one.name));
  const files = new Map<string, ConsoleFile>();
  let total = 0;
  for (const path of paths) {
    total += (await stat(path)).size;
    if (total > MOST_BYTES)
      throw new RangeError(`The built console has more than ${MOST_BYTES} bytes: ${folder}`);
    const name = relative(folder, path).split(sep).join('/');
    files.set(name, fileOf(name, await readFile(path)));
  }
  const index = files.get(INDEX);
  if (!index) throw new Error(`The built console has no ${INDEX}: ${folder}`);
  // Served with a nonce only.
  files.delete(INDEX);
  return { page: index.bytes.toString().split(NONCE), files };
}

function fileOf(name: string, bytes: Buffer): ConsoleFile {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return {
    bytes,
    contentType: CONTENT_TYPES[extname(name)] ?? 'application/octet-stream',
    etag: `W/"${hash}"`,
    isImmutable: HASHED.test(name),
  };
}
