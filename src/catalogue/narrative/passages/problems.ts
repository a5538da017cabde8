import { paragraph } from "../../../core/narrative/document";
import { gap, say } from "../../../core/narrative/piece";
import { definePassage, fixedPassage } from "../view";

/** 七: everything the forms themselves say went wrong, each with its stated reason. */
export const problemsFound = definePassage({
  id: "problems-found",
  reads: ({ problems }) => problems,
  write(problems) {
    if (problems.length === 0) return [paragraph("body", [gap("存在的问题及原因分析")])];
    return problems.map(({ facts, cause }, index) => {
      const [first = "", ...others] = facts;
      return paragraph("body", say`${index + 1}.${first}`, ...others, cause);
    });
  },
});

/** 八: one measure for each of them. */
export const measures = definePassage({
  id: "measures",
  reads: ({ problems }) => problems,
  write(problems) {
    if (problems.length === 0) return [paragraph("body", [gap("下一步改进工作的举措")])];
    return problems.map(({ subject }, index) =>
      paragraph("body", say`${index + 1}.针对${subject}的问题，${gap("改进措施、责任人和完成时限")}。`),
    );
  },
});

/** 九: what is done with the results. */
export const publication = fixedPassage("publication", paragraph("body", [gap("自评结果拟应用和公开情况")]));
