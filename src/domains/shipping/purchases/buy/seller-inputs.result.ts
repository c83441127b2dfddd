import { Field } from 'type-graphql';
import {
  Failure,
  InputIssue,
  MAX_ISSUES,
  UserError,
  UserErrorCode,
} from '../../../../graph/user-error.type.js';
import { answerTo } from '../../offers/seller-input-answers.js';
import type { FormRequest } from '../../offers/seller-input-forms.js';
import type { SellerInputForm } from '../../offers/seller-input.type.js';

const PATH = ['input', 'sellerInputs'];

@Failure(
  'The service asks questions that are not answered, or not as Amazon accepts it. Nothing was bought.',
)
export class SellerInputsRequired extends UserError<'SELLER_INPUTS_REQUIRED'> {
  @Field(() => [InputIssue], {
    description:
      'The answers that are wrong or missing, the first 100. Empty when Amazon refused them and names none.',
  })
  issues: InputIssue[];

  readonly sellerId: string;

  /** @param known the form, when it has been read. */
  constructor(
    message: string,
    issues: readonly InputIssue[],
    readonly request: FormRequest & { readonly sellerId: string },
    readonly known: SellerInputForm | null,
  ) {
    super(UserErrorCode.SELLER_INPUTS_REQUIRED, message, issues[0]?.path ?? PATH);
    this.issues = issues.slice(0, MAX_ISSUES);
    this.sellerId = request.sellerId;
  }

  /** The answers do not fit the form. */
  static by(
    service: string,
    issues: readonly InputIssue[],
    request: FormRequest & { readonly sellerId: string },
    form: SellerInputForm,
  ): SellerInputsRequired {
    // Few services ask only what may be left unanswered.
    const length = form.fields.filter(({ isRequired }) => isRequired).length || form.fields.length;
    const questions = length === 1 ? '1 question' : `${length} questions`;
    const message = `${service} asks ${questions}${whatIsWrong(issues, form)} \`form\` has them.`;
    return new SellerInputsRequired(message, issues, request, form);
  }

  /** Amazon refused the answers. @param names the inputs, as far as Amazon names them. */
  static byAmazon(
    message: string,
    names: readonly string[],
    request: FormRequest & { readonly sellerId: string },
  ): SellerInputsRequired {
    const issues = names.map(
      (name) => new InputIssue([...PATH], `a list with an answer to ${name} that Amazon accepts`),
    );
    return new SellerInputsRequired(message, issues, request, null);
  }
}

function whatIsWrong(issues: readonly InputIssue[], { fields }: SellerInputForm): string {
  const [first] = issues;
  const more = issues.length - 1;
  const missing = fields.find(({ fieldId }) => answerTo(fieldId) === first?.accepted);
  if (missing) return `: answer ${missing.fieldId}${more > 0 ? ` and ${more} more` : ''}.`;
  return `. ${first?.message ?? ''}${more > 0 ? ` There are ${more} more problems.` : ''}`;
}
