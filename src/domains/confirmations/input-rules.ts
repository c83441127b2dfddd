import { Matches } from 'class-validator';

/**
 * Accepts text of 1 to `max` code points on one line, as XML Schema counts them. XML has no way to write control characters and
 * unpaired surrogates.
 */
export function Line(max: number): PropertyDecorator {
  return Matches(new RegExp(`^(?=.*\\S)[^\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]{1,${max}}$`, 'u'), {
    message: `text of 1 to ${max} characters on one line`,
  });
}
