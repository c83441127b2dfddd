/** A step of the README's tour: a document, and its response from a server that has just started. */
export interface TourStep {
  readonly title: string;
  readonly document: string;
  /** JSON of `data`. */
  readonly answer: string;
}

const STEP =
  /\*\*(\d+\. [^*]+)\*\*[^`]*(?:`[^`]+`[^`]*)*?\n```graphql\n([^`]+)```\n+```json\n([^`]+)```/g;
const SHIPMENT_ID = /"shipment":\{"shipmentId":"([^"]+)"/;

/** Placeholder for the id of the shipment that an earlier step has bought. */
export const PLACEHOLDER = 'SHIPMENT_ID';

/** Returns the steps in order. */
export function tourSteps(readme: string): TourStep[] {
  return [...readme.matchAll(STEP)].map(([, title = '', document = '', answer = '']) => ({
    title,
    document,
    answer,
  }));
}

/** Returns the id of the shipment in a response. Null without one. */
export function shipmentIdIn(answer: string): string | null {
  return SHIPMENT_ID.exec(answer)?.[1] ?? null;
}
