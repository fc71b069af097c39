/** Who is who, retold from entries by a model of its own: it shares no judgement with the bots. */
import type { Entry } from "../../../shared/core/protocol/entry.ts";
import type { Json, JsonObject } from "../../../shared/core/values/json.ts";
import {
  entryFromBytes,
  JOURNAL_SPACE,
  placeKey,
} from "../../../shared/runtime/eventlog/journal.ts";
import type { Disk } from "../../harness/memory-rows.ts";
import { MANAGEMENT, NETWORK } from "./cast.ts";

type Role = Readonly<{ role: string; scope: string | null }>;
export type Person = {
  roles: readonly Role[];
  pinned: string | null;
  changedTo: string | null;
  /** Every other identity that was told since she was admitted. */
  others: readonly string[];
};
type Place =
  | Readonly<{ kind: "standing"; role: string; scope: string | null }>
  | Readonly<{ kind: "passing"; people: Set<string>; creators: ReadonlySet<string> }>;

export class Roster {
  readonly persons = new Map<string, Person>();
  /** Messages that somebody was revoked by. */
  readonly revocations = new Set<string>();
  /** Restores after which somebody let the network go on. */
  readonly resumed = new Set<string>();
  /** What somebody had who was revoked, by the code under which it can be undone. */
  readonly #kept = new Map<string, readonly [tag: string, had: Person]>();
  readonly #places = new Map<string, Place>();
  readonly #asked = new Map<string, Place>();

  read({ stream, type, data, cause }: Entry): void {
    if (stream === "people") this.#readPeople(type, data, cause);
    if (stream === "committee") this.#readCommittee(type, data);
    if (stream === "room") this.#readRoom(type, data);
  }

  holds(tag: string, role: string, scope: string | null = null): boolean {
    const roles = this.persons.get(tag)?.roles ?? [];
    return roles.some((one) => one.role === role && one.scope === scope);
  }

  isChanged(tag: string): boolean {
    return this.persons.get(tag)?.changedTo != null;
  }

  /** True when she was admitted to what this room is for; undefined for none of the network's. */
  mayBeIn(roomId: string, tag: string): boolean | undefined {
    if (roomId === MANAGEMENT) return this.holds(tag, "organizer");
    if (roomId === NETWORK.stateRoom) return false;
    const place = this.#places.get(roomId);
    return place === undefined ? undefined : this.#fits(place, tag);
  }

  #fits(place: Place, tag: string): boolean {
    const isOrganizer = this.holds(tag, "organizer");
    if (place.kind === "standing") {
      return isOrganizer || this.holds(tag, place.role, place.scope);
    }
    if (place.creators.has(tag) && isOrganizer) return true;
    return place.people.has(tag) && (this.persons.get(tag)?.roles.length ?? 0) > 0;
  }

  #readPeople(type: string, data: JsonObject, cause: string | null): void {
    const tag = textOf(data["person"]);
    const before = this.persons.get(tag);
    switch (type) {
      case "admitted":
        this.#admit(tag, data);
        break;
      case "revoked":
        if (before !== undefined) this.#kept.set(textOf(data["code"]), [tag, before]);
        this.persons.delete(tag);
        if (cause !== null) this.revocations.add(cause);
        break;
      case "revocation-undone": {
        const [who, had] = this.#kept.get(textOf(data["code"])) ?? [];
        if (who !== undefined && had !== undefined) this.persons.set(who, had);
        break;
      }
      case "identity-pinned":
        if (before !== undefined) before.pinned ??= textOf(data["identity"]);
        break;
      case "identity-changed":
        if (before === undefined) break;
        before.changedTo = textOf(data["identity"]);
        before.others = [...before.others, before.changedTo];
        break;
      case "confirmers-requested":
        this.#ask(data["ref"], {
          kind: "standing",
          role: "confirmer",
          scope: textOf(data["area"]),
        });
        break;
      case "confirmers-opened":
        this.#open(data["ref"], data["roomId"]);
        break;
      case "resumed":
        this.resumed.add(textOf(data["restore"]));
    }
  }

  #admit(tag: string, data: JsonObject): void {
    const before = this.persons.get(tag);
    const identity = (data["identity"] ?? null) as string | null;
    const scope = (data["scope"] ?? null) as string | null;
    const roles = [...(before?.roles ?? []), { role: textOf(data["role"]), scope }];
    const isAgain = data["again"] === true;
    const pinned = isAgain ? identity : (before?.pinned ?? identity);
    const changedTo = isAgain ? null : (before?.changedTo ?? null);
    const others = isAgain ? [] : (before?.others ?? []);
    this.persons.set(tag, { roles, pinned, changedTo, others });
  }

  #readCommittee(type: string, data: JsonObject): void {
    const { id, roomId } = data;
    if (type === "committee-requested") {
      this.#ask(id, { kind: "standing", role: "responder", scope: textOf(id) });
    }
    if (type === "committee-opened") this.#open(id, roomId);
  }

  #readRoom(type: string, data: JsonObject): void {
    const { ref, roomId } = data;
    const place = this.#asked.get(textOf(ref));
    if (type === "requested") {
      const creators = new Set((data["creators"] ?? []) as readonly string[]);
      this.#ask(ref, { kind: "passing", people: new Set(), creators });
    }
    if (type === "invited" && place?.kind === "passing") place.people.add(textOf(data["person"]));
    if (type === "rotation-requested") this.#ask(ref, standingOf(data["of"] as JsonObject));
    if (type === "opened" || type === "rotation-opened") this.#open(ref, roomId);
  }

  #ask(ref: Json | undefined, place: Place): void {
    this.#asked.set(textOf(ref), place);
  }

  #open(ref: Json | undefined, roomId: Json | undefined): void {
    const place = this.#asked.get(textOf(ref));
    if (place !== undefined) this.#places.set(textOf(roomId), place);
  }
}

/** What a room is for that gives way to another, and so the other as well. */
function standingOf({ kind, id, area }: JsonObject): Place {
  if (kind === "committee") return { kind: "standing", role: "responder", scope: textOf(id) };
  if (kind === "confirmers") return { kind: "standing", role: "confirmer", scope: textOf(area) };
  return { kind: "standing", role: "organizer", scope: null };
}

/** What one bot has in its journal: whatever it could know. */
export class JournalRoster extends Roster {
  readonly #disk: Disk;
  readonly #before: (begun: Entry) => readonly Entry[];
  readonly #next = new Map<Entry["stream"], number>();
  /** How many rows there were when a stream was looked for in vain. */
  readonly #looked = new Map<Entry["stream"], number>();

  constructor(disk: Disk, before: (begun: Entry) => readonly Entry[]) {
    super();
    this.#disk = disk;
    this.#before = before;
  }

  /** Reads what was added since; returns it. */
  catchUp(streams: readonly Entry["stream"][]): readonly Entry[] {
    const rows = this.#disk.spaces.get(JOURNAL_SPACE) ?? NO_ROWS;
    const added: Entry[] = [];
    for (const stream of streams) {
      let seq = this.#next.get(stream) ?? this.#first(stream, rows);
      for (;;) {
        const bytes = rows.get(placeKey(stream, seq));
        if (bytes === undefined) break;
        const entry = entryIn(bytes);
        seq += 1;
        this.#next.set(stream, seq);
        this.read(entry);
        added.push(entry);
      }
    }
    return added;
  }

  /** Where its journal begins; what was told anew is known from what came before it. */
  #first(stream: Entry["stream"], rows: Rows): number {
    if (rows.has(placeKey(stream, 1)) || this.#looked.get(stream) === rows.size) return 1;
    this.#looked.set(stream, rows.size);
    let first: string | undefined;
    for (const key of rows.keys()) {
      if (key.startsWith(`${stream}/`) && (first === undefined || key < first)) first = key;
    }
    const bytes = rows.get(first ?? "");
    if (bytes === undefined) return 1;
    const begun = entryIn(bytes);
    for (const entry of this.#before(begun)) this.read(entry);
    return begun.seq;
  }
}

type Rows = ReadonlyMap<string, Uint8Array>;

const NO_ROWS: Rows = new Map();

/** Rows are read anew each time when a bot starts again, and are the same rows. */
const entries = new WeakMap<Uint8Array, Entry>();

function entryIn(bytes: Uint8Array): Entry {
  const known = entries.get(bytes);
  if (known !== undefined) return known;
  const entry = entryFromBytes(bytes);
  entries.set(bytes, entry);
  return entry;
}

/** The text, or none when it is no text. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
