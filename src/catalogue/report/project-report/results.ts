import { figureIn } from "../../../core/narrative/cell-figure";
import { wordsIn } from "../../../core/narrative/cell-words";
import { paragraph, type ReportParagraph } from "../../../core/narrative/document";
import { exactScore, gap, say } from "../../../core/narrative/piece";
import { resultGroups, type ResultGroup } from "../phrasing/aspects";
import { groupMarks } from "../phrasing/group-marks";
import { groupParagraph } from "../phrasing/indicator-phrases";
import { measureParagraphs, problemParagraphs } from "../passages/problems";
import { bandOf, scoreParts } from "../passages/score";
import { takenFrom } from "../harvest/taken";
import { defineProjectPassage } from "./view";

/** The total score, its band, and what it is made of. */
export const score = defineProjectPassage({
  id: "score",
  reads: ({ form, pack }) => ({
    total: figureIn(form.model.indicators.totals.score),
    bands: pack.bands,
    groups: groupMarks(form),
  }),
  write({ total, bands, groups }) {
    if (!total) return [paragraph("body", [gap("项目自评总分和等级")])];
    const stated = say`该项目自评总分为${exactScore(total)}分，等级为“${bandOf(total, bands)}”。`;
    return [paragraph("body", stated, scoreParts(groups))];
  },
});

/** What came of the goal. */
export const goalCompletion = defineProjectPassage({
  id: "goal-completion",
  reads: ({ form }) => wordsIn(form.model.goals.goalCompletion),
  write: (done) => [paragraph("body", done ? say`项目目标完成情况：${done}。` : [gap("项目目标完成情况")])],
});

/** Every indicator's result under its level-one heading, in the form's order. */
export const results = defineProjectPassage({
  id: "results",
  reads: ({ form, submission }) => resultGroups(form, submission),
  write(groups) {
    if (groups.length === 0) return [paragraph("body", [gap("项目产出、效益和满意度情况")])];
    const names = [...new Set(groups.map(({ levelOne }) => levelOne))];
    return names.flatMap((name, index) =>
      headed(
        name,
        index,
        groups.filter(({ levelOne }) => levelOne === name),
      ),
    );
  },
});

/** 五: everything the form itself says went wrong, each with its stated reason. */
export const problemsFound = defineProjectPassage({
  id: "problems-found",
  reads: ({ problems }) => problems,
  write: (problems) => problemParagraphs(problems, NOTHING_TAKEN, "problems"),
});

/** 六: one measure for each of them. */
export const measures = defineProjectPassage({
  id: "measures",
  reads: ({ problems }) => problems,
  write: (problems) => measureParagraphs(problems, NOTHING_TAKEN, "measures"),
});

/** Texts of the unit are not a project's. */
const NOTHING_TAKEN = takenFrom([]);

/** 七: what is done with the results. */
export const application = defineProjectPassage({
  id: "application",
  reads: () => undefined,
  write: () => [paragraph("body", [gap("自评结果的应用和公开情况（如作为以后年度项目安排的依据，请按实际写明）")])],
});

const COUNT = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** A table with more groups than we count, or without a column for them, has no headings. */
function headed(name: string, index: number, groups: readonly ResultGroup[]): readonly ReportParagraph[] {
  const count = COUNT[index];
  const heading =
    count === undefined || name === ""
      ? []
      : [{ ...paragraph("heading-2", `（${count}）${name}完成情况`), key: `heading:${name}` }];
  return [...heading, ...groups.map(groupParagraph)];
}
