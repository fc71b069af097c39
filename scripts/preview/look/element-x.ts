/**
 * What Element X makes of a formatted body: it keeps fifteen tags and drops all others with their
 * attributes, but not the words inside. Its list is written down here anew, so that a tag which is
 * added to ours is noticed.
 */
import { escapeHtml, piecesOf, unescapeHtml, type Piece } from "./html.ts";

export const KEPT_TAGS: ReadonlySet<string> = new Set([
  ...["a", "b", "strong", "i", "em", "u", "del", "code"],
  ...["ul", "ol", "li", "pre", "blockquote", "p", "br"],
]);

/** Tags whose content is not even shown as words. */
const SILENT_TAGS: ReadonlySet<string> = new Set(["script", "style", "mx-reply"]);
const LINK = /^\s*href\s*=\s*"(?<url>[^"]*)"/iu;
const SAFE_LINK = /^(?:https?|ftp|mailto|magnet):/iu;

export type Shown = Readonly<{
  /** Balanced, with nothing in it but kept tags. */
  html: string;
  /** Names of the tags that were taken out. */
  dropped: readonly string[];
}>;

/** The formatted body as the app shows it. */
export function shownByElementX(formattedBody: string): Shown {
  const dropped = new Set<string>();
  const open: string[] = [];
  const written: string[] = [];
  let silent: string | undefined;
  for (const piece of piecesOf(formattedBody)) {
    if (silent !== undefined) {
      if (piece.kind === "close" && piece.tag === silent) silent = undefined;
      continue;
    }
    if (piece.kind !== "text" && !KEPT_TAGS.has(piece.tag)) {
      dropped.add(piece.tag);
      if (piece.kind === "open" && SILENT_TAGS.has(piece.tag)) silent = piece.tag;
      continue;
    }
    written.push(write(piece, open));
  }
  written.push(...open.toReversed().map((tag) => `</${tag}>`));
  return { html: written.join(""), dropped: [...dropped] };
}

/** A tag that closes nothing is dropped; one that is left open is closed with its parent. */
function write(piece: Piece, open: string[]): string {
  switch (piece.kind) {
    case "text":
      return escapeHtml(piece.text);
    case "open": {
      if (piece.tag === "br") return "<br>";
      open.push(piece.tag);
      const url = unescapeHtml(LINK.exec(piece.attributes)?.groups?.["url"] ?? "");
      const isLink = piece.tag === "a" && SAFE_LINK.test(url);
      return isLink ? `<a href="${escapeHtml(url)}">` : `<${piece.tag}>`;
    }
    case "close": {
      const at = open.lastIndexOf(piece.tag);
      if (at < 0) return "";
      const closed = open.splice(at);
      return closed
        .toReversed()
        .map((tag) => `</${tag}>`)
        .join("");
    }
  }
}

/** The formatted body as lines of plain words, as a notification and a screen reader have it. */
export function plainByElementX(formattedBody: string): string {
  const { html } = shownByElementX(formattedBody);
  const lists: { tag: string; count: number }[] = [];
  const words = piecesOf(html).map((piece) => {
    if (piece.kind === "text") return piece.text;
    if (piece.tag === "br") return "\n";
    const isList = piece.tag === "ol" || piece.tag === "ul";
    if (isList && piece.kind === "open") lists.push({ tag: piece.tag, count: 0 });
    if (isList && piece.kind === "close") lists.pop();
    if (piece.tag === "li" && piece.kind === "open") return `\n${bullet(lists.at(-1))}`;
    return isList || ["blockquote", "p", "pre", "li"].includes(piece.tag) ? "\n" : "";
  });
  return words
    .join("")
    .replaceAll(/\n{2,}/gu, "\n")
    .trim();
}

function bullet(list: { tag: string; count: number } | undefined): string {
  if (list?.tag !== "ol") return "• ";
  list.count += 1;
  return `${list.count}. `;
}
