import { unitNameMismatch } from "../../../../src/catalogue/rules/form/unit-name-mismatch";
import { describeRule } from "../../../support/describe-rule";

const UNIT = "青岚市湖滨区水利工程服务中心";
const OTHER = "青岚市湖滨区农村工作服务中心";

describeRule(unitNameMismatch, {
  passes: {
    "blanks and brackets of other widths": { cells: { "附件2!C3": " 青岚市湖滨区 水利工程服务中心（本级） " } },
    "a code before the name and a seal behind it": {
      cells: { "附件1!B3": `219-${UNIT}`, "附件2!C3": `${UNIT}（盖章）` },
    },
    "a region cut off": { cells: { "附件2!C3": "湖滨区水利工程服务中心" } },
    "a title that puts the name shortly": { cells: { "附件4!A2": "2024年度水利工程服务中心单位整体支出绩效自评报告" } },
    "a title without a name": { cells: { "附件4!A2": "2024年度部门整体支出绩效自评报告" } },
    "a cover with more behind the name": {
      cells: { "附件4!A3": `部门（单位）名称：__${UNIT}__（盖章）    2025年3月18日` },
    },
    "a cover without a seal": { cells: { "附件4!A3": `填报单位：${UNIT}      2025年3月` } },
    "an empty cover": { cells: { "附件4!A3": "部门（单位）名称：      （盖章）" } },
    "another name only as 实施单位": { cells: { "附件3-1!G4": OTHER } },
  },
  finds: {
    "附件2 of another unit": {
      cells: { "附件2!C3": OTHER },
      at: ["附件2!C3"],
      related: [["附件1!B3"]],
      text: [`附件2的单位名称是“${OTHER}”，与附件1的“${UNIT}”不一致。`],
      fix: { "附件2!C3": UNIT },
    },
    "附件1 of another unit, against the majority": {
      cells: { "附件1!B3": `219-${OTHER}` },
      at: ["附件1!B3"],
      related: [["附件2!C3"]],
      text: [`附件1的单位名称是“${OTHER}”，与附件2的“${UNIT}”不一致。`],
      fix: { "附件1!B3": `219-${UNIT}` },
    },
    "附件1 against 附件2 alone": {
      layout: (designs) => designs.slice(0, 2),
      cells: { "附件2!C3": OTHER },
      at: ["附件2!C3"],
      text: [`附件2的单位名称是“${OTHER}”，与附件1的“${UNIT}”不一致。`],
    },
    "title, cover and inner title of another unit's report": {
      cells: {
        "附件4!A2": `2024年度${OTHER}单位整体支出绩效自评报告`,
        "附件4!A3": `部门（单位）名称：${OTHER}（盖章）`,
        "附件4!A5": `${OTHER}2024年度`,
      },
      at: ["附件4!A2", "附件4!A5", "附件4!A3"],
      text: [
        `附件4标题的单位名称是“${OTHER}”，与附件1的“${UNIT}”不一致。`,
        `附件4标题的单位名称是“${OTHER}”，与附件1的“${UNIT}”不一致。`,
        `附件4封面的单位名称是“${OTHER}”，与附件1的“${UNIT}”不一致。`,
      ],
    },
    "the cover alone": {
      cells: { "附件4!A3": `部门（单位）名称：${OTHER}（盖章）` },
      at: ["附件4!A3"],
      text: [`附件4封面的单位名称是“${OTHER}”，与附件1的“${UNIT}”不一致。`],
      fix: { "附件4!A3": `部门（单位）名称：${UNIT}（盖章）` },
    },
  },
  skips: {
    "a name in one place only": { layout: (designs) => designs.slice(0, 1), because: "不足两处" },
  },
});
