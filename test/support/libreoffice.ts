import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { commandOf, LIBREOFFICE, PDFTOTEXT } from "./other-programs";

/** A profile that recalculates every formula on load; left alone, LibreOffice shows the values a file carries. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** The workbook as LibreOffice writes it after recalculating everything. */
export function recalculated(workbook: Uint8Array): Uint8Array {
  return converted(workbook, "xlsx", "xlsx", RECALCULATE);
}

/** The workbook as LibreOffice saves it: it works out the formulas that have no value, and no others. */
export function savedByLibreOffice(workbook: Uint8Array): Uint8Array {
  return converted(workbook, "xlsx", "xlsx");
}

/** How many pages a document has that LibreOffice opens and prints. */
export function printedPages(document: Uint8Array, extension: string): number {
  return printedLines(document, extension).length;
}

/** How many straight lines LibreOffice draws on each page of a document: none where no part of a table stands. */
export function printedLines(document: Uint8Array, extension: string): readonly number[] {
  const pdf = Buffer.from(converted(document, extension, "pdf"));
  const objects = pdf.toString("latin1");
  const pages = objects.matchAll(/\/Type\s*\/Page(?![a-z])[^]*?\/Contents (\d+) 0 R/gi);
  return [...pages].map(([, contents]) => {
    const opening = new RegExp(`\\n${contents} 0 obj[^]*?stream\\r?\\n`).exec(objects)!;
    const start = opening.index + opening[0].length;
    const drawing = inflateSync(pdf.subarray(start, objects.indexOf("endstream", start))).toString("latin1");
    return drawing.match(/ l\b/g)?.length ?? 0;
  });
}

/** The words of a document as LibreOffice prints it, without white space. */
export function printedText(document: Uint8Array, extension: string): string {
  const printed = converted(document, extension, "pdf");
  const words = execFileSync(commandOf(PDFTOTEXT), ["-", "-"], { input: printed, maxBuffer: 64 * 1024 * 1024 });
  return words.toString("utf8").replace(/\s/g, "");
}

/** A document as LibreOffice converts it, with these settings in its profile. */
function converted(document: Uint8Array, from: string, to: string, settings?: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "jihe-libreoffice-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    if (settings !== undefined) writeFileSync(join(profile, "user/registrymodifications.xcu"), settings);
    writeFileSync(join(folder, `given.${from}`), document);
    const words = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", to];
    execFileSync(commandOf(LIBREOFFICE), [...words, "--outdir", join(folder, "out"), join(folder, `given.${from}`)], {
      stdio: "pipe",
      timeout: 120_000,
    });
    return new Uint8Array(readFileSync(join(folder, `out/given.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
