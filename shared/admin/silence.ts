/** Keeps a library that was written for older Node versions from warning about itself. */

/** Runs `load` without deprecation warnings; everything after it warns as before. */
export async function silently<Module>(load: () => Promise<Module>): Promise<Module> {
  const before = process.noDeprecation === true;
  process.noDeprecation = true;
  try {
    return await load();
  } finally {
    process.noDeprecation = before;
  }
}
