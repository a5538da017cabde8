import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { contradictions2023 } from "../../src/app/examples/contradictions-2023";
import { designForms } from "../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../src/hosts/xlsx-file";

/** Workbooks that are as valid as any and written as few programs write them: what is spliced into them must suit them. */
export const ODD_FILES: Readonly<Record<string, () => Uint8Array>> = {
  "a prefix before every name": () =>
    changed(/\.(?:xml|rels)$/, (xml, part) => (part.startsWith("docProps") ? xml : prefixed(xml))),
  "comments and instructions between rows and cells": () =>
    changed(SHEETS, (xml) =>
      xml
        .replaceAll("<row ", "<!-- <row> --><row ")
        .replaceAll("<c ", "<?before a cell?><c ")
        .replace("</sheetData>", '<!--<c r="A1"/>--></sheetData>'),
    ),
  "CDATA for every text and figure": () =>
    changed(/sharedStrings|worksheets/, (xml) =>
      xml.replace(/<t>([^<&]*)<\/t>/g, "<t><![CDATA[$1]]></t>").replace(/<v>([^<]*)<\/v>/g, "<v><![CDATA[$1]]></v>"),
    ),
  "single quotes": () => changed(/\.(?:xml|rels)$/, (xml) => xml.replace(/="([^"'&<]*)"/g, "='$1'")),
  "white space within tags": () =>
    changed(/\.(?:xml|rels)$/, (xml) => xml.replace(/<\/([\w:]+)>/g, "</$1\n>").replace(/ ([\w:]+)="/g, '\n$1 = "')),
  "UTF-16": () => changed(/\.(?:xml|rels)$/, (xml) => xml, inUtf16),
  "no formats for marks": () => changed(/styles\.xml$/, (xml) => xml.replace(/<dxfs[^>]*\/>|<dxfs[^]*?<\/dxfs>/, "")),
  "texts that are declared, lost and not used": () => {
    const list = strFromU8(unzipSync(forms())["xl/sharedStrings.xml"]!);
    const texts = [...list.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!);
    return changed(/worksheets|sharedStrings/, (xml, part) =>
      part.includes("sharedStrings") ? undefined : withTextsInCells(xml, texts),
    );
  },
  "names of sheets that look like tags, formulas and references": () => {
    const names = ["=cmd|c calc", "&lt;b&gt;&amp;&quot;", "&#x202e;1件附", "it&apos;s A1"];
    return changed(/xl\/workbook\.xml$/, (xml) =>
      xml.replace(/(<sheet [^>]*name=")[^"]*/g, (_, head: string) => `${head}${names.shift() ?? "表"}`),
    );
  },
  "names that our own sheets have": () => {
    const names = ["自评报告", "校验说明", "项目情况表", "自评报告 (2)"];
    return changed(/xl\/workbook\.xml$/, (xml) =>
      xml.replace(/(<sheet [^>]*name=")[^"]*/g, (_, head: string) => `${head}${names.shift() ?? "表"}`),
    );
  },
};

const SHEETS = /^xl\/worksheets\/[^/]*\.xml$/;

function forms(): Uint8Array {
  return createWorkbookBytes(designForms(contradictions2023));
}

/** The forms with parts changed; a part that becomes nothing is left out. */
function changed(
  which: RegExp,
  change: (xml: string, part: string) => string | undefined,
  encode: (xml: string) => Uint8Array = (xml) => strToU8(xml),
): Uint8Array {
  const parts = unzipSync(forms());
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).flatMap(([part, bytes]) => {
        if (!which.test(part)) return [[part, bytes]];
        const xml = change(strFromU8(bytes), part);
        return xml === undefined ? [] : [[part, encode(xml)]];
      }),
    ),
  );
}

function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(\w+)(?=[\s/>])/g, "<$1x:$2").replace(/ xmlns="([^"]+)"/, ' xmlns:x="$1"');
}

function inUtf16(xml: string): Uint8Array {
  const text = `\ufeff${xml.replace(/encoding="UTF-8"/i, 'encoding="UTF-16"')}`;
  return new Uint8Array(Uint16Array.from([...text].flatMap((sign) => [sign.charCodeAt(0)])).buffer);
}

function withTextsInCells(xml: string, texts: readonly string[]): string {
  const inCell = (rest: string, at: string): string => ` t="inlineStr"${rest}><is><t>${texts[Number(at)]!}</t></is>`;
  return xml.replace(/ t="s"([^>]*)><v>(\d+)<\/v>/g, (_, rest: string, at: string) => inCell(rest, at));
}
