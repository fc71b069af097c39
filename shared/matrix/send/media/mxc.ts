/** `mxc:` URIs (client-server API, content repository), and nothing that could be another path. */
const SHAPE = /^mxc:\/\/(?<server>[\w.:[\]-]{1,255})\/(?<id>[\w-]{1,255})$/u;

type Parts = Readonly<{ server: string; id: string }>;

/** Undefined for what is none. */
export function mxcParts(url: string): Parts | undefined {
  const groups = SHAPE.exec(url)?.groups;
  const { server, id } = groups ?? {};
  return server === undefined || id === undefined || /^\.+$/u.test(server)
    ? undefined
    : { server, id };
}
