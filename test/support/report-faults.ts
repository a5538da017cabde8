import { CATALOGUE } from "../../src/catalogue";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { readSubmission, type Submission } from "../../src/catalogue/submission";
import { reportReadings } from "../../src/catalogue/text/read-narrative";
import { sheetOfDesign } from "../../src/core/formula/recalculation/snapshot-of-design";
import type { WorkbookSnapshot } from "../../src/core/grid/snapshot";
import { textOfParagraph, type ReportDocument } from "../../src/core/narrative/document";
import { runRules } from "../../src/core/rules/run-rules";
import { designReport, REPORT_SHEET } from "../../src/render/report-sheet";

/** What a report that nobody has gone over yet may be told. */
const TO_BE_FILLED_IN = new Set(["narrative-placeholder-left", "cover-blank"]);

/** A workbook with a report in it, as it is read when it is checked. */
export function submissionWith(forms: WorkbookSnapshot, document: ReportDocument): Submission {
  return readSubmission({ sheets: [...forms.sheets, sheetOfDesign(designReport(document))] }, DEFAULT_PACK);
}

/** What our own rules find in a report, gaps apart: `rule: message`. */
export function findingsInReport(submission: Submission): readonly string[] {
  const narrative = CATALOGUE.filter(({ theme }) => theme === "narrative" || theme === "form");
  return runRules(narrative, submission).flatMap(({ findings }) =>
    findings
      .filter(({ at, rule }) => at?.sheet === REPORT_SHEET && !TO_BE_FILLED_IN.has(rule))
      .map(({ rule, message }) => `${rule}: ${message}`),
  );
}

/** Sentences of a report that tell of one matter two figures, by the reader that checks typed reports. */
export function contradictionsIn(submission: Submission): readonly string[] {
  return reportReadings(submission).flatMap(({ narrative: { mentions } }) => {
    const told = new Map<string, Set<string>>();
    for (const { meaning, column, year, whose, figure } of mentions) {
      if (whose !== "unit") continue;
      const matter = [meaning.subject, meaning.measure, column, year].join(" ");
      told.set(matter, (told.get(matter) ?? new Set()).add(figure.value.toString()));
    }
    return [...told].flatMap(([matter, values]) => (values.size > 1 ? [`${matter}: ${[...values].join(", ")}`] : []));
  });
}

/** What no report may say, whatever the forms hold. */
const BROKEN: readonly RegExp[] = [
  /[，。；、]{2}/,
  /[，；、：]$/,
  /^[，。；、]/,
  /[：（“][，。；、）”]/,
  /其中[，。；]/,
  /undefined|null|NaN|Infinity|\[object/,
  /(?<![\d.])0(?:\.0+)?(?:万元|%)/,
  /[，；。、为由](?:万元|%)|[得扣]分[（，。]/,
  /（）|“”|【】|《》/,
  / {2}|\u3000/,
  /(?:增长|下降|增加|减少|超出|变动|相差)0(?:\.0+)?(?:万元|%)/,
  /-\d/,
  /#(?:VALUE|DIV|REF|NAME|N\/A)/,
  /not evaluated/,
];

/** Faults of style, which the forms' own words may have: words said twice, headers of columns, two colons in one clause. */
const CLUMSY: readonly RegExp[] = [
  /项目”?项目|支出支出|经费经费|方面方面|指标指标|的的|了了/,
  /年初预算数|全年预算数|全年执行数|上年决算数|年度指标值|实际完成值|偏差原因分析|自评得分(?!\d)/,
  /：“[^”]*”：/,
  /[:;,!?]|\(|\)/,
  /方面，并|方面，同时/,
];

/** The year's 执行率 may well be none, and the forms' own words have any figure; the date is for a person. */
const RATE_OF_NOTHING = /(?:执行率|控制率)0\.00%/g;
const FORMS_OWN = /(?:目标值|实际完成|完成情况)[^，；。]*/g;
const EMPTY_DATE = "年    月    日";

/** Whatever is broken in the sentences of a report. */
export function brokenSentences(document: ReportDocument): readonly string[] {
  return sentencesWith(document, BROKEN);
}

/** Whatever a careful reader would strike out. */
export function clumsySentences(document: ReportDocument): readonly string[] {
  return sentencesWith(document, CLUMSY);
}

/** What is broken in a text, as it stands in a cell. */
export function brokenWords(text: string): readonly RegExp[] {
  return BROKEN.filter((pattern) => pattern.test(text.trim().replace(FORMS_OWN, "完成值")));
}

function sentencesWith({ paragraphs }: ReportDocument, faults: readonly RegExp[]): readonly string[] {
  const texts = paragraphs.map(textOfParagraph).filter((text) => text !== EMPTY_DATE);
  return texts.filter((text) => {
    const own = text.replace(RATE_OF_NOTHING, "").replace(FORMS_OWN, "完成值");
    return faults.some((pattern) => pattern.test(own));
  });
}
