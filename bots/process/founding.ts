/** The first organizer of a network: whom `init` named, before anybody could admit anybody. */
import { NOTHING, type Bot } from "../../shared/core/bot.ts";
import type { Tag, UserId } from "../../shared/core/values/ids.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import { foundingFacts } from "../verify/people/admission/founding.ts";

export type Founder = Readonly<{ person: Tag; identity: Tag | null }>;

/**
 * The same bot, which admits the founder at its first tick when it writes the roster and nobody is
 * in it. A network rebuilt from its rooms has no founder in its vault, so it never does.
 */
export async function foundedBy(
  bot: Bot<NetworkState>,
  founder: UserId | undefined,
  lookUp: (user: UserId) => Promise<Founder>,
): Promise<Bot<NetworkState>> {
  if (founder === undefined || !bot.writes.includes("people")) return bot;
  const { person, identity } = await lookUp(founder);
  return {
    ...bot,
    onTick: (context) => {
      if (context.state.people.persons.size > 0) return bot.onTick(context);
      return { ...NOTHING, facts: foundingFacts(person, identity) };
    },
  };
}
