/** Which of our bots are where, and which of them a message is for. */
import { BOT_NAMES, type BotName } from "../../core/protocol/entry.ts";
import type { Received } from "../../core/protocol/message.ts";
import { parseCode } from "../../core/values/case-code.ts";
import type { RoomId, UserId } from "../../core/values/ids.ts";
import { isInTeam } from "../../domain/authority/teams.ts";
import { formerKindAt, roomAt } from "../../domain/network-rooms.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import type { Parsed } from "./parse.ts";

/** The bots in the room, in the order in which they answer for one another. */
export function botsIn(bot: BotName, roomId: RoomId, context: NetworkContext): readonly BotName[] {
  const joined = context.rooms.members(roomId).filter((member) => member.membership === "join");
  const inside = new Set(joined.map((member) => member.userId));
  return BOT_NAMES.filter((name) => name === bot || inside.has(context.network.bots[name]));
}

/**
 * The same for a message. A bot that came in after it never hears of it, for rooms give nobody the
 * past; how long after, two clocks say, so that is only believed of what is fresh enough to obey.
 */
function botsHearing(
  bot: BotName,
  { roomId, sentAtMs }: Pick<Received, "roomId" | "sentAtMs">,
  context: NetworkContext,
): readonly BotName[] {
  const lateMs = context.settings.commandAgeMaxMs;
  const late = new Set<UserId>();
  for (const { userId, sinceMs = 0 } of context.rooms.members(roomId)) {
    if (sinceMs > sentAtMs && sinceMs - sentAtMs < lateMs) late.add(userId);
  }
  return botsIn(bot, roomId, context).filter(
    (name) => name === bot || !late.has(context.network.bots[name]),
  );
}

/** True for the rooms that the network itself made; direct chats are none of them. */
export function isNetworkRoom(roomId: RoomId, context: NetworkContext): boolean {
  const { state, network } = context;
  return roomAt(state, network, roomId) !== undefined || formerKindAt(state, roomId) !== undefined;
}

/** True for one of our own bots. */
export function isOurBot(userId: string, context: NetworkContext): boolean {
  return Object.values<string>(context.network.bots).includes(userId);
}

/** True for the one bot that speaks where several are and nobody was asked. */
export function speaksIn(roomId: RoomId, bot: BotName, context: NetworkContext): boolean {
  return botsIn(bot, roomId, context)[0] === bot;
}

/**
 * Rooms where people command the bots or vote, also when they gave way a moment ago. In committee
 * rooms people mostly talk.
 */
export function isWorkRoom(roomId: RoomId, { state, network }: Located): boolean {
  const kind = roomAt(state, network, roomId)?.kind ?? formerKindAt(state, roomId);
  return kind === "management" || kind === "confirmers";
}

type Located = Pick<NetworkContext, "state" | "network">;

/** True for the room where organizers command the bots; for two of them while one follows. */
export function isManagement(roomId: RoomId, { state, network }: Located): boolean {
  return roomAt(state, network, roomId)?.kind === "management";
}

/** The one other person of a direct chat. */
export function personIn(roomId: RoomId, context: NetworkContext): UserId | undefined {
  if (isNetworkRoom(roomId, context)) return undefined;
  const known = context.rooms.personOf(roomId);
  if (known !== undefined) return known;
  const others = context.rooms.members(roomId).filter(({ userId }) => !isOurBot(userId, context));
  return others.length === 1 ? others[0]?.userId : undefined;
}

/** A message to a bot, with what that bot knows. */
type Heard = Readonly<{ bot: BotName; message: Received; context: NetworkContext }>;

/**
 * A group that somebody brought this bot into is no place for the network's business. A room where
 * a second bot is may be the network's own, of which the news is still on its way.
 */
export function isForeignGroup({ bot, message, context }: Heard): boolean {
  if (message.isDirect || isNetworkRoom(message.roomId, context)) return false;
  return botsIn(bot, message.roomId, context).length === 1;
}

type Owner = "me" | "somebody else here" | "nobody here";

/** Who answers: of the bots in the room, or alone the one that was spoken to. */
export function ownerOf(
  { bot, message, context }: Heard,
  hasPrefix: boolean,
  parsed: Parsed,
): Owner {
  const isForMe = message.isDirect || (message.isAddressed && !hasPrefix);
  const present = isForMe ? [bot] : botsHearing(bot, message, context);
  const owner = ownersOf(parsed, context).find((name) => present.includes(name));
  if (owner !== undefined) return owner === bot ? "me" : "somebody else here";
  return present[0] === bot ? "nobody here" : "somebody else here";
}

/** `approve` is answered by the bot that keeps the proposal; alert answers for unknown codes. */
function ownersOf({ command, args }: Parsed, { state }: NetworkContext) {
  if (command.word !== "approve") return command.owners;
  const code = parseCode(args[0] ?? "");
  if (code === undefined) return command.owners;
  if (state.people.organizerProposals.has(code)) return ["verify"] as const;
  return state.burns.proposals.has(code) ? (["rooms"] as const) : command.owners;
}

/** True where a dispatcher writes in a chat of her own: she makes rooms there, as organizers do. */
export function isDispatchersChat(
  { isDirect, senderTag }: Pick<Received, "isDirect" | "senderTag">,
  context: NetworkContext,
): boolean {
  return isDirect && isInTeam("dispatch", senderTag, context);
}
