import { Matches } from 'class-validator';

/**
 * Text of 1 to `max` characters on one line, counted as XML Schema counts them. Control characters and halves of characters
 * can't stand in a feed, however they are escaped.
 */
export function Line(max: number): PropertyDecorator {
  return Matches(new RegExp(`^(?=.*\\S)[^\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]{1,${max}}$`, 'u'), {
    message: `text of 1 to ${max} characters on one line`,
  });
}
