/** Who asked alert about a case and may still be told what becomes of it, in which language. */
import type { Asker } from "../../../shared/conversation/answer/answers.ts";
import { roomsTold } from "../../../shared/conversation/answer/told.ts";
import { languageOf } from "../../../shared/conversation/command/spoken.ts";
import { isNetworkRoom } from "../../../shared/conversation/command/place.ts";
import { isAdmitted } from "../../../shared/domain/authority/authority.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import type { AlertContext } from "../context.ts";

/** Rooms of the network, and chats of people; not those whose person is no longer of it. */
export function askersOf(found: Case, context: AlertContext): readonly Asker[] {
  return roomsTold(found, context).flatMap((roomId) => {
    const owner = context.rooms.personOf(roomId);
    const senderTag = context.tagOf(owner ?? context.network.bots.alert);
    const isTheirs =
      owner === undefined ? isNetworkRoom(roomId, context) : isAdmitted(senderTag, context.state);
    if (!isTheirs) return [];
    const message = { roomId, isDirect: owner !== undefined };
    return [{ message, language: languageOf({ roomId, senderTag }, context) }];
  });
}
