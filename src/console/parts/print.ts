let frame: HTMLIFrameElement | null = null;

/**
 * Opens the browser's print dialog for a file of this server, in a frame that is not seen. A file of another origin cannot be
 * printed from here, so it opens in a tab.
 */
export function printFile(url: string): void {
  const address = new URL(url, location.href);
  // Behind another name of the same server the path is the same.
  if (address.origin !== location.origin) {
    window.open(address.href, '_blank', 'noopener');
    return;
  }
  frame?.remove();
  frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.title = 'File to print';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.addEventListener('load', () => {
    try {
      frame?.contentWindow?.focus();
      frame?.contentWindow?.print();
    } catch {
      // A browser without a viewer for PDF.
      window.open(address.href, '_blank', 'noopener');
    }
  });
  frame.src = address.href;
  document.body.append(frame);
}

/** Saves a file, such as ZPL for a label printer. */
export function saveFile(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
