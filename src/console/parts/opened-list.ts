const PLACE = 'opened-list';

/** Notes the orders of a list in their order, when one of them is opened. The tab keeps it over a reload. */
export function noteOpenedList(amazonOrderIds: readonly string[]): void {
  sessionStorage.setItem(PLACE, amazonOrderIds.join(' '));
}

/** Returns the list that an order was opened from; empty when there is none. */
export function openedList(): readonly string[] {
  return (sessionStorage.getItem(PLACE) ?? '').split(' ').filter(Boolean);
}
