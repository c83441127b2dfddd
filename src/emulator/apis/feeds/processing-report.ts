import { writeXml } from './xml.js';
import type { XmlNode } from './xml.js';

/** One entry of a processing report. */
export interface ReportResult {
  /** 0 for the whole document. */
  readonly messageId: number;
  readonly kind: 'Error' | 'Warning';
  readonly code: string;
  readonly description: string;
  readonly amazonOrderId?: string | undefined;
}

/** The content of a processing report. */
export interface ProcessingReport {
  readonly feedId: string;
  readonly merchantIdentifier: string;
  readonly messagesProcessed: number;
  readonly results: readonly ReportResult[];
}

/** Returns Amazon's processing report for an XML feed. */
export function processingReport(report: ProcessingReport): string {
  const { feedId, merchantIdentifier, messagesProcessed, results } = report;
  const withError = messagesWith('Error', results);
  const warned = [...messagesWith('Warning', results)].filter((id) => !withError.has(id));
  const summary: readonly XmlNode[] = [
    ['MessagesProcessed', messagesProcessed],
    ['MessagesSuccessful', messagesProcessed - [...withError].filter((id) => id !== 0).length],
    ['MessagesWithError', withError.size],
    ['MessagesWithWarning', warned.length],
  ];
  const body = writeXml(
    [
      [
        'Header',
        [
          ['DocumentVersion', '1.02'],
          ['MerchantIdentifier', merchantIdentifier],
        ],
      ],
      ['MessageType', 'ProcessingReport'],
      [
        'Message',
        [
          ['MessageID', 1],
          [
            'ProcessingReport',
            [
              ['DocumentTransactionID', feedId],
              ['StatusCode', 'Complete'],
              ['ProcessingSummary', summary],
              ...results.map((result): XmlNode => ['Result', resultNodes(result)]),
            ],
          ],
        ],
      ],
    ],
    '\t',
  );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<AmazonEnvelope xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"' +
    ` xsi:noNamespaceSchemaLocation="amzn-envelope.xsd">\n${body}</AmazonEnvelope>\n`
  );
}

function resultNodes(result: ReportResult): readonly XmlNode[] {
  const { messageId, kind, code, description, amazonOrderId } = result;
  const nodes: readonly XmlNode[] = [
    ['MessageID', messageId],
    ['ResultCode', kind],
    ['ResultMessageCode', code],
    ['ResultDescription', description],
  ];
  return amazonOrderId === undefined
    ? nodes
    : [...nodes, ['AdditionalInfo', [['AmazonOrderID', amazonOrderId]]]];
}

function messagesWith(kind: ReportResult['kind'], results: readonly ReportResult[]): Set<number> {
  return new Set(results.filter((result) => result.kind === kind).map((each) => each.messageId));
}
