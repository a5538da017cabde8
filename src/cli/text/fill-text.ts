import { plainFill } from "../../app/check-document";
import type { FillOptions, FillPlan } from "../../app/fill";
import type { AppliedEdits } from "../../app/ports";
import type { Ink } from "../terminal";
import { printable } from "../printable";
import { shown } from "./plain-value";

/** What a person reads of a fill: each cell with before, after and formula. */
export function fillText({ proposals }: FillPlan, { as, replace }: FillOptions, ink: Ink): string {
  if (proposals.length === 0)
    return `没有可填充的格子${replace ? "" : "（已填的数不改；要改正不符的数，加 --replace）"}\n`;
  const lines = proposals.map((proposal) => {
    const { sheet, cell, label, before, value, formula } = plainFill(proposal);
    const written = as === "formula" && formula !== null ? `  =${formula}` : "";
    return `  ${ink.strong(printable(`${sheet}!${cell}`))}  ${printable(label)}：${shown(before)} → ${shown(value)}${ink.faint(written)}`;
  });
  return `填充 ${proposals.length} 格：\n${lines.join("\n")}\n`;
}

/** What a person should know after the fill was applied; empty where all went as shown. */
export function appliedText({ stale, awaitingRecalculation }: AppliedEdits): string {
  const lines = [
    ...(stale.length > 0 ? [`有 ${stale.length} 格的内容已变，没有填写。`] : []),
    ...(awaitingRecalculation.length > 0
      ? [`有 ${awaitingRecalculation.length} 格的数要等 Excel 或 WPS 打开文件后重新计算。`]
      : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
