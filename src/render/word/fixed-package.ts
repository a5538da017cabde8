import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writableInXml } from "../../core/xml-characters";

/** The earliest moment that a zip file can name; fflate reads it in the time zone of the machine, so it is named in that. */
const NO_TIME = new Date(1980, 0, 1);

/** The same package without the time at which it was made: the same document gives the same bytes. Parts may be changed on the way. */
export function repacked(zip: Uint8Array, change: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const parts = unzipSync(zip);
  for (const [path, changed] of Object.entries(change)) {
    const part = parts[path];
    if (!part) throw new Error(`The document has no part ${path}.`);
    parts[path] = strToU8(changed(strFromU8(part)));
  }
  return zipSync(parts, { mtime: NO_TIME, level: 6 });
}

/** The part `docProps/core.xml` with a title only: neither a clock nor a person's name has written this file. */
export function corePropertiesXml(title: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>绩核</dc:creator></cp:coreProperties>`
  );
}

function escaped(text: string): string {
  return writableInXml(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
