/** What organizers read at the end of a burn. */
import { z } from "zod";
import { NOTHING, isMember, type Outcome } from "../../../../shared/core/bot.ts";
import type { Effect, Receipt } from "../../../../shared/core/protocol/effect.ts";
import { tellOrganizers } from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { code as codeShape } from "../../../../shared/domain/streams/shapes.ts";
import { item, line, title } from "../../../../shared/language/text.ts";
import { withBurns } from "../recorded.ts";
import { staying } from "../words.ts";

type Code = z.infer<typeof codeShape>;
const ticketShape = z.object({ of: z.literal("burnt"), code: codeShape });

/** What alert told of the room stands beside it. */
export function committeeReceipt(code: Code, context: NetworkContext): Effect {
  const lines = [
    title("rooms-burnt-committee", { code }),
    item("rooms-burnt-committee-gone"),
    ...staying("committee"),
  ];
  return tellOrganizers(context, lines, { kind: "receipt", why: "burnt", case: code });
}

/**
 * Rooms of the network whose keeper is still there, the two apart that go with the bots. This bot
 * outranks the keeper in some, and leaves them when it erases itself.
 */
export function leftOf({ state, rooms, network }: NetworkContext): number {
  const { verify } = network.bots;
  const standing = [...state.people.confirmerRooms.values()].filter((roomId) =>
    isMember(rooms, roomId, verify),
  );
  const { committees } = state.committees;
  return state.rooms.live.size + committees.size + standing.length;
}

/** The last message of the network; once it is there to be read, the bots erase themselves. */
export function networkReceipt(code: Code, context: NetworkContext): Effect {
  const left = leftOf(context);
  const lines = [
    title("rooms-burnt-network"),
    item("rooms-burnt-rooms", { left }),
    item("rooms-burnt-bots"),
    ...staying("network"),
    line("rooms-burnt-last"),
  ];
  const card = { kind: "receipt", why: "burnt", case: code, counts: { left } } as const;
  return { ...tellOrganizers(context, lines, card), ticket: { of: "burnt", code } };
}

/** It is there, or cannot be said any more. */
export function onBurntTold({ ticket }: Receipt, { state }: NetworkContext): Outcome {
  const told = ticketShape.safeParse(ticket).data;
  if (told === undefined || state.burns.open.get(told.code)?.phase !== "burning") return NOTHING;
  return withBurns([{ type: "burn-told", code: told.code }]);
}
