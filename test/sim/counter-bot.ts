/**
 * The smallest bot that uses every part of the runtime: it counts commands, answers, tells,
 * reacts to what another bot appended, keeps receipts, and sums up by the clock.
 */
import { z } from "zod";
import { NOTHING, type Bot, type Context, type Outcome } from "../../shared/core/bot.ts";
import type { BotName, Entry, StreamName } from "../../shared/core/protocol/entry.ts";
import type { Effect } from "../../shared/core/protocol/effect.ts";
import type { RoomId, UserId } from "../../shared/core/values/ids.ts";
import type { Received } from "../../shared/core/protocol/message.ts";
import { factOf } from "../../shared/domain/streams/stream.ts";

const BEN = "@ben:example.org" as UserId;
export const ROOMS = ["!north", "!south", "!east"] as unknown as readonly RoomId[];
export const PARTS = 3;
const SUM_EVERY = 4;

export type Counted = Readonly<{
  added: readonly string[];
  seen: readonly string[];
  receipts: readonly string[];
  summed: number;
}>;
const NOT_COUNTED: Counted = { added: [], seen: [], receipts: [], summed: 0 };

const dataShape = z.object({ name: z.string() });

/** Writes one stream; of the other bots' entries it reacts to `tallied` alone. */
export function counterBot(name: BotName, stream: StreamName): Bot<Counted> {
  const isOwn = (entry: Entry): boolean => entry.stream === stream;
  return {
    name,
    writes: [stream],
    initial: NOT_COUNTED,
    fold: (state, entry) => (isOwn(entry) ? evolve(state, entry) : state),
    onMessage: (message, context) => obey(stream, message, context),
    onRejected: () => NOTHING,
    onInvited: ({ roomId }) => ({ facts: [], effects: [{ do: "join", roomId }] }),
    onEntry: (entry, { network }) =>
      entry.type === "tallied"
        ? {
            facts: [fact(stream, "seen", `${entry.stream}/${entry.seq}`)],
            effects: [say(network.managementRoom, `seen ${entry.stream}/${entry.seq} by ${name}`)],
          }
        : NOTHING,
    onTick: ({ state }) =>
      state.added.length - state.summed >= SUM_EVERY
        ? { facts: [fact(stream, "summed", "")], effects: [] }
        : NOTHING,
    onReceipt: ({ key }) => ({ facts: [fact(stream, "receipted", key)], effects: [] }),
  };
}

/** What is visible of a command once it was obeyed: a text for each place. */
export function expectedOf(command: string, name: string): readonly string[] {
  if (command === "ask") return [`answer ${name}`];
  if (command !== "add") return [];
  const parts = ROOMS.flatMap((_, room) =>
    Array.from({ length: PARTS }, (_part, part) => `part ${room}.${part} ${name}`),
  );
  return [`counted ${name}`, `told ${name}`, ...parts];
}

function obey(stream: StreamName, message: Received, context: Context<Counted>): Outcome {
  if (message.body.kind !== "text") return NOTHING;
  const name = message.eventId;
  switch (message.body.text) {
    case "ask":
      return { facts: [], effects: [say(message.roomId, `answer ${name}`)] };
    case "add":
      return {
        facts: [fact(stream, "tallied", name), fact(stream, "noted", name)],
        effects: [
          { ...say(message.roomId, `counted ${name}`), ticket: { name } },
          { do: "tell", userId: BEN, type: "m.room.message", content: { body: `told ${name}` } },
          { do: "create-room", ref: name, plan: PLAN, ticket: name },
          ...parts(name),
        ],
      };
    case "break":
      throw new Error(`a bug, at ${context.nowMs}`);
    default:
      return NOTHING;
  }
}

function parts(name: string): readonly Effect[] {
  return ROOMS.flatMap((roomId, room) =>
    Array.from({ length: PARTS }, (_, part): Effect => {
      const effect = say(roomId, `part ${room}.${part} ${name}`);
      return part === 1 ? { ...effect, lane: "urgent" } : effect;
    }),
  );
}

const PLAN = { codename: "River 4", additionalCreators: [], invite: [] };

function say(roomId: RoomId, body: string): Effect {
  return { do: "send", roomId, type: "m.room.message", content: { body } };
}

function fact(stream: StreamName, type: string, name: string): ReturnType<typeof factOf> {
  return factOf(stream, { type, ...{ name } });
}

function evolve(state: Counted, entry: Entry): Counted {
  const { name } = dataShape.parse(entry.data);
  switch (entry.type) {
    case "tallied":
      return { ...state, added: [...state.added, name] };
    case "seen":
      return { ...state, seen: [...state.seen, name] };
    case "receipted":
      return { ...state, receipts: [...state.receipts, name] };
    case "summed":
      return { ...state, summed: state.added.length };
    default:
      return state;
  }
}
