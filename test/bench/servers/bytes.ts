/** The second limit: the same bytes for every request, written by node:http. No server on node:http can be faster. */
import { createServer } from 'node:http';
import { serveParent } from '../children/child.js';
import { listen } from '../peers/listen.js';

let body = Buffer.alloc(0);

const server = createServer((request, response) => {
  // The request must be read nevertheless.
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
  response.end(body);
});

serveParent({
  url: await listen(server),
  commands: {
    hold: (text: string) => {
      body = Buffer.from(text);
    },
  },
  stop: () => server.closeAllConnections(),
});
