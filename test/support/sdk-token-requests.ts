import superagent from 'superagent';

const AMAZON = 'https://api.amazon.com/auth/o2/token';

/**
 * Amazon's SDK has the address of Login with Amazon written into it. Sends its token requests to another address,
 * changes nothing else about them, and returns a function that ends this.
 */
export function redirectTokenRequests(tokenEndpoint: string): () => void {
  const original = superagent.post;
  superagent.post = (url) => original(url === AMAZON ? tokenEndpoint : url);
  return () => {
    superagent.post = original;
  };
}
