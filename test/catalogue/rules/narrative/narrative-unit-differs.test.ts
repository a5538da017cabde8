import { narrativeUnitDiffers } from "../../../../src/catalogue/rules/narrative/narrative-unit-differs";
import { describeRule } from "../../../support/describe-rule";
import { says, withoutFigures, withoutReport } from "./report-changes";

const UNIT = "青岚市湖滨区水利工程服务中心是湖滨区水利局所属";

describeRule(narrativeUnitDiffers, {
  passes: {
    "the name shortened": { data: says(UNIT, "湖滨区水利工程服务中心是湖滨区水利局所属") },
    "the name abbreviated": { data: says(UNIT, "湖滨区水利中心是区水利局所属") },
    "with 本级": { data: says(UNIT, "青岚市湖滨区水利工程服务中心（本级）是区水利局所属") },
    "the office above it first": {
      data: says(UNIT, "青岚市湖滨区水利局，下设青岚市湖滨区水利工程服务中心，是湖滨区水利局所属"),
    },
  },
  finds: {
    "another unit": {
      data: says(UNIT, "青岚市湖滨区农业农村局是湖滨区政府所属"),
      at: ["附件4!A8"],
      text: ["报告“单位基本情况”介绍的是“青岚市湖滨区农业农村局”，表格的单位是“青岚市湖滨区水利工程服务中心”。"],
    },
    "another unit before its short name": {
      data: says(UNIT, "青岚市湖滨区档案馆（以下简称区档案馆）是湖滨区政府所属"),
      at: ["附件4!A8"],
      text: ["报告“单位基本情况”介绍的是“青岚市湖滨区档案馆”，表格的单位是“青岚市湖滨区水利工程服务中心”。"],
    },
  },
  skips: {
    "no report": { data: withoutReport, because: "没有附件4" },
    "nothing but headings": { data: withoutFigures, because: "没有写单位名称" },
    "offices that are counted": {
      data: says(UNIT, "中心机关内设综合办等6个办公室，由湖滨区水利局"),
      because: "没有写单位名称",
    },
    "the unit as 我单位": { data: says(UNIT, "我单位是湖滨区水利局所属"), because: "没有写单位名称" },
  },
});
