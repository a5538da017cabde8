import { clean2024 } from "../../../../src/app/examples/clean-2024";
import { CATALOGUE } from "../../../../src/catalogue";
import { DEFAULT_PACK } from "../../../../src/catalogue/packs";
import { readSubmission, type Submission } from "../../../../src/catalogue/submission/index";
import type { Paragraph } from "../../../../src/core/template/parts";
import { runRules } from "../../../../src/core/rules/run-rules";
import type { CaseData } from "../../../../src/catalogue/forms/canonical";
import { snapshotFor } from "../../../support/describe-rule";
import { city } from "../../substance/books/city";
import { clinic } from "../../substance/books/clinic";
import { court } from "../../substance/books/court";
import { forest } from "../../substance/books/forest";
import { roads } from "../../substance/books/roads";
import { school } from "../../substance/books/school";
import { town } from "../../substance/books/town";
import type { BookName } from "../../substance/mistakes";

/** The units that sentences are told of. */
export type SentenceBook = BookName | "roads" | "court" | "city" | "forest";

/** Where a sentence stands in the report. */
export type Section =
  "unit" | "generalBudget" | "basic" | "project" | "governmentFund" | "performance" | "problems" | "measures";

/** Sentences, a line each, by the section they stand in. */
export type SentencesBySection = Partial<Readonly<Record<Section, string>>>;

const RULES = CATALOGUE.filter(({ theme }) => theme === "narrative");

/** Their workbooks, without a report of sentences. */
export const BOOKS: Readonly<Record<SentenceBook, CaseData>> = {
  water: clean2024,
  school,
  clinic,
  town,
  roads,
  court,
  city,
  forest,
};
/** What 七 and 八 must say of each, with no figure. */
const SAID: Readonly<Record<SentenceBook, readonly [problems: string, measures: string]>> = {
  water: [
    "清淤渠道长度因连续降雨没有达到年度指标值，长期管护机制尚在完善，部分项目结算较晚。",
    "由工程股按月通报清淤渠道进度和结算进度。",
  ],
  school: ["教师培训人次没有达到指标值，教师梯队建设有短板。", "由教务处补派教师参加培训。"],
  clinic: ["应急演练场次少于计划，重点人群筛查人数没有达到目标。", "应急办补做演练，结核病防治科组织补查。"],
  town: ["硬化道路里程没有完成，生活污水治理率低于目标。", "农业农村办完成剩余道路，财政所按月调度。"],
  court: [
    "开展巡回审判场次、审判团队建设、人民群众满意度没有达到目标，工程款结算较晚导致执行较慢。",
    "由审判管理办公室下年4月补做巡回审判。",
  ],
  city: [
    "改造老旧小区数、垃圾分类达标率、建设分类投放亭数没有达到目标，长效管理机制有差距。",
    "由环卫股下年6月底前完成安装。",
  ],
  forest: ["培训护林员人次没有达到目标，林长制体系有短板，工程款支付较慢。", "由造林绿化股下年3月底前办理结算。"],
  roads: ["安装波形护栏长度没有达到指标值，养护巡查制度执行有差距，工程款结算较晚。", "养护股下年4月安装余下护栏。"],
};

/** A report with its nine headings. */
function outlineOf(book: SentenceBook): readonly (readonly [Section | "", string])[] {
  const { year, unitName } = BOOKS[book];
  const [problems, measures] = SAID[book];
  return [
    ["", `${year}年度${unitName}单位整体支出绩效自评报告`],
    ["unit", "一、单位基本情况"],
    ["generalBudget", "二、一般公共预算支出情况"],
    ["basic", "（一）基本支出情况"],
    ["project", "（二）项目支出情况"],
    ["governmentFund", "三、政府性基金预算支出情况"],
    ["", "四、国有资本经营预算支出情况"],
    ["", "五、社会保险基金预算支出情况"],
    ["performance", "六、部门整体支出绩效情况"],
    ["problems", "七、存在的问题及原因分析"],
    ["", problems],
    ["measures", "八、下一步改进工作的举措"],
    ["", measures],
    ["", "九、部门整体支出绩效自评结果拟应用和公开情况"],
  ];
}

/** What the rules of the report say, errors and warnings, once a sentence stands in the clean example's. */
export function saidOf(section: Section, sentence: string): readonly string[] {
  return saidOfBook("water", section, sentence);
}

/** Each book read once, with a report of nothing but headings. */
const READ = new Map<SentenceBook, Submission>();

function readingOf(book: SentenceBook): Submission {
  const read =
    READ.get(book) ??
    readSubmission(
      snapshotFor(BOOKS[book], { data: (data) => void (data.report = outlineOf(book).map(([, text]) => text)) }),
      DEFAULT_PACK,
    );
  READ.set(book, read);
  return read;
}

/** The same of one of the clean books: the sentence behind the heading of its section. */
export function saidOfBook(book: SentenceBook, section: Section, sentence: string): readonly string[] {
  const submission = readingOf(book);
  const reports = submission.reports.map((report) => {
    const paragraphs = report.model.paragraphs.flatMap((paragraph, index): Paragraph[] => {
      const at = { ...paragraph.at, row: paragraph.at.row + 1000 };
      const isOpened = outlineOf(book)[index]?.[0] === section;
      return isOpened ? [paragraph, { text: sentence, at, pieces: [{ at, start: 0 }] }] : [paragraph];
    });
    return { ...report, model: { ...report.model, paragraphs } };
  });
  return runRules(RULES, { ...submission, reports }).flatMap(({ rule, findings, error }) => [
    ...findings.filter(({ severity }) => severity !== "advice").map(({ message }) => `${rule}: ${message}`),
    ...(error === null ? [] : [`${rule} crashed: ${error}`]),
  ]);
}

/** All sentences with their sections, one by one. */
export function sentencesOf(by: SentencesBySection): readonly (readonly [Section, string])[] {
  return Object.entries(by).flatMap(([section, lines]) =>
    lines
      .trim()
      .split("\n")
      .map((line) => [section as Section, line] as const),
  );
}
