/** Starts a connection. */
export const CONNECT = `mutation Connect($input: ConnectSellerInput!) {
  connectSeller(input: $input) {
    authorizationUrl state
    error { code message nextStep ... on InvalidInput { issues { path accepted } } }
  }
}`;

export const SELLERS = '{ sellers { nodes { sellerId name } } }';

/**
 * Consents on the emulated Seller Central like a person. Returns the address that the browser is sent back to.
 * @param sellerId empty to cancel.
 */
export async function consentAt(authorizationUrl: string, sellerId: string): Promise<string> {
  const shown = await fetch(authorizationUrl);
  if (!shown.ok) throw new Error(`Seller Central answered ${shown.status}: ${await shown.text()}`);
  const page = await shown.text();
  const form = new URLSearchParams();
  for (const [, name = '', value = ''] of page.matchAll(
    /type="hidden" name="(.*?)" value="(.*?)"/g,
  ))
    form.set(name, decoded(value));
  if (!page.includes(`name="seller" value="${sellerId}"`)) throw new Error('no such button');
  form.set('seller', sellerId);
  const confirm = new URL(/action="(.*?)"/.exec(page)?.[1] ?? '', authorizationUrl);
  const confirmed = await fetch(confirm, { method: 'POST', body: form, redirect: 'manual' });
  const back = confirmed.headers.get('location');
  if (back === null) throw new Error(`Seller Central answered ${confirmed.status}`);
  return back;
}

/** Opens an address like a browser that follows no redirect. */
export async function openPage(address: string) {
  const response = await fetch(address, { redirect: 'manual' });
  const text = await response.text();
  return {
    status: response.status,
    title: /<h1>(.*?)<\/h1>/.exec(text)?.[1] ?? '',
    type: response.headers.get('content-type'),
    location: response.headers.get('location'),
    text,
  };
}

/** Reads the character references of a page, like a browser. */
function decoded(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
