import { clientError } from '../../../src/graph/client-error.js';

describe('an error that the client caused', () => {
  it('has no stack trace, whose source maps take time, and leaves those of other errors', () => {
    const error = clientError('`first` is too large.', {
      code: 'BAD_USER_INPUT',
      argument: 'first',
    });
    expect(error.stack).not.toMatch(/\n\s+at /);
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
    expect(new Error('another').stack).toMatch(/\n\s+at /);
  });
});
