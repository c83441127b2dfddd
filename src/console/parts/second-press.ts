/** A person who presses twice, or holds a key, does so within this time. */
const SECOND_PRESS_MS = 500;

/**
 * Takes no Enter for a moment. The first one has closed a dialog, so a second one would act on what has the focus then, such as the row
 * of an order, which it would open.
 */
export function ignoreSecondPress(): void {
  const until = performance.now() + SECOND_PRESS_MS;
  const ignore = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.timeStamp > until) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', ignore, { capture: true });
  setTimeout(
    () => window.removeEventListener('keydown', ignore, { capture: true }),
    SECOND_PRESS_MS,
  );
}
