/** People who are named by a link: what stands in it decides, whatever its label shows. */
import { parseUserId, type UserId } from "./ids.ts";

const MATRIX_TO = /^https?:\/\/(?:www\.)?matrix\.to\/(?:#|%23)\/?/iu;
const MATRIX_URI = /^matrix:(?:u|user)\//iu;
/** As people and apps write one into a text: bare, in angle brackets, or with a label. */
const LINK = String.raw`(?:https?:\/\/(?:www\.)?matrix\.to\/|matrix:u(?:ser)?\/)[^\s<>()"'\]]+`;
const WRITTEN = new RegExp(
  String.raw`\[[^\]\n]*\]\(\s*<?(${LINK})>?\s*\)|<(${LINK})>|(${LINK})`,
  "giu",
);

/**
 * Whom a link of matrix.to names (also escaped, and whatever is asked for behind it), or one of
 * the scheme `matrix:`; undefined for any other link, and for one to a room.
 */
export function personInLink(link: string): UserId | undefined {
  const name = nameIn(link);
  if (name === undefined) return undefined;
  const [path = ""] = name.split(/[?#]/u);
  return parseUserId(unescaped(path).replace(/\/+$/u, ""));
}

/** The text with user ids in the place of such links, with or without a label. */
export function withPeopleNamed(text: string): string {
  return text.replaceAll(WRITTEN, (written: string, ...links: readonly unknown[]) => {
    const link = links.slice(0, 3).find((one): one is string => typeof one === "string") ?? "";
    // The stop of a sentence is no part of the link before it.
    const [stop = ""] = /[.,;:!?]*$/u.exec(link) ?? [];
    const userId = personInLink(stop === "" ? link : link.slice(0, -stop.length));
    return userId === undefined ? written : `${userId}${written.endsWith(stop) ? stop : ""}`;
  });
}

function nameIn(link: string): string | undefined {
  if (MATRIX_TO.test(link)) return link.replace(MATRIX_TO, "");
  return MATRIX_URI.test(link) ? `@${link.replace(MATRIX_URI, "")}` : undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
