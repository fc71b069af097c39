/** What a picture says beside what is seen in it: looked for at once, and told to its sender. */
import { joined, NOTHING, noting, type Outcome } from "../../../shared/core/bot.ts";
import type { Effect, Receipt } from "../../../shared/core/protocol/effect.ts";
import type { Media, Trace } from "../../../shared/core/protocol/media.ts";
import { answerOnly, refuseOnly, type Asker } from "../../../shared/conversation/answer/answers.ts";
import { item, line, title, type Line } from "../../../shared/language/text.ts";
import type { VerifyContext } from "../people/roster.ts";
import { looked, type Looked } from "./tickets.ts";
import { keptLine, unfitLine } from "./unfit.ts";

/** Opens it once, in memory, for what it says; it goes nowhere by that. */
export function look(media: Media, told: Omit<Looked, "of" | "kind">): Effect {
  const ticket: Looked = { of: "looked", kind: media.kind, ...told };
  return { do: "look-at", media, ticket };
}

/** What was found, or that it cannot be handed on; `NOTHING` for receipts of anything else. */
export function onLooked({ ticket, result }: Receipt, context: VerifyContext): Outcome {
  const parsed = looked.safeParse(ticket);
  if (!parsed.success) return NOTHING;
  const { kind, roomId, language, note, code } = parsed.data;
  const asker: Asker = { message: { roomId, isDirect: true }, language };
  if (result.ok) {
    const isWaiting = code === null && context.noted(note) !== undefined;
    const lines = [
      ...foundLines(kind, result.traces ?? []),
      ...(isWaiting ? [line("verify-enclosed-waits")] : []),
      ...(code === null ? [] : [line("verify-enclosed-goes", { code })]),
    ];
    return answerOnly(asker, lines, code === null ? {} : { case: code });
  }
  const isOpen = context.noted(note) !== undefined;
  const lines = [unfitLine(kind, result.unfit ?? "gone"), keptLine(isOpen ? "before" : "none")];
  const drop = isOpen ? [{ name: note, text: null }] : [];
  const refused = refuseOnly(asker, { reason: "malformed", lines });
  return joined(noting(drop), refused);
}

function foundLines(kind: Media["kind"], traces: readonly Trace[]): readonly Line[] {
  const found = traces.length === 0 ? "nothing" : "something";
  return [
    title("verify-enclosed-looked", { kind, found }),
    ...traces.map((trace) => item("verify-enclosed-trace", { trace })),
  ];
}
