/** One change to safety code that a test has to notice, and how it is made in a text. */

export type Mutant = Readonly<{
  /** What the changed code does wrong. */
  name: string;
  /** Path from the root of the project. */
  file: string;
  /** Stands exactly once in the file; another count means that the mutant is stale. */
  find: string;
  replace: string;
  /** Paths of test files, or of folders of them, one of which has to notice. */
  suites: readonly string[];
  /** Why no test can notice it; whoever survives with a reason counts apart. */
  why?: string;
}>;

type Edit = Pick<Mutant, "name" | "find" | "replace" | "why"> & Partial<Pick<Mutant, "suites">>;

/** Mutants of one file; those that name no suites of their own are for `suites`. */
export function mutantsOf(
  file: string,
  suites: readonly string[],
  edits: readonly Edit[],
): readonly Mutant[] {
  return edits.map((edit) => ({ file, suites, ...edit }));
}

/** The text with the change made, or undefined when the mutant is stale. */
export function mutated(
  text: string,
  { find, replace }: Pick<Mutant, "find" | "replace">,
): string | undefined {
  const at = text.indexOf(find);
  if (find === "" || at === -1 || text.includes(find, at + 1)) return undefined;
  return text.slice(0, at) + replace + text.slice(at + find.length);
}
