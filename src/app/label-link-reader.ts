import { SellerScope } from '../context/seller-scope.js';
import type { ContextPorts } from '../context/seller-scope.js';
import type { SellerRuntime } from '../context/seller-runtime.js';
import { downloadLabel } from '../domains/shipping/labels/label-download.js';
import type { DownloadedLabel } from '../domains/shipping/labels/label-download.js';
import { printJobOf } from '../domains/shipping/labels/print/print-links.js';
import { openPrintJob } from '../features/printing/open-print-job.js';
import type { PrintedFile } from '../features/printing/open-print-job.js';
import { SYSTEM_PRINCIPAL } from '../graph/access/principal.js';
import { wallClock } from '../runtime/clock.js';
import { UNCOUNTED } from '../sp-api/calls/caller.js';

/**
 * Returns how the file behind a signed link is found: one label, or a file that is made while it is sent. `unknown` also when the
 * seller is no longer connected. A link is made for a caller with READ_PERSONAL_DATA where its file needs it, so opening it checks the signature alone.
 */
export function labelFileOf(
  ports: ContextPorts,
  runtimes: ReadonlyMap<string, SellerRuntime>,
): (
  token: string,
  signal: AbortSignal,
) => Promise<DownloadedLabel | PrintedFile | 'expired' | 'unknown' | 'cancelled'> {
  const { labelLinks, store, now = wallClock.now } = ports;
  return async (token, signal) => {
    const address = labelLinks.read(token);
    if (typeof address === 'string') return address;
    if ('shipmentId' in address) return downloadLabel({ owners: runtimes, store }, address, signal);
    const runtime = runtimes.get(address.sellerId);
    if (!runtime) return 'unknown';
    const job = await printJobOf(address, store.printJobs);
    const caller = { signal, meter: UNCOUNTED, onCacheHit: () => undefined };
    const scope = new SellerScope(runtime, caller, ports, SYSTEM_PRINCIPAL);
    return openPrintJob(job, scope, { signal, now });
  };
}
