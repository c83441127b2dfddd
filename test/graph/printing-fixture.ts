import { gzipSync } from 'node:zlib';
import { graphql } from '../support/generated/gql.js';
import type { LabelFormat } from '../support/generated/graphql.js';
import type { RunningApp } from '../support/running-app.js';
import { BentAmazon } from '../support/bent-amazon.js';
import { Shipping } from './shipping-fixture.js';

const BuyForPrint = graphql(`
  mutation BuyForPrint($input: BuyShippingBatchInput!) {
    buyShippingBatch(input: $input) {
      error {
        message
      }
    }
  }
`);

const BatchForPrint = graphql(`
  query BatchForPrint($key: String!) {
    seller {
      purchaseBatch(key: $key) {
        isDone
      }
    }
  }
`);

const BatchLabels = graphql(`
  query BatchLabels($key: String!, $options: PrintOptionsInput) {
    seller {
      purchaseBatch(key: $key) {
        labels(options: $options) {
          url
          expiresAt
          contentType
          count
          missing {
            message
            purchase {
              key
            }
          }
        }
      }
    }
  }
`);

/** Buys a batch of one label for each order, with the keys `parcel-<number>`, and waits until all are made. */
export async function buyBatch(
  running: RunningApp,
  orders: readonly number[],
  formats: Readonly<Record<number, LabelFormat>> = {},
  keyOf: (order: number) => string = (order) => `parcel-${order}`,
): Promise<void> {
  const shipping = new Shipping(running);
  const purchases = orders.map((number) => {
    const { request, maxPrice } = shipping.purchase(number);
    const label = { format: formats[number] ?? 'PDF', includePackingSlip: false };
    const parcel = { ...request.parcel, label };
    return { key: keyOf(number), maxPrice, request: { ...request, parcel } };
  });
  const input = { key: 'batch-1', purchases };
  const { buyShippingBatch } = await running.query(BuyForPrint, { input });
  if (buyShippingBatch?.error) throw new Error(buyShippingBatch.error.message);
  const isDone = async () =>
    (await running.query(BatchForPrint, { key: 'batch-1' })).seller?.purchaseBatch?.isDone;
  while (!(await isDone())) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** Returns the file of a batch, as the graph describes it. */
export async function batchFile(running: RunningApp, options: object = {}) {
  const { seller } = await running.query(BatchLabels, { key: 'batch-1', options });
  const file = seller?.purchaseBatch?.labels;
  if (!file) throw new Error('no file');
  return file;
}

/** Downloads a file. */
export async function download(url: string) {
  const response = await fetch(url);
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

interface AnsweredShipment {
  payload: { Label: { FileContents: { Contents: string; Checksum?: string; FileType: string } } };
}

type Damage = (file: AnsweredShipment['payload']['Label']['FileContents']) => void;

/** Ways in which Amazon may send a label that cannot be printed. */
export const DAMAGES = {
  cutOff: (file) => {
    file.Contents = file.Contents.slice(0, 400);
  },
  wrongChecksum: (file) => {
    file.Checksum = Buffer.alloc(16, 1).toString('base64');
  },
  /** Unpacks, and is no document. Without a checksum, only reading it tells. */
  noDocument: (file) => {
    file.Contents = gzipSync('%PDF-1.7\nand then nothing').toString('base64');
    delete file.Checksum;
  },
} as const satisfies Record<string, Damage>;

/** An Amazon that sends damaged labels for some orders. */
export function damagingAmazon(damages: Readonly<Record<string, Damage>>): Promise<BentAmazon> {
  return BentAmazon.start({
    answer: (body, { method, target, body: sent }) => {
      if (method !== 'POST' || !target.endsWith('/shipments')) return body;
      const [, damage] = Object.entries(damages).find(([order]) => sent.includes(order)) ?? [];
      if (!damage) return body;
      const answer = JSON.parse(body) as AnsweredShipment;
      damage(answer.payload.Label.FileContents);
      return JSON.stringify(answer);
    },
  });
}
