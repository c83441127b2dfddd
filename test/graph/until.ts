/** Longer than any background work of a test takes, and shorter than the limit of a test. */
const WAITS_MS = 12_000;

/** Waits for the result of background work. Throws when it does not come. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + WAITS_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Not so after ${WAITS_MS} ms: ${String(isSo)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
