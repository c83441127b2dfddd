import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SpApiError } from '../../../src/sp-api/errors/errors.js';
import { presignedDocuments } from '../../../src/sp-api/calls/presigned.js';

const SECRET = 'signature=secret';

let server: Server;
let url: string;
let answer: RequestListener;
const seen: { method: string; type: string; authorization: string; body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', headers } = request;
      seen.push({
        method,
        type: headers['content-type'] ?? '',
        authorization: headers.authorization ?? '',
        body: Buffer.concat(chunks).toString(),
      });
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/document?${SECRET}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => void (seen.length = 0));

const failureOf = async (work: Promise<unknown>): Promise<SpApiError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof SpApiError)) throw new Error('it did not fail as it should');
  expect(JSON.stringify([error.message, error.stack, error.cause])).not.toContain(SECRET);
  return error;
};

describe('a document with a presigned address', () => {
  it('is uploaded with the announced type, and without a token', async () => {
    answer = (_, response) => response.end();
    const type = 'text/xml; charset=UTF-8';
    await presignedDocuments.upload(url, type, Buffer.from('<Ærø/>'));
    expect(seen).toEqual([{ method: 'PUT', type, authorization: '', body: '<Ærø/>' }]);
  });

  it('is downloaded byte by byte', async () => {
    const bytes = Buffer.from([0x1f, 0x8b, 0, 255]);
    answer = (_, response) => response.end(bytes);
    expect(await presignedDocuments.download(url, 100)).toEqual({ bytes, contentType: null });
    answer = (_, response) => {
      response.setHeader('content-type', 'text/xml; charset=Shift_JIS');
      response.end(bytes);
    };
    expect(await presignedDocuments.download(url, 100)).toMatchObject({
      contentType: 'text/xml; charset=Shift_JIS',
    });
  });

  it('fails with the status of a refusal', async () => {
    answer = (_, response) => response.writeHead(403).end('Request has expired');
    const refused = { code: 'UPSTREAM_UNAVAILABLE', httpStatus: 403, outcome: 'not-executed' };
    expect(await failureOf(presignedDocuments.download(url, 100))).toMatchObject(refused);
    const upload = presignedDocuments.upload(url, 'text/xml', Buffer.from('x'));
    expect(await failureOf(upload)).toMatchObject({ ...refused, operation: 'uploadFeedDocument' });
  });

  it('is not read further when it is too large', async () => {
    answer = (_, response) => response.end('x'.repeat(101));
    const failed = await failureOf(presignedDocuments.download(url, 100));
    expect(failed.code).toBe('UPSTREAM_MALFORMED');
  });

  it('fails when the connection is lost', async () => {
    answer = (request) => request.socket.destroy();
    const failed = await failureOf(presignedDocuments.download(url, 100));
    expect(failed.code).toBe('UPSTREAM_UNAVAILABLE');
  });

  it('ends with its signal', async () => {
    answer = () => undefined;
    const signal = AbortSignal.abort();
    await failureOf(presignedDocuments.download(url, 100, signal));
    expect(seen).toEqual([]);
  });
});
