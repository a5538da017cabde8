import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { gap, say, type Piece } from "../../../core/narrative/piece";
import type { Problem } from "../problems/problem";
import { definePassage, fixedPassage } from "../view";

/** 七: everything the forms themselves say went wrong, each with its stated reason. */
export const problemsFound = definePassage({
  id: "problems-found",
  reads: ({ problems }) => problems,
  write(problems) {
    if (problems.length === 0) return [paragraph("body", [gap("存在的问题及原因分析")])];
    return problemParagraphs(problems);
  },
});

/** 八: one measure for each of them. */
export const measures = definePassage({
  id: "measures",
  reads: ({ problems }) => problems,
  write(problems) {
    if (problems.length === 0) return [paragraph("body", [gap("下一步改进工作的举措")])];
    return measureParagraphs(problems);
  },
});

/** Every problem with its reason, numbered. */
export function problemParagraphs(problems: readonly Problem[]): readonly ReportParagraph[] {
  return problems.map(({ key, facts, cause }, index) => {
    const [first = "", ...others] = facts;
    return { ...paragraph("body", say`${index + 1}.${first}`, ...others, cause), key: `problem:${key}` };
  });
}

/** For every problem what is done about it; for several of one project, once. */
export function measureParagraphs(problems: readonly Problem[]): readonly ReportParagraph[] {
  return mattersOf(problems).map(({ key, words }, index) => ({
    ...paragraph("body", say`${index + 1}.针对${words}，采取以下改进措施。`, [gap(MEASURE)]),
    key: `measure:${key}`,
  }));
}

/** Something a measure is for, as it follows 针对. */
interface Matter {
  readonly key: string;
  readonly words: readonly Piece[];
}

function mattersOf(problems: readonly Problem[]): readonly Matter[] {
  const matters = problems.map(({ key, subject, project }): Matter => {
    const ofProject = problems.filter((other) => project && other.project?.key === project.key);
    if (!project || ofProject.length < 2) return { key, words: say`${subject}的问题` };
    return { key: `项目:${project.key}`, words: say`${project.name}的上述问题` };
  });
  return matters.filter(({ key }, index) => matters.findIndex((other) => other.key === key) === index);
}

const MEASURE = "改进措施、责任人和完成时限";

/** 九: what is done with the results. The usual sentence is proposed, and a person says whether it is true. */
export const publication = fixedPassage(
  "publication",
  paragraph("body", [
    gap("自评结果作为改进管理和以后年度预算安排的依据，随部门决算一并公开（请核实；如有不同，请写明应用和公开的方式）"),
  ]),
);
