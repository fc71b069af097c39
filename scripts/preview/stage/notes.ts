/** What each bot keeps on its own machine alone, such as a report that is being written. */
import type { Context, Note, NoteDrop } from "../../../shared/core/bot.ts";
import type { BotName } from "../../../shared/core/protocol/entry.ts";

export class StageNotes {
  #kept = new Map<string, Note>();

  write(bot: BotName, notes: readonly (Note | NoteDrop)[]): void {
    for (const note of notes) {
      const name = `${bot} ${note.name}`;
      if (note.text === null) this.#kept.delete(name);
      else this.#kept.set(name, note);
    }
  }

  /** The disks are lost. */
  burn(): void {
    this.#kept = new Map();
  }

  seenBy(bot: BotName, nowMs: number): Pick<Context<unknown>, "noted" | "notedUnder"> {
    const alive = [...this.#kept].filter(
      ([name, { untilMs }]) => name.startsWith(`${bot} `) && nowMs < untilMs,
    );
    const texts = new Map(alive.map(([, { name, text }]) => [name, text]));
    return {
      noted: (name) => texts.get(name),
      notedUnder: (prefix) => new Map([...texts].filter(([name]) => name.startsWith(prefix))),
    };
  }
}
