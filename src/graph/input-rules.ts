import { IsIn, Matches } from 'class-validator';

/** Accepts text of 1 to `max` characters that is not blank. An absent value is omitted, never empty. */
export function Text(max: number): PropertyDecorator {
  return Matches(new RegExp(`^(?=[\\s\\S]*\\S)[\\s\\S]{1,${max}}$`), {
    message: `text of 1 to ${max} characters`,
  });
}

/** Accepts the members of an enum, except for those left out. */
export function OneOf(
  members: Readonly<Record<string, string>>,
  leftOut: readonly string[] = [],
): PropertyDecorator {
  const accepted = Object.entries(members).filter(([, value]) => !leftOut.includes(value));
  return IsIn(
    accepted.map(([, value]) => value),
    { message: `one of ${accepted.map(([name]) => name).join(', ')}` },
  );
}
