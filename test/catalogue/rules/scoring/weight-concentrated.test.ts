import { weightConcentrated } from "../../../../src/catalogue/rules/scoring/weight-concentrated";
import { describeRule } from "../../../support/describe-rule";

describeRule(weightConcentrated, {
  passes: {
    "half of a group": {
      cells: { "附件3-2!G18": 15, "附件3-2!G19": 8, "附件3-2!G20": 7 },
    },
    "one of two": { cells: { "附件2!G25": 8, "附件2!G26": 2 } },
  },
  finds: {
    "most of a group of three": {
      cells: { "附件3-2!G18": 20, "附件3-2!G19": 5, "附件3-2!G20": 5 },
      at: ["附件3-2!G18"],
      text: ["“移民人均年增收”分值 20，占“效益指标”30 分的 66.67%，超过 50%。"],
    },
    "a third of all": {
      data: ({ projects }) => {
        const rows = projects[1]!.indicators;
        rows.splice(0, 5, { ...rows[0]!, weight: 25 }, { ...rows[1]!, weight: 25 });
        projects[1]!.indicators = [
          { ...rows[0]!, weight: 40 },
          ...rows.slice(1, 2).map((row) => ({ ...row, weight: 10 })),
          ...rows.slice(2),
        ];
        projects[1]!.indicators[1]!.levelOne = "效益指标";
      },
      at: ["附件3-2!G13"],
      text: ["“扶持移民村数量”分值 40，占全表 100 分的 40%，超过 30 分。"],
    },
  },
  skips: {
    "no 分值": {
      data: (data) => {
        for (const form of [data.overall, ...data.projects]) for (const row of form.indicators) row.weight = null;
      },
      because: "没有填写分值",
    },
  },
});
