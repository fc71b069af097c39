/** How it looks: measures and colours as a phone of 390 points has them, light and dark. */

/** Width of the phone. */
export const PHONE_WIDTH = 390;
/** What is left of its height between the name of the room and the field to write in. */
const TIMELINE_HEIGHT = 640;

export const STYLE = `
* { box-sizing: border-box; }
body { margin: 0; background: #8a9099; }
.phone {
  width: ${PHONE_WIDTH}px; padding: 8px 0 12px; overflow: hidden;
  font: 16px/22px Inter, Roboto, "Noto Sans", system-ui, sans-serif;
  background: var(--page); color: var(--text);
}
.light { --page: #fff; --text: #1b1d22; --weak: #656d77; --bubble: #f0f2f5; --line: #cdd3da;
  --code: #e1e6ec; --name: #0467dd; --lock: #33405a; }
.dark { --page: #101317; --text: #ebeef2; --weak: #a3acb8; --bubble: #26282d; --line: #474a51;
  --code: #37393f; --name: #7fb1ff; --lock: #1a2133; }
.lock { margin: 0 8px 8px; padding: 10px; border-radius: 14px; background: var(--lock);
  color: #fff; font-size: 14px; line-height: 19px; }
.lock b { display: block; font-size: 13px; }
.lock .silent { opacity: .7; }
.about { padding: 0 12px 6px; color: var(--weak); font-size: 12px; line-height: 16px;
  overflow-wrap: anywhere; }
.timeline { position: relative; overflow: hidden; padding: 0 12px; }
.timeline::before { content: "when the room is opened, the screen begins here"; position: absolute;
  left: 0; right: 0; bottom: ${TIMELINE_HEIGHT}px; border-top: 2px dashed #e0562a; color: #e0562a;
  font-size: 11px; line-height: 14px; text-align: right; padding-right: 8px; z-index: 1; }
.name { color: var(--name); font-size: 15px; font-weight: 600; }
.bubble { display: inline-block; max-width: 340px; padding: 8px 12px; border-radius: 4px 14px 14px;
  background: var(--bubble); overflow-wrap: anywhere; }
/* Each line runs the way that its first letters do, as on phones. */
.bubble, .bubble li, .bubble blockquote, .lock, .poll strong, .poll span {
  unicode-bidi: plaintext; text-align: start; }
.notice { color: var(--weak); }
.bubble ul, .bubble ol { margin: 4px 0; padding-left: 24px; }
.bubble blockquote { margin: 4px 0; padding-left: 8px; border-left: 3px solid var(--weak);
  color: var(--weak); }
.bubble a { color: var(--name); text-decoration: none; }
.bubble p { margin: 4px 0; }
.bubble pre { white-space: pre-wrap; }
.bubble code { font: 14px/20px "Roboto Mono", monospace; background: var(--code);
  border-radius: 4px; padding: 0 3px; }
.plain { white-space: pre-wrap; }
.time { color: var(--weak); font-size: 12px; text-align: right; unicode-bidi: normal; }
.poll { width: 320px; }
.poll strong { display: block; margin-bottom: 8px; }
.poll span { display: block; padding: 8px 0 8px 30px; position: relative; }
.poll span::before { content: ""; position: absolute; left: 0; top: 10px; width: 16px; height: 16px;
  border: 2px solid var(--weak); border-radius: 50%; }
.problem { margin: 4px 12px; color: #d22; font-weight: 600; }
`;

export const INDEX_STYLE = `
body { padding: 16px; font: 15px/21px system-ui, sans-serif; background: #e7e9ec; color: #1b1d22; }
h2 { margin: 32px 0 8px; }
.row { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; margin-bottom: 20px; }
.row > div { width: ${PHONE_WIDTH}px; }
a { color: #0b57d0; overflow-wrap: anywhere; }
`;
