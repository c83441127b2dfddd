/** One step of the README's tour: a document, and its answer on a server that has just started. */
export interface TourStep {
  readonly title: string;
  readonly document: string;
  /** JSON of `data`. */
  readonly answer: string;
}

const STEP =
  /\*\*(\d+\. [^*]+)\*\*[^`]*(?:`[^`]+`[^`]*)*?\n```graphql\n([^`]+)```\n+```json\n([^`]+)```/g;
const SHIPMENT_ID = /"shipment":\{"id":"([^"]+)"/;

/** Stands in a document for the id of the shipment that an earlier step has bought. */
export const PLACEHOLDER = 'SHIPMENT_ID';

/** Returns the steps in their order. */
export function tourSteps(readme: string): TourStep[] {
  return [...readme.matchAll(STEP)].map(([, title = '', document = '', answer = '']) => ({
    title,
    document,
    answer,
  }));
}

/** Returns the id of the shipment in an answer; null when it has none. */
export function shipmentIdIn(answer: string): string | null {
  return SHIPMENT_ID.exec(answer)?.[1] ?? null;
}
