import { enumType } from './enum-type.js';

/** What the client does about an expected failure. */
export const NextStep = enumType('NextStep', 'What the client can do about a failure.', {
  FIX_INPUT: 'Correct the input, then send the request again.',
  RETRY: 'Send the same request again.',
  REQUOTE: 'Request fresh offers, choose one, then send the request again.',
  ANSWER_FORM: 'Answer the questions of the shipping service, then send the request again.',
  WAIT: 'Wait. Evidence or a person settles it; read the object again later.',
  SELLER_CENTRAL: 'Correct it in Seller Central, then send the same request again.',
  USE_EXISTING: 'Look at the object that exists already.',
  OVERRIDE: 'If it is intended, say so in the input: `path` names the field.',
  STOP: 'Do not send the request again. The outcome is final.',
});
export type NextStep = keyof typeof NextStep;
