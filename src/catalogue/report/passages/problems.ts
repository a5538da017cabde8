import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { gap, joined, say, type Piece, type Sayable } from "../../../core/narrative/piece";
import type { Told } from "../problems/deviation";
import type { ProblemGroup } from "../problems/problems";
import { takenOrGap, type Taken, type Topic } from "../taken";
import { definePassage } from "../view";

/** 七: what the forms themselves say went wrong, by cause, each with its stated reasons. */
export const problemsFound = definePassage({
  id: "problems-found",
  reads: ({ problems, taken }) => ({ problems, taken }),
  write: ({ problems, taken }) => problemParagraphs(problems, taken, "problems"),
});

/** 八: one measure for each of them. */
export const measures = definePassage({
  id: "measures",
  reads: ({ problems, taken }) => ({ problems, taken }),
  write: ({ problems, taken }) => measureParagraphs(problems, taken, "measures"),
});

/** Every cause with its facts and reasons, numbered; then what weighs little, in one sentence. */
export function problemParagraphs(
  problems: readonly ProblemGroup[],
  taken: Taken,
  topic: Topic,
): readonly ReportParagraph[] {
  if (problems.length === 0) return takenOrGap(taken, topic);
  const told = problems.filter(({ key }) => key !== "minor");
  const written = told.some(({ reasons }) => reasons.length === 0) ? (taken(topic) ?? []) : [];
  const minor = problems.find(({ key }) => key === "minor");
  return [
    ...told.map((group, index) => problemOf(group, index, written.length > 0)),
    ...written,
    ...(minor ? [minorParagraph(minor, told.length > 0)] : []),
  ];
}

/** A cause without a reason asks for one, unless the unit has written of its problems elsewhere. */
function problemOf(
  { key, title, facts, others, reasons }: ProblemGroup,
  index: number,
  explained: boolean,
): ReportParagraph {
  const asked = explained ? "" : [gap(`${title.replace(/方面$/, "")}偏差的原因`)];
  const why = reasons.length === 0 ? asked : say`主要原因：${toldInTurn(reasons)}。`;
  const rest = others.length === 0 ? "" : say`另有：${inTurn(others)}。`;
  return { ...paragraph("body", say`${index + 1}.${title}：${inTurn(facts)}。`, rest, why), key: `problem:${key}` };
}

/** What lost little: 此外还有个别小额扣分：…扣0.4分；…扣0.2分; with its reasons where nothing else is told. */
function minorParagraph({ facts, reasons }: ProblemGroup, besides: boolean): ReportParagraph {
  const opening = besides ? "此外还有个别小额扣分：" : "自评中有个别小额扣分：";
  const why = besides || reasons.length === 0 ? "" : say`主要原因：${toldInTurn(reasons)}。`;
  return { ...paragraph("body", say`${opening}${inTurn(facts)}。`, why), key: "problem:minor" };
}

/** For every cause what is done about it, in the words of the forms; or all of what a person has written of it elsewhere. */
export function measureParagraphs(
  problems: readonly ProblemGroup[],
  taken: Taken,
  topic: Topic,
): readonly ReportParagraph[] {
  const written = taken(topic);
  if (written) return written;
  const causes = problems.filter(({ key }) => key !== "minor");
  if (causes.length > 0) return causes.map(measureOf);
  const minor = minorMeasures(problems);
  return minor.length === 0 ? takenOrGap(taken, topic) : minor;
}

function measureOf({ key, title, measures: stated }: ProblemGroup, index: number): ReportParagraph {
  const opening = `${index + 1}.针对${title}的问题，`;
  return stated.length === 0
    ? { ...paragraph("body", `${opening}采取以下措施。`, [gap(MEASURE)]), key: `measure:${key}` }
    : { ...paragraph("body", say`${opening}${toldInTurn(stated)}。`), key: `measure:${key}` };
}

/** Where only little was lost, what the forms say will be done about it. */
function minorMeasures(problems: readonly ProblemGroup[]): readonly ReportParagraph[] {
  return problems.flatMap(({ key, measures: stated }) =>
    stated.length === 0
      ? []
      : [{ ...paragraph("body", say`${inTurn(stated.map(nameAndWords))}。`), key: `measure:${key}` }],
  );
}

const MEASURE = "改进措施、责任人和完成时限";

/** 九: what is done with the results. The usual sentence is proposed, and a person says whether it is true. */
export const publication = definePassage({
  id: "publication",
  reads: ({ taken }) => taken,
  write: (taken) =>
    takenOrGap(
      taken,
      "publication",
      "自评结果作为改进管理和以后年度预算安排的依据，随部门决算一并公开（请核实；如有不同，请写明应用和公开的方式）",
    ),
});

/** 十: only where the unit has something to say. */
export const otherMatters = definePassage({
  id: "other-matters",
  reads: ({ taken }) => taken("other"),
  write: (written) => (written ? [paragraph("heading-1", "十、其他需要说明的问题"), ...written] : []),
});

/** 甲；乙；丙 */
function inTurn(parts: readonly Sayable[]): readonly Piece[] {
  return joined(parts.flatMap((part, index) => [index === 0 ? "" : "；", part]));
}

/** Of one its words alone, of several each with whom it is said for: “甲”：…；“乙”：…. */
function toldInTurn(told: readonly Told[]): readonly Piece[] {
  return told.length === 1 ? [told[0]!.words] : inTurn(told.map(nameAndWords));
}

function nameAndWords({ of, words }: Told): Sayable {
  return say`${of}：${words}`;
}
