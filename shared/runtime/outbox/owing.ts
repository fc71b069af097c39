/** From an outcome to what is owed by it: entries for the state room, and effects after them. */
import type { Effect, EffectBody } from "../../core/protocol/effect.ts";
import type { Entry } from "../../core/protocol/entry.ts";
import { ENTRY_WIRE } from "../eventlog/codec.ts";
import { ERRAND_WIRE } from "../eventlog/errand-codec.ts";
import { written, type SigningRoom } from "../eventlog/signed.ts";
import { bounded } from "../record/cause.ts";
import {
  editedBy,
  queueOf,
  subjectOf,
  type Gate,
  type OutboxRow,
  type OwedBody,
} from "./outbox-row.ts";

/** Errands do not wait for entries that the state room does not take at the moment. */
const ERRANDS_QUEUE = "errands";

/** What the rows of one outcome have in common. */
export type Owing = Readonly<{
  cause: string;
  firstOrder: number;
  /** Where what is said to the other bots goes, and who says it. */
  room: SigningRoom;
  /** How far the own streams go once this outcome is written: its errands follow that. */
  follows: Gate["readUpTo"];
}>;

/** The rows of an outcome: entries for the state room, then effects, which wait for them. */
export function rowsOf(
  owing: Owing,
  entries: readonly Entry[],
  effects: readonly Effect[],
): readonly OutboxRow[] {
  const entryRows = entries.map((entry) => entryRow(owing, entry));
  const after = entryRows.at(-1)?.key ?? null;
  const effectRows = effects.map((effect, index) => effectRow(owing, effect, { index, after }));
  return [...entryRows, ...effectRows].map((row, index) => ({
    ...row,
    order: owing.firstOrder + index,
  }));
}

function entryRow({ cause, room }: Owing, entry: Entry): OutboxRow {
  const { stateRoom } = room;
  const { type, content } = written(ENTRY_WIRE, entry, room.signatures);
  return {
    key: `append:${entry.stream}/${entry.seq}`,
    order: 0,
    kind: "entry",
    body: { do: "send", roomId: stateRoom, type, content },
    lane: "urgent",
    ticket: null,
    hasTicket: false,
    cause,
    after: null,
    gate: null,
    edits: null,
    queue: stateRoom,
    sealed: null,
    emptied: null,
    about: null,
    result: null,
  };
}

function effectRow(
  owing: Owing,
  effect: Effect,
  place: Readonly<{ index: number; after: string | null }>,
): OutboxRow {
  const { lane, ticket, after, about, ...asked } = effect;
  const body = owedBody(owing, asked);
  return {
    key: bounded(`${owing.cause}/${place.index}`),
    order: 0,
    kind: "effect",
    body,
    lane: lane ?? "normal",
    ticket: ticket ?? null,
    hasTicket: ticket !== undefined,
    cause: owing.cause,
    after: place.after,
    gate: after === undefined ? null : { readUpTo: owing.follows, orElse: after.orElse },
    edits: editedBy(body),
    queue: asked.do === "errand" ? ERRANDS_QUEUE : queueOf(body),
    sealed: null,
    emptied: null,
    about: about ?? subjectOf(body),
    result: null,
  };
}

function owedBody({ room, follows }: Owing, body: EffectBody): OwedBody {
  if (body.do !== "errand") return body;
  const { type, content } = written(ERRAND_WIRE, { errand: body.errand, follows }, room.signatures);
  return { do: "send", roomId: room.stateRoom, type, content };
}
