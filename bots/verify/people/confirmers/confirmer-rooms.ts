/** `confirmers new` and `confirmers list`: the rooms of the people who are asked to look. */
import { parseArea } from "../../../../shared/core/values/area.ts";
import { only, type Outcome, type Owed } from "../../../../shared/core/bot.ts";
import type { Effect, Receipt } from "../../../../shared/core/protocol/effect.ts";
import type { AreaPath, RoomId, UserId } from "../../../../shared/core/values/ids.ts";
import {
  answer,
  askForForm,
  refuseOnly,
  warn,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import { strangersIn } from "../../../../shared/conversation/news/strangers.ts";
import { creatorsFor } from "../../../../shared/domain/authority/authority.ts";
import { codenameOf } from "../../../../shared/domain/codename.ts";
import { isKnownArea } from "../../../../shared/domain/streams/committees.ts";
import { item, line, title } from "../../../../shared/language/text.ts";
import { seenAs } from "../../../../shared/telling/room-name.ts";
import { offeredAreas } from "../areas.ts";
import { settleInvitation } from "../admission/invitations.ts";
import { withPeople } from "../../outcome.ts";
import { decidePeople } from "../people.ts";
import type { VerifyContext } from "../roster.ts";
import { readTicket, ticketOf, type Ticket } from "../../case/tickets.ts";

const REF_BYTES = 16;

/** `confirmers new AREA`: asks for the room; the answer comes when it is there. */
export function newConfirmers(asked: Asked, context: VerifyContext): Outcome {
  if (asked.rest === "") return askForForm(asked, "verify-confirmers-missing");
  const area = parseArea(asked.rest);
  if (area === undefined || !isKnownArea(context.state.committees, area)) {
    const known = offeredAreas(context.state.committees);
    const lines = [
      title("verify-unknown-area"),
      ...known.map((one) => item("verify-choice-area", { area: one })),
      line("verify-confirmers-area-next"),
    ];
    return refuseOnly(asked, { reason: "unknown-area", lines });
  }
  const ref = Buffer.from(context.randomBytes(REF_BYTES)).toString("hex");
  const { sender, senderTag, roomId } = asked.message;
  const codename = codenameOf(ref, context.state);
  const command = { type: "request-confirmers", ref, area, by: senderTag, codename } as const;
  const decision = decidePeople(command, context.state.people);
  if (!decision.ok) {
    const lines = [title("verify-confirmers-already", { why: decision.refusal, area })];
    return refuseOnly(asked, { reason: "already", lines }, { area });
  }
  const { language } = asked;
  const creation = createRoom({ ref, area, codename, owners: [sender], roomId, language }, context);
  return withPeople(decision.events, [creation]);
}

/** What follows when an effect of verify's was done or refused. */
export function onPeopleReceipt(receipt: Receipt, context: VerifyContext): Outcome {
  const ticket = readTicket(receipt.ticket);
  switch (ticket?.of) {
    case "confirmers":
      return roomAnswered(ticket, receipt, context);
    case "invitation":
      return settleInvitation(ticket.id, receipt.result.ok ? null : receipt.result, context);
    case undefined:
      return only();
  }
}

/** The rooms that were asked for and are not there; an organizer hears of it who may have asked. */
export function owedConfirmers(context: VerifyContext): readonly Owed[] {
  const { confirmersRequested, confirmersAskers, confirmersCodenames } = context.state.people;
  const { language } = context.settings;
  const roomId = context.network.managementRoom;
  return [...confirmersRequested].map(([ref, area]) => {
    const by = confirmersAskers.get(ref);
    const codename = confirmersCodenames.get(area) ?? codenameOf(ref, context.state);
    const owners = creatorsFor(context, by === undefined ? [] : [by]);
    return { effect: createRoom({ ref, area, codename, owners, roomId, language }, context) };
  });
}

type Creation = Readonly<{
  ref: string;
  area: AreaPath;
  codename: string;
  owners: readonly UserId[];
  /** Where it is answered, and how. */
  roomId: RoomId;
  language: string;
}>;

function createRoom(
  { ref, area, codename, owners, roomId, language }: Creation,
  context: VerifyContext,
): Effect {
  const people = [...owners, context.network.bots.rooms];
  return {
    do: "create-room",
    ref,
    plan: {
      codename,
      additionalCreators: people,
      invite: people,
    },
    ticket: ticketOf({ of: "confirmers", ref, area, roomId, language }),
  };
}

function roomAnswered(
  ticket: Ticket & { of: "confirmers" },
  { result }: Receipt,
  context: VerifyContext,
): Outcome {
  const { ref, area, language } = ticket;
  const roomId = result.ok ? result.roomId : undefined;
  const { people } = context.state;
  if (roomId === undefined) {
    const decision = decidePeople({ type: "fail-confirmers", ref }, people);
    if (!decision.ok) return only();
    return withPeople(decision.events, [
      warn(context, [title("verify-confirmers-failed", { area })]),
    ]);
  }
  const decision = decidePeople({ type: "open-confirmers", ref, roomId }, people);
  if (!decision.ok) return only();
  const lines = [
    title("verify-confirmers-opened", { area }),
    ...seenAs(context.state, { kind: "confirmers", area }),
    line("verify-confirmers-next", { area }),
  ];
  const card = { kind: "room", room: roomId, area } as const;
  const place = { kind: "confirmers", area } as const;
  return withPeople(decision.events, [
    answer({ message: { roomId: ticket.roomId }, language }, lines, card),
    ...strangersIn(roomId, place, context),
  ]);
}
