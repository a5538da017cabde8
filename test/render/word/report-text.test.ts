import * as fc from "fast-check";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import { gapsIn, paragraph, textOfParagraph, type ReportDocument } from "../../../src/core/narrative/document";
import { choose, gap, LINE_BREAK, say } from "../../../src/core/narrative/piece";
import { renderWord } from "../../../src/render/word";
import { cleanCase } from "../../support/cases/random-case";
import { reportOf } from "../../support/report-of";
import { all, bodyOf, sectionsOf, valueAt, wordsOf, type WordElement } from "../../support/word-document";
import { wordOf } from "../../support/word-of";

/** The paragraphs of the report itself: those before the list of what is attached. */
function reportParagraphs(docx: Uint8Array): readonly WordElement[] {
  return bodyOf(docx).filter(
    (element) => element.name === "w:p" && !/^(?:Attachment|Form)/.test(styleOf(element) ?? "Form"),
  );
}

/** A blank behind the cover's last control keeps it on its page in LibreOffice. */
function shownWords(element: WordElement): string {
  return wordsOf(element).trimEnd();
}

function styleOf(element: WordElement): string | undefined {
  return valueAt(element, ["w:pPr", "w:pStyle"]);
}

function highlighted(element: WordElement): readonly string[] {
  return all(element, "w:r")
    .filter((run) => valueAt(run, ["w:rPr", "w:highlight"]) === "yellow")
    .map(wordsOf);
}

function documentOf(...paragraphs: ReportDocument["paragraphs"]): ReportDocument {
  return { paragraphs, lists: {} };
}

const CASES: readonly [string, CaseData][] = [
  ["a clean unit", clean2024],
  ["a unit with contradictions", contradictions2023],
  ["a unit without projects", { ...clean2024, projects: [] }],
];

test.each(CASES)("says of %s what the report says, paragraph by paragraph", async (_, data) => {
  const { bytes, document } = await wordOf(data);
  expect(reportParagraphs(bytes).map(shownWords)).toEqual(document.paragraphs.map(textOfParagraph));
});

test("of any unit it says what the report says, and marks as many gaps", async () => {
  const property = fc.asyncProperty(cleanCase(12), async (data) => {
    const { document } = reportOf(data);
    const paragraphs = reportParagraphs(await renderWord(document, []));
    expect(paragraphs.map(shownWords)).toEqual(document.paragraphs.map(textOfParagraph));
    expect(paragraphs.flatMap(highlighted)).toHaveLength(gapsIn(document));
  });
  await fc.assert(property, { numRuns: 10 });
});

test("marks every gap and nothing else", async () => {
  const { bytes, document } = await wordOf(contradictions2023);
  const marked = reportParagraphs(bytes).flatMap(highlighted);
  const open =
    document.paragraphs
      .map(textOfParagraph)
      .join("\n")
      .match(/【待补充[^】]*】/g) ?? [];
  expect(open.length).toBeGreaterThan(3);
  // The date on the cover is for a person to write, too.
  expect(marked).toEqual(["年    月    日", ...open]);
});

test("marks a gap that was worked out from cells, and keeps what a person typed into XML apart", async () => {
  const holds = { holds: true, formula: "TRUE", reads: [], frozen: false };
  const document = documentOf(
    paragraph("body", say`占比<${choose(holds, say`甲&乙${gap("原因")}丙`)}>。\u0007`),
    paragraph("body", say`上${LINE_BREAK}下`),
  );
  const [first, second] = reportParagraphs(await renderWord(document, []));
  expect(wordsOf(first!)).toBe("占比<甲&乙【待补充：原因】丙>。");
  expect(highlighted(first!)).toEqual(["【待补充：原因】"]);
  expect(wordsOf(second!)).toBe("上\n下");
});

test("gives every role its style, and the cover a page of its own", async () => {
  const { bytes, document } = await wordOf(clean2024);
  const styles = { "cover-title": "CoverTitle", "cover-line": "CoverLine", title: "ReportTitle", body: "OfficialBody" };
  const expected = document.paragraphs.map(
    ({ role }) => (styles as Record<string, string>)[role] ?? role.replace("heading-", "Heading"),
  );
  const paragraphs = reportParagraphs(bytes);
  expect(paragraphs.map(styleOf)).toEqual(expected);
  const endsSection = paragraphs.map((element) => all(element, "w:sectPr").length > 0);
  expect(endsSection.indexOf(true)).toBe(expected.lastIndexOf("CoverLine"));
});

test("a document without a cover begins with page 1", async () => {
  const bytes = await renderWord(documentOf(paragraph("title", "标题"), paragraph("body", "正文。")), []);
  const sections = sectionsOf(bytes);
  expect(sections).toHaveLength(1);
  expect(valueAt(sections[0]!, ["w:pgNumType"], "w:start")).toBe("1");
});

test("no title leaves a character alone on its last line", async () => {
  const name = "某某市某某区厂地协作服务中心";
  const title = (text: string) => renderWord(documentOf(paragraph("title", text)), []);
  const [broken] = reportParagraphs(await title(`2023年度${name}${name.slice(0, 5)}`));
  const [short] = reportParagraphs(await title(name));
  const indent = Number(valueAt(broken!, ["w:pPr", "w:ind"], "w:left"));
  expect(indent).toBe(Number(valueAt(broken!, ["w:pPr", "w:ind"], "w:right")));
  const perLine = (11906 - 1587 - 1474 - 2 * indent) / 440;
  // 24 characters in two lines of about the same length.
  expect(perLine).toBeGreaterThanOrEqual(12);
  expect(perLine).toBeLessThan(15);
  expect(valueAt(short!, ["w:pPr", "w:ind"], "w:left")).toBeUndefined();
});

test("the same report gives the same bytes, whatever the time", async () => {
  const first = await wordOf(clean2024);
  jest.useFakeTimers({
    now: new Date("2031-05-06T07:08:09Z"),
    doNotFake: ["nextTick", "setImmediate", "queueMicrotask"],
  });
  try {
    const again = await wordOf(clean2024);
    expect(Buffer.from(again.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});
