import type { BatchResult, UnitResult } from "../app/batch/unit-result";
import { openFindings, shareText, unitKey, verdictOf } from "../app/batch/unit-result";
import { asSeen } from "../core/values/directions";
import { BATCH_PAGE_SCRIPT, BATCH_PAGE_STYLE } from "./batch-page-parts";
import { SEVERITY_WORDS } from "../app/severity-words";
import { placeText } from "../app/set";

/** What a batch came to as one page that needs nothing else: no network, no other file. The same batch gives the same bytes. */
export function batchPage(batch: BatchResult, pack: string): string {
  const { units, failed } = batch;
  const year = units.find(({ checked }) => checked.year !== null)?.checked.year;
  const title = `${year ? `${year} 年度 · ` : ""}${units.length} 个单位`;
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${text(title)} 绩效自评审核</title><style>${BATCH_PAGE_STYLE}</style></head><body>`,
    `<header><h1>${text(title)}</h1><p>口径 ${text(pack)}</p></header><main>`,
    totals(batch),
    '<p><label>查找 <input id="find" type="search" placeholder="单位、部门、规则、文字"></label> <span id="shown" role="status"></span></p>',
    unitsTable(units),
    departmentsTable(units),
    rulesTable(batch),
    failed.length > 0 ? failures(batch) : "",
    `</main><script>${BATCH_PAGE_SCRIPT}</script></body></html>\n`,
  ].join("\n");
}

function text(words: string | number): string {
  return asSeen(String(words)).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function totals({ units, failed }: BatchResult): string {
  const count = (verdict: string): number => units.filter(({ checked }) => verdictOf(checked) === verdict).length;
  const mean = (figures: readonly number[]): string =>
    figures.length === 0 ? "—" : (figures.reduce((sum, one) => sum + one, 0) / figures.length).toFixed(2);
  const given = (of: (unit: UnitResult) => string | null): number[] =>
    units.flatMap((unit) => (of(unit) === null ? [] : [Number(of(unit))]));
  const scores = given(({ facts }) => facts.score);
  const best = units[0]?.facts.band === undefined ? 0 : units.filter(({ facts }) => facts.band === "优").length;
  const full = units.filter(({ facts }) => facts.fullMarks).length;
  const cards = [
    [count("退回"), "退回"],
    [count("核实"), "核实"],
    [count("通过"), "通过"],
    [failed.length, "未能读取的文件"],
    [mean(scores), `自评平均分，复算 ${mean(given(({ facts }) => facts.recomputed))}`],
    [shareText(best, scores.length), "评为“优”"],
    [shareText(full, units.length), "各项全得满分"],
  ];
  return `<dl class="cards">${cards.map(([figure, words]) => `<div><dd>${text(figure!)}</dd><dt>${text(words!)}</dt></div>`).join("")}</dl>${scoreBars(scores)}`;
}

const STEPS = [0, 60, 70, 80, 90, 95, 98, 100];

/** How the scores lie, as bars with their figures written on them. */
function scoreBars(scores: readonly number[]): string {
  if (scores.length === 0) return "";
  const bins = STEPS.map((from, at) => {
    const to = STEPS[at + 1] ?? Infinity;
    const label = at === STEPS.length - 1 ? `${from} 分` : `${from}—${to} 分`;
    return { label, count: scores.filter((score) => score >= from && score < to).length };
  });
  const most = Math.max(...bins.map(({ count }) => count));
  const rows = bins.map(
    ({ label, count }) =>
      `<tr><th scope="row">${label}</th><td><span class="bar" style="width:${Math.round((count / most) * 160)}px"></span>${count}</td></tr>`,
  );
  return `<details><summary>自评得分的分布</summary><table class="bars"><caption>自评得分的分布（单位数）</caption><tbody>${rows.join("")}</tbody></table></details>`;
}

const UNIT_COLUMNS = ["单位", "主管部门", "表", "自评", "复算", "差", "执行率", "错误", "核实", "提示", "结论", "问题"];

function unitsTable(units: readonly UnitResult[]): string {
  return table("units", "按单位", UNIT_COLUMNS, units.map(unitRow).join("\n"), [3, 10]);
}

function unitRow({ checked, facts }: UnitResult): string {
  const { score, recomputed, executionRate } = facts;
  const apart = score === null || recomputed === null ? "" : (Number(recomputed) - Number(score)).toFixed(2);
  const { error, warning, advice } = checked.counts;
  const verdict = verdictOf(checked);
  const cells = [
    facts.department ?? "",
    facts.forms.join(" "),
    score ?? "",
    recomputed ?? "",
    apart,
    executionRate === null ? "" : shareText(Number(executionRate), 1),
    error,
    warning,
    advice,
  ];
  const figures = cells.map((cell, at) => `<td${at > 1 ? ' class="figure"' : ""}>${text(cell)}</td>`).join("");
  return `<tr><th scope="row">${text(unitKey(checked))}</th>${figures}<td><span class="v${["退回", "核实", "通过"].indexOf(verdict)}">${verdict}</span></td><td>${findings(checked)}</td></tr>`;
}

function findings(checked: UnitResult["checked"]): string {
  const open = openFindings(checked);
  if (open.length === 0) return "";
  const items = open.map(({ severity, sheet, cell, message, file, rule }) => {
    const place = sheet === null || cell === null ? "" : `${placeText({ file, sheet, cell })} `;
    return `<li data-rule="${text(rule)}"><b>${SEVERITY_WORDS[severity]}</b> ${text(place)}${text(message)}</li>`;
  });
  return `<details><summary>${open.length} 处</summary><ol>${items.join("")}</ol></details>`;
}

function departmentsTable(units: readonly UnitResult[]): string {
  const names = [...new Set(units.map(({ facts }) => facts.department ?? "（没有写）"))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const rows = names.map((name) => {
    const own = units.filter(({ facts }) => (facts.department ?? "（没有写）") === name);
    const sum = (of: "error" | "warning"): number => own.reduce((all, { checked }) => all + checked.counts[of], 0);
    const back = own.filter(({ checked }) => verdictOf(checked) === "退回").length;
    return `<tr><th scope="row">${text(name)}</th>${[own.length, back, sum("error"), sum("warning")].map((cell) => `<td class="figure">${cell}</td>`).join("")}</tr>`;
  });
  return table("departments", "按主管部门", ["主管部门", "单位", "退回", "错误", "核实"], rows.join("\n"), [1, 5]);
}

function rulesTable({ units, rules }: BatchResult): string {
  const rows = rules.flatMap(({ id, title, severity }) => {
    const own = units.filter(({ checked }) => checked.rules.failed.includes(id)).length;
    const cells = `<td>${SEVERITY_WORDS[severity]}</td><td class="figure">${own}</td><td class="figure">${shareText(own, units.length)}</td>`;
    return own === 0 ? [] : [{ own, row: `<tr><th scope="row">${text(title)}</th>${cells}</tr>` }];
  });
  const sorted = rows.sort((a, b) => b.own - a.own).map(({ row }) => row);
  return table("rules", "按规则", ["规则", "级别", "单位", "占比"], sorted.join("\n"), [2, 4]);
}

function failures({ failed }: BatchResult): string {
  const rows = failed.map(
    ({ file, error }) => `<tr><th scope="row">${text(file)}</th><td>${text(error.message)}</td></tr>`,
  );
  return table("failed", "未能读取", ["文件", "原因"], rows.join("\n"));
}

/** A table whose columns sort by a click on their header; those of `figures`, from one up to another, stand to the right. */
function table(
  id: string,
  caption: string,
  columns: readonly string[],
  rows: string,
  [from, to]: readonly [number, number] = [0, 0],
): string {
  const heads = columns
    .map((title, at) => {
      const figure = at >= from && at < to ? ' class="figure"' : "";
      return `<th scope="col"${figure}><button type="button">${text(title)}</button></th>`;
    })
    .join("");
  return `<section><h2>${caption}</h2><table id="${id}"><thead><tr>${heads}</tr></thead><tbody>\n${rows}\n</tbody></table></section>`;
}
