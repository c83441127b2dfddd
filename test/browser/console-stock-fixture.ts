import type { ConsolePage } from './console-browser.js';

/** Pastes a text where the focus is, as Ctrl+V does. */
export async function paste({ page }: ConsolePage, text: string): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const init = { clipboardData: data, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', init));
  }`);
}

export const says = ({ page }: ConsolePage, place: string, text: RegExp | string) =>
  page.locator(place).filter({ hasText: text }).first().waitFor();
