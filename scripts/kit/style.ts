/** How the sheet looks: black on white, and on one page of A4 or US letter. */
export const STYLE = `
@page { margin: 10mm 11mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; color: #000; background: #fff;
  font: 8.6pt/1.28 "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
h1 { margin: 0 0 2mm; font-size: 15pt; line-height: 1.1; }
h2 { margin: 0 0 .6mm; font-size: 9pt; }
p { margin: 0 0 1.2mm; }
@media screen { body { padding: 8mm; } }
.squares { display: flex; gap: 5mm; margin-bottom: 2.5mm; }
.squares > div { display: flex; gap: 3mm; flex: 1; min-width: 0; border: .3mm solid #000;
  padding: 2mm; }
.squares > div > div:last-child { min-width: 0; overflow-wrap: anywhere; }
.qr { width: 32mm; height: 32mm; flex: none; }
.qr.none { border: .3mm dashed #777; }
.large { font: bold 13pt/1.3 "DejaVu Sans Mono", monospace; white-space: nowrap; }
.id { font-weight: bold; font-size: 10pt; }
.link { font-size: 7.4pt; }
.columns { display: flex; gap: 6mm; }
.columns > div { flex: 1; min-width: 0; }
ol { margin: 0 0 1.6mm; padding-inline-start: 4.6mm; }
li { margin-bottom: .9mm; }
table { border-collapse: collapse; width: 100%; line-height: 1.2; margin-bottom: 1.4mm; }
.of-2 table { font-size: 7.6pt; }
th, td { text-align: start; vertical-align: top; border: .2mm solid #888; padding: .5mm 1mm; }
.keys { margin-top: 1.5mm; break-inside: avoid; }
.keys th { width: 14mm; }
.key { font: 8.4pt/1.2 "DejaVu Sans Mono", monospace; }
body.of-1 { font-size: 11pt; }
.of-1 h2, .of-1 .key { font-size: 11pt; }
.of-1 table { font-size: 10pt; }
.of-1 ol { padding-inline-start: 6.5mm; }
`;
