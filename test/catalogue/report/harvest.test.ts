import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { harvestFrom, type TakenText } from "../../../src/catalogue/report";
import { readSubmission } from "../../../src/catalogue/submission/index";
import { planReport, type ReportPlanOptions } from "../../../src/app/report";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { textOfParagraph } from "../../../src/core/narrative/document";
import * as renderer from "../../../src/render/report-sheet";

/** A workbook with the forms of the clean example and a typed report of these paragraphs. */
function submissionWith(...paragraphs: readonly string[]) {
  const forms = designForms(clean2024).filter(({ name }) => name !== "附件4");
  const cells = ["2024年度某中心单位整体支出绩效自评报告", ...paragraphs].map((value, row) => ({
    row,
    column: 0,
    value,
  }));
  const typed = { name: "附件4", columnWidths: [76], rowHeights: {}, cells, merges: [] };
  return readSubmission(snapshotOfDesign([...forms, typed]), DEFAULT_PACK);
}

function taken(...paragraphs: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(harvestFrom(submissionWith(...paragraphs)).map((one) => [one.topic, one.paragraphs]));
}

const DUTIES = "某中心是公益一类事业单位，承担辖区渠道运行维护工作。";
const MEASURES = ["1.按月通报执行进度。", "2.健全管护机制。"];

test("free sentences are taken over as they stand; those that the tables tell are not", () => {
  expect(
    taken(
      "根据财政局通知要求，我中心开展了自评，现将有关情况报告如下。",
      "一、单位基本情况",
      `${DUTIES}内设3个股室。编制18人，在职人员17人。`,
      "2024年年初预算548.00万元，全年支出554.80万元。",
      "严格执行资金管理制度，做到专款专用。",
      "三、政府性基金预算支出情况",
      "政府性基金预算支出60.00万元，全部用于水库移民后期扶持。",
      "七、存在的问题及原因分析",
      "一是培训覆盖不足。",
      "八、下一步改进工作的举措",
      ...MEASURES,
      "九、部门整体支出绩效自评结果拟应用和公开情况",
      "自评结果随部门决算公开。",
      "十、其他需要说明的问题",
      "本年度机构改革，职能有调整。",
    ),
  ).toEqual({
    opening: ["根据财政局通知要求，我中心开展了自评，现将有关情况报告如下。"],
    duties: [`${DUTIES}内设3个股室。`],
    management: ["严格执行资金管理制度，做到专款专用。"],
    "fund-use": ["政府性基金全部用于水库移民后期扶持。"],
    problems: ["一是培训覆盖不足。"],
    measures: MEASURES,
    publication: ["自评结果随部门决算公开。"],
    other: ["本年度机构改革，职能有调整。"],
  });
});

test("gaps that nobody has filled, and a report without sections, give nothing", () => {
  expect(taken("一、单位基本情况", "【待补充：单位主要职能】", "八、下一步改进工作的举措", "【待补充：举措】")).toEqual(
    {},
  );
  expect(taken("本单位无项目支出。")).toEqual({});
  expect(taken("九、部门整体支出绩效自评结果拟应用和公开情况", "无其他需要说明的情况")).toEqual({});
});

describe("what is taken over", () => {
  const submission = submissionWith("一、单位基本情况", DUTIES, "八、下一步改进工作的举措", ...MEASURES);
  const plan = (options: ReportPlanOptions = {}) => planReport(submission, renderer, options);
  const textsOf = (options?: ReportPlanOptions) => plan(options).document.paragraphs.map(textOfParagraph);

  test("stands unchanged in place of its gap, and is told with its source", () => {
    const texts = textsOf();
    expect(texts[texts.indexOf("一、单位基本情况") + 1]).toBe(DUTIES);
    const at = texts.indexOf("八、下一步改进工作的举措");
    expect(texts.slice(at + 1, at + 3)).toEqual(MEASURES);
    expect(plan().taken).toEqual([
      { id: "附件4:duties", about: "单位主要职能、机构设置和年度重点工作", paragraphs: [DUTIES], source: "附件4" },
      { id: "附件4:measures", about: "下一步改进工作的举措", paragraphs: MEASURES, source: "附件4" },
    ]);
  });

  test("can be refused", () => {
    expect(textsOf({ harvest: false })).not.toContain(DUTIES);
    expect(plan({ harvest: false }).taken).toEqual([]);
    expect(plan({ harvest: false }).gaps).toBeGreaterThan(plan().gaps);
  });

  test("goes before one of an earlier year, whose place it leaves where it is refused", () => {
    const other: TakenText = { topic: "duties", paragraphs: ["去年的职能。"], source: "去年.docx", earlier: true };
    expect(plan({ taken: [other] }).taken[0]).toMatchObject({ source: "附件4" });
    const without = plan({ taken: [other], refused: ["附件4:duties"] });
    expect(without.taken.map(({ source }) => source)).toContain("去年.docx");
    expect(without.document.paragraphs.map(textOfParagraph)).not.toContain(DUTIES);
  });

  test("gives way to a text of another file, which is kept as a person's words", () => {
    const other: TakenText = { topic: "duties", paragraphs: ["去年的职能。"], source: "去年.docx", elsewhere: true };
    const { document, taken: told } = plan({ taken: [other] });
    expect(document.paragraphs.find((one) => textOfParagraph(one) === "去年的职能。")).toMatchObject({ written: true });
    expect(told[0]).toMatchObject({ source: "去年.docx" });
  });
});

test("the clean example with its 附件4 leaves at most six gaps, and the date of its forms stands on the cover", () => {
  const dated = designForms(clean2024).map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === "string" && cell.value.includes("填报日期")
        ? { ...cell, value: cell.value.replace(/填报日期[:：].*/, "填报日期：2025年3月18日") }
        : cell,
    ),
  }));
  const { document, gaps } = planReport(readSubmission(snapshotOfDesign(dated), DEFAULT_PACK), renderer);
  expect(gaps).toBeLessThanOrEqual(6);
  expect(document.paragraphs.map(textOfParagraph)[2]).toBe("2025年3月18日");
});

describe("an earlier year's report", () => {
  const LAST_YEAR = [
    "根据某财〔2024〕3号通知要求，我中心开展了2023年度自评，现将情况报告如下。",
    "一、单位基本情况",
    "某中心是公益一类事业单位，2001年成立，内设3个股室，2023年管护渠道60公里，全年12名护渠员巡查3.6万人次，按第9条执行。",
    "四、国有资本经营预算支出情况",
    "本单位无国有资本经营预算支出。",
    "七、存在的问题及原因分析",
    "一是去年培训覆盖不足。",
    "八、下一步改进工作的举措",
    "2024年每半年培训一次。",
    "九、部门整体支出绩效自评结果拟应用和公开情况",
    "自评结果于2024年9月前随部门决算公开。",
  ];

  test("gives what may still hold: its years moved on, a gap for every figure; its notice, problems and measures are its own", () => {
    const [first, ...others] = LAST_YEAR;
    const submission = submissionWith(first!, ...others);
    const lastYear = { ...submission, reports: submission.reports.map((one) => ({ ...one, titleYear: 2023 })) };
    const found = harvestFrom(lastYear, "去年报告.docx", submission);
    expect(Object.fromEntries(found.map(({ topic, paragraphs }) => [topic, paragraphs]))).toEqual({
      duties: [
        "某中心是公益一类事业单位，2001年成立，内设【待补充：2024年度数据（2023年度为3个）】股室，" +
          "2024年管护渠道【待补充：2024年度数据（2023年度为60公里）】，" +
          "全年【待补充：2024年度数据（2023年度为12名）】护渠员巡查【待补充：2024年度数据（2023年度为3.6万人次）】，按第9条执行。",
        "【待补充：以上沿用2023年度的报告，请核对】",
      ],
      publication: ["自评结果于2025年9月前随部门决算公开。", "【待补充：以上沿用2023年度的报告，请核对】"],
    });
    expect(new Set(found.map(({ source }) => source))).toEqual(new Set(["去年报告.docx（2023年度的，请重新核对）"]));
  });

  /** What becomes of a sentence on the unit in a report of the year before. */
  function carriedOver(sentence: string) {
    const submission = submissionWith("一、单位基本情况", sentence);
    const lastYear = { ...submission, reports: submission.reports.map((one) => ({ ...one, titleYear: 2023 })) };
    return { submission, found: harvestFrom(lastYear, "去年报告.docx", submission) };
  }

  test("has this year's figure of an indicator that the forms name the same way, live; of no other", () => {
    const { submission, found } = carriedOver(
      "某中心负责渠道管护，全年清淤渠道长度52公里，巡查水库次数200次，培训3期。",
    );
    const [written] = found[0]!.paragraphs;
    expect(written).toBe(
      "某中心负责渠道管护，全年清淤渠道长度57公里，巡查水库次数252次，培训【待补充：2024年度数据（2023年度为3期）】。",
    );
    const { document } = planReport(submission, renderer, { taken: found, harvest: false });
    const own = document.paragraphs.find((one) => textOfParagraph(one) === written)!;
    expect(own.sentences.flat().flatMap((piece) => (piece.kind === "live" ? piece.reads : []))).toMatchObject([
      { sheet: "附件2" },
      { sheet: "附件2" },
    ]);
  });
});
