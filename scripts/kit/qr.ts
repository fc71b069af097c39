/** Squares that a phone's camera reads. The one door to the library that makes them. */
import encodeQR from "qr";

/** Light modules around it, without which no camera finds it. */
const QUIET = 4;

/** The text as an SVG picture that is as wide as its place; nothing in it comes from the text. */
export function qrSvg(text: string): string {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const size = rows.length;
  const dark = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    `<svg class="qr" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${dark.join("")}"/></svg>`
  );
}
