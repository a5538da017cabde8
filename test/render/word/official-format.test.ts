import { clean2024 } from "../../../src/app/examples/clean-2024";
import type { ReportAttachment } from "../../../src/app/word-report";
import { renderWord } from "../../../src/render/word";
import { all, child, partOf, sectionsOf, valueAt, wordsOf, type WordElement } from "../../support/word-document";
import { wordOf, type MadeWord } from "../../support/word-of";

let made: MadeWord;
beforeAll(async () => {
  made = await wordOf(clean2024);
});

const TWIPS_A_MILLIMETRE = 1440 / 25.4;

function style(id: string): WordElement {
  const found = all(partOf(made.bytes, "word/styles.xml"), "w:style").find(
    ({ attributes }) => attributes["w:styleId"] === id,
  );
  if (!found) throw new Error(`There is no style ${id}.`);
  return found;
}

function twips(element: WordElement, attribute: string): number {
  return Number(element.attributes[attribute]);
}

/** A form of many columns of figures. */
function wideForm(): ReportAttachment {
  const [first] = made.attachments;
  const cells = Array.from({ length: 24 }, (_, index) => ({
    row: Math.floor(index / 12),
    column: index % 12,
    value: "12345.67",
  }));
  const sheet = { name: "宽表", hidden: false, cells, merges: [] };
  const area = { sheet: "宽表", top: 0, left: 0, bottom: 1, right: 11 };
  return { ...first!, sheet, area, titleCells: [], headerRows: undefined, signatureRow: undefined };
}

describe("GB/T 9704—2012", () => {
  test("A4; 37 mm above the text, 28 mm at its left; a text of 156 × 225 mm", () => {
    for (const section of sectionsOf(made.bytes).slice(0, 2)) {
      const size = child(section, "w:pgSz").attributes;
      expect(size).toMatchObject({ "w:w": "11906", "w:h": "16838" });
      const margins = child(section, "w:pgMar");
      expect(margins.attributes).toMatchObject({ "w:top": "2098", "w:left": "1587", "w:right": "1474" });
      const height = 16838 - twips(margins, "w:top") - twips(margins, "w:bottom");
      expect(height / TWIPS_A_MILLIMETRE).toBeCloseTo(225, 0);
      expect((11906 - 1587 - 1474) / TWIPS_A_MILLIMETRE).toBeCloseTo(156, 0);
      // 22 lines of exactly 29 points.
      expect(height).toBeGreaterThanOrEqual(22 * 580);
      expect(height).toBeLessThan(23 * 580);
    }
  });

  test("a grid of lines of 29 points and 28 characters of 三号 a line", () => {
    const grid = child(sectionsOf(made.bytes)[1]!, "w:docGrid").attributes;
    expect(grid).toMatchObject({ "w:type": "linesAndChars", "w:linePitch": "580", "w:charSpace": "-848" });
    const pitch = 16 + Number(grid["w:charSpace"]) / 4096;
    expect(Math.floor((11906 - 1587 - 1474) / 20 / pitch)).toBe(28);
  });

  test.each([
    ["Normal", "仿宋_GB2312", 32],
    ["OfficialBody", "仿宋_GB2312", 32],
    ["CoverTitle", "方正小标宋_GBK", 44],
    ["ReportTitle", "方正小标宋_GBK", 44],
    ["Heading1", "黑体", 32],
    ["Heading2", "楷体_GB2312", 32],
    ["Heading3", "仿宋_GB2312", 32],
    ["OfficialPageNumber", "宋体", 28],
  ])("%s is set in %s, %s half points, for Chinese and figures alike", (id, font, size) => {
    const run = child(style(id), "w:rPr");
    const fonts = child(run, "w:rFonts").attributes;
    expect([fonts["w:eastAsia"], fonts["w:ascii"], fonts["w:hAnsi"]]).toEqual([font, font, font]);
    expect(Number(valueAt(run, ["w:sz"]))).toBe(size);
  });

  test.each(["OfficialBody", "Heading1", "Heading2", "Heading3"])("%s begins two characters in", (id) => {
    const paragraph = child(style(id), "w:pPr");
    expect(child(paragraph, "w:ind").attributes).toMatchObject({ "w:firstLineChars": "200", "w:firstLine": "640" });
    expect(child(paragraph, "w:spacing").attributes).toMatchObject({ "w:line": "580", "w:lineRule": "exact" });
  });

  test("headings are not bold, and show in Word's outline by their own styles", () => {
    for (const level of [1, 2, 3]) {
      expect(valueAt(style(`Heading${level}`), ["w:name"])).toBe(`Heading ${level}`);
      expect(valueAt(style(`Heading${level}`), ["w:rPr", "w:b"])).toBe("false");
    }
  });

  test("titles stand in the middle", () => {
    for (const id of ["CoverTitle", "ReportTitle"]) expect(valueAt(style(id), ["w:pPr", "w:jc"])).toBe("center");
  });

  test("Word is told which font to take where one is missing", () => {
    const instead = all(partOf(made.bytes, "word/fontTable.xml"), "w:font").map((font) => [
      font.attributes["w:name"],
      valueAt(font, ["w:altName"])?.split(","),
    ]);
    expect(Object.fromEntries(instead)).toMatchObject({
      方正小标宋_GBK: ["方正小标宋简体", "华文中宋", "宋体"],
      仿宋_GB2312: expect.arrayContaining(["仿宋"]) as string[],
      楷体_GB2312: expect.arrayContaining(["楷体"]) as string[],
    });
  });

  test("— 1 — below the text: odd pages right, even ones left, one character from the edge; none on the cover", () => {
    const [cover, text, ...attached] = sectionsOf(made.bytes);
    expect(all(cover!, "w:footerReference")).toEqual([]);
    expect(valueAt(text!, ["w:pgNumType"], "w:start")).toBe("1");
    expect(all(partOf(made.bytes, "word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
    for (const section of [text!, ...attached]) {
      expect(numberOn(section, "default")).toEqual({ shown: "— PAGE —", side: "right", room: "280" });
      expect(numberOn(section, "even")).toEqual({ shown: "— PAGE —", side: "left", room: "280" });
    }
    for (const section of attached) expect(valueAt(section, ["w:pgNumType"], "w:start")).toBeUndefined();
  });

  test("attached tables stand upright on pages of the same paper; one that would be smaller so lies across it, head at the bound side", async () => {
    const [, , ...forms] = sectionsOf(made.bytes);
    expect(forms).toHaveLength(4);
    for (const form of forms) {
      expect(child(form, "w:pgSz").attributes).toEqual({ "w:w": "11906", "w:h": "16838", "w:orient": "portrait" });
    }
    const [lying] = sectionsOf(await renderWord({ paragraphs: [], lists: {} }, [wideForm()])).slice(-1);
    expect(child(lying!, "w:pgSz").attributes).toEqual({ "w:w": "16838", "w:h": "11906", "w:orient": "landscape" });
    expect(child(lying!, "w:pgMar").attributes).toMatchObject({
      "w:top": "1587",
      "w:right": "2098",
      "w:bottom": "1474",
    });
  });
});

function numberOn(section: WordElement, kind: string): unknown {
  const reference = all(section, "w:footerReference").find(({ attributes }) => attributes["w:type"] === kind);
  const relations = partOf(made.bytes, "word/_rels/document.xml.rels").children;
  const target = relations.find(({ attributes }) => attributes["Id"] === reference?.attributes["r:id"])?.attributes;
  const [line] = all(partOf(made.bytes, `word/${target?.["Target"] ?? ""}`), "w:p");
  const side = valueAt(line!, ["w:pPr", "w:jc"]);
  return {
    shown: all(line!, "w:r")
      .map(
        (run) =>
          wordsOf(run) +
          all(run, "w:instrText")
            .map(({ text }) => text)
            .join(""),
      )
      .join(""),
    side,
    room: valueAt(line!, ["w:pPr", "w:ind"], `w:${side ?? ""}`),
  };
}
