import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { gap, joined, say, type Piece, type Sayable } from "../../../core/narrative/piece";
import type { Told } from "../problems/deviation";
import type { Fact, ProblemGroup } from "../problems/problems";
import { takenOrGap, type Taken, type Topic } from "../harvest/taken";
import { definePassage } from "./view";

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
  const written = told.some(({ facts, others }) => !isExplained([...facts, ...others])) ? (taken(topic) ?? []) : [];
  const minor = problems.find(({ key }) => key === "minor");
  return [
    ...told.map((group, index) => problemOf(group, index, written.length > 0)),
    ...written,
    ...(minor ? [minorParagraph(minor, told.length > 0)] : []),
  ];
}

/** A cause of which the forms say neither why nor what will be done asks for it, unless the unit has written of its problems elsewhere. */
function problemOf({ key, title, facts, others, measures: stated }: ProblemGroup, index: number, written: boolean) {
  const explained = written || stated.length > 0 || isExplained([...facts, ...others]);
  const asked = explained ? "" : [gap(`${title.replace(/方面$/, "")}偏差的原因`)];
  const rest = others.length === 0 ? "" : say`另有：${inTurn(others.map(factInBrief))}。`;
  return {
    ...paragraph("body", ...factSentences(`${index + 1}.${title}：`, facts), rest, asked),
    key: `problem:${key}`,
  };
}

/** 甲；乙。 where there is no reason to tell; else every fact with its reason is a sentence. A reason that was told already is not told again. */
function factSentences(opening: string, facts: readonly Fact[]): readonly Sayable[] {
  if (!isExplained(facts)) return [say`${opening}${inTurn(facts.map(({ words }) => words))}。`];
  const seen = new Set<string>();
  return facts.map(({ words, reason }, index) => {
    const known = reason && seen.has(reason.text);
    if (reason) seen.add(reason.text);
    const why = reason ? (known ? "，原因同前" : say`，主要原因：${reason}`) : "";
    return say`${index === 0 ? opening : ""}${words}${why}。`;
  });
}

function isExplained(facts: readonly Fact[]): boolean {
  return facts.some(({ reason }) => reason !== undefined);
}

/** “甲”扣0.4分（连续降雨） */
function factInBrief({ words, reason }: Fact): Sayable {
  return reason ? say`${words}（${reason}）` : words;
}

/** What lost little: 此外还有小额扣分：…扣0.4分（连续降雨）；…扣0.2分. */
function minorParagraph({ facts }: ProblemGroup, besides: boolean): ReportParagraph {
  const opening = besides ? "此外还有小额扣分：" : "自评中有小额扣分：";
  return { ...paragraph("body", say`${opening}${inTurn(facts.map(factInBrief))}。`), key: "problem:minor" };
}

/** For every cause what is done about it, in the words of the forms; or all of what a person has written of it elsewhere. */
export function measureParagraphs(
  problems: readonly ProblemGroup[],
  taken: Taken,
  topic: Topic,
): readonly ReportParagraph[] {
  const written = taken(topic);
  if (written) return written;
  const answers = problems.filter(({ key }) => key !== "minor").map(measureOf);
  const all = [...answers, ...minorMeasures(problems, answers.length > 0)];
  return all.length === 0 ? takenOrGap(taken, topic) : all;
}

function measureOf({ key, title, measures: stated }: ProblemGroup, index: number): ReportParagraph {
  const sentences =
    stated.length === 0
      ? [say`${index + 1}.${gap(`针对${title}的问题，拟采取的改进措施、责任人和完成时限`)}`]
      : measureSentences(`${index + 1}.${title}：`, stated);
  return { ...paragraph("body", ...sentences), key: `measure:${key}` };
}

/** What the forms say will be done about what lost little. */
function minorMeasures(problems: readonly ProblemGroup[], besides: boolean): readonly ReportParagraph[] {
  return problems.flatMap(({ key, measures: stated }) =>
    key !== "minor" || stated.length === 0
      ? []
      : [{ ...paragraph("body", ...measureSentences(besides ? "此外，" : "", stated)), key: "measure:minor" }],
  );
}

/** 针对“甲”，下年每半年组织一次培训。 A measure is nobody's without its indicator. */
function measureSentences(opening: string, stated: readonly Told[]): readonly Sayable[] {
  return stated.map(({ of, words }, index) => say`${index === 0 ? opening : ""}针对${of}，${words}。`);
}

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
