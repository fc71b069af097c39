/** Pictures and voice messages of a play: there are no bytes, only what is found in them. */
import type { Context } from "../../shared/core/bot.ts";
import type { Effect, EffectResult } from "../../shared/core/protocol/effect.ts";
import {
  MEDIA_FAULTS,
  TRACES,
  type Media,
  type MediaFault,
  type MediaKind,
  type Trace,
} from "../../shared/core/protocol/media.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { isWanted } from "../../shared/domain/authority/wanted.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import { MESSAGE_TYPE } from "../../shared/language/content.ts";

const SERVER = "mxc://stage/";

/** One in which this is found: traces of its maker, or why it cannot be handed on. */
export function stageMedia(kind: MediaKind, found: readonly Trace[] | MediaFault): Media {
  const id = typeof found === "string" ? found : found.join("_");
  const type = kind === "picture" ? "image/jpeg" : "audio/ogg";
  return { kind, url: `${SERVER}${id}`, key: "stage", iv: "stage", hash: "stage", type };
}

/** What looking at it comes to. */
export function lookedAt({ url }: Media): EffectResult {
  const words = url.slice(SERVER.length).split("_");
  const unfit = MEDIA_FAULTS.find((one) => words.includes(one));
  if (unfit !== undefined) return { ok: false, why: "unfit", unfit };
  return { ok: true, traces: TRACES.filter((one) => words.includes(one)) };
}

/** The message that goes out, as the outbox makes it; or why none does. */
export function handedOn(
  effect: Extract<Effect, { do: "hand-on" }>,
  context: Context<NetworkState>,
): Readonly<{ type: string; content: JsonObject }> | (EffectResult & { ok: false }) {
  if (!isWanted(effect, context)) return { ok: false, why: "unwanted" };
  const { media, content } = effect;
  const looked = lookedAt(media);
  if (!looked.ok) return looked;
  const file = { url: `${SERVER}clean`, v: "v2" };
  return { type: MESSAGE_TYPE, content: { ...content, file, info: { mimetype: media.type } } };
}
