/** What verify attaches to an effect about a picture, to know on its receipt whose it was. */
import { z } from "zod";
import { code, language, roomId } from "../../../shared/domain/streams/shapes.ts";

const about = {
  kind: z.enum(["picture", "sound"]),
  /** Where whoever sent it is told. */
  roomId,
  language,
};

export const looked = z.object({
  of: z.literal("looked"),
  ...about,
  /** Its note, while it goes with a report that is being written. */
  note: z.string(),
  /** The case that it goes to at once. */
  code: code.nullable(),
});
export type Looked = z.infer<typeof looked>;

export const handed = z.object({ of: z.literal("handed-on"), ...about, code });
export type Handed = z.infer<typeof handed>;
