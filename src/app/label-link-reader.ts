import { SellerScope } from '../context/seller-scope.js';
import type { ContextPorts } from '../context/seller-scope.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import { downloadLabel, LabelReads } from '../domains/shipping/labels/label-download.js';
import type { DownloadedLabel, LabelDownload } from '../domains/shipping/labels/label-download.js';
import type { FileAddress } from '../domains/shipping/labels/label-links.js';
import { printJobOf } from '../domains/shipping/labels/print/print-links.js';
import { isLarge, isPrintJob, openPrintJob } from '../features/printing/open-print-job.js';
import type { PrintedFile } from '../features/printing/open-print-job.js';
import { SYSTEM_PRINCIPAL } from '../graph/access/principal.js';
import { wallClock } from '../runtime/clock.js';
import { UNCOUNTED } from '../sp-api/calls/caller.js';

/** A link whose signature and time are good. */
interface ReadableLink {
  readonly sellerId: string;
  readonly kind: 'LABEL' | 'SMALL_FILE' | 'LARGE_FILE';
  open(opening: LabelDownload): Promise<DownloadedLabel | PrintedFile | 'unknown' | 'cancelled'>;
}

/**
 * Returns how a signed link is read: it leads to one label, or to a file that is made while it is sent. `unknown` also when the
 * seller is no longer connected. A link is made for a caller with READ_PERSONAL_DATA where its file needs it, so opening it checks the signature alone.
 */
export function labelLinkReader(
  ports: ContextPorts,
  runtimes: ReadonlyMap<string, SellerRuntime>,
): (token: string) => Promise<ReadableLink | 'ended' | 'unknown'> {
  const { labelLinks, store, now = wallClock.now } = ports;
  const sources = { owners: runtimes, store, reads: new LabelReads() };

  const fileOf = async (address: FileAddress): Promise<ReadableLink | 'ended' | 'unknown'> => {
    const { sellerId } = address;
    const runtime = runtimes.get(sellerId);
    if (!runtime) return 'unknown';
    const job = await printJobOf(address, store.printJobs);
    // Links that were made later have replaced it, or another version of the program has made it.
    if (!isPrintJob(job)) return 'ended';
    return {
      sellerId,
      kind: isLarge(job) ? 'LARGE_FILE' : 'SMALL_FILE',
      open: ({ signal }) => {
        const caller = { signal, meter: UNCOUNTED, onCacheHit: () => undefined };
        const scope = new SellerScope(runtime, caller, ports, SYSTEM_PRINCIPAL);
        return openPrintJob(job, scope, { signal, now });
      },
    };
  };

  return async (token) => {
    const address = labelLinks.read(token);
    if (address === 'expired') return 'ended';
    if (address === 'unknown') return address;
    if (!('shipmentId' in address)) return fileOf(address);
    const { sellerId } = address;
    return { sellerId, kind: 'LABEL', open: (how) => downloadLabel(sources, address, how) };
  };
}
