/**
 * How people came in, retold: codes, words for others and whom everybody goes back to. It counts
 * in the plainest way, and shares no judgement with the bots.
 */
import type { Entry } from "../../../../shared/core/protocol/entry.ts";
import type { JsonObject } from "../../../../shared/core/values/json.ts";
import { tagFor } from "../../../harness/actors.ts";
import type { Said } from "../night.ts";
import { textOf, type Roster } from "../roster.ts";
import { GROWING } from "./newcomers.ts";

type Invite = { role: string; scope: string | null; by: string; left: number; untilMs: number };
type Candidate = { person: string; role: string; scope: string; words: Map<string, boolean> };

export class TrustBook {
  /** What cannot have happened if every promise was kept. */
  readonly broken: string[] = [];
  readonly #invites = new Map<string, Invite>();
  readonly #candidates = new Map<string, Candidate>();
  /** Each with all whom she goes back to. */
  readonly #lineages = new Map<string, ReadonlySet<string>>();
  readonly #roster: Roster;
  readonly #said: ReadonlyMap<string, Said>;

  constructor(roster: Roster, said: ReadonlyMap<string, Said>) {
    this.#roster = roster;
    this.#said = said;
  }

  read(entry: Entry): void {
    const { type, data, cause } = entry;
    switch (type) {
      case "invite-issued":
        this.#invites.set(textOf(data["invite"]), {
          role: textOf(data["role"]),
          scope: (data["scope"] ?? null) as string | null,
          by: textOf(data["by"]),
          left: Number(data["uses"]),
          untilMs: Number(data["untilMs"]),
        });
        break;
      case "invite-withdrawn":
        this.#invites.delete(textOf(data["invite"]));
        break;
      case "invite-used":
        this.#use(entry);
        break;
      case "candidate-opened": {
        const { person, role, scope } = data as Record<string, string>;
        const said = { person: textOf(person), role: textOf(role), scope: textOf(scope) };
        this.#candidates.set(textOf(data["code"]), { ...said, words: new Map() });
        break;
      }
      case "vouched":
        this.#vouch(data, cause);
        break;
      case "admitted":
        this.#admit(data, cause);
    }
  }

  /** The most of them who have nobody in common, and nothing to do with whoever reported it. */
  voices(people: readonly string[], reporters: readonly string[]): number {
    const apart = new Set(reporters.flatMap((one) => [...this.#lineageOf(one)]));
    const lineages = people.map((one) => this.#lineageOf(one));
    return mostApart(lineages.filter((lineage) => lineage.isDisjointFrom(apart)));
  }

  #lineageOf(person: string): ReadonlySet<string> {
    return this.#lineages.get(person) ?? new Set([person]);
  }

  /** By somebody who wrote that very code, while it was good, and made by an organizer. */
  #use({ data, cause, seq, atMs }: Entry): void {
    const tag = textOf(data["invite"]);
    const found = this.#invites.get(tag);
    const { meaning } = this.#said.get(cause ?? "") ?? {};
    const isWritten = meaning?.does !== "code" || tagFor(`one-time-code:${meaning.invite}`) === tag;
    if (!isWritten) this.broken.push(`another code than was written is used up (${seq})`);
    if (found === undefined || found.left < 1 || found.untilMs <= atMs) {
      this.broken.push(`a code that is good for nothing let somebody in (${seq})`);
      return;
    }
    found.left -= 1;
    if (!this.#isOrganizer(found.by)) {
      this.broken.push(`a code of nobody who may lets somebody in (${seq})`);
    }
  }

  #vouch(data: JsonObject, cause: string | null): void {
    const said = this.#said.get(cause ?? "");
    const [code, by] = [textOf(data["code"]), textOf(data["by"])];
    const isHers = said?.meaning.does === "vouch" && said.meaning.candidate === code;
    if (!isHers || said.who.tag !== by) this.broken.push(`a word for ${code} that nobody gave`);
    this.#candidates.get(code)?.words.set(by, data["standIn"] === true);
  }

  /** On probation: by a code alone to respond, by words of confirmers to confirm. */
  #admit(data: JsonObject, cause: string | null): void {
    const person = textOf(data["person"]);
    if (data["probationUntilMs"] === undefined) {
      // Named by an organizer: what she was known by before is over where she was revoked since.
      if (!this.#roster.persons.has(person)) this.#lineages.delete(person);
      return;
    }
    const sponsors = (data["sponsors"] ?? []) as readonly string[];
    const role = textOf(data["role"]);
    const said = this.#said.get(cause ?? "");
    if (role === "confirmer") this.#byWords(data);
    else if (role !== "responder" || said?.who.tag !== person) {
      this.broken.push(`${role} ${person} without a code of hers`);
    }
    const lineage = sponsors.flatMap((one) => [...this.#lineageOf(one)]);
    this.#lineages.set(person, new Set([...this.#lineageOf(person), ...lineage]));
  }

  #byWords(data: JsonObject): void {
    const { person, role, scope } = data as Record<string, string>;
    const candidate = [...this.#candidates.values()].findLast(
      (one) => one.person === person && one.role === role && one.scope === scope,
    );
    const words = [...(candidate?.words ?? [])].filter(([by]) => !this.#roster.isChanged(by));
    const standIns = words.filter(([by, isStandIn]) => isStandIn && this.#isOrganizer(by));
    const confirmers = words
      .map(([by]) => by)
      .filter((by) => by !== person && this.#isConfirmer(by));
    const count = mostApart(confirmers.map((by) => this.#lineageOf(by)));
    if (standIns.length === 0 && count < GROWING.trust.vouchers.confirmer) {
      this.broken.push(`confirmer ${textOf(person)} by ${count} words`);
    }
  }

  #isOrganizer(tag: string): boolean {
    return this.#roster.holds(tag, "organizer") && !this.#roster.isChanged(tag);
  }

  #isConfirmer(tag: string): boolean {
    const { roles = [] } = this.#roster.persons.get(tag) ?? {};
    return roles.some(({ role }) => role === "confirmer");
  }
}

function mostApart([first, ...others]: readonly ReadonlySet<string>[]): number {
  if (first === undefined) return 0;
  const apart = others.filter((other) => other.isDisjointFrom(first));
  const withFirst = 1 + mostApart(apart);
  return apart.length === others.length ? withFirst : Math.max(withFirst, mostApart(others));
}
