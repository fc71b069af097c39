/** What can be sent besides words, as it is written in square brackets. */
import type { MessageBody } from "../../shared/core/protocol/message.ts";
import { stageMedia } from "../stage/media.ts";

type Sent = Exclude<MessageBody, { kind: "poll-answer" }>;
type Sending = Readonly<Omit<Extract<Sent, { kind: "unsupported" }>, "kind">>;

/** A phone writes into a picture where, when and with what it was taken. */
const SENDINGS: Readonly<Record<string, Sending>> = {
  picture: { what: "picture", media: stageMedia("picture", ["place", "time", "device"]) },
  screenshot: { what: "picture", media: stageMedia("picture", []) },
  "damaged picture": { what: "picture", media: stageMedia("picture", "damaged") },
  "huge picture": { what: "picture", unfit: "size" },
  "heic picture": { what: "picture", unfit: "heic" },
  "clear picture": { what: "picture", unfit: "clear" },
  voice: { what: "sound", media: stageMedia("sound", []) },
  "damaged voice": { what: "sound", media: stageMedia("sound", "damaged") },
  "huge voice": { what: "sound", unfit: "size" },
  video: { what: "video" },
  file: { what: "file" },
  position: { what: "position" },
};
const POSITION = /^position (?<latitude>-?[\d.]+),\s*(?<longitude>-?[\d.]+)$/iu;

/** The message with these words beside it; undefined where nothing is sent. */
export function sendingOf(inside: string, words: string): Sent | undefined {
  const sending = SENDINGS[inside.toLowerCase()] ?? positionOf(inside);
  if (sending === undefined) return undefined;
  const { what, ...enclosed } = sending;
  return words === ""
    ? { kind: "unsupported", ...sending }
    : { kind: "text", text: words, attached: what, ...enclosed };
}

function positionOf(inside: string): Sending | undefined {
  const groups = POSITION.exec(inside)?.groups;
  if (groups === undefined) return undefined;
  const [latitude, longitude] = [Number(groups["latitude"]), Number(groups["longitude"])];
  return { what: "position", position: { latitude, longitude } };
}
