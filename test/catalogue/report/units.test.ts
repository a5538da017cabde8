import { clean2024 } from "../../../src/app/examples/clean-2024";
import type { CaseData } from "../../../src/catalogue/forms/canonical";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { textOfParagraph, type ReportDocument } from "../../../src/core/narrative/document";
import {
  brokenSentences,
  clumsySentences,
  contradictionsIn,
  findingsInReport,
  submissionWith,
} from "../../support/report-faults";
import { formsOf, projectReportsOn, recalculated, reportOn } from "../../support/report-of";
import { UNITS } from "../../support/units";
import { untracedFigures } from "../../support/untraced-figures";

const ALL: readonly (readonly [name: string, data: CaseData])[] = Object.entries({
  ...UNITS,
  "the example of how it should be": clean2024,
});

/** So many problems and measures a report may have, besides one list of small matters. */
const MOST = 4;

/** Words that say there was nothing. */
const NONE = /本单位无|没有(?:年初|全年|安排|使用|发生|支出|项目)|全年没有/;

function textsOf({ paragraphs }: ReportDocument): readonly string[] {
  return paragraphs.map(textOfParagraph);
}

/** The paragraphs of a section, from its heading to the next. */
function sectionOf(texts: readonly string[], number: string): readonly string[] {
  const from = texts.findIndex((text) => text.startsWith(`${number}、`));
  const length = texts.slice(from + 1).findIndex((text) => /^[一二三四五六七八九十]、/.test(text));
  return texts.slice(from + 1, length < 0 ? undefined : from + 1 + length);
}

/** The same forms with every figure and 无 taken out. */
function withoutFigures({ sheets }: WorkbookSnapshot): WorkbookSnapshot {
  const isFigure = (value: unknown) => typeof value === "number" || /^无$|^[\d.]+(?:万元|分|人)$/.test(String(value));
  return {
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter(({ value }) => !isFigure(value)).map((cell) => withoutInline(cell)),
    })),
  };
}

/** 其中：一般公共预算：0 without its 0. */
function withoutInline<Cell extends { readonly value: unknown }>(cell: Cell): Cell {
  return typeof cell.value === "string"
    ? { ...cell, value: cell.value.replace(/([：:])\s*(?:无|[\d.]+(?:万元)?)$/, "$1") }
    : cell;
}

describe.each(ALL)("the report on %s", (_, data) => {
  const forms = formsOf(data);
  const { document } = reportOn(forms);
  const texts = textsOf(document);

  test("is found without fault by our own rules, and no sentence of it says otherwise than another", () => {
    const submission = submissionWith(forms, document);
    expect(findingsInReport(submission)).toEqual([]);
    expect(contradictionsIn(submission)).toEqual([]);
  });

  test("reads well", () => {
    expect(brokenSentences(document)).toEqual([]);
    expect(clumsySentences(document)).toEqual([]);
    for (const project of projectReportsOn(forms)) {
      expect([...brokenSentences(project), ...clumsySentences(project)]).toEqual([]);
    }
  });

  test("follows its cells", () => {
    expect(recalculated(document, forms)).toEqual(texts);
    expect(untracedFigures(document)).toEqual([]);
  });

  test("says nothing twice", () => {
    const sentences = texts.slice(5).flatMap((text) => text.split(/(?<=。)/));
    const repeated = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
    expect(repeated.filter((sentence) => /\d/.test(sentence) && !/^该项目自评总分/.test(sentence))).toEqual([]);
    expect(texts.join("").match(/，全年支出[\d.]+万元/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test("names no more than four problems and four measures, item by item", () => {
    const numbersIn = (section: string) => sectionOf(texts, section).flatMap((text) => /^(\d)\./.exec(text)?.[1] ?? []);
    const [problems, measures] = [numbersIn("七"), numbersIn("八")];
    expect(problems).toEqual(problems.map((__, index) => String(index + 1)));
    expect(problems.length).toBeLessThanOrEqual(MOST);
    expect(measures).toEqual(problems);
    expect(sectionOf(texts, "七").filter((text) => text.includes("小额扣分")).length).toBeLessThanOrEqual(1);
  });

  test("says of a blank nowhere that there was none", () => {
    const emptied = withoutFigures(forms);
    expect(textsOf(reportOn(emptied).document).filter((text) => NONE.test(text.replace(/【[^】]*】/g, "")))).toEqual(
      [],
    );
  });
});
