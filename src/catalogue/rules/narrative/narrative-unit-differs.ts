import { defineRule } from "../../submission/define-rule";
import type { NarrativeParagraph } from "../../text/narrative";
import { plainTextOf } from "../../text/plain-text";
import { placeInText } from "../../text/quoting";
import { reportReadings, type ReportReading } from "../../text/read-narrative";
import { isListNumber, type Segment } from "../../text/segments";

const OFFICE =
  "(?:局|委|委员会|办|办公室|中心|站|所|校|院|镇|乡|街道|街道办事处|办事处|馆|队|支队|大队|处|管理处|学校|中学|小学|医院|幼儿园|厅|人民政府|政府)";
/** A clause's first subject: what stands before 是, 为, the comma or （以下简称, where it ends like the name of an office. */
const SUBJECT = new RegExp(
  `^(?<name>[^,，。;:：]{3,40}?${OFFICE})(?=是|为|系|[，,(（]|主要|承担|负责|成立于|位于|现有|内设|$)`,
);
/** 本单位, 我局; or a year, a document or an office above it stands first; or offices are counted: 机关内设综合办等6个办公室. */
const NOT_A_NAME =
  /^(?:本|我|该|全|各|与|较|比|同|对|参照|学习|根据|按照|依据|经|由|在|\d)|所属|下属|隶属|下辖|主管|领导|直属|批准|内设|下设|设有|\d个|和|与|、/;
/** 本级, 机关 and 原 do not make another unit. */
const SAME_ANYWAY = /本级|机关|原|\([^()]*\)/g;
/** （以下简称…）, or brackets behind which it is told what the unit is; 水利局（本级）支出…万元 is a figure among others. */
const INTRODUCES = /^\((?:以下|下称|简称)|^\([^()]*\)(?:是|为|系|[,，]|主要|承担|负责|成立于|位于|现有|内设|$)/;
const SHORTEST = 4;
const LONGEST_HEADING = 12;

/** The first subject of section 一 is another unit than the one whose forms these are. */
export const narrativeUnitDiffers = defineRule({
  id: "narrative-unit-differs",
  theme: "narrative",
  title: "报告介绍的是另一个单位",
  why: "“单位基本情况”第一句写的不是本单位，多半是照抄了别的单位的报告。",
  basis: "附件4 与附件1、附件2 单位名称一致",
  remedy: "把“单位基本情况”改为本单位的职能和机构，并检查后文是否也有照抄的内容。",
  severity: "warning",
  messages: { differs: "报告“单位基本情况”介绍的是“{name}”，表格的单位是“{unit}”。" },
  absent: "没有附件4，或“单位基本情况”没有写单位名称",
  over: (submission) =>
    reportReadings(submission).flatMap((reading) => {
      const subject = firstSubject(reading);
      return subject ? [subject] : [];
    }),
  needs: () => ({}),

  check(_, { subject: { paragraph, name, start, unit, text }, finding }) {
    if (isSameUnit(name, unit) || text.includes(unit)) return undefined;
    return finding("differs", {
      at: placeInText(paragraph, start),
      expected: unit,
      actual: name,
      data: { name, unit },
    });
  },
});

interface Subject {
  readonly paragraph: NarrativeParagraph;
  readonly name: string;
  readonly start: number;
  readonly unit: string;
  /** The whole paragraph. */
  readonly text: string;
}

function firstSubject({ narrative, submission }: ReportReading): Subject | undefined {
  const paragraph = narrative.paragraphs.find(
    ({ section, source, heading }) => section === "unit" && source.text.trim() !== heading,
  );
  const unit = submission.unit === undefined ? undefined : plainTextOf(submission.unit).text;
  const first = paragraph?.segments.find((segment) => !isHeadingBefore(segment));
  if (!paragraph || !first || unit === undefined) return undefined;
  const name = SUBJECT.exec(`${first.text}${first.closer}`)?.groups?.name;
  if (name === undefined || NOT_A_NAME.test(name)) return undefined;
  const behind = paragraph.plain.text.slice(first.start + name.length);
  if (behind.startsWith("(") && !INTRODUCES.test(behind)) return undefined;
  return { paragraph, name, start: first.start, unit, text: paragraph.plain.text };
}

/** （一）机构设置。 before the first sentence. */
function isHeadingBefore({ text, closer, opener }: Segment): boolean {
  return (
    isListNumber(text) ||
    (opener !== "，" && /[。:]/.test(closer) && !SUBJECT.test(`${text}${closer}`) && text.length <= LONGEST_HEADING)
  );
}

/** The same name, one shortened, or one whose characters stand in the other in their order (水利中心, 水利工程服务中心). */
function isSameUnit(a: string, b: string): boolean {
  const [first, second] = [a, b].map((name) => name.replace(SAME_ANYWAY, ""));
  const [short = "", long = ""] = (first ?? "").length <= (second ?? "").length ? [first, second] : [second, first];
  if (short.length < SHORTEST) return true;
  let at = 0;
  for (const sign of long) if (sign === short.charAt(at)) at++;
  return at === short.length;
}
