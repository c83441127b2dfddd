import { batchIssues, ClientKey } from '../../../src/graph/client-batch.js';
import { issuesOf } from '../../../src/graph/input-issues.js';

class Keyed {
  @ClientKey()
  key!: string;
}

const RULE = { list: 'purchases', most: 3 };
const ACCEPTED =
  '1 to 255 printable ASCII characters without spaces, such as a UUID, that do not begin like an id of this graph, such as `Order:`';

describe('a key of a client', () => {
  it.each([
    ['a UUID', '0b0d52c4-7ef1-4f0b-9d52-9c1ed8d2a6f2', true],
    ['255 characters', 'x'.repeat(255), true],
    ['256 characters', 'x'.repeat(256), false],
    ['no character', '', false],
    ['a space', 'a b', false],
    ['a letter outside of ASCII', 'ä', false],
    ['the id of another purchase', 'Purchase:A1:x', false],
    ['the begin of an id', 'Order:902-1', false],
    ['another word and a colon', 'order:902-1', true],
  ])('accepts or refuses %s, alone and of a batch', (_, key, isAccepted) => {
    const accepted = isAccepted ? [] : [ACCEPTED];
    const alone = issuesOf(Object.assign(new Keyed(), { key }));
    expect(alone.map((issue) => issue.accepted)).toEqual(accepted);
    const ofBatch = batchIssues({ key, size: 1 }, RULE);
    expect(ofBatch.map((issue) => issue.accepted)).toEqual(accepted);
  });
});

describe('the size of a batch', () => {
  it.each([
    [0, 1],
    [1, 0],
    [3, 0],
    [4, 1],
  ])('of %d entries has %d problems', (size, problems) => {
    const issues = batchIssues({ key: 'a', size }, RULE);
    expect(issues).toHaveLength(problems);
    for (const { path, accepted } of issues) {
      expect(path).toEqual(['input', 'purchases']);
      expect(accepted).toBe('a list of 1 to 3 purchases');
    }
  });

  it('is refused together with a wrong key', () => {
    const paths = batchIssues({ key: '', size: 0 }, RULE).map(({ path }) => path.join('.'));
    expect(paths).toEqual(['input.key', 'input.purchases']);
  });
});
