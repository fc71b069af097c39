/**
 * Makes the text of a message fit to be read as a command: invisible marks, quoted replies and
 * the mention that it began with are taken away.
 */
export type BotNames = Readonly<{ userId: string; displayName: string | undefined }>;

/** Marks that hide or turn around what a person sees: bidi controls, zero width, soft hyphen. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** The text without marks that cannot be seen; line breaks and tabs stay. */
export function withoutMarks(text: string): string {
  return text.replaceAll("\r\n", "\n").replaceAll(INVISIBLE, "").replaceAll(CONTROLS, "");
}

/** A line that quotes somebody, in whatever form a client or a person writes that. */
const QUOTED = /^\s*(?:[>＞]|$)/u;

/**
 * The text without what it quotes at its beginning, be it the fallback of a reply ("> <@ana:…> …")
 * or typed by hand: somebody else's words are not the sender's.
 */
export function withoutQuotedReply(text: string): string {
  if (!/^\s*[>＞]/u.test(text)) return text;
  const lines = text.split("\n");
  const own = lines.findIndex((line) => !QUOTED.test(line));
  return own === -1 ? "" : lines.slice(own).join("\n").trimStart();
}

/** The text without the bot's name at its beginning, and without the sign that follows it. */
export function withoutLeadingMention(text: string, names: BotNames): string {
  const localpart = names.userId.slice(1, names.userId.indexOf(":"));
  const candidates = [names.userId, names.displayName ?? localpart, localpart];
  const begins = text.trimStart();
  for (const name of candidates.flatMap((plain) => [plain, `@${plain}`])) {
    if (name.length === 0 || !begins.toLowerCase().startsWith(name.toLowerCase())) continue;
    const rest = begins.slice(name.length);
    // "alerta" does not begin with a mention of "alert".
    if (rest === "" || /^[\s:,]/u.test(rest)) return rest.replace(/^\s*[:,]?\s*/u, "");
  }
  return text;
}
