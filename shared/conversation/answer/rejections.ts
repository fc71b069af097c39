/** What people are told when a message of theirs is not obeyed, and who may call a bot in. */
import { NOTHING, only, type Context, type Outcome } from "../../core/bot.ts";
import type { BotName } from "../../core/protocol/entry.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { UserId, RoomId } from "../../core/values/ids.ts";
import type { Invited, Rejected, RejectionReason } from "../../core/protocol/message.ts";
import { isNeighbor } from "../../domain/authority/authority.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import type { RefusalReason } from "../../language/card.ts";
import { MESSAGE_TYPE, notice } from "../../language/content.ts";
import { compose, line, say, title, type Line } from "../../language/text.ts";
import { languageOf } from "../command/interpret.ts";
import { botsIn, isOurBot } from "../command/place.ts";
import { changedIdentity } from "./refusals.ts";
import { refusalToUnproven, refuseOnly, warn } from "./answers.ts";

type State = Context<NetworkState>;

/** What only somebody at a server can bring about: told to the organizers, wherever it was seen. */
const EVIDENCE = ["replayed", "contradicted"] as const satisfies readonly RejectionReason[];
type Evidence = (typeof EVIDENCE)[number];

/** Told even when nobody was addressed: a command may have been lost. */
const TOLD_WHERE_BOTS_WORK: ReadonlySet<RejectionReason> = new Set<RejectionReason>([
  "unsigned-device",
  "not-encrypted",
  "undecryptable",
  "changed-identity",
  "restored-key",
  ...EVIDENCE,
]);

/**
 * Explains what went wrong with a message that was meant for a bot. Of several bots in a room one
 * explains; talk among people is left alone. Signs of an attack are told to the organizers.
 */
export function onRejected(bot: BotName, rejected: Rejected, context: State): Outcome {
  if (isOurBot(rejected.sender, context)) return NOTHING;
  if (!isMineToExplain(bot, rejected, context)) return NOTHING;
  const language = languageOf(rejected, context);
  const { reason, sender } = rejected;
  if (reason === "changed-identity") return changedIdentity(rejected, language);
  if (isEvidence(reason)) {
    const lines = [title(`common-warn-${reason}`, { user: sender }), line("common-warn-server")];
    return only(warn(context, lines, { why: reason }));
  }
  const lines = [title("common-rejected", { reason }), line("common-rejected-next", { reason })];
  // Her device cannot read what signed devices are given; in a room of several it must not.
  if (reason === "unsigned-device") {
    if (!rejected.isDirect && !isKnown(sender, context)) return NOTHING;
    return only(refusalToUnproven({ userId: sender, language }, reason, lines));
  }
  // A stranger is not told what is here.
  if (reason === "verification" && !isKnown(sender, context)) return NOTHING;
  const code = refusalReason(reason);
  if (context.rooms.isEncrypted(rejected.roomId)) {
    return refuseOnly({ message: rejected, language }, { reason: code, lines });
  }
  if (!isKnown(sender, context)) return NOTHING;
  return only(tell(sender, language, { reason: code, lines }));
}

/**
 * Joins encrypted rooms to which somebody of the network asks; leaves the others, and tells the
 * people of the network why. Not every app marks a direct chat as one, so whether it is can only
 * be seen inside: in a group that is none of the network's rooms nothing is obeyed.
 */
export function onInvited(_bot: BotName, invited: Invited, context: State): Outcome {
  const { roomId, inviter, isEncrypted } = invited;
  const language = context.state.people.languages.get(invited.inviterTag);
  const spoken = language ?? context.settings.language;
  const isWelcome = mayInvite(invited, context);
  if (isWelcome && isEncrypted) return only({ do: "join", roomId });
  const code: RefusalReason = isWelcome ? "not-encrypted" : "not-permitted";
  const reason = say(context.settings.language, "common-leave", { reason: code });
  const effects: Effect[] = [{ do: "leave", roomId, reason }];
  if (isKnown(inviter, context) && !isOurBot(inviter, context)) {
    const lines = [title("common-invited", { reason: code }), line("common-invited-next")];
    effects.push(tell(inviter, spoken, { reason: code, lines }));
  }
  return only(...effects);
}

function isMineToExplain(bot: BotName, rejected: Rejected, context: State): boolean {
  if (rejected.isDirect) return true;
  if (isEvidence(rejected.reason)) return botsIn(bot, rejected.roomId, context)[0] === bot;
  if (TOLD_WHERE_BOTS_WORK.has(rejected.reason) && isWorkRoom(rejected.roomId, context)) {
    return botsIn(bot, rejected.roomId, context)[0] === bot;
  }
  return rejected.isAddressed;
}

/** Rooms where people command the bots or vote. In committee rooms people mostly talk. */
function isWorkRoom(roomId: RoomId, context: State): boolean {
  const confirmerRooms = [...context.state.people.confirmerRooms.values()];
  return roomId === context.network.managementRoom || confirmerRooms.includes(roomId);
}

function mayInvite(invited: Invited, context: State): boolean {
  if (isOurBot(invited.inviter, context)) return true;
  return isKnown(invited.inviter, context);
}

/** An account of the network's own server, or somebody who was admitted from another one. */
function isKnown(user: UserId, context: State): boolean {
  const person = { userId: user, tag: context.tagOf(user) };
  const isAdmitted = context.state.people.persons.has(person.tag);
  return isAdmitted || isNeighbor(context.state, context.network, person);
}

function isEvidence(reason: RejectionReason): reason is Evidence {
  return EVIDENCE.some((one) => one === reason);
}

function refusalReason(reason: Exclude<RejectionReason, Evidence>): RefusalReason {
  return reason === "relation" ? "malformed" : reason;
}

/** A refusal in an encrypted direct chat, when the room itself cannot be used. */
function tell(
  userId: UserId,
  language: string,
  { reason, lines }: Readonly<{ reason: RefusalReason; lines: readonly Line[] }>,
): Effect {
  const content = notice(compose(language, lines), { kind: "refusal", reason, language });
  return { do: "tell", userId, type: MESSAGE_TYPE, content };
}
