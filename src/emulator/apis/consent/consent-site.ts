/** Seller Central's page on which a seller lets an application act on its behalf. */
import type { EmulatedSeller } from '../../core/api.js';
import type { Exchange } from '../../core/http/exchange.js';
import type { EmulatedApplication } from '../../core/sellers.js';
import type { Site, SiteAnswer } from '../../core/site.js';
import type { AuthorizationCodes } from './authorization-codes.js';

/** Names for counts and faults. */
const SHOW = 'showConsent';
const CONFIRM = 'confirmConsent';

/** Paths of Seller Central. */
const PATHS: Readonly<Record<string, string>> = {
  '/apps/authorize/consent': SHOW,
  '/apps/authorize/confirm': CONFIRM,
};
const CONFIRM_PATH = '/apps/authorize/confirm';

export interface ConsentSiteDependencies {
  readonly application: EmulatedApplication;
  readonly sellers: readonly EmulatedSeller[];
  readonly codes: AuthorizationCodes;
  /** Called when a seller consents: a revoked grant is in force again. */
  readonly onConsent: (sellerId: string) => void;
}

/** Shows the page, and sends the browser back with a code. The person chooses which seller it is. */
export class ConsentSite implements Site {
  readonly operations = [SHOW, CONFIRM];
  readonly #dependencies: ConsentSiteDependencies;

  constructor(dependencies: ConsentSiteDependencies) {
    this.#dependencies = dependencies;
  }

  find({ path }: Exchange): string | undefined {
    return PATHS[path];
  }

  refuse(status: 429 | 500 | 503): SiteAnswer {
    return page(status, 'Seller Central is not available', '<p>Try again later.</p>');
  }

  async answer(operation: string, exchange: Exchange): Promise<SiteAnswer> {
    if (operation === SHOW) return this.#show(exchange.query);
    if (exchange.method !== 'POST') return page(405, 'Method not allowed', '');
    return this.#confirm(new URLSearchParams(await exchange.text()));
  }

  #show(query: URLSearchParams): SiteAnswer {
    const problem = this.#problemOf(query);
    if (problem !== null) return page(400, 'Seller Central cannot show this request', problem);
    const hidden = [...query].map(
      ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
    );
    const buttons = this.#dependencies.sellers.map(
      ({ sellerId, name }) =>
        `<p><button name="seller" value="${escaped(sellerId)}">Authorize as ${escaped(name)} (${escaped(sellerId)})</button></p>`,
    );
    return page(
      200,
      'Authorize an application',
      `<p>This page plays Seller Central. Choose who you are. The application may then act for this seller.</p>
<form method="post" action="${CONFIRM_PATH}">${hidden.join('')}${buttons.join('\n')}
<p><button name="seller" value="">Cancel</button></p></form>`,
    );
  }

  #confirm(form: URLSearchParams): SiteAnswer {
    const problem = this.#problemOf(form);
    if (problem !== null) return page(400, 'Seller Central cannot accept this consent', problem);
    const { sellers, codes, onConsent } = this.#dependencies;
    const back = new URL(form.get('redirect_uri') ?? '');
    back.searchParams.set('state', form.get('state') ?? '');
    const seller = sellers.find(({ sellerId }) => sellerId === form.get('seller'));
    if (seller) {
      onConsent(seller.sellerId);
      back.searchParams.set('selling_partner_id', seller.sellerId);
      const code = codes.issue(seller, form.get('redirect_uri') ?? '');
      back.searchParams.set('spapi_oauth_code', code);
    }
    return { status: 302, headers: { Location: back.href } };
  }

  /** Returns what is wrong with a request. Null for a good one. */
  #problemOf(query: URLSearchParams): string | null {
    const { application } = this.#dependencies;
    if (query.get('application_id') !== application.applicationId)
      return '<p>The application_id is not that of an application. Error code: MD1000</p>';
    if (!query.get('state')) return '<p>The state is missing.</p>';
    const url = URL.parse(query.get('redirect_uri') ?? '');
    if (!url || !/^https?:$/.test(url.protocol))
      return '<p>The redirect_uri is not registered for the application. Error code: MD1020</p>';
    return null;
  }
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`);
}

function page(status: number, title: string, body: string): SiteAnswer {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title} - emulated Seller Central</title></head>
<body><h1>${title}</h1>
${body}
</body></html>
`;
  return { status, body: { type: 'text/html; charset=utf-8', bytes: Buffer.from(html) } };
}
