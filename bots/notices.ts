/** What the runtime itself has to say, in the deployment's language. */
import type { Context } from "../shared/core/bot.ts";
import type { JsonObject } from "../shared/core/json.ts";
import { languageOf } from "../shared/conversation/interpret.ts";
import type { NetworkState } from "../shared/domain/network-state.ts";
import { notice, text } from "../shared/language/content.ts";
import { compose, line, title, type Line } from "../shared/language/text.ts";
import type { NoticeSubject, RuntimeNotice } from "../shared/runtime/options.ts";

/** Content of an `m.room.message`: a warning to the organizers, or the answer to a message. */
export function describeNotice(
  which: RuntimeNotice,
  context: Context<NetworkState>,
  { message, count = 1 }: NoticeSubject = {},
): JsonObject {
  if (message !== undefined) {
    const body = compose(languageOf(message, context), linesOf(which, count));
    return notice(body, { kind: "refusal", reason: "safe-mode" });
  }
  const body = compose(context.settings.language, linesOf(which, count));
  return text(body, { kind: "warning", why: which });
}

function linesOf(which: RuntimeNotice, count: number): readonly Line[] {
  switch (which) {
    case "safe-mode":
      return [title("common-notice-safe-mode"), line("common-notice-safe-mode-next")];
    case "safe-mode-over":
      return [title("common-notice-safe-mode-over")];
    case "safe-mode-refusal":
      return [title("common-notice-refusal"), line("common-notice-refusal-next")];
    case "intruder":
      return [title("common-notice-intruder"), line("common-notice-intruder-next")];
    case "put-aside":
      return [title("common-notice-put-aside"), line("common-notice-put-aside-next")];
    case "state-room-refused":
      return [title("common-notice-stuck"), line("common-notice-stuck-next")];
    case "given-up":
      return [title("common-notice-given-up", { count }), line("common-notice-given-up-next")];
    case "witness-forged":
      return [title("common-notice-witness"), line("common-notice-witness-next")];
    case "self-untrusted":
      return [title("common-notice-untrusted"), line("common-notice-untrusted-next")];
  }
}
