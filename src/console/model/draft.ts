/** The fields of a form by name, each as the text in it. */
export type Draft = Readonly<Record<string, string>>;

/** A field that has another value than it had. */
export interface Difference {
  readonly field: string;
  readonly was: string;
  readonly becomes: string;
}

export function differencesOf(was: Draft, becomes: Draft): readonly Difference[] {
  const fields = new Set([...Object.keys(was), ...Object.keys(becomes)]);
  return [...fields].flatMap((field) => {
    const [before, after] = [was[field] ?? '', becomes[field] ?? ''];
    return before === after ? [] : [{ field, was: before, becomes: after }];
  });
}

/** What two people made of a field. */
export interface Conflict {
  readonly field: string;
  readonly was: string;
  readonly mine: string;
  readonly theirs: string;
  /** Whether both changed it, to different values: a person decides. */
  readonly isContested: boolean;
}

/** Returns every field that either changed, in the order of the form. */
export function conflictsOf(was: Draft, mine: Draft, theirs: Draft): readonly Conflict[] {
  const fields = new Set([...Object.keys(was), ...Object.keys(mine), ...Object.keys(theirs)]);
  return [...fields].flatMap((field) => {
    const [old, my, their] = [was[field] ?? '', mine[field] ?? '', theirs[field] ?? ''];
    if (old === my && old === their) return [];
    const isContested = old !== my && old !== their && my !== their;
    return [{ field, was: old, mine: my, theirs: their, isContested }];
  });
}

export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>;

/** Returns the fields after a choice: what only one changed is theirs or mine, and a contested one as chosen. */
export function mergedDraft(was: Draft, mine: Draft, theirs: Draft, choices: Choices): Draft {
  const merged: Record<string, string> = { ...theirs };
  for (const conflict of conflictsOf(was, mine, theirs)) {
    const takesMine = conflict.isContested
      ? choices[conflict.field] === 'mine'
      : conflict.mine !== conflict.was;
    merged[conflict.field] = takesMine ? conflict.mine : conflict.theirs;
  }
  return merged;
}
