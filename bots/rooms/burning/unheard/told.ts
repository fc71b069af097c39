/** What organizers are told who were not heard: in their room, and each of them alone. */
import type { Effect } from "../../../../shared/core/protocol/effect.ts";
import { warn } from "../../../../shared/conversation/answer/answers.ts";
import { holdersOf } from "../../../../shared/domain/authority/authority.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import { MESSAGE_TYPE, notice } from "../../../../shared/language/content.ts";
import { compose, line, title, type Line } from "../../../../shared/language/text.ts";
import { spanOf, undoLine } from "../words.ts";

/** Somebody may have lost the room. */
function toAll(lines: readonly Line[], why: string, context: NetworkContext): readonly Effect[] {
  const { language } = context.settings;
  const content = notice(compose(language, lines, "direct"), { kind: "warning", why, language });
  const alone = holdersOf(context, { role: "organizer", scope: null }).map(
    ({ userId }) => ({ do: "tell", userId, type: MESSAGE_TYPE, content }) as const,
  );
  return [warn(context, lines, { why }), ...alone];
}

/** So long is left. */
export function warnUnheard(leftMs: number, context: NetworkContext): readonly Effect[] {
  const lines = [title("rooms-unheard", spanOf(leftMs)), line("rooms-unheard-next")];
  return toAll(lines, "unheard", context);
}

/** It is sealed, and can be undone for so long. */
export function tellUnheard(
  code: string,
  leftMs: number,
  context: NetworkContext,
): readonly Effect[] {
  return toAll(
    [title("rooms-unheard-sealed", { code }), undoLine(code, leftMs)],
    "sealed",
    context,
  );
}
