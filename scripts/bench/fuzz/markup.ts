/** A strict reader of the HTML that bots write: only their tags, balanced, nothing inside them. */
import { ALLOWED_TAGS } from "../../../shared/language/markup.ts";

/** The one link that bots write themselves: whom an answer is for. */
const ADDRESSED =
  /^\u200F?\u2068?<a href="https:\/\/matrix\.to\/#\/[\w%.~!*'()-]+">(?<name>[^<>]*)<\/a>\u2069?: /u;

/** What is wrong with the HTML, or undefined when every phone shows it as it is meant. */
export function faultOf(html: string): string | undefined {
  const open: string[] = [];
  const text = html.replaceAll(/<(\/?)([a-z]+)>/gu, (_whole, slash: string, tag: string) => {
    if (!ALLOWED_TAGS.some((allowed) => allowed === tag)) open.push(`not allowed: ${tag}`);
    else if (tag === "br") return "";
    else if (slash === "") open.push(tag);
    else if (open.at(-1) === tag) open.pop();
    else open.push(`closes nothing: ${tag}`);
    return "";
  });
  if (open.length > 0) return open.join(", ");
  if (/[<>]/u.test(text)) return "a bare angle bracket";
  return /&(?!(?:amp|lt|gt|quot);)/u.test(text) ? "a bare ampersand" : undefined;
}

/** The same of a whole message, which may begin with whom it is for. */
export function faultOfMessage(html: string): string | undefined {
  return faultOf(html.replace(ADDRESSED, "$<name>: "));
}
