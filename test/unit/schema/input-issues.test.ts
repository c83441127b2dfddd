import { refuseInput } from '../../../src/graph/input-issues.js';
import { InputIssue, InvalidInput } from '../../../src/graph/user-error.type.js';

describe('an input with many issues', () => {
  const issues = Array.from(
    { length: 5_000 },
    (_, index) => new InputIssue(['input', 'items', String(index)], 'an item'),
  );

  it('returns the first 100 as InvalidInput, with the total number', () => {
    const result = new InvalidInput(issues);
    expect(result.issues).toEqual(issues.slice(0, 100));
    expect(result.message).toBe('items.0 must be an item. (and 4999 more)');
  });

  it('throws the first 10 as an error, with the number of the others', () => {
    const { message, extensions } = refuseInput(issues);
    expect(extensions['issues']).toHaveLength(10);
    expect(message).toMatch(/items\.9 must be an item\. There are 4990 more\.$/);
  });
});
