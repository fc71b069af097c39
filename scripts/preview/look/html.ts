/** The few pieces of HTML that a message may hold, read without trust. */

/** A tag, opening or closing, or the text between two of them. */
export type Piece = Readonly<
  | { kind: "open"; tag: string; attributes: string }
  | { kind: "close"; tag: string }
  | { kind: "text"; text: string }
>;

const TAG = /<!--[\s\S]*?-->|<(?<slash>\/?)(?<tag>[a-z][a-z0-9]*)(?<attributes>[^>]*)>/giu;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00A0" },
};

/** In the order in which they stand; comments are dropped. */
export function piecesOf(html: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const textUpTo = (at: number): void => {
    const text = unescapeHtml(html.slice(end, at));
    if (text !== "") pieces.push({ kind: "text", text });
  };
  for (const found of html.matchAll(TAG)) {
    textUpTo(found.index);
    end = found.index + found[0].length;
    const { slash, tag = "", attributes = "" } = found.groups ?? {};
    if (tag === "") continue;
    const name = tag.toLowerCase();
    pieces.push(
      slash === "/" ? { kind: "close", tag: name } : { kind: "open", tag: name, attributes },
    );
  }
  textUpTo(html.length);
  return pieces;
}

/** Text that cannot become markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Entities become what they stand for. */
export function unescapeHtml(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|([a-z]+));/giu, (...[whole, code, name]: string[]) => {
    if (code !== undefined) return String.fromCodePoint(Number(code));
    return ENTITIES[name?.toLowerCase() ?? ""] ?? whole ?? "";
  });
}
