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
  readonly #callerId: string;

  /** @param callerId names the caller that asks for the links. It is stored as a hash, because it may be a name. */
  constructor(
    links: LabelLinks,
    jobs: PrintJobStore,
    { sellerId, callerId }: { readonly sellerId: string; readonly callerId: string },
  ) {
    this.#links = links;
    this.#jobs = jobs;
    this.#sellerId = sellerId;
    this.#callerId = hashOf(callerId);
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
    const [sellerId, callerId] = [this.#sellerId, this.#callerId];
    // Callers share no job, so the links of one never end those of another.
    const jobId = hashOf(`${callerId}\n${text}`);
    await this.#jobs.keep({ sellerId, jobId, callerId, content: text, expiresAt });
    return { jobId };
  }
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Returns the description of a file. Null for a stored one that newer links have replaced. Throws `StoreError`. */
export async function printJobOf(
  { sellerId, file }: FileAddress,
  jobs: PrintJobStore,
): Promise<unknown> {
  if (!('jobId' in file)) return file.content;
  const text = await jobs.find({ sellerId, jobId: file.jobId });
  return text === null ? null : (JSON.parse(text) as unknown);
}
