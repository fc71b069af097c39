/**
 * How many of those who say the same thing speak for themselves. People whom somebody vouched for
 * are known by that word alone until their probation ends, so one person could bring in as many
 * voices as she likes. Pure; who vouched for whom comes in from outside.
 */
import type { Tag } from "../../core/values/ids.ts";

/** Who vouched for this person, while that is still remembered: nobody after her probation. */
export type SponsorsOf = (person: Tag) => Iterable<Tag>;

/**
 * So many people with sponsors are looked at; who comes after them counts for nothing, which is
 * the safe side. The number of voters with sponsors in one case is far below.
 */
const LINKED_MAX = 24;

/**
 * The most of these people of whom no two go back to the same person, and none to anybody
 * `apart`: what they say is what so many people have seen who do not depend on each other.
 */
export function voicesAmong(
  people: Iterable<Tag>,
  { sponsorsOf, apart }: Readonly<{ sponsorsOf: SponsorsOf; apart: readonly Tag[] }>,
): number {
  const source = new Set(apart.flatMap((one) => [...lineageOf(one, sponsorsOf)]));
  const lineages = [...new Set(people)]
    .toSorted()
    .map((person) => lineageOf(person, sponsorsOf))
    .filter((lineage) => lineage.isDisjointFrom(source));
  const isAlone = (lineage: ReadonlySet<Tag>): boolean =>
    lineages.every((other) => other === lineage || other.isDisjointFrom(lineage));
  const linked = lineages.filter((lineage) => !isAlone(lineage));
  return lineages.length - linked.length + mostApart(linked.slice(0, LINKED_MAX));
}

/** This person and everybody whose word she came in by, and theirs; circles are no way around. */
export function lineageOf(person: Tag, sponsorsOf: SponsorsOf): ReadonlySet<Tag> {
  const lineage = new Set<Tag>([person]);
  // A set that grows while it is read gives what was added, too, each once.
  for (const one of lineage) for (const sponsor of sponsorsOf(one)) lineage.add(sponsor);
  return lineage;
}

/** With the first of them or without it, whichever gives more. */
function mostApart(lineages: readonly ReadonlySet<Tag>[]): number {
  const [first, ...others] = lineages;
  if (first === undefined) return 0;
  const apart = others.filter((other) => other.isDisjointFrom(first));
  const withFirst = 1 + mostApart(apart);
  // Without it nothing is gained unless at least two of those that it excludes can stand together.
  return others.length - apart.length < 2 ? withFirst : Math.max(withFirst, mostApart(others));
}
