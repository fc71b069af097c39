/**
 * Lays finished phrases out as one message: a plain body that reads well by itself, and the same
 * in HTML. Both are bounded, and what had to be left out is said.
 */
import { cutText, toHtml, toPlain } from "./markup.ts";

/** Bytes that either form may take, so that even an edit of it fits an encrypted event. */
export const BODY_BYTES_MAX = 8_000;
/** Kept free for the words that say that something was cut. */
const CUT_MARK_BYTES = 400;
/** Most bytes that one character can take in HTML. */
const BYTES_PER_CHARACTER_MAX = 6;

export type Piece = Readonly<{
  as: "title" | "line" | "more" | "fact" | "item" | "choice" | "quote";
  text: string;
}>;

/** The pieces in one language, and the words that stand in for what had to be cut. */
export type Section = Readonly<{ pieces: readonly Piece[]; cutMark: string }>;

type Written = Readonly<{ as: Piece["as"]; plain: string; html: string }>;

/** The sections one after the other; what a short one leaves of its share, a long one gets. */
export function layOut(sections: readonly Section[]): Readonly<{
  body: string;
  formatted_body: string;
}> {
  const shares = sharesOf(sections.map(needOf));
  const written = sections.map((section, index) => writeSection(section, shares[index] ?? 0));
  return {
    body: written.map((lines) => joinPlain(lines)).join("\n\n"),
    formatted_body: written
      .map((lines, index) => joinHtml(lines) + (written[index + 1] ? sectionBreak(lines) : ""))
      .join(""),
  };
}

/** All that is asked for where there is room for it; else the most equal way to fall short. */
function sharesOf(needs: readonly number[]): readonly number[] {
  const shares = needs.map(() => 0);
  let room = BODY_BYTES_MAX - CUT_MARK_BYTES * needs.length;
  const rising = [...needs.entries()].toSorted(([, one], [, other]) => one - other);
  for (const [place, [index, need]] of rising.entries()) {
    const share = Math.min(need, Math.floor(room / (needs.length - place)));
    shares[index] = share;
    room -= share;
  }
  return shares;
}

function needOf({ pieces }: Section): number {
  const sizes = pieces.map((piece, index) => sizeOf(writePiece(piece, index + 1)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function writeSection(section: Section, bytesMax: number): readonly Written[] {
  const written: Written[] = [];
  let room = bytesMax;
  let number = 0;
  for (const piece of section.pieces) {
    number = piece.as === "choice" ? number + 1 : 0;
    const whole = writePiece(piece, number);
    room -= sizeOf(whole);
    if (room >= 0) {
      written.push(whole);
      continue;
    }
    const left = Math.floor((room + sizeOf(whole)) / BYTES_PER_CHARACTER_MAX);
    const part = { as: piece.as, text: cutText(piece.text, left) };
    if (left > 0) written.push(writePiece(part, number));
    written.push(writePiece({ as: "line", text: section.cutMark }, 0));
    break;
  }
  return written;
}

/** The larger of the two forms, with what joins it to its neighbours. */
function sizeOf(written: Written): number {
  const joints = "<ol></ol><br>".length;
  return Math.max(Buffer.byteLength(written.plain), Buffer.byteLength(written.html)) + joints;
}

function writePiece({ as, text }: Piece, number: number): Written {
  const plain = toPlain(text);
  const html = toHtml(text);
  switch (as) {
    case "title":
      return { as, plain, html: `<b>${html}</b>` };
    case "line":
    case "more":
    case "fact":
      return { as, plain, html };
    case "item":
      return { as, plain: `- ${plain}`, html: `<li>${html}</li>` };
    case "choice":
      return { as, plain: `${number}. ${plain}`, html: `<li>${html}</li>` };
    case "quote":
      return {
        as,
        plain: `> ${plain.replaceAll("\n", "\n> ")}`,
        html: `<blockquote>${html}</blockquote>`,
      };
  }
}

function joinPlain(lines: readonly Written[]): string {
  return lines
    .map(({ as, plain }, index) => plain + (lines[index + 1] ? joint(as, lines[index + 1]) : ""))
    .join("");
}

/** What stands between a piece and the next: no line breaks before what goes on in it. */
function joint(as: Piece["as"], next: Written | undefined): string {
  if (next?.as === "more") return " ";
  return as === "fact" && next?.as === "fact" ? " · " : "\n";
}

function joinHtml(lines: readonly Written[]): string {
  return lines
    .map((line, index) => {
      const before = lines[index - 1]?.as;
      const after = lines[index + 1]?.as;
      const opens = before !== line.as;
      const closes = after !== line.as;
      switch (line.as) {
        case "title":
        case "line":
        case "more":
        case "fact":
          return line.html + inlineJoint(line.as, lines[index + 1]);
        case "item":
          return (opens ? "<ul>" : "") + line.html + (closes ? "</ul>" : "");
        case "choice":
          return (opens ? "<ol>" : "") + line.html + (closes ? "</ol>" : "");
        case "quote":
          return line.html;
      }
    })
    .join("");
}

/** One empty line before the next section. */
function sectionBreak(lines: readonly Written[]): string {
  return BLOCKS.includes(lines.at(-1)?.as ?? "line") ? "<br>" : "<br><br>";
}

/** Lists and quotations break the line by themselves. */
const BLOCKS: readonly Written["as"][] = ["item", "choice", "quote"];

function inlineJoint(as: Piece["as"], next: Written | undefined): string {
  if (next === undefined || BLOCKS.includes(next.as)) return "";
  return joint(as, next).replace("\n", "<br>");
}
