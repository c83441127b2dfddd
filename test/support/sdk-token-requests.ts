import superagent from 'superagent';

const AMAZON = 'https://api.amazon.com/auth/o2/token';

/**
 * Redirects the token requests of Amazon's SDK, whose address of Login with Amazon is hard-coded. Changes nothing else.
 * Returns a function that ends the redirection.
 */
export function redirectTokenRequests(tokenEndpoint: string): () => void {
  const original = superagent.post;
  superagent.post = (url) => original(url === AMAZON ? tokenEndpoint : url);
  return () => {
    superagent.post = original;
  };
}
