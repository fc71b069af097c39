/** Polls of a rehearsal, by the words that people see. */
import { z } from "zod";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { POLL_TYPE } from "../../shared/language/content.ts";
import type { Said } from "../stage/stage.ts";

const answersShape = z.looseObject({
  answers: z.array(z.looseObject({ id: z.string(), "org.matrix.msc1767.text": z.string() })),
});

type Answer = Readonly<{ id: string; words: string }>;

/** The answers of a poll, with the words that people see. */
export function answersIn(content: JsonObject): readonly Answer[] {
  const { answers } = answersShape.parse(content[POLL_TYPE]);
  return answers.map(({ id, "org.matrix.msc1767.text": words }) => ({ id, words }));
}

/** The answer that begins so, of the newest poll of this room that has one. */
export function answerIn(
  said: readonly Said[],
  roomId: RoomId,
  beginning: string,
): Answer | undefined {
  const polls = said.filter((one) => one.roomId === roomId && one.type === POLL_TYPE);
  return polls
    .toReversed()
    .flatMap(({ content }) => answersIn(content))
    .find(({ words }) => words.toLowerCase().startsWith(beginning.toLowerCase()));
}
