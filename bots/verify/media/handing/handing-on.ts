/**
 * Pictures and voice messages on their way to those who judge the case: into the rooms of its
 * confirmers, and nowhere else.
 */
import { only, type Outcome } from "../../../../shared/core/bot.ts";
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import type { Media } from "../../../../shared/core/protocol/media.ts";
import type { Asker } from "../../../../shared/conversation/answer/answers.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { confirmerRoomsOf, type VerifyContext } from "../../people/roster.ts";
import type { Handed } from "../tickets.ts";
import { contentOf } from "./content.ts";

/** Each of them, once into each room whose people can confirm the case. */
export function handOn(
  found: Case,
  media: readonly Media[],
  { asker, context }: Readonly<{ asker: Asker; context: VerifyContext }>,
): Outcome {
  const { language, message } = asker;
  const { code } = found;
  const told = { of: "handed-on", code, roomId: message.roomId, language } as const;
  const effects = confirmerRoomsOf(found.area, context).flatMap((roomId) =>
    media.map((one): Effect => {
      const ticket: Handed = { ...told, kind: one.kind };
      const content = contentOf(found, { media: one, roomId }, context);
      return { do: "hand-on", roomId, media: one, content, ticket };
    }),
  );
  return only(...effects);
}
