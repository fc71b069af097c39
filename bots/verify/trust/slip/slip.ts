/**
 * A slip: what somebody at the machine of the bots asks verify for. She holds what opens the vault,
 * so she could do all that the bots can; what she asks for is told to the organizers all the same.
 */
import { z } from "zod";
import type { Outcome } from "../../../../shared/core/bot.ts";
import { atMs, tag } from "../../../../shared/domain/streams/shapes.ts";

const WORDS_MAX = 12;
const WORD_CHARACTERS_MAX = 200;
const word = z.string().min(1).max(WORD_CHARACTERS_MAX);

export const slipShape = z.discriminatedUnion("do", [
  /** A one-time code that was drawn there, by its tag; `words` as they stand behind `invite`. */
  z.strictObject({
    do: z.literal("invite"),
    invite: tag,
    words: z.array(word).max(WORDS_MAX).readonly(),
  }),
  /** A code by which this person alone, and with whatever identity, is an organizer again. */
  z.strictObject({ do: z.literal("readmit"), invite: tag, person: tag }),
]);
export type Slip = z.infer<typeof slipShape>;

export const slipAnswerShape = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), uses: z.number().int(), untilMs: atMs }),
  /** `says` is for whoever asked. */
  z.strictObject({ ok: z.literal(false), says: z.string() }),
]);
export type SlipAnswer = z.infer<typeof slipAnswerShape>;

/** An outcome still has to be recorded; then the same slip has its answer. */
export type SlipTurn = Readonly<{ answer: SlipAnswer } | { outcome: Outcome }>;
/** A slip of one kind. */
export type SlipOf<Do extends Slip["do"]> = Extract<Slip, { do: Do }>;
