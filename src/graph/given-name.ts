import { Matches } from 'class-validator';

/** Without control and format characters, which could make a name look like another one. */
const NAME = /^[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u;

/** Accepts a name that people give to an object. */
export function GivenName(): PropertyDecorator {
  return Matches(NAME, {
    message: 'text on one line, without spaces around it, and without invisible characters',
  });
}
