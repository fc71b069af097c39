/** The message that a picture or a voice message goes in: it names the case, and nobody. */
import type { Media } from "../../../../shared/core/protocol/media.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import { picture, voice } from "../../../../shared/language/content.ts";
import { sayInAll } from "../../../../shared/language/text.ts";
import { caseArgs } from "../../case/case-lines.ts";
import { roomLanguages } from "../../case/telling/rooms-told.ts";
import type { VerifyContext } from "../../people/roster.ts";

/** All of it but the file. */
export function contentOf(
  found: Case,
  { media: { kind, durationMs }, roomId }: Readonly<{ media: Media; roomId: RoomId }>,
  context: VerifyContext,
) {
  const { code, state, area, severity } = found;
  const args = { ...caseArgs(found), kind };
  const words = sayInAll(roomLanguages(roomId, context), "verify-enclosed-caption", args);
  const card = { kind: "case", case: code, state, area, severity } as const;
  return kind === "picture"
    ? picture(words, { ...card, why: "picture" })
    : voice(words, { ...card, why: "voice-report" }, durationMs);
}
