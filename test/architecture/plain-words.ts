// Each has a plain word: no one, the client that, gets, receives, returns, next to, again, must, nevertheless, is handled.
const WORDS = [
  /nobody|anybody|somebody|whoever|those who|he who|who asks/,
  /(?:is|are|was|were|be) told|tells? of|hears?|heard of|knows of/,
  /answers (?:how|with)|goes over|stands on|dealt with|the wishes/,
  /beside|anew|shall|all the same/,
];

/** Matches words and phrases that have a plain word. */
export const MARKERS = new RegExp(`\\b(?:${WORDS.map(({ source }) => source).join('|')})\\b`, 'gi');
