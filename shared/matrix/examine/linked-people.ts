/**
 * What somebody wrote who named people by links, as apps do when a name is picked from a list: the
 * plain body has the name that is shown, which anybody may choose; the link has the account.
 */
import { z } from "zod";
import { personInLink } from "../../core/values/person-link.ts";

const CHARACTERS_MAX = 16_384;
const HTML = "org.matrix.custom.html";
const formatted = z.object({
  format: z.literal(HTML),
  formatted_body: z.string().max(CHARACTERS_MAX),
});

/** What is quoted is not hers. */
const QUOTED = /<mx-reply>[\s\S]*?<\/mx-reply>|<blockquote>[\s\S]*?<\/blockquote>/giu;
const ANCHOR = /<a\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))[^>]*>[\s\S]*?<\/a>/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " },
};

/** Her text with user ids in the place of links to people; undefined where she named nobody so. */
export function textWithPeople(content: unknown): string | undefined {
  const parsed = formatted.safeParse(content);
  if (!parsed.success) return undefined;
  const own = parsed.data.formatted_body.replaceAll(QUOTED, "");
  const named = own.replaceAll(ANCHOR, (anchor, ...hrefs: readonly (string | undefined)[]) => {
    const href = hrefs.slice(0, 3).find((one) => one !== undefined) ?? "";
    return personInLink(decoded(href)) ?? anchor;
  });
  return named === own ? undefined : plain(named);
}

function plain(html: string): string {
  const lines = html.replaceAll(/\n/gu, " ").replaceAll(/<br\s*\/?>|<\/(?:p|li|div|h\d)>/giu, "\n");
  return decoded(lines.replaceAll(/<[^>]*>/gu, "")).trim();
}

function decoded(html: string): string {
  return html.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));/giu, (entity, ...found) => {
    const [decimal, hex, name] = found as readonly (string | undefined)[];
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return point > 0 && point <= 0x10_ff_ff ? String.fromCodePoint(point) : entity;
  });
}
