/** The room of a committee is there, or could not be made. */
import { NOTHING, joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import { answer, warn } from "../../../../shared/conversation/answer/answers.ts";
import { strangersIn } from "../../../../shared/conversation/news/strangers.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { seenAs } from "../../../../shared/telling/room-name.ts";
import type { AlertContext } from "../../context.ts";
import { recordCommittee } from "../../delivery/route/joining.ts";

/** Which committee it is, and the language of the organizer who asked for it. */
type Asking = Readonly<{ id: string; language: string }>;

/** The room is there, or could not be made: committee and organizers are told. */
export function settleCommittee(
  { id, language }: Asking,
  receipt: Receipt,
  context: AlertContext,
): Outcome {
  const committee = context.state.committees.committees.get(id);
  if (committee === undefined || committee.roomId !== null) return NOTHING;
  const { name, languages } = committee;
  if (!receipt.result.ok || receipt.result.roomId === undefined) {
    const lines = [title("alert-committee-failed", { name })];
    const closed = recordCommittee(committee, [{ type: "committee-closed", id }], context);
    return joined(closed, only(warn(context, lines)));
  }
  const { roomId } = receipt.result;
  const areas = committee.areas.join(", ");
  const place = { roomId: context.network.managementRoom };
  const opened = [
    title("alert-committee-opened", { name }),
    ...seenAs(context.state, { kind: "committee", id, name }),
    line("alert-committee-facts", {
      areas,
      languages: languages.join(", "),
      floor: committee.floor,
    }),
    line("alert-committee-next", { name }),
  ];
  const event = { type: "committee-opened", id, roomId } as const;
  return joined(
    only(
      answer({ message: place, language }, opened, { kind: "room", room: roomId }),
      ...strangersIn(roomId, { kind: "committee", id, name }, context),
    ),
    recordCommittee(committee, [event], context),
  );
}
