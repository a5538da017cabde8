import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { gapsIn, textOfParagraph } from "../../../src/core/narrative/document";
import { readFigureTag } from "../../../src/core/narrative/word-marks";
import { readDocx } from "../../../src/hosts/docx-file";
import { all, partOf, partsOf, valueAt, wordsOf } from "../../support/word-document";
import { formsOf } from "../../support/report-of";
import { wordOf, wordOn } from "../../support/word-of";

const tagOf = (control: Parameters<typeof valueAt>[0]): string => valueAt(control, ["w:sdtPr", "w:tag"]) ?? "";

test.each([clean2024, contradictions2023])(
  "every gap is a control with its hint, in which Tab goes on",
  async (data) => {
    const { bytes, document } = await wordOf(data);
    const gaps = all(partOf(bytes, "word/document.xml"), "w:sdt").filter((one) => tagOf(one) === "jihe-gap");
    expect(gaps).toHaveLength(gapsIn(document));
    for (const one of gaps) {
      expect(valueAt(one, ["w:sdtPr", "w:alias"])).toMatch(/^(?:待补充：.+|年\s+月\s+日)$/);
      expect(all(one, "w:showingPlcHdr").length + all(one, "w:text").length).toBe(2);
    }
  },
);

test("every figure is a control of its own that names form and label, and no address", async () => {
  const { bytes } = await wordOf(clean2024);
  const controls = all(partOf(bytes, "word/document.xml"), "w:sdt").filter((one) => tagOf(one) !== "jihe-gap");
  const ids = controls.map((one) => readFigureTag(tagOf(one))?.id);
  expect(new Set(ids).size).toBe(controls.length);
  expect(ids).not.toContain(undefined);
  const total = controls.find((one) => wordsOf(one).startsWith("全年预算566.20万元"));
  expect(total && valueAt(total, ["w:sdtPr", "w:alias"])).toBe("附件2 年度资金总额“全年预算数”");
  for (const one of controls) {
    expect(wordsOf(one)).not.toBe("");
    expect(valueAt(one, ["w:sdtPr", "w:alias"])).not.toMatch(/!|\$?[A-Z]\$?\d/);
    expect(tagOf(one).length).toBeLessThanOrEqual(64);
  }
});

test("sections have bookmarks, headings levels of the outline, paragraphs marks of their own", async () => {
  const { bytes, document, attachments } = await wordOf(clean2024);
  const names = all(partOf(bytes, "word/document.xml"), "w:bookmarkStart").map((one) => one.attributes["w:name"] ?? "");
  expect(names.filter((name) => !name.startsWith("_"))).toHaveLength(9);
  expect(names).toContain("二_一般公共预算支出情况");
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u);
  const levels = all(partOf(bytes, "word/styles.xml"), "w:style").flatMap((style) => {
    const level = valueAt(style, ["w:pPr", "w:outlineLvl"]);
    return level === undefined ? [] : [`${style.attributes["w:styleId"]} ${level}`];
  });
  expect(levels).toEqual(["Heading1 0", "Heading2 1", "Heading3 2"]);
  expect(names.filter((name) => name.startsWith("_jihe_"))).toHaveLength(
    document.paragraphs.length + attachments.length,
  );
});

test("what is written is read again word by word, with its marks", async () => {
  const { bytes, document } = await wordOf(clean2024);
  const { blocks, asides, unread } = await readDocx(bytes);
  const marked = blocks.filter((block) => block.kind === "paragraph" && block.bookmarks !== undefined);
  const texts = marked.map((block) => (block.kind === "paragraph" ? block.text : ""));
  expect(texts.slice(0, document.paragraphs.length)).toEqual(document.paragraphs.map(textOfParagraph));
  expect(texts[document.paragraphs.length]).toMatch(/^附件：1\. /);
  expect({ asides, unread }).toEqual({ asides: [], unread: [] });
});

test("control characters never reach the file's properties", async () => {
  const { bytes } = await wordOn(formsOf(clean2024), { unit: "青岚市\u000b水利\u0001中心" });
  const parts = partsOf(bytes);
  expect(parts["docProps/core.xml"]).toContain("水利中心");
  // eslint-disable-next-line no-control-regex
  for (const text of Object.values(parts)) expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
});
