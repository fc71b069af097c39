/** What the runtime itself has to say, in the deployment's language. */
import type { Context } from "../../shared/core/bot.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { languageOf } from "../../shared/conversation/command/spoken.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import type { RefusalReason } from "../../shared/language/card.ts";
import { notice, text } from "../../shared/language/content.ts";
import {
  compose,
  composeAll,
  item,
  LANGUAGES,
  line,
  title,
  type Line,
} from "../../shared/language/text.ts";
import type { NoticeSubject, RuntimeNotice } from "../../shared/runtime/notice.ts";

const REASONS: Readonly<Partial<Record<RuntimeNotice, RefusalReason>>> = {
  "held-refusal": "held",
  "put-aside": "failed",
};

/** Content of an `m.room.message`: a warning to the organizers, or the answer to a message. */
export function describeNotice(
  which: RuntimeNotice,
  context: Context<NetworkState>,
  subject: NoticeSubject = {},
): JsonObject {
  const { message } = subject;
  if (which === "flood") return describeFlood(subject, context);
  if (which === "emoji") return describeEmoji(subject);
  if (message !== undefined) {
    const where = message.isDirect ? "direct" : "room";
    const body = compose(languageOf(message, context), linesOf(which, subject), where);
    return notice(body, { kind: "refusal", reason: REASONS[which] ?? "safe-mode" });
  }
  const body = compose(context.settings.language, linesOf(which, subject));
  const [code, ...others] = subject.codes ?? [];
  const about = code !== undefined && others.length === 0 ? { case: code } : {};
  return text(body, { kind: "warning", why: which, ...about });
}

/** Quiet, in whatever language the room has: it must not become what it tells of. */
function describeFlood(
  { roomId, count = 1, sender }: NoticeSubject,
  context: Context<NetworkState>,
): JsonObject {
  const { language } = context.settings;
  const card = { kind: "warning", why: "flood", counts: { messages: count }, language } as const;
  if (roomId !== undefined) {
    const lines = [title("common-flood-here", { count }), line("common-flood-here-next")];
    return notice(compose(language, lines), card);
  }
  const who = sender === undefined ? "several" : "one";
  const lines = [
    title("common-flood", { count, who, user: sender ?? "" }),
    line("common-flood-next", { who }),
  ];
  return notice(compose(language, lines), card);
}

/** In every language: they are read out to somebody who may see other words beside them. */
function describeEmoji({ sender, bot = "verify", emoji = [] }: NoticeSubject): JsonObject {
  const lines = [
    title("common-notice-emoji", { user: sender ?? "", bot }),
    ...emoji.map((number) => item("emoji-name", { number })),
    line("common-notice-emoji-next"),
  ];
  return text(composeAll(LANGUAGES, lines), { kind: "warning", why: "emoji" });
}

function linesOf(
  which: Exclude<RuntimeNotice, "flood" | "emoji">,
  { count = 1, bot = "verify", codes = [], message, sender }: NoticeSubject,
): readonly Line[] {
  const about = codes.length > 0 ? [line("common-notice-about", { codes: codes.join(", ") })] : [];
  switch (which) {
    case "safe-mode":
      return [title("common-notice-safe-mode"), line("common-notice-safe-mode-next")];
    case "unread-fact":
      return [title("common-notice-unread"), line("common-notice-unread-next")];
    case "safe-mode-over":
      return [title("common-notice-safe-mode-over")];
    case "safe-mode-refusal":
      return [title("common-notice-refusal"), line("common-notice-refusal-next")];
    case "held-refusal":
      return [title("common-notice-held"), line("common-notice-held-next")];
    case "intruder":
      return [title("common-notice-intruder"), line("common-notice-intruder-next")];
    case "entries-lost":
      return [title("common-notice-lost", { count }), line("common-notice-lost-next")];
    case "put-aside":
      if (message !== undefined) {
        return [title("common-notice-failed"), line("common-notice-failed-next")];
      }
      return [title("common-notice-put-aside"), ...about, line("common-notice-put-aside-next")];
    case "state-room-refused":
      return [title("common-notice-stuck"), line("common-notice-stuck-next")];
    case "silent-bot":
      return [title("common-notice-silent", { bot }), line("common-notice-silent-next", { bot })];
    case "silent-bot-over":
      return [title("common-notice-silent-over", { bot })];
    case "deaf-bot":
      return [title("common-notice-deaf", { bot }), line("common-notice-deaf-next", { bot })];
    case "deaf-bot-over":
      return [title("common-notice-deaf-over", { bot })];
    case "cut-off":
      return [title("common-notice-cut-off", { bot }), line("common-notice-cut-off-next")];
    case "cut-off-over":
      return [title("common-notice-cut-off-over", { bot })];
    case "given-up":
      return [
        title("common-notice-given-up", { count }),
        ...about,
        line("common-notice-given-up-next"),
      ];
    case "emoji-mismatch":
      return [
        title("common-notice-mismatch", { user: sender ?? "", bot }),
        line("common-notice-mismatch-next"),
      ];
    case "witness-forged":
      return [title("common-notice-witness"), line("common-notice-witness-next")];
    case "self-untrusted":
      return [title("common-notice-untrusted"), line("common-notice-untrusted-next")];
  }
}
