/** `room new`: a room for those whom an organizer names, with an end from the start. */
import { NOTHING, type Outcome } from "../../../shared/core/bot.ts";
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";
import { parseUserId } from "../../../shared/core/values/ids.ts";
import { DAY_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { refuseWithoutCode } from "../../../shared/conversation/answer/no-code.ts";
import {
  answer,
  askForForm,
  refuseOnly,
  refuseUndone,
  type Asked,
} from "../../../shared/conversation/answer/answers.ts";
import { findPersonalData } from "../../../shared/privacy/personal-data.ts";
import { isOurBot } from "../../../shared/conversation/command/place.ts";
import { strangersIn } from "../../../shared/conversation/news/strangers.ts";
import { drawCodename } from "../../../shared/domain/codename.ts";
import { drawCode, drawRef } from "../../../shared/domain/codes.ts";
import { ROOM_LIFE_MAX_MS, ROOM_LIFE_MIN_MS } from "../../../shared/domain/streams/retention.ts";
import { TITLE_CHARACTERS_MAX, type EphemeralRoom } from "../../../shared/domain/streams/rooms.ts";
import type { RefusalReason } from "../../../shared/language/card.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import { foldText } from "../../../shared/language/words/fold.ts";
import { wordsOf } from "../../../shared/language/words/typed.ts";
import { parseDuration } from "./duration.ts";
import { cardOf, timeLeft, withEvents, type RoomsContext } from "../incident/inside.ts";
import { decideRooms, type RequestPlan } from "../keeping/room.ts";
import { ticketOf } from "../keeping/tickets.ts";

const LIFETIME_WORDS = wordsOf(({ lifetime }) => lifetime);

type Wish = Readonly<{ title: string; lifeMs: number | undefined; users: readonly UserId[] }>;
type Refused = Readonly<{ reason: RefusalReason; lines: readonly Line[] }>;

/** `room new "TITLE" [ttl 12h] [users…]`; it is answered when the room is there. */
export function openTemporary(asked: Asked, context: RoomsContext): Outcome {
  const wish = readWish(asked.args);
  const problem = problemWith(wish, context);
  if (problem === "missing") return askForForm(asked, "rooms-title-missing");
  if (problem !== undefined) return refuseOnly(asked, problem);
  const code = drawCode(context);
  if (code === undefined) return refuseWithoutCode(asked, context);
  const { sender } = asked.message;
  const invite = [...new Set([sender, ...wish.users])];
  const ref = drawRef(context);
  const codename = drawCodename(context);
  const plan: RequestPlan = {
    ref,
    code,
    kind: "temporary",
    title: wish.title,
    codename,
    closesAtMs: context.nowMs + (wish.lifeMs ?? context.settings.roomLifeMs),
    creators: [asked.message.senderTag],
    people: invite.map((userId) => context.tagOf(userId)),
  };
  const decision = decideRooms({ do: "request", plan }, context.state.rooms);
  if (!decision.ok) return refuseUndone(asked);
  return withEvents(decision.events, [
    {
      do: "create-room",
      ref,
      plan: { codename, additionalCreators: [sender], invite },
      ticket: ticketOf({ of: "opening", ref, language: asked.language }),
    },
  ]);
}

/** The room is there: its title is said inside, encrypted, and its code to the organizers. */
export function onTemporaryOpened(
  room: EphemeralRoom,
  opening: Readonly<{ roomId: RoomId; language: string }>,
  context: RoomsContext,
): Outcome {
  const { roomId, language } = opening;
  const decision = decideRooms({ do: "open", ref: room.ref, roomId }, context.state.rooms);
  if (!decision.ok) return NOTHING;
  const left = timeLeft(room, context.nowMs);
  const made = [
    title("rooms-made", { room: room.code, title: room.title }),
    line("rooms-made-next", { room: room.code, codename: room.codename, ...left }),
  ];
  return withEvents(decision.events, [
    answer({ message: { roomId: context.network.managementRoom }, language }, made, cardOf(room)),
    ...strangersIn(roomId, { kind: room.kind, room }, context),
  ]);
}

/** People leave out quotation marks, so words that are nothing else belong to the title. */
function readWish(args: readonly string[]): Wish {
  const words: string[] = [];
  const users: UserId[] = [];
  let lifeMs: number | undefined;
  for (const [index, arg] of args.entries()) {
    const userId = parseUserId(arg);
    const duration = parseDuration(arg);
    const isAfterTtl = isLifetime(args[index - 1]);
    if (userId !== undefined) users.push(userId);
    // No room lives for "ttl soon": it is refused with examples, like any life out of bounds.
    else if (duration !== undefined || isAfterTtl) lifeMs = duration ?? 0;
    else if (!isLifetime(arg)) words.push(arg);
  }
  return { title: words.join(" ").trim(), lifeMs, users };
}

function isLifetime(arg: string | undefined): boolean {
  return arg !== undefined && LIFETIME_WORDS.includes(foldText(arg));
}

function problemWith(wish: Wish, context: RoomsContext): Refused | "missing" | undefined {
  if (wish.title === "") return "missing";
  if (wish.title.length > TITLE_CHARACTERS_MAX) {
    const lines = [title("rooms-title-long", { max: TITLE_CHARACTERS_MAX })];
    return { reason: "too-much", lines };
  }
  if (findPersonalData(wish.title).length > 0) {
    return { reason: "personal-data", lines: [title("rooms-title-personal")] };
  }
  const { lifeMs = ROOM_LIFE_MIN_MS } = wish;
  if (lifeMs < ROOM_LIFE_MIN_MS || lifeMs > ROOM_LIFE_MAX_MS) {
    const limits = { minutes: ROOM_LIFE_MIN_MS / MINUTE_MS, days: ROOM_LIFE_MAX_MS / DAY_MS };
    return { reason: "malformed", lines: [title("rooms-life-limits", limits)] };
  }
  const stranger = wish.users.find(
    (userId) =>
      !context.state.people.persons.has(context.tagOf(userId)) || isOurBot(userId, context),
  );
  if (stranger === undefined) return undefined;
  return { reason: "unknown-person", lines: [title("rooms-stranger", { user: stranger })] };
}
