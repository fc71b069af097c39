/**
 * The night retold by a model of its own: what people said, and what stands in the state room, in
 * the order in which it came to stand there. It shares no judgement with the bots.
 */
import type { CaseCode, RoomId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import { LOST_TYPE, STREAM_WRITERS, type Entry } from "../../../shared/core/protocol/entry.ts";
import { hashOf } from "../../../shared/runtime/eventlog/chain.ts";
import { decodeEntry } from "../../../shared/runtime/eventlog/codec.ts";
import { PAST, QUORUM } from "./cast.ts";
import { CaseBook } from "./growth/case-book.ts";
import { TrustBook } from "./growth/trust-book.ts";
import { isNear } from "./near.ts";
import { isOfBots } from "../../harness/simulated-homeserver.ts";
import type { Said, TownNight } from "./night.ts";
import { PAST_ANEW } from "./past-anew.ts";
import { Roster, textOf } from "./roster.ts";

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
  /** Of those, where the card was held back since nothing confirmed the case when its turn came. */
  passedOver: RoomId[];
  /** Of those, where it may be the word that it is confirmed again which brings the card. */
  anew: RoomId[];
  /** Later changes; the last ending, when there is one. */
  changes: number;
  ending: string | null;
};

export type Placed = Readonly<{ place: number; entry: Entry }>;

/**
 * What stands in the state room, in the order in which it was written; what is from before the
 * night at place -1. What was written and burnt before anybody saw it never was, unless something
 * that follows it stands there: then it is in its place, though nobody can read it. What was given
 * up, so that something else stands in its place, never was.
 */
export function placedEntries(night: TownNight): readonly Placed[] {
  const known = PLACED.get(night);
  const count = night.watch.entries.length + night.server.events.length;
  if (known?.count === count) return known.placed;
  const placed = placedIn(night);
  PLACED.set(night, { count, placed });
  return placed;
}

/** Each check asks for it, of a night in which nothing happens any more. */
const PLACED = new WeakMap<TownNight, Readonly<{ count: number; placed: readonly Placed[] }>>();

function placedIn(night: TownNight): readonly Placed[] {
  const places = placesOf(night);
  const past = new Set([...PAST, ...PAST_ANEW].map(hashOf));
  const filled = filledOf(night);
  const written: Placed[] = [];
  const followed = new Map<string, number>();
  for (const entry of night.watch.entries.toReversed()) {
    const hash = hashOf(entry);
    const place = places.get(hash) ?? followed.get(hash);
    if (place === undefined || past.has(hash)) continue;
    followed.set(entry.prev, place);
    if (entry.type === LOST_TYPE || !filled.has(hash)) written.unshift({ place, entry });
  }
  return [...PAST.map((entry) => ({ place: -1, entry })), ...written];
}

/** True when an entry is lost that nobody has any more, though later ones are there. */
export function hasHole(night: TownNight): boolean {
  const places = placesOf(night);
  if (filledOf(night).size > 0) return true;
  return placedEntries(night).some(({ place, entry }) => place >= 0 && !places.has(hashOf(entry)));
}

/** The hashes under which something else came to stand. */
function filledOf({ server }: TownNight): ReadonlySet<string> {
  const entries = server.events.flatMap(({ type, content }) =>
    isOfBots(type) ? (decodeEntry(content) ?? []) : [],
  );
  return new Set(entries.filter(({ type }) => type === LOST_TYPE).map(hashOf));
}

/** Where each entry came to stand first, by its hash. */
function placesOf(night: TownNight): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, { type, content }] of night.server.events.entries()) {
    const entry = isOfBots(type) ? decodeEntry(content) : undefined;
    if (entry === undefined) continue;
    const hash = hashOf(entry);
    if (!places.has(hash)) places.set(hash, place);
  }
  return places;
}

/** What may be written while nobody has looked at a restored network. */
const UNHELD: ReadonlySet<string> = new Set(["resumed", "revoked", LOST_TYPE]);

export class Chronicle {
  /** What cannot have happened if every promise was kept. */
  readonly broken: string[] = [];
  readonly raisings: Raising[] = [];
  readonly roster = new Roster();
  readonly cases: CaseBook;
  readonly trust: TrustBook;
  /** Where each person was last revoked, and first admitted. */
  readonly revokedAt = new Map<string, number>();
  readonly admittedAt = new Map<string, number[]>();
  /** Those too who have again what they had. */
  readonly everRevoked = new Set<string>();
  readonly confirmedAt = new Map<CaseCode, number>();
  /** Who was revoked, by the code under which it can be undone. */
  readonly #revokedBy = new Map<string, string>();
  readonly #said: ReadonlyMap<string, Said>;
  readonly #committees = new Map<string, Committee>();
  readonly #proposals = new Map<string, string>();
  readonly #night: TownNight;

  constructor(night: TownNight) {
    this.#night = night;
    this.#said = new Map(night.said.map((said) => [said.eventId, said]));
    this.cases = new CaseBook(night.fate.growth !== undefined);
    this.trust = new TrustBook(this.roster, this.#said);
    for (const placed of placedEntries(night)) this.#read(placed);
  }

  #read(placed: Placed): void {
    this.#judgeTime(placed);
    this.#readOne(placed);
    this.roster.read(placed.entry);
  }

  #readOne(placed: Placed): void {
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

  /** After a restore nobody decides anything but revocations until somebody has looked. */
  #judgeTime({ place, entry: { type, cause } }: Placed): void {
    const burn = this.#night.burns.findLast((one) => one.place <= place);
    if (burn === undefined || this.roster.resumed.has(burn.restore.id)) return;
    const does = this.#said.get(cause ?? "")?.meaning.does;
    // What else a revocation brings with it, such as cases that are counted anew.
    if (does === "revoke" || UNHELD.has(type)) return;
    this.broken.push(`${type} at ${place} before the network was let go on`);
  }

  #readPeople({ place, entry }: Placed): void {
    const { type, data, cause } = entry;
    this.trust.read(entry);
    const person = textOf(data["person"]);
    switch (type) {
      case "revocation-undone":
        this.revokedAt.delete(this.#revokedBy.get(textOf(data["code"])) ?? "");
        break;
      case "revoked":
        this.#revokedBy.set(textOf(data["code"]), person);
        this.revokedAt.set(person, place);
        this.everRevoked.add(person);
        this.#byOrganizer(entry, `${type} at ${place}`);
        break;
      case "admitted":
        this.admittedAt.set(person, [...(this.admittedAt.get(person) ?? []), place]);
        // Whoever comes on probation came by a code or by words: see the book of trust.
        if (place >= 0 && data["probationUntilMs"] === undefined) {
          this.#byOrganizer(entry, `${type} at ${place}`);
        }
        if (place >= 0 && data["role"] === "organizer") this.#byTwo(data, cause);
        break;
      case "identity-changed":
        if (this.roster.persons.get(person)?.others.includes(textOf(data["identity"])) === true) {
          this.broken.push(`the same identity of ${person} changed twice at ${place}`);
        }
    }
  }

  /** A new organizer takes two: who proposed her is another one than who approved. */
  #byTwo(data: JsonObject, cause: string | null): void {
    const second = this.#said.get(cause ?? "")?.who.tag;
    const { by, person } = data;
    const isHeld = this.roster.holds(textOf(person), "organizer") && data["again"] !== true;
    const others = [...this.roster.persons.keys()].filter(
      (tag) => tag !== person && tag !== by && this.#counts(tag),
    );
    const isOne = others.length === 0;
    const isTwo = second !== undefined && by !== second && this.#counts(textOf(by));
    if (!isTwo && !isHeld && !isOne) {
      this.broken.push(`organizer ${textOf(person)} by one alone`);
    }
  }

  #counts(tag: string): boolean {
    return this.roster.holds(tag, "organizer") && !this.roster.isChanged(tag);
  }

  #readCase({ place, entry }: Placed): void {
    const { type, data, cause } = entry;
    const code = textOf(data["code"]);
    this.cases.read(entry);
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
    const { vote: meant } = said?.meaning ?? {};
    const voter = textOf(data["voter"]);
    // What is taken back of one case is taken back of all that are one with it.
    const isIt =
      meant !== undefined &&
      (meant.code === code || (meant.choice === "withdraw" && this.cases.areOne(meant.code, code)));
    const isTrue = said?.who.tag === voter && isIt && meant.choice === data["choice"];
    if (!isTrue) this.broken.push(`a vote on ${code} that nobody gave`);
    const pinned = this.roster.persons.get(voter)?.pinned ?? said?.identity;
    if (said?.identity !== pinned || this.roster.isChanged(voter)) {
      this.broken.push(`a vote on ${code} with another identity`);
    }
    this.cases.vote(code, voter, meant?.choice ?? "");
  }

  /** People who have nothing to do with each other, nor with whoever reported it. */
  #confirmations(code: string): number {
    const told = this.cases.jointly(code);
    if (told === undefined) return 0;
    const confirming = [...told.choices].flatMap(([voter, choice]) => {
      const { roles = [] } = this.roster.persons.get(voter) ?? {};
      const isAdmitted = roles.some(
        ({ role, scope }) => role === "confirmer" && isNear(scope ?? "", told.area),
      );
      const isHerself = !this.roster.isChanged(voter);
      const isOther = !told.reporters.includes(voter);
      return choice === "confirm" && isOther && isAdmitted && isHerself ? [voter] : [];
    });
    return this.trust.voices(confirming, told.reporters);
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

  #readAlert({ place, entry }: Placed): void {
    const { type, data, cause } = entry;
    const code = data["code"] as CaseCode;
    const raising = this.raisings.findLast((one) => one.code === code);
    switch (type) {
      case "proposed":
        this.#byOrganizer(entry, `proposal ${code}`);
        this.#proposals.set(code, cause ?? "");
        break;
      case "raised":
        this.#readRaised(place, entry);
        break;
      case "undelivered":
        raising?.undelivered.push(data["roomId"] as RoomId);
        if (data["why"] === "unwanted") raising?.passedOver.push(data["roomId"] as RoomId);
        break;
      case "targeted":
        if (raising !== undefined) aimAnew(raising, data);
        break;
      case "updated":
      case "ended":
        if (raising === undefined) break;
        raising.changes += 1;
        if (type === "ended") raising.ending = textOf(data["how"]);
    }
  }

  #readRaised(place: number, entry: Entry): void {
    const { data } = entry;
    const { code, area, severity, origin } = data as Readonly<Record<string, string>>;
    const route = [...this.#committees.values()].filter(
      ({ areas, floor }) =>
        loudness(severity) >= loudness(floor) && areas.some((one) => isNear(one, area ?? "")),
    );
    const rooms = route.flatMap(({ roomId }) => roomId ?? []);
    const targets = (data["targets"] as readonly { roomId: RoomId }[]).map(({ roomId }) => roomId);
    this.raisings.push({
      ...{
        code: code as CaseCode,
        place,
        origin: origin ?? "",
        rooms,
        targets,
        undelivered: [],
        passedOver: [],
        anew: [],
      },
      ...{ roomless: route.length - rooms.length, changes: 0, ending: null },
    });
    if (origin === "case") {
      const isConfirmed = this.confirmedAt.has(code as CaseCode);
      if (!isConfirmed) this.broken.push(`${code ?? ""} raised without a confirmation`);
    } else this.#checkByHand(textOf(code), textOf(severity), entry);
  }

  /** An urgent alert by hand takes two organizers, any other one. */
  #checkByHand(code: string, severity: string, entry: Entry): void {
    const { cause } = entry;
    this.#byOrganizer(entry, `alert ${code}`);
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

  /**
   * By an organizer, and herself. Verify knows it by its own facts; another bot, by those of
   * verify's that it had read.
   */
  #byOrganizer({ cause, stream }: Entry, what: string): void {
    const said = this.#said.get(cause ?? "");
    const writer = STREAM_WRITERS[stream];
    if (said === undefined) {
      this.broken.push(`${what} by nobody who may`);
      return;
    }
    const { tag } = said.who;
    const pinned = this.roster.persons.get(tag)?.pinned ?? said.identity;
    const decided = this.#night.watch.decisionOf(writer, said.eventId);
    const isOrganizer =
      writer === "verify" ? this.roster.holds(tag, "organizer") : decided?.isOrganizer === true;
    const isHerself =
      writer === "verify"
        ? !this.roster.isChanged(tag) && said.identity === pinned
        : decided?.isHerself === true;
    if (!isOrganizer) this.broken.push(`${what} by nobody who may`);
    else if (!isHerself) this.broken.push(`${what} with another identity`);
  }
}

/** The case is confirmed again: rooms that were passed over get the card after all. */
function aimAnew(raising: Raising, data: JsonObject): void {
  const targets = data["targets"] as readonly { roomId: RoomId }[];
  const rooms = new Set(targets.map(({ roomId }) => roomId));
  raising.anew.push(...raising.undelivered.filter((roomId) => rooms.has(roomId)));
  raising.undelivered = raising.undelivered.filter((roomId) => !rooms.has(roomId));
}

function loudness(severity: string | undefined): number {
  return ["info", "watch", "urgent"].indexOf(severity ?? "");
}
