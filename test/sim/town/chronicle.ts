/**
 * The night retold by a model of its own: what people said, and what stands in the state room, in
 * the order in which it came to stand there. It shares no judgement with the bots.
 */
import type { Entry } from "../../../shared/core/entry.ts";
import type { CaseCode, RoomId, Tag } from "../../../shared/core/ids.ts";
import type { JsonObject } from "../../../shared/core/json.ts";
import { hashOf } from "../../../shared/eventlog/chain.ts";
import { decodeEntry } from "../../../shared/eventlog/codec.ts";
import { NETWORK, PAST, QUORUM } from "./cast.ts";
import type { Said, TownNight } from "./night.ts";

type Role = Readonly<{ role: string; scope: string | null }>;
type Told = { area: string; reporter: string; votes: Map<string, string> };
type Committee = { areas: readonly string[]; floor: string; roomId: RoomId | null };

/** One raising of an alert, and all that was said about it later. */
export type Raising = {
  code: CaseCode;
  /** Where it stands among the events of the homeserver. */
  place: number;
  origin: string;
  /** Rooms of the route by the model's own reckoning, and committees of it without a room. */
  rooms: readonly RoomId[];
  roomless: number;
  targets: readonly RoomId[];
  undelivered: RoomId[];
  /** Later changes; the last ending, when there is one. */
  changes: number;
  ending: string | null;
};

export type Placed = Readonly<{ place: number; entry: Entry }>;

/** Entries in the order of the state room, each once; those of before the night at place -1. */
export function placedEntries(night: TownNight): readonly Placed[] {
  const known = new Set<string>();
  const placed = night.server.events.flatMap(({ roomId, content }, place) => {
    const entry = roomId === NETWORK.stateRoom ? decodeEntry(content) : undefined;
    return entry === undefined ? [] : [{ place, entry }];
  });
  return [...PAST.map((entry) => ({ place: -1, entry })), ...placed].filter(({ entry }) => {
    const hash = hashOf(entry);
    return !known.has(hash) && known.add(hash).size > 0;
  });
}

export class Chronicle {
  /** What cannot have happened if every promise was kept. */
  readonly broken: string[] = [];
  readonly raisings: Raising[] = [];
  readonly roles = new Map<string, readonly Role[]>();
  /** Where each person was last revoked, and first admitted. */
  readonly revokedAt = new Map<string, number>();
  readonly admittedAt = new Map<string, number[]>();
  readonly confirmedAt = new Map<CaseCode, number>();
  readonly #said: ReadonlyMap<string, Said>;
  readonly #cases = new Map<string, Told>();
  readonly #committees = new Map<string, Committee>();
  readonly #proposals = new Map<string, string>();

  constructor(night: TownNight) {
    this.#said = new Map(night.said.map((said) => [said.eventId, said]));
    for (const placed of placedEntries(night)) this.#read(placed);
  }

  #read(placed: Placed): void {
    switch (placed.entry.stream) {
      case "people":
        this.#readPeople(placed);
        break;
      case "case":
        this.#readCase(placed);
        break;
      case "committee":
        this.#readCommittee(placed.entry.data, placed.entry.type);
        break;
      case "alert":
        this.#readAlert(placed);
        break;
      case "room":
      case "retention":
    }
  }

  #readPeople({ place, entry: { type, data, cause } }: Placed): void {
    const person = textOf(data["person"]);
    if (type === "revoked") {
      this.roles.delete(person);
      this.revokedAt.set(person, place);
      this.#byOrganizer(cause, `${type} at ${place}`);
    }
    if (type !== "admitted") return;
    const role = { role: textOf(data["role"]), scope: (data["scope"] ?? null) as string | null };
    this.roles.set(person, [...(this.roles.get(person) ?? []), role]);
    this.admittedAt.set(person, [...(this.admittedAt.get(person) ?? []), place]);
    if (place >= 0) this.#byOrganizer(cause, `${type} at ${place}`);
  }

  #readCase({ place, entry: { type, data, cause } }: Placed): void {
    const code = textOf(data["code"]);
    if (type === "reported") {
      const told = { area: textOf(data["area"]), reporter: textOf(data["reporter"]) };
      this.#cases.set(code, { ...told, votes: new Map() });
    }
    if (type === "voted") this.#readVote(code, data, cause);
    if (type === "confirmed") {
      this.confirmedAt.set(code as CaseCode, place);
      const count = this.#confirmations(code);
      if (count < QUORUM) this.broken.push(`${code} confirmed at ${place} by ${count}`);
    }
  }

  /** A vote counts as what its message said, and for nobody but the one who sent it. */
  #readVote(code: string, data: JsonObject, cause: string | null): void {
    const said = this.#said.get(cause ?? "");
    const meant = said?.meaning.vote;
    const isTrue =
      said?.who.tag === data["voter"] && meant?.code === code && meant.choice === data["choice"];
    if (!isTrue) this.broken.push(`a vote on ${code} that nobody gave`);
    this.#cases.get(code)?.votes.set(textOf(data["voter"]), meant?.choice ?? "");
  }

  #confirmations(code: string): number {
    const told = this.#cases.get(code);
    if (told === undefined) return 0;
    return [...told.votes].filter(([voter, choice]) => {
      const roles = this.roles.get(voter) ?? [];
      const isAdmitted = roles.some(
        ({ role, scope }) => role === "confirmer" && isNear(scope ?? "", told.area),
      );
      return choice === "confirm" && voter !== told.reporter && isAdmitted;
    }).length;
  }

  #readCommittee(data: JsonObject, type: string): void {
    const id = textOf(data["id"]);
    const before = this.#committees.get(id);
    if (type === "committee-requested") {
      const { areas, floor } = data as { areas: readonly string[]; floor: string };
      this.#committees.set(id, { areas, floor, roomId: null });
    }
    if (type === "committee-opened" && before) before.roomId = data["roomId"] as RoomId;
  }

  #readAlert({ place, entry: { type, data, cause } }: Placed): void {
    const code = data["code"] as CaseCode;
    const raising = this.raisings.findLast((one) => one.code === code);
    switch (type) {
      case "proposed":
        this.#byOrganizer(cause, `proposal ${code}`);
        this.#proposals.set(code, cause ?? "");
        break;
      case "raised":
        this.#readRaised(place, data, cause);
        break;
      case "undelivered":
        raising?.undelivered.push(data["roomId"] as RoomId);
        break;
      case "updated":
      case "ended":
        if (raising === undefined) break;
        raising.changes += 1;
        if (type === "ended") raising.ending = textOf(data["how"]);
    }
  }

  #readRaised(place: number, data: JsonObject, cause: string | null): void {
    const { code, area, severity, origin } = data as Readonly<Record<string, string>>;
    const route = [...this.#committees.values()].filter(
      ({ areas, floor }) =>
        loudness(severity) >= loudness(floor) && areas.some((one) => isNear(one, area ?? "")),
    );
    const rooms = route.flatMap(({ roomId }) => roomId ?? []);
    const targets = (data["targets"] as readonly { roomId: RoomId }[]).map(({ roomId }) => roomId);
    this.raisings.push({
      ...{ code: code as CaseCode, place, origin: origin ?? "", rooms, targets, undelivered: [] },
      ...{ roomless: route.length - rooms.length, changes: 0, ending: null },
    });
    if (origin === "case") {
      const isConfirmed = this.confirmedAt.has(code as CaseCode);
      if (!isConfirmed) this.broken.push(`${code ?? ""} raised without a confirmation`);
    } else this.#checkByHand(textOf(code), textOf(severity), cause);
  }

  /** An urgent alert by hand takes two organizers, any other one. */
  #checkByHand(code: string, severity: string, cause: string | null): void {
    this.#byOrganizer(cause, `alert ${code}`);
    const does = this.#said.get(cause ?? "")?.meaning.does;
    if (severity !== "urgent") {
      if (does !== "alert") this.broken.push(`${code} raised by no command`);
      return;
    }
    const proposer = this.#said.get(this.#proposals.get(code) ?? "")?.who.name;
    const approver = this.#said.get(cause ?? "")?.who.name;
    const isTwo = does === "approve" && proposer !== undefined && proposer !== approver;
    if (!isTwo) this.broken.push(`urgent ${code} raised by ${proposer ?? "?"} ${approver ?? "?"}`);
  }

  #byOrganizer(cause: string | null, what: string): void {
    const tag = this.#said.get(cause ?? "")?.who.tag as Tag;
    const isOrganizer = this.roles.get(tag)?.some(({ role }) => role === "organizer") === true;
    if (!isOrganizer) this.broken.push(`${what} by nobody who may`);
  }
}

/** One place lies in the other, or they are the same. */
function isNear(one: string, other: string): boolean {
  return `${one}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${one}/`);
}

function loudness(severity: string | undefined): number {
  return ["info", "watch", "urgent"].indexOf(severity ?? "");
}

/** The text, or none when it is no text. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
