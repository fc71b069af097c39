/** JSON values, as they travel in room events and in sealed rows. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A JSON object: the content of a room event. */
export type JsonObject = { readonly [key: string]: Json | undefined };
