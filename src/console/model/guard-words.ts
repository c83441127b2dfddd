/** Why the server guards a purchase, for people. Completes a sentence. */
export const GUARD_WORDS = {
  CANCELLATION_REQUESTED: 'the buyer asked to cancel',
  CLAIMED_BY_ANOTHER: 'another station has claimed it',
  CONFIRMED_ELSEWHERE: 'its items are confirmed with another label',
  CONSTRAINT_UNMET: 'the order asks for more than the label does',
  LATE: 'it would be late',
  ORDER_ON_HOLD: 'it is on hold',
  OTHER_LABEL_PROGRAM: 'its program has labels of another kind',
} as const;
