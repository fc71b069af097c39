/** Pictures and voice messages: what is in them, to whom they go, and what is written down. */
import { joined } from "../../../shared/core/bot.ts";
import type { Feature } from "../../../shared/conversation/feature.ts";
import { onHanded } from "./handing/handed.ts";
import { onLooked } from "./looking.ts";
import { wrote } from "./written/wrote.ts";

export const mediaFeature = {
  commands: { wrote },
  onReceipt: (receipt, context) => joined(onLooked(receipt, context), onHanded(receipt, context)),
} as const satisfies Feature;
