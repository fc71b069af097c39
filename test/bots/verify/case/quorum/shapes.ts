/**
 * Who vouched for whom among five people: every shape, as bits. What a shape comes to is each
 * person's lineage and the hand that a few of them make; of shapes that come to the same, and of
 * those that differ in names alone, one is enough.
 */
export const PEOPLE = [0, 1, 2, 3, 4] as const;
export const EVERYBODY = 0b11111;

/** By person, as bits, who vouched for her. The first of them is who reports. */
export type Shape = readonly number[];
/** By person, as bits, herself and all whom she goes back to. */
export type Lineages = readonly number[];
/** A hand: some people, and everybody who came in by their word alone. */
export type Play = Readonly<{ shape: Shape; lineages: Lineages; hands: readonly number[] }>;

const SETS = Array.from({ length: EVERYBODY + 1 }, (_, set) => set);
const SIZES = SETS.map((set) => PEOPLE.filter((at) => has(set, at)).length);

export function has(set: number, person: number): boolean {
  return ((set >> person) & 1) === 1;
}

export function peopleIn(set: number): readonly number[] {
  return PEOPLE.filter((at) => has(set, at));
}

/** Every shape in which nobody has more sponsors than that. */
export function* shapesWith(sponsorsMax: number): Generator<Shape> {
  const possible = PEOPLE.map((person) =>
    SETS.filter((set) => !has(set, person) && (SIZES[set] ?? 0) <= sponsorsMax),
  );
  const from = function* (shape: Shape): Generator<Shape> {
    const next = possible[shape.length];
    if (next === undefined) yield shape;
    else for (const set of next) yield* from([...shape, set]);
  };
  yield* from([]);
}

export function lineagesOf(shape: Shape): Lineages {
  return PEOPLE.map((person) => {
    let lineage = 1 << person;
    for (;;) {
      let more = lineage;
      for (const one of PEOPLE) if (has(lineage, one)) more |= shape[one] ?? 0;
      if (more === lineage) return lineage;
      lineage = more;
    }
  });
}

/** Those, and all who came in by the word of nobody else. */
function handOf(roots: number, shape: Shape): number {
  let hand = roots;
  for (;;) {
    let next = hand;
    for (const person of PEOPLE) {
      const sponsors = shape[person] ?? 0;
      if (sponsors !== 0 && (sponsors & ~hand) === 0) next |= 1 << person;
    }
    if (next === hand) return hand;
    hand = next;
  }
}

/** What there is to play with so many who mean harm: of all shapes, each that differs. */
export function playsOf(shapes: Iterable<Shape>, rootsMax: number): readonly Play[] {
  const roots = SETS.filter((set) => SIZES[set] === rootsMax);
  const found = new Map<number, { shape: Shape; lineages: Lineages; hands: Set<number> }>();
  for (const shape of shapes) {
    const lineages = lineagesOf(shape);
    const name = named(lineages);
    const known = found.get(name) ?? { shape, lineages, hands: new Set() };
    found.set(name, known);
    for (const some of roots) known.hands.add(handOf(some, shape));
  }
  const plays = new Map<number, Play>();
  for (const { shape, lineages, hands } of found.values()) {
    const largest = [...hands].filter((hand) =>
      [...hands].every((other) => other === hand || (hand & ~other) !== 0),
    );
    const name = Math.min(...ORDERS.map((order) => named(renamed(lineages, order))));
    // Names apart it is the same shape: what one has in its hands, the other has.
    if (!plays.has(name)) plays.set(name, { shape, lineages, hands: largest });
  }
  return [...plays.values()];
}

/** Five bits each, in one number. */
function named(lineages: Lineages): number {
  return lineages.reduce((name, lineage) => name * (EVERYBODY + 1) + lineage, 0);
}

/** Every order of the four who do not report. */
const ORDERS: readonly (readonly number[])[] = ordersOf([1, 2, 3, 4]).map((rest) => [0, ...rest]);

function ordersOf(these: readonly number[]): readonly (readonly number[])[] {
  if (these.length === 0) return [[]];
  return these.flatMap((first) =>
    ordersOf(these.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

function renamed(lineages: Lineages, order: readonly number[]): Lineages {
  const all = Array.from<number>({ length: PEOPLE.length });
  for (const person of PEOPLE) {
    const lineage = peopleIn(lineages[person] ?? 0);
    all[order[person] ?? 0] = lineage.reduce((bits, one) => bits | (1 << (order[one] ?? 0)), 0);
  }
  return all;
}
