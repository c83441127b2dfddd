/** The same bytes for every request, written by node:http: the second limit, which no server on it can pass. */
import { createServer } from 'node:http';
import { serveParent } from '../children/child.js';
import { listen } from '../peers/listen.js';

let body = Buffer.alloc(0);

const server = createServer((request, response) => {
  // The request has to be read all the same.
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
