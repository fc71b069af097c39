/** Asking the confirmers of a place whether a report is true. */
import { joined, only, type Outcome } from "../../../../shared/core/bot.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { Case, PollAnswer } from "../../../../shared/domain/streams/cases.ts";
import { confirmerRoomsOf, electorateOf, type VerifyContext } from "../../people/roster.ts";
import { decideOn } from "../decided.ts";
import { requestIn } from "./request-messages.ts";
import { warnOfTooFew } from "./too-few.ts";

const ANSWER_ID_BYTES = 16;

/** How many rooms were asked, and whether the people in them can reach a quorum. */
type Asking = Readonly<{ outcome: Outcome; roomsCount: number; isEnough: boolean }>;

/** Asks every confirmer room of the case's place; warns the organizers when that cannot do. */
export function askConfirmers(found: Case, context: VerifyContext): Asking {
  const rooms = confirmerRoomsOf(found.area, context);
  const { people, quorum } = electorateOf(found, context);
  const askable = [...people].filter((person) => person !== found.reporter).length;
  const isEnough = askable >= quorum;
  const requests = rooms.map((roomId) => askRoom(found, roomId, context));
  const warning = isEnough ? only() : only(warnOfTooFew(found, { askable, quorum }, context));
  return { outcome: joined(...requests, warning), roomsCount: rooms.length, isEnough };
}

function askRoom(found: Case, roomId: RoomId, context: VerifyContext): Outcome {
  const answers: Readonly<Record<PollAnswer, string>> = {
    confirm: randomId(context),
    remote: randomId(context),
    refute: randomId(context),
    unsure: randomId(context),
  };
  const decided = decideOn({ type: "ask", code: found.code, roomId, answers }, context);
  if (!decided.ok) return only();
  return joined(decided.recorded, only(...requestIn({ roomId, answers }, found, context)));
}

function randomId({ randomBytes }: VerifyContext): string {
  return Buffer.from(randomBytes(ANSWER_ID_BYTES)).toString("hex");
}
