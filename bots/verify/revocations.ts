/** `revoke`: every role ends at once, the rooms are left, and the votes no longer count. */
import type { Outcome } from "../../shared/core/bot.ts";
import type { Effect } from "../../shared/core/effect.ts";
import { parseUserId, type RoomId, type UserId } from "../../shared/core/ids.ts";
import type { Asked } from "../../shared/conversation/interpret.ts";
import { askForForm, refuseOnly } from "../../shared/conversation/outcomes.ts";
import { answer, whenAllRead } from "../../shared/conversation/replies.ts";
import { roomOfGrant } from "../../shared/domain/authority.ts";
import { line, title, type Line } from "../../shared/language/text.ts";
import { unknownPerson } from "./admissions.ts";
import { decideCase } from "./cases.ts";
import { afterCases, afterPeople, joined, only, withCases, withPeople } from "./outcome.ts";
import { decidePeople } from "./people.ts";
import { electorateOf, organizersOf, type VerifyContext } from "./roster.ts";
import { tellChange } from "./telling.ts";
import { ticketOf } from "./tickets.ts";

/** `revoke USER`. Alert and rooms hear the same command and empty their own rooms. */
export function revokeCommand(asked: Asked, context: VerifyContext): Outcome {
  const [who = ""] = asked.args;
  if (who === "") return askForForm(asked, "verify-revoke-missing");
  const userId = parseUserId(who);
  if (userId === undefined) return refuseOnly(asked, unknownPerson());
  const person = context.tagOf(userId);
  const by = asked.message.senderTag;
  const command = { type: "revoke", person, by, organizers: organizersOf(context) } as const;
  const decision = decidePeople(command, context.state.people);
  if (!decision.ok) {
    return decision.refusal === "last-organizer"
      ? refuseOnly(asked, { reason: "not-permitted", lines: [title("verify-last-organizer")] })
      : refuseOnly(asked, { reason: "unknown-person", lines: [title("verify-not-admitted")] });
  }
  const after = afterPeople(context, decision.events);
  const lines = [title("verify-revoked", { user: userId }), line("verify-revoked-next")];
  const unread = [...lines, line("verify-revoked-unread")];
  const say = (told: readonly Line[]) => answer(asked.message, asked.language, told);
  return joined(
    withPeople(decision.events, removals(userId, asked, context)),
    recountAll(after),
    only(whenAllRead(say(lines), say(unread))),
  );
}

/** Counts the votes on every case again, now that somebody's no longer count. */
function recountAll(context: VerifyContext): Outcome {
  return joined(
    ...[...context.state.cases.values()].map((found) => {
      const electorate = electorateOf(found, context);
      const command = { type: "recount", code: found.code, electorate } as const;
      const decision = decideCase(command, context.state.cases);
      if (!decision.ok || decision.events.length === 0) return only();
      const after = afterCases(context, decision.events);
      const now = after.state.cases.get(found.code) ?? found;
      return withCases(decision.events, tellChange(now, after));
    }),
  );
}

/** Strict: a room from which somebody revoked cannot be removed is sent nothing more. */
function removals(userId: UserId, asked: Asked, context: VerifyContext): readonly Effect[] {
  const { state, network } = context;
  const rooms = [...state.people.confirmerRooms.values(), network.managementRoom];
  const grants = state.people.persons.get(context.tagOf(userId))?.grants ?? [];
  // Somebody admitted a moment ago is in none of them yet: her invitation is still owed.
  const granted = grants.map((grant) => roomOfGrant(state, network, grant));
  const isInside = (roomId: RoomId): boolean =>
    context.rooms.members(roomId).some((member) => member.userId === userId);
  return rooms
    .filter((roomId) => granted.includes(roomId) || isInside(roomId))
    .map((roomId) => ({
      ...{ do: "remove", roomId, userId, isStrict: true, lane: "urgent" },
      ticket: ticketOf({ of: "removal", asker: asked.message.sender, language: asked.language }),
    }));
}
