import { createHash } from 'node:crypto';
import type { PrintJobStore } from '../../../../store/prints/print-jobs.js';
import type { FileAddress, LabelLinks } from '../label-links.js';

/** A link to a file, and when it stops working. */
export interface FileLink {
  readonly url: string;
  readonly expiresAt: Date;
}

/** Descriptions up to this length are in the link itself, and nothing is stored. */
const MOST_IN_A_LINK = 1_000;

/** Makes links to files of several parts of one seller. A description that is too long for a link is stored as long as the link works. */
export class PrintLinks {
  readonly #links: LabelLinks;
  readonly #jobs: PrintJobStore;
  readonly #sellerId: string;

  constructor(links: LabelLinks, jobs: PrintJobStore, sellerId: string) {
    this.#links = links;
    this.#jobs = jobs;
    this.#sellerId = sellerId;
  }

  /**
   * Returns a link to the file that `content` describes, as JSON. It must name no person. Throws `StoreError` when it is long
   * and cannot be stored.
   */
  async linkTo(baseUrl: string, content: object): Promise<FileLink> {
    const expiresAt = this.#links.nextExpiry();
    const file = await this.#subjectOf(content, expiresAt * 1000);
    const address = { sellerId: this.#sellerId, file };
    const url = this.#links.fileUrl(baseUrl, address, expiresAt);
    return { url, expiresAt: new Date(expiresAt * 1000) };
  }

  async #subjectOf(content: object, expiresAt: number): Promise<FileAddress['file']> {
    const text = JSON.stringify(content);
    if (text.length <= MOST_IN_A_LINK) return { content };
    const jobId = createHash('sha256').update(text).digest('base64url');
    await this.#jobs.keep({ sellerId: this.#sellerId, jobId, content: text, expiresAt });
    return { jobId };
  }
}

/** Returns the description of a file. `unknown` for a stored one that is gone. Throws `StoreError`. */
export async function printJobOf(
  { sellerId, file }: FileAddress,
  jobs: PrintJobStore,
): Promise<unknown> {
  if (!('jobId' in file)) return file.content;
  const text = await jobs.find({ sellerId, jobId: file.jobId });
  return text === null ? 'unknown' : (JSON.parse(text) as unknown);
}
