import { refuseInput } from '../../../src/graph/input-issues.js';
import { InputIssue, InvalidInput } from '../../../src/graph/user-error.type.js';

describe('an input with very many problems', () => {
  const issues = Array.from(
    { length: 5_000 },
    (_, index) => new InputIssue(['input', 'items', String(index)], 'an item'),
  );

  it('reports the first 100 as InvalidInput, and how many there are', () => {
    const result = new InvalidInput(issues);
    expect(result.issues).toEqual(issues.slice(0, 100));
    expect(result.message).toBe('items.0 must be an item. (and 4999 more)');
  });

  it('reports the first 100 as an error, and how many more there are', () => {
    const { message, extensions } = refuseInput(issues);
    expect(extensions['issues']).toHaveLength(100);
    expect(message).toMatch(/items\.99 must be an item\. There are 4900 more\.$/);
  });
});
