/** What the end of a room erased and what it did not. Nothing is traceless, and nothing says so. */
import type { Emptied } from "../core/protocol/effect.ts";
import { item, type Line } from "../language/text.ts";

/**
 * The count is the homeserver's list after the removals, and is not known where the bot had left
 * before it could be kept.
 */
export function endedLines(emptied: Emptied | undefined): readonly Line[] {
  return [
    ...countLines(emptied),
    item("rooms-receipt-left"),
    item("rooms-receipt-server"),
    item("rooms-receipt-phones"),
  ];
}

function countLines(emptied: Emptied | undefined): readonly Line[] {
  if (emptied === undefined) return [item("rooms-receipt-unknown")];
  const { removed, staying } = emptied;
  return [
    item("rooms-receipt-removed", { count: removed }),
    ...(staying > 0 ? [item("rooms-receipt-staying", { count: staying })] : []),
  ];
}
