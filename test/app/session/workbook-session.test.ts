import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { checkWorkbook } from "../../../src/app/check";
import { NOTES_TITLE } from "../../../src/catalogue/notes/notes-sheet";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { HostError } from "../../../src/app/ports";
import type { WorkbookSession } from "../../../src/app/session";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { SessionBench, openSession } from "../../support/session-bench";

function listed(session: WorkbookSession, rule: string) {
  const found = session.state.checked?.listed.find(({ finding }) => finding.rule === rule);
  if (!found) throw new Error(`no finding of ${rule}`);
  return found;
}

const rulesOf = (session: WorkbookSession) => session.state.checked?.listed.map(({ finding }) => finding.rule) ?? [];

describe("check", () => {
  test("finds what the engine finds, marks the cells, and says what it covered", async () => {
    const { session, host } = openSession(contradictions2023);
    expect(await session.check()).toBe(true);
    const expected = checkWorkbook(await host.workbook.read(), DEFAULT_PACK, "clerk");
    expect(session.state.checked?.check.findings).toEqual(expected.findings);
    expect(session.state.checked?.coverage).toMatchObject({ forms: 4, run: expected.results.length });
    expect(host.workbook.marks).toHaveLength(session.state.marks);
    expect(session.state.marks).toBeGreaterThan(5);
  });

  test("says of rules in words that it can no longer read that they did not run", async () => {
    const { session } = openSession(clean2024);
    const checks = [
      "规则 三公不超预算（错误）",
      "  附件1.三公经费.本年决算 <= 附件1.三公经费.本年预算",
      "规则 写错的（错误）",
      "  附件1.没有这一栏 <= 1",
    ];
    await session.changeSettings({ pack: { name: "jiu", title: "旧口径", checks } });
    await session.check();
    const { passed, skipped } = session.state.checked!.coverage;
    expect(passed.map(({ title }) => title)).toContain("三公不超预算");
    expect(skipped).toContainEqual(
      expect.objectContaining({
        title: "没读懂的自定规则",
        reason: expect.stringMatching(/^自定规则没读懂：.*没有这一栏/) as unknown,
      }),
    );
  });

  test("sets no marks where they are switched off", async () => {
    const { session, host } = openSession(contradictions2023);
    session.choices.set({ marks: false });
    await session.check();
    expect(host.workbook.marks).toEqual([]);
  });

  test("keeps the findings where a protected sheet refuses marks", async () => {
    const { session, host } = openSession(contradictions2023);
    host.failOn("mark", new HostError("sheet-protected", "附件2"));
    expect(await session.check()).toBe(true);
    expect(session.state.checked?.listed.length).toBeGreaterThan(0);
    expect(session.state.marksTrouble).toMatchObject({ code: "sheet-protected", detail: "附件2" });
    expect(session.state.trouble).toBeNull();
  });

  test("tells a trouble as data, and does it again on retry", async () => {
    const { session, host } = openSession(contradictions2023);
    host.failOn("read", new HostError("cell-being-edited"));
    expect(await session.check()).toBe(false);
    expect(session.state.trouble).toMatchObject({ code: "cell-being-edited", title: "正在编辑单元格" });
    expect(session.state.activity).toBeNull();
    expect(await session.retry()).toBe(true);
    expect(session.state.trouble).toBeNull();
    expect(session.state.checked).not.toBeNull();
  });

  test("lets the window breathe when a slice is used up, and reports progress", async () => {
    let time = 0;
    let pauses = 0;
    const { session } = openSession(contradictions2023, {
      clock: () => (time += 10),
      pause: async () => void pauses++,
    });
    const progress: number[] = [];
    session.subscribe(() => progress.push(session.state.activity?.done ?? -1));
    await session.check();
    expect(pauses).toBeGreaterThan(10);
    expect(Math.max(...progress)).toBeGreaterThan(50);
    expect(progress.at(-1)).toBe(-1);
  });

  test("does one thing at a time", async () => {
    const { session } = openSession(contradictions2023);
    const [first, second] = await Promise.all([session.check(), session.clearMarks()]);
    expect([first, second]).toEqual([true, false]);
  });
});

describe("stale results", () => {
  test("a foreign change makes them stale until the next check; own writes do not", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.start();
    await session.check();
    await session.applyFixes([listed(session, "project-total-mismatch")]);
    expect(session.state.stale).toBe(false);
    host.changeFromOutside();
    expect(session.state.stale).toBe(true);
    await session.check();
    expect(session.state.stale).toBe(false);
  });

  test("a change while a check is at work makes its results stale from the beginning", async () => {
    let time = 0;
    let pauses = 0;
    const { session, host } = openSession(contradictions2023, {
      clock: () => (time += 100),
      pause: async () => {
        if (++pauses === 5) host.changeFromOutside();
      },
    });
    await session.start();
    await session.check();
    expect([session.state.checked === null, session.state.stale]).toEqual([false, true]);
    await session.check();
    expect(session.state.stale).toBe(false);
  });

  test("nothing is heard after stop", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.start();
    await session.check();
    await session.stop();
    host.changeFromOutside();
    expect(session.state.stale).toBe(false);
  });
});

describe("fixes", () => {
  test("a fix is written, checked and taken back to what was there", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.check();
    const before = await host.workbook.read();
    await session.applyFixes([listed(session, "project-total-mismatch")]);
    expect(rulesOf(session)).not.toContain("project-total-mismatch");
    expect(session.state.notice).toMatchObject({ intent: "success", text: "已修正 1 处" });
    const [entry] = session.state.journal.done;
    expect(entry?.title).toBe("改为明细之和 125.00");
    await session.undo(entry!.id);
    expect(await host.workbook.read()).toEqual(before);
    expect(rulesOf(session)).toContain("project-total-mismatch");
    expect(session.state.journal.done).toEqual([]);
  });

  test("all safe ones at once are one entry", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.check();
    const before = await host.workbook.read();
    const safe = session.state.checked!.listed.filter(({ finding }) => finding.fix?.kind === "safe");
    expect(safe.length).toBeGreaterThan(3);
    await session.applyFixes(safe);
    expect(rulesOf(session)).not.toContain("comparison-sign-nonstandard");
    expect(session.state.journal.done).toHaveLength(1);
    await session.undo(session.state.journal.done[0]!.id);
    expect(await host.workbook.read()).toEqual(before);
  });

  test("a cell that changed meanwhile is left alone and named", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.check();
    const fixable = listed(session, "project-total-mismatch");
    await host.typeInto(fixable.finding.at!, 130);
    await session.applyFixes([fixable]);
    expect(session.state.notice).toMatchObject({ intent: "warning", transaction: undefined });
    expect(session.state.notice?.text).toContain("附件1!D13");
    expect(session.state.journal.done).toEqual([]);
  });

  test("undo leaves what a person has changed since, and says so", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.check();
    const fixable = listed(session, "project-total-mismatch");
    await session.applyFixes([fixable]);
    await host.typeInto(fixable.finding.at!, 999);
    await session.undo(session.state.journal.done[0]!.id);
    expect(await host.valueAt(fixable.finding.at!)).toBe(999);
    expect(session.state.notice).toMatchObject({ intent: "warning" });
    expect(session.state.journal.done[0]?.refused).toContain("附件1!D13");
  });
});

describe("accepting", () => {
  const warning = "procurement-deviates";

  test("writes 校验说明 with the reason; the finding is accepted and loses its mark", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.check();
    const marked = host.workbook.marks.flatMap(({ rules }) => rules);
    expect(marked).toContain(warning);
    await session.accept(listed(session, warning).finding, "年中追加采购项目");
    expect(listed(session, warning).accepted).toBe("年中追加采购项目");
    expect((await host.workbook.read()).sheets.map(({ name }) => name)).toContain(NOTES_TITLE);
    expect(host.workbook.marks.flatMap(({ rules }) => rules)).not.toContain(warning);
  });

  test("a second reason goes onto the same sheet; both can be taken back", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.check();
    const before = await host.workbook.read();
    await session.accept(listed(session, warning).finding, "已报批");
    await session.accept(listed(session, "project-over-budget").finding, "追加");
    expect(session.state.checked?.listed.filter(({ accepted }) => accepted !== undefined)).toHaveLength(2);
    const [first, second] = session.state.journal.done;
    await session.undo(second!.id);
    expect(session.state.checked?.listed.filter(({ accepted }) => accepted !== undefined)).toHaveLength(1);
    await session.undo(first!.id);
    expect(await host.workbook.read()).toEqual(before);
  });

  test("an empty reason takes an acceptance back", async () => {
    const { session } = openSession(contradictions2023);
    await session.check();
    await session.accept(listed(session, warning).finding, "已报批");
    await session.accept(listed(session, warning).finding, "");
    expect(listed(session, warning).accepted).toBeUndefined();
  });

  test("the sheet stays where a person has written on it, and undo says so", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.check();
    await session.accept(listed(session, warning).finding, "已报批");
    await host.typeInto({ sheet: NOTES_TITLE, row: 4, column: 6 }, "我写的");
    await session.undo(session.state.journal.done[0]!.id);
    expect((await host.workbook.read()).sheets.map(({ name }) => name)).toContain(NOTES_TITLE);
    expect(session.state.journal.done[0]?.refused).toContain("已被改动");
  });
});

describe("report and forms", () => {
  test("a report is a new sheet with its gaps counted, and undo deletes it", async () => {
    const { session, host } = openSession(contradictions2023);
    await session.check();
    await session.writeReport({});
    expect(session.state.report).toMatchObject({ sheet: "自评报告" });
    expect(session.state.report?.gaps).toBeGreaterThan(0);
    expect(session.state.report?.text).toContain("2023年度");
    await session.undo(session.state.journal.done[0]!.id);
    expect((await host.workbook.read()).sheets.map(({ name }) => name)).not.toContain("自评报告");
    expect(session.state.report).toBeNull();
  });

  test("reports on projects come with it where asked for, and go with it", async () => {
    const { session, host } = openSession(clean2024);
    await session.writeReport({ projectReports: true });
    expect(session.state.report?.sheets).toHaveLength(1 + clean2024.projects.length);
    expect(session.state.notice?.text).toBe(`已生成工作表“自评报告”和 ${clean2024.projects.length} 份项目自评报告`);
    await session.undo(session.state.journal.done[0]!.id);
    expect((await host.workbook.read()).sheets.filter(({ name }) => name.includes("自评报告"))).toEqual([]);
  });

  test("what a person wrote in a report is told after the next check, and kept in a new one where asked for", async () => {
    const { session, host } = openSession(clean2024);
    await session.writeReport({ harvest: false });
    const written = (await host.workbook.read()).sheets.find(({ name }) => name === "自评报告")!;
    const { row } = written.cells.find(
      ({ value }) => typeof value === "string" && value.includes("【待补充：单位主要职能"),
    )!;
    await host.typeInto({ sheet: "自评报告", row, column: 0 }, "本中心负责水库管理。");
    await session.check();
    expect(session.state.checked?.written).toMatchObject([{ key: "duties" }]);
    await session.writeReport({ keepWritten: true, harvest: false });
    expect(session.state.report).toMatchObject({ sheet: "自评报告 (2)", kept: 1 });
    expect(session.state.report?.text).toContain("本中心负责水库管理。");
    expect(session.state.notice?.text).toBe("已生成工作表“自评报告 (2)”，保留了您写的 1 段");
  });

  test("a host that cannot delete sheets leaves that to the person", async () => {
    const bench = new SessionBench(designForms(contradictions2023), { removesSheets: false });
    const session = bench.session();
    await session.writeReport({ unit: "某局", year: 2024 });
    expect(session.state.report?.text).toContain("某局");
    await session.undo(session.state.journal.done[0]!.id);
    expect(session.state.notice).toMatchObject({ intent: "warning" });
    expect(session.state.notice?.text).toContain("请自行删除");
  });

  test("blank forms come into a workbook that has none", async () => {
    const bench = new SessionBench([]);
    const session = bench.session();
    await session.check();
    expect(session.state.checked?.coverage.forms).toBe(0);
    await session.addForms({ year: 2024, unitName: "某某局", projects: 2 });
    expect(session.state.checked?.coverage.forms).toBe(5);
    expect(session.state.notice?.text).toBe("已新建 5 张工作表");
  });

  test("a request for forms that cannot be is told and does nothing", async () => {
    const bench = new SessionBench([]);
    const session = bench.session();
    await session.addForms({ year: 1999, unitName: "某某局", projects: 2 });
    expect(session.state.notice).toMatchObject({ intent: "warning" });
    expect((await bench.host.workbook.read()).sheets).toEqual([]);
  });
});

describe("settings", () => {
  test("are kept in the workbook and read again", async () => {
    const bench = new SessionBench(designForms(contradictions2023));
    const first = bench.session();
    await first.start();
    await first.changeSettings({ pack: "cost-2023", thresholds: { executionRateLow: "0.8" } });
    // Keeping them empties Excel's undo list, so they wait for the next thing that is written.
    expect(await bench.host.load()).toEqual({});
    await first.check();
    const second = bench.session();
    await second.start();
    expect(second.state.settings).toMatchObject({
      pack: "cost-2023",
      thresholds: { executionRateLow: "0.8" },
    });
  });

  test("a threshold changes what is found", async () => {
    const { session } = openSession(contradictions2023);
    await session.changeSettings({ thresholds: { budgetAdjusted: "0.5" } });
    await session.check();
    expect(rulesOf(session)).not.toContain("budget-adjusted-unexplained");
  });
});
