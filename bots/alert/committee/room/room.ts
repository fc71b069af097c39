/** The room of a committee: asked for in the same words by whoever asks, now or after a restore. */
import type { Owed } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { creatorsFor } from "../../../../shared/domain/authority/authority.ts";
import { codenameOf } from "../../../../shared/domain/codename.ts";
import { drawRef } from "../../../../shared/domain/codes.ts";
import type { AlertContext } from "../../context.ts";
import { committeeTicket } from "./tickets.ts";

/** A room that nobody has yet: by which ref it is found, and what people see it called. */
export function drawRoom(context: AlertContext): Pick<Creation, "id" | "codename"> {
  const id = drawRef(context);
  return { id, codename: codenameOf(id, context.state) };
}

/** The rooms of committees that were asked for and are not there. */
export function owedCommittees(context: AlertContext): readonly Owed[] {
  const { language } = context.settings;
  return [...context.state.committees.committees.values()]
    .filter(({ roomId }) => roomId === null)
    .map(({ id, by, codename = codenameOf(id, context.state) }) => {
      const owners = creatorsFor(context, by === undefined ? [] : [by]);
      return { effect: createRoom({ id, codename, owners, language }, context) };
    });
}

type Creation = Readonly<{
  id: string;
  codename: string;
  owners: readonly UserId[];
  language: string;
}>;

/** The room, for its owners and the rooms bot. */
export function createRoom(
  { id, codename, owners, language }: Creation,
  { network }: AlertContext,
): Effect {
  const people = [...owners, network.bots.rooms];
  return {
    do: "create-room",
    ref: id,
    plan: { codename, additionalCreators: people, invite: people },
    ticket: committeeTicket({ of: "committee", id, language }),
  };
}
