/** Sentences of several descriptions. */

export const FROM_INDEX =
  'It comes from the index when that has every selected field and no later change is recorded; `readAt` says how old it is. Cost: none from the index; else one getOrder (0.5/s), unless it is cached with the same parts.';

export const NOT_READ_YET =
  'Null in lists for an order that was stored by an earlier version of the server and not read again since.';

export const PERSONAL =
  "Personal data: Amazon is asked for it only when it is selected, the application's role must allow it, and it is never logged or stored. Cost: one getOrder (0.5/s) for each order, with all that is selected of it, unless it is cached.";
