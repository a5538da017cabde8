import { readHeading, sectionLevel, type SectionKey } from "../../forms/self-evaluation-report/sections";
import type { SelfEvaluationReport } from "../../forms/instances";
import type { Submission } from "../../submission/index";
import { ofEarlierYear } from "./earlier-year";
import type { TakenText, Topic } from "./taken";

/** Sections that a report takes over as they stand. */
const WHOLE: Readonly<Partial<Record<SectionKey, Topic>>> = {
  stateCapital: "state-capital",
  socialInsurance: "social-insurance",
  problems: "problems",
  measures: "measures",
  publication: "publication",
};

/** A section that is none of the nine, known by its heading. */
const OTHER_MATTERS = /其他需要说明|其它需要说明/;

/** How the year's income stands beside the year before: no form knows. */
const INCOME_CHANGE = /(?:收入|拨款)[^。]*(?:上年|去年|同比)[^。]*(?:增|减|升|降|持平)/;

/** What opens a report: on whose word the unit evaluated itself. */
const OPENING = /^(?:根据|按照|为(?:进一步)?).*(?:报告如下|汇报如下|情况如下)/;

/** Where the unit's section goes over from what it does to what the tables hold. */
const OF_TABLES = /编制|在职|在编|万元|预算|决算|执行率|绩效目标|总体目标|得分/;

/** What the money of a fund was for. */
const USED_FOR = /(?:全部|主要|均|专项)?用于[^，,。；;\d]*/;

/** How money and projects were looked after. */
const MANAGEMENT = /(?:管理|内控|内部控制|报销|采购|会计|监督)[^。]{0,12}(?:制度|办法|规定|细则)|专款专用|专账核算/;

/** It stands in forms under any heading, and answers none. */
const SAYS_NOTHING = /^无(?:其[他它])?(?:需要?|要)?说明的?(?:情况|问题|事项)?。?$/;

/** The paragraphs of a report by the section they stand in, without headings. */
interface SectionText {
  readonly section: SectionKey | "opening" | "other" | undefined;
  readonly text: string;
}

/**
 * What a person has written in the typed reports of a submission (附件4) that no form knows: duties, the use of a fund, measures, publication.
 * Sentences with figures stay where they are: those the forms tell. `source` names where they come from, e.g. `附件4`; `forms` are those that the
 * texts are for, where they stand in another file.
 */
export function harvestFrom(
  { reports, ...own }: Submission,
  source?: string,
  forms: Submission = { reports, ...own },
): readonly TakenText[] {
  return reports.flatMap((report) => {
    const earlier = earlierYear(report, forms.year);
    // Of this year's own reports a person's words are found paragraph by paragraph.
    if (report.markers.length > 0 && earlier === undefined) return [];
    const from = source ?? report.name;
    const found = topicsOf(sectionTexts(report));
    const elsewhere = source === undefined ? {} : { elsewhere: true as const };
    return earlier === undefined
      ? [...found].map(([topic, paragraphs]): TakenText => ({ topic, paragraphs, source: from, ...elsewhere }))
      : [...found]
          .filter(([topic]) => !OF_ITS_YEAR.has(topic))
          .map(([topic, paragraphs]): TakenText => {
            const told = `${from}（${earlier}年度的，请重新核对）`;
            return { topic, ...ofEarlierYear(paragraphs, earlier, forms), source: told, ...elsewhere, earlier: true };
          });
  });
}

/** The year of a report where it is an earlier one than its forms'. */
function earlierYear({ titleYear }: SelfEvaluationReport, year: number | undefined): number | undefined {
  return titleYear !== undefined && year !== undefined && titleYear < year ? titleYear : undefined;
}

/** What holds for its own year only: the notice it follows, what went wrong and what was to be done about it. */
const OF_ITS_YEAR: ReadonlySet<Topic> = new Set([
  "opening",
  "income-change",
  "problems",
  "measures",
  "other",
  "state-capital",
  "social-insurance",
]);

function sectionTexts({ model: { paragraphs } }: SelfEvaluationReport): readonly SectionText[] {
  const level = sectionLevel(paragraphs);
  let section: SectionText["section"] = "opening";
  return paragraphs.flatMap(({ text }): readonly SectionText[] => {
    const heading = readHeading(text, level);
    if (heading && heading.level === level) {
      section = OTHER_MATTERS.test(heading.text) ? "other" : heading.sections[0];
      const behind = text.slice(text.indexOf(heading.text) + heading.text.length).replace(/^[。.：:\s]+/, "");
      return behind === "" ? [] : [{ section, text: behind }];
    }
    return heading ? [] : [{ section, text: text.trim() }];
  });
}

function topicsOf(texts: readonly SectionText[]): ReadonlyMap<Topic, readonly string[]> {
  const found = new Map<Topic, string[]>();
  const add = (topic: Topic, text: string): void => void found.set(topic, [...(found.get(topic) ?? []), text]);
  let duties = true;
  for (const { section, text } of texts) {
    if (text === "" || text.includes("【待补充") || SAYS_NOTHING.test(text)) continue;
    if (section === "opening" && OPENING.test(text)) add("opening", text);
    if (section === "other") add("other", text);
    const whole = section !== undefined && section !== "opening" && section !== "other" ? WHOLE[section] : undefined;
    if (whole) add(whole, text);
    if (section === "unit" && duties) {
      const sentences = sentencesOf(text);
      const own = sentences.findIndex((sentence) => OF_TABLES.test(sentence));
      const kept = own < 0 ? sentences : sentences.slice(0, own);
      if (kept.length > 0) add("duties", kept.join(""));
      duties = own < 0;
    }
    if (section === "unit" || section === "generalBudget") {
      const changes = sentencesOf(text).filter((sentence) => INCOME_CHANGE.test(sentence));
      if (changes.length > 0) add("income-change", changes.join(""));
    }
    const use = section === "governmentFund" ? USED_FOR.exec(text)?.[0] : undefined;
    if (use) add("fund-use", `政府性基金${use}。`);
    if (section === "unit" || section === "generalBudget" || section === "performance") {
      const managed = sentencesOf(text).filter((sentence) => MANAGEMENT.test(sentence) && !/\d/.test(sentence));
      if (managed.length > 0) add("management", managed.join(""));
    }
  }
  return found;
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。！？]+[。！？]?/g) ?? [];
}
