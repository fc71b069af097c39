/** Cases, retold: who said what about which, and which of them tell of the same thing. */
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import { isNear } from "../near.ts";
import { textOf } from "../roster.ts";
import { GROWING } from "./newcomers.ts";

type Word = Readonly<{ choice: string; at: number }>;
type Told = {
  area: string;
  reporter: string;
  /** In the order in which they were given. */
  votes: Map<string, Word>;
  into: string | null;
  state: string;
  isAsked: boolean;
};

/** As one case: where it is, who reported it, and the last word of each. */
export type Joint = Readonly<{
  area: string;
  reporters: readonly string[];
  choices: ReadonlyMap<string, string>;
}>;

const OVER = new Set(["refuted", "expired", "ended", "withdrawn"]);

export class CaseBook {
  readonly broken: string[] = [];
  /** Where something was reported. */
  readonly areas = new Set<string>();
  readonly #cases = new Map<string, Told>();
  /** What fell back is before people again, whatever else is. */
  #fallen = 0;
  #words = 0;
  readonly #isLimited: boolean;

  /** `isLimited`: by the limits of a night in which the network grows. */
  constructor(isLimited: boolean) {
    this.#isLimited = isLimited;
  }

  read({ type, data }: Entry): void {
    const code = textOf(data["code"]);
    if (type === "reported") this.#report(code, data);
    const told = this.#cases.get(code);
    if (told === undefined) return;
    switch (type) {
      case "asked":
        this.#ask(code, told);
        break;
      case "merged":
        told.into = textOf(data["into"]);
        break;
      case "parted":
        told.into = null;
        break;
      case "unconfirmed":
        this.#fallen += 1;
        told.state = type;
        break;
      default:
        if (type === "confirmed" || OVER.has(type)) told.state = type;
    }
  }

  /** What somebody said about it; nothing any more once she takes it back. */
  vote(code: string, voter: string, choice: string): void {
    this.#words += 1;
    this.#cases.get(code)?.votes.set(voter, { choice, at: this.#words });
  }

  /** True for cases that tell of the same thing, by what people said. */
  areOne(code: string, other: string): boolean {
    return this.#rootOf(code) === this.#rootOf(other);
  }

  jointly(code: string): Joint | undefined {
    const root = this.#rootOf(code);
    const standing = this.#cases.get(root);
    if (standing === undefined) return undefined;
    const all = [...this.#cases].filter(([one]) => this.#rootOf(one) === root);
    const words = all
      .flatMap(([, { votes }]) => [...votes])
      .toSorted(([, one], [, other]) => one.at - other.at);
    const choices = new Map(words.map(([voter, { choice }]) => [voter, choice]));
    const { area } = standing;
    return { area, reporters: all.map(([, { reporter }]) => reporter), choices };
  }

  #rootOf(code: string): string {
    const into = this.#cases.get(code)?.into ?? null;
    return into === null ? code : this.#rootOf(into);
  }

  #report(code: string, data: Entry["data"]): void {
    const before = this.#cases.get(code);
    if (before !== undefined && !OVER.has(before.state)) {
      this.broken.push(`${code} is given to two cases`);
    }
    const told = { area: textOf(data["area"]), reporter: textOf(data["reporter"]) };
    this.areas.add(told.area);
    const fresh = { votes: new Map(), into: null, state: "unconfirmed", isAsked: false };
    this.#cases.set(code, { ...told, ...fresh });
  }

  /** So many at once, the first of each place whatever else there is, and what fell back. */
  #ask(code: string, told: Told): void {
    told.isAsked = true;
    if (!this.#isLimited) return;
    const here = [...this.#cases.values()].filter(
      ({ state, isAsked, area }) => isAsked && state === "unconfirmed" && isNear(area, told.area),
    );
    const most = GROWING.limits.ofArea + this.areas.size + this.#fallen;
    if (here.length > most) this.broken.push(`${here.length} at once before people with ${code}`);
  }
}
