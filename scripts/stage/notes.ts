/** What each bot keeps on its own machine alone, such as a report that is being written. */
import type { Context, Note, NoteDrop } from "../../shared/core/bot.ts";
import type { BotName } from "../../shared/core/protocol/entry.ts";

export class StageNotes {
  readonly #kept = new Map<BotName, Map<string, Note>>();

  /** Texts by name, of notes under names that begin so, whose time is not over. */
  under(bot: BotName, prefix: string, nowMs: number): ReadonlyMap<string, string> {
    const found = [...(this.#kept.get(bot) ?? [])].filter(
      ([name, { untilMs }]) => name.startsWith(prefix) && nowMs < untilMs,
    );
    return new Map(found.map(([name, { text }]) => [name, text]));
  }

  /** As the bot itself looks them up. */
  viewOf(bot: BotName, nowMs: number): Pick<Context<unknown>, "noted" | "notedUnder"> {
    return {
      noted: (name) => this.under(bot, name, nowMs).get(name),
      notedUnder: (prefix) => this.under(bot, prefix, nowMs),
    };
  }

  write(bot: BotName, notes: readonly (Note | NoteDrop)[]): void {
    const kept = this.#kept.get(bot) ?? new Map<string, Note>();
    this.#kept.set(bot, kept);
    for (const note of notes) {
      if (note.text === null) kept.delete(note.name);
      else kept.set(note.name, note);
    }
  }

  burn(): void {
    this.#kept.clear();
  }
}
