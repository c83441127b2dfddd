import { emulatedSellers } from '../../../src/emulator/core/sellers.js';
import type { World } from '../../../src/emulator/core/world.js';
import { fulfillmentDeskOf } from '../../../src/emulator/apis/feeds/fulfillment-desk.js';
import { processOrderFulfillmentFeed } from '../../../src/emulator/apis/feeds/order-fulfillment-feed.js';
import { cutXml, parseXml, parseXmlPart, Positions } from '../../../src/emulator/apis/feeds/xml.js';
import { besideOthers } from '../../support/turns-of-others.js';

const sellers = emulatedSellers(1);
const { sellerId } = sellers[0];

function message(id: number, items: number): string {
  const item = (code: number) =>
    `<Item><AmazonOrderItemCode>${60_000_000_000_000 + code}</AmazonOrderItemCode><Quantity>1</Quantity></Item>`;
  return `<Message>
<MessageID>${id}</MessageID>
<OrderFulfillment>
<AmazonOrderID>111-1234567-1234567</AmazonOrderID>
<FulfillmentDate>2026-11-20T10:00:00Z</FulfillmentDate>
<CarrierCode>misplaced</CarrierCode>
${Array.from({ length: items }, (_, code) => item(code)).join('')}
</OrderFulfillment>
</Message>`;
}

function feedOf(messages: readonly string[]): string {
  return `<?xml version="1.0"?>
<AmazonEnvelope>
<Header><DocumentVersion>1.01</DocumentVersion><MerchantIdentifier>${sellerId}</MerchantIdentifier></Header>
<MessageType>OrderFulfillment</MessageType>
${messages.join('\n')}
</AmazonEnvelope>`;
}

/** CPU milliseconds of the longest turn of the event loop that others could have had, and the report. */
async function processed(document: string): Promise<{ report: string; longestMs: number }> {
  const world: World = { seed: 1, sellers, nowMs: () => 0 };
  fulfillmentDeskOf(world).process = () => [];
  let last = process.threadCpuUsage();
  let longestMs = 0;
  const { result: report } = await besideOthers(
    () => processOrderFulfillmentFeed(world, { feedId: '1', sellerId }, document, 0),
    () => {
      const now = process.threadCpuUsage();
      longestMs = Math.max(longestMs, (now.user - last.user + now.system - last.system) / 1000);
      last = now;
    },
  );
  return { report, longestMs };
}

describe('a feed of a thousand packages', () => {
  it('takes no turn of the event loop that is longer than 50 ms, with a mistake in each message', async () => {
    const messages = Array.from({ length: 1_000 }, (_, index) => message(index + 1, 10));
    const longest: number[] = [];
    // Other processes slow a turn down now and then, but not each time.
    for (let time = 0; time < 3 && longest.every((ms) => ms >= 50); time += 1) {
      const { report, longestMs } = await processed(feedOf(messages));
      expect(report).toContain('<MessagesWithError>1000</MessagesWithError>');
      longest.push(longestMs);
    }
    expect(Math.min(...longest)).toBeLessThan(50);
  });
});

describe('a feed that is read message by message', () => {
  it('names the lines of the whole document', async () => {
    const { report } = await processed(feedOf([message(1, 0), message(2, 0)]));
    expect([...report.matchAll(/Line \d+, Column \d+/g)].join('; ')).toBe(
      'Line 10, Column 1; Line 19, Column 1',
    );
  });

  it('ends at the first mistake in the form of the document, which is named as in the whole', async () => {
    const { report } = await processed(feedOf([message(1, 0), '<Message><a></b></Message>']));
    expect(report).toContain('<MessagesProcessed>0</MessagesProcessed>');
    expect(report).toContain('XML Parsing Error at Line 14');
  });
});

describe('cutting a document', () => {
  it.each([
    ['comments', '<r><!-- <M>1</M> --><M>2</M></r>', ['<M>2</M>']],
    ['CDATA sections', '<r><M><![CDATA[</M><M>]]></M></r>', ['<M><![CDATA[</M><M>]]></M>']],
    ['elements within elements', '<r><M>1<M>2</M></M></r>', ['<M>1<M>2</M></M>']],
    ['names that begin alike', '<r><Me>1</Me><M x="1"/></r>', ['<M x="1"/>']],
  ])('finds the outermost elements among %s', (_, document, expected) => {
    const { rest, parts } = cutXml(document, 'M');
    expect(parts.map(({ text }) => text)).toEqual(expected);
    expect(parts.every(({ text, at }) => document.startsWith(text, at))).toBe(true);
    expect(parseXml(rest).children.at(-1)?.name).toBe('M');
  });

  it('leaves a document without such elements as it is', () => {
    expect(cutXml('<r>text</r>', 'M')).toEqual({ rest: '<r>text</r>', parts: [] });
  });

  it('tells positions in the whole document', () => {
    const document = '<r>\n <M>\n  <a/>\n </M>\n</r>';
    const [part] = cutXml(document, 'M').parts;
    const place = { positions: new Positions(document), at: part!.at };
    expect(parseXmlPart(part!.text, place).children[0]!.position).toBe('Line 3, Column 3');
    expect(parseXml(document).children[0]!.children[0]!.position).toBe('Line 3, Column 3');
  });
});
