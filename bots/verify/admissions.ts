/** `admit`: a person gains a role by an encrypted command, and is invited to the room of it. */
import { parseArea } from "../../shared/core/area.ts";
import type { Outcome } from "../../shared/core/bot.ts";
import type { Effect } from "../../shared/core/effect.ts";
import { parseUserId, type RoomId, type UserId } from "../../shared/core/ids.ts";
import type { Asked } from "../../shared/conversation/interpret.ts";
import { askForForm, refuseOnly } from "../../shared/conversation/outcomes.ts";
import { isOurBot } from "../../shared/conversation/place.ts";
import { answer } from "../../shared/conversation/replies.ts";
import { committeeByName } from "../../shared/domain/committees.ts";
import type { Role } from "../../shared/domain/people.ts";
import type { RefusalReason } from "../../shared/language/card.ts";
import { item, line, title, type Line } from "../../shared/language/text.ts";
import { withPeople } from "./outcome.ts";
import { decidePeople } from "./people.ts";
import { foldText } from "./report-words.ts";
import type { VerifyContext } from "./roster.ts";

/** Most areas or committees that a refusal lists. */
const LISTED_MAX = 12;

const ROLE_WORDS: Readonly<Record<Role, readonly string[]>> = {
  organizer: ["organizer", "organiser", "organizador", "organizadora"],
  confirmer: ["confirmer", "confirmador", "confirmadora"],
  responder: ["responder", "responsor", "respondedor", "respondedora", "responde"],
};

type Place = Readonly<{
  role: Role;
  scope: string | null;
  /** How the answer names the place. */
  name: string;
  /** The room that verify itself invites to; alert invites to the rooms of committees. */
  roomId: RoomId | null;
}>;
type Refused = Readonly<{ reason: RefusalReason; lines: readonly Line[] }>;

/** `admit USER organizer`, `admit USER confirmer AREA`, `admit USER responder "NAME"`. */
export function admitCommand(asked: Asked, context: VerifyContext): Outcome {
  const [who = "", roleWord = "", ...scope] = asked.args;
  if (who === "") return askForForm(asked, "verify-admit-missing");
  const userId = parseUserId(who);
  if (userId === undefined) return refuseOnly(asked, unknownPerson());
  if (isOurBot(userId, context)) {
    return refuseOnly(asked, { reason: "already", lines: [title("verify-admit-bot")] });
  }
  const role = roleOf(roleWord);
  if (role === undefined) return askForForm(asked, "verify-admit-role");
  const place = placeOf(role, scope.join(" "), context);
  if ("reason" in place) return refuseOnly(asked, place);
  return admit(asked, { userId, place }, context);
}

/** Says what a user id looks like: a name that is shown is not one, and anybody may choose it. */
export function unknownPerson(): Refused {
  const lines = [title("verify-unknown-person"), line("verify-unknown-person-next")];
  return { reason: "unknown-person", lines };
}

function admit(
  asked: Asked,
  { userId, place }: Readonly<{ userId: UserId; place: Place }>,
  context: VerifyContext,
): Outcome {
  const identity = context.identityOf(userId) ?? null;
  const person = context.tagOf(userId);
  const { role, scope, name } = place;
  const by = asked.message.senderTag;
  const command = { type: "admit", person, identity, role, scope, by } as const;
  const decision = decidePeople(command, context.state.people);
  if (!decision.ok) return refuseOnly(asked, unknownPerson());
  const lines = [
    title("verify-admitted", { user: userId, role, name }),
    line(identity === null ? "verify-admitted-unpinned" : "verify-admitted-pinned"),
  ];
  const reply = answer(asked.message, asked.language, lines, { why: role });
  return withPeople(decision.events, [...invitations(userId, place, context), reply]);
}

/** Nobody is invited twice: a second invitation to a member is refused by the homeserver. */
function invitations(userId: UserId, { roomId }: Place, context: VerifyContext): readonly Effect[] {
  if (roomId === null) return [];
  const isThere = context.rooms.members(roomId).some((member) => member.userId === userId);
  return isThere ? [] : [{ do: "invite", roomId, userId }];
}

function roleOf(word: string): Role | undefined {
  const folded = foldText(word);
  if (ROLE_WORDS.organizer.includes(folded)) return "organizer";
  if (ROLE_WORDS.confirmer.includes(folded)) return "confirmer";
  return ROLE_WORDS.responder.includes(folded) ? "responder" : undefined;
}

function placeOf(role: Role, scope: string, context: VerifyContext): Place | Refused {
  switch (role) {
    case "organizer":
      return { role, scope: null, name: "", roomId: context.network.managementRoom };
    case "confirmer":
      return confirmerPlace(scope, context);
    case "responder":
      return responderPlace(scope, context);
  }
}

function confirmerPlace(scope: string, { state }: VerifyContext): Place | Refused {
  const { confirmerRooms } = state.people;
  const area = parseArea(scope);
  const roomId = area === undefined ? undefined : confirmerRooms.get(area);
  if (area !== undefined && roomId !== undefined) {
    return { role: "confirmer", scope: area, name: area, roomId };
  }
  const known = [...confirmerRooms.keys()].toSorted().slice(0, LISTED_MAX);
  const reason = scope === "" ? "missing" : "unknown-area";
  const lines = [
    title("verify-admit-area", { reason }),
    ...known.map((one) => item("verify-choice-area", { area: one })),
    line("verify-admit-area-next", { count: known.length }),
  ];
  return { reason, lines };
}

function responderPlace(scope: string, { state }: VerifyContext): Place | Refused {
  const committee = scope === "" ? undefined : committeeByName(state.committees, scope);
  if (committee !== undefined && committee.roomId !== null) {
    return { role: "responder", scope: committee.id, name: committee.name, roomId: null };
  }
  const names = [...state.committees.committees.values()].map((one) => one.name).toSorted();
  const reason = scope === "" ? "missing" : "unknown-committee";
  const shown = names.slice(0, LISTED_MAX);
  const lines = [
    title("verify-admit-committee", { reason: committee === undefined ? reason : "not-there-yet" }),
    ...shown.map((name) => item("verify-choice-committee", { name })),
    line("verify-admit-committee-next", { count: shown.length }),
  ];
  return { reason, lines };
}
