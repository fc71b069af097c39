/** Which room is to be burnt: by its code, its title or the name that everybody sees. */
import type { Outcome } from "../../../../shared/core/bot.ts";
import {
  askForForm,
  refuseOnly,
  type Asked,
} from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { committeeByName } from "../../../../shared/domain/streams/committees.ts";
import type { EphemeralRoom } from "../../../../shared/domain/streams/rooms.ts";
import { item, title } from "../../../../shared/language/text.ts";
import { foldText } from "../../../../shared/language/words/fold.ts";
import { roomMeant } from "../../ending/meant.ts";

/** `rest` is what stands behind its name. */
type Named = Readonly<{ room: EphemeralRoom; rest: string } | { refused: Outcome }>;

/** A committee goes another way, and so does what is no room that comes and goes. */
export function namedRoom(asked: Asked, context: NetworkContext): Named {
  const [written = "", ...rest] = asked.args;
  if (written === "") return { refused: askForForm(asked, "rooms-burn-which") };
  const found = byName(asked, context);
  if (found !== undefined) return found;
  const committee = committeeByName(context.state.committees, written);
  if (committee !== undefined) {
    const lines = [title("rooms-burn-is-committee", { name: committee.name })];
    return { refused: refuseOnly(asked, { reason: "unknown-case", lines }) };
  }
  const meant = roomMeant(asked, context);
  return "refused" in meant ? meant : { room: meant.room, rest: rest.join(" ") };
}

/** The longest beginning that names one; of several of that name none is taken. */
function byName(asked: Asked, { state }: NetworkContext): Named | undefined {
  const { args } = asked;
  const live = [...state.rooms.live.values()].filter(({ roomId }) => roomId !== null);
  for (let count = args.length; count > 0; count -= 1) {
    const name = foldText(args.slice(0, count).join(" "));
    const [room, ...others] = live.filter(({ title: own, codename }) =>
      [own, codename].some((one) => foldText(one) === name),
    );
    if (room === undefined) continue;
    if (others.length > 0) return { refused: refuseSeveral(asked, [room, ...others]) };
    return { room, rest: args.slice(count).join(" ") };
  }
  return undefined;
}

/** A burn is for good: each is shown by its code, by which it is asked for again. */
function refuseSeveral(asked: Asked, rooms: readonly EphemeralRoom[]): Outcome {
  const lines = [
    title("rooms-burn-several"),
    ...rooms.map(({ code, codename }) => item("rooms-burn-several-item", { room: code, codename })),
  ];
  return refuseOnly(asked, { reason: "malformed", lines });
}
