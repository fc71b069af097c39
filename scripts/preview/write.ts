/** From the languages that are asked for to files that people can open. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Fault } from "../../shared/core/fault.ts";
import { problemsOf, type Problem } from "./checks.ts";
import { findBrowser } from "./browser/browser.ts";
import { indexOf, pageOf, type Shot } from "./look/page.ts";
import { takePictures } from "./pictures.ts";
import type { Sample } from "./sample.ts";
import { samplesIn } from "./samples.ts";

export type Written = Readonly<{
  index: string;
  samples: readonly (Sample & Readonly<{ html: string; png: string | null }>)[];
  problems: readonly Problem[];
  /** In one line: how many pictures there are, or why there is none. */
  pictures: string;
}>;

type Wish = Readonly<{
  out: string;
  languages: readonly string[];
  /** Only messages whose name holds this. */
  only: string;
  environment: NodeJS.ProcessEnv;
  /** Where a browser lies that was fetched. */
  cacheDir: string;
}>;

/** Plays, checks, and writes pages and pictures into the folder. */
export async function writePreview(wish: Wish): Promise<Written> {
  const { out, languages, only } = wish;
  const samples = languages
    .flatMap((language) => samplesIn(language, languages))
    .filter(({ name }) => name.includes(only));
  if (samples.length === 0) {
    const hint = `no message has “${only}” in its name; without --only there are all`;
    throw new Fault("setup", "draw messages", { hint });
  }
  const problems = problemsOf(samples);
  for (const language of languages) await mkdir(join(out, language), { recursive: true });
  const shots = samples.map((sample) => shotOf(sample, problems));
  for (const shot of shots) await writeFile(join(out, shot.page), pageOf(shot));
  const index = join(out, "index.html");
  await writeFile(index, indexOf(shots));
  const taken = await picturesOf(shots, wish);
  return {
    ...{ index, problems, pictures: taken.told },
    samples: shots.map(({ sample, page, picture }) => {
      const png = join(out, picture);
      return { ...sample, html: join(out, page), png: taken.pictures.has(png) ? png : null };
    }),
  };
}

function shotOf(sample: Sample, problems: readonly Problem[]): Shot {
  const { name, language } = sample;
  const own = problems.filter((one) => one.sample === name && one.language === language);
  const path = `${language}/${name}`;
  return { sample, page: `${path}.html`, picture: `${path}.png`, problems: own };
}

async function picturesOf(
  shots: readonly Shot[],
  { out, environment, cacheDir }: Wish,
): Promise<Readonly<{ pictures: ReadonlySet<string>; told: string }>> {
  const browser = await findBrowser(environment, cacheDir);
  if (browser === undefined) {
    const told =
      "no pictures: there is no Chromium on the PATH, nor in AVISO_CHROMIUM; " +
      "--fetch-browser fetches one (70 MB)";
    return { pictures: new Set(), told };
  }
  const wanted = shots.map((shot) => ({
    page: join(out, shot.page),
    picture: join(out, shot.picture),
  }));
  const pictures = await takePictures(browser, wanted);
  return { pictures, told: `${pictures.size} of ${wanted.length} pictures were taken` };
}
