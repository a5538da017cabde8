import {
  BeyondLimit,
  MAX_FORM_CHARACTERS,
  MAX_INDICATORS,
  MAX_INDICATORS_OF_FORM,
  MAX_LOOKED_FOR,
  MAX_REPORT_ROWS,
} from "../core/limits";
import type { FoundForm } from "../core/reading/find-forms";
import type { Evaluation, SelfEvaluationReport } from "./forms/instances";

const TEN_THOUSAND = 10_000;

/** Whether the texts of forms that were found are such that they can be read and checked together. @throws BeyondLimit */
export function checkTexts(found: readonly FoundForm[]): void {
  let characters = 0;
  let rows = 0;
  for (const { template, block } of found) {
    const { top, bottom, left, right } = block.area;
    const filled = block.sheet.filledRowsWithin(top, bottom);
    if (template.parts.paragraphs) rows += filled.length;
    if (rows > MAX_REPORT_ROWS) throw new BeyondLimit(`自评报告超过 ${MAX_REPORT_ROWS / TEN_THOUSAND} 万段`);
    for (const row of filled) {
      for (const { column, value } of block.sheet.boxesOf(row)) {
        if (typeof value === "string" && column >= left && column <= right) characters += value.length;
      }
    }
    if (characters > MAX_FORM_CHARACTERS) {
      throw new BeyondLimit(`表和自评报告里的字超过 ${MAX_FORM_CHARACTERS / TEN_THOUSAND} 万个`);
    }
  }
}

/** Whether indicators can be looked for in reports. @throws BeyondLimit */
export function checkIndicators(evaluations: readonly Evaluation[], reports: readonly SelfEvaluationReport[]): void {
  let indicators = 0;
  for (const { name, model } of evaluations) {
    const { length } = model.indicators.rows;
    if (length > MAX_INDICATORS_OF_FORM) throw new BeyondLimit(`${name}的指标超过 ${MAX_INDICATORS_OF_FORM} 行`);
    indicators += length;
  }
  if (indicators > MAX_INDICATORS) throw new BeyondLimit(`指标超过 ${MAX_INDICATORS / TEN_THOUSAND} 万行`);
  const characters = reports.reduce(
    (sum, { model }) => sum + model.paragraphs.reduce((length, { text }) => length + text.length, 0),
    0,
  );
  if (indicators * characters > MAX_LOOKED_FOR) {
    throw new BeyondLimit(`指标有 ${indicators} 行，自评报告有 ${characters} 字，一起校验太多`);
  }
}
