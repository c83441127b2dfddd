import Negotiator from 'negotiator';
import type { Exchange } from '../http/exchange.js';
import { HttpError } from '../http/http-error.js';
import { rememberedChoice } from '../http/remembered-choice.js';

const FORMS = ['application/json', 'application/graphql-response+json'];
// A browser gets a page, which executes nothing.
const FORMS_WITH_PAGE = [...FORMS, 'text/html'];

/** Chooses the media types of responses by the Accept header. */
export class MediaTypes {
  readonly #answer = rememberedChoice((accept) => best(accept, FORMS) ?? '');
  readonly #answerOrPage = rememberedChoice((accept) => best(accept, FORMS_WITH_PAGE) ?? '');
  readonly #hasPage: boolean;

  /** @param hasPage is true when a GET of a browser gets a page. */
  constructor(hasPage: boolean) {
    this.#hasPage = hasPage;
  }

  /**
   * Throws HttpError 406 when the client accepts no form of a response. Apollo checks this after the execution: a label would
   * be bought, and the client would see a refusal.
   */
  assertAcceptable({ request, method }: Exchange): void {
    const { accept = '*/*' } = request.headers;
    const choose = method === 'GET' && this.#hasPage ? this.#answerOrPage : this.#answer;
    if (choose(accept) !== '') return;
    throw new HttpError(
      406,
      'NOT_ACCEPTABLE',
      `The Accept header excludes all supported types. Nothing was executed. Supported: ${FORMS.join(' or ')}.`,
    );
  }

  /** Returns the type that Apollo chooses for a request that it refuses. */
  ofRefusal(accept = '*/*'): string {
    return this.#answer(accept) || 'application/json';
  }
}

function best(accept: string, forms: string[]): string | undefined {
  return new Negotiator({ headers: { accept } }).mediaType(forms);
}
