/** @jest-environment jsdom */
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { TextEncoder } from "node:util";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { packOf, type SessionSettings } from "../../../src/app/session";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../../src/catalogue/packs";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { SessionBench } from "../../support/session-bench";
import { buttons, main, openPane, openTab, preparePage, press, settle } from "../open-pane";

preparePage();

test("审核视角 checks what only reviewers are told", async () => {
  const bench = new SessionBench(designForms(clean2024));
  const { session } = await openPane("settings", bench);
  await waitFor(() => expect(screen.getByLabelText("审核视角")).toBeTruthy());
  await settle(() => void session.check());
  const run = session.state.checked!.coverage.run;
  expect(main().getByText(/只给审核人看的规则.*自动重新校验/)).toBeTruthy();
  await settle(() => fireEvent.click(screen.getByLabelText("审核视角")));
  expect(session.state.stale).toBe(true);
  await act(() => bench.aMomentLater());
  expect(session.state.stale).toBe(false);
  expect(session.state.checked!.coverage.run).toBeGreaterThan(run);
});

test("a bureau's own 口径 is taken from its file and shown by its title; faults are told and change nothing", async () => {
  const { session } = await openPane("settings");
  await waitFor(() => expect(screen.getByLabelText("口径")).toBeTruthy());
  const give = async (text: string): Promise<void> => {
    const bytes = new TextEncoder().encode(text);
    const file = { name: "某县.json", size: bytes.length, arrayBuffer: async () => bytes.buffer };
    await settle(() => fireEvent.change(screen.getByLabelText("口径文件"), { target: { files: [file] } }));
  };
  await give('{"name": "mouxian",');
  expect(screen.getByRole("alert").textContent).toContain("某县.json 不是 JSON");
  await give('{"name": "mouxian", "title": "某县口径", "thresholds": {"executionRateLow": "很低"}}');
  expect(screen.getByRole("alert").textContent).toContain("thresholds.executionRateLow");
  expect(packOf(session.state.settings)).toEqual(DEFAULT_PACK);
  await give('{"name": "mouxian", "title": "某县口径", "thresholds": {"executionRateLow": "0.7"}}');
  expect(screen.queryByRole("alert")).toBeNull();
  expect(packOf(session.state.settings).thresholds.executionRateLow).toBe("0.7");
  const chosen = screen.getByLabelText<HTMLSelectElement>("口径").selectedOptions[0];
  expect(chosen?.textContent).toBe("某县口径");
});

test("a 口径 that was kept and cannot be used is told with the results and where one is chosen", async () => {
  const { session } = await openPane("settings", new SessionBench(designForms(clean2024)));
  await waitFor(() => expect(screen.getByLabelText("口径")).toBeTruthy());
  const strips = (): string => [...document.querySelectorAll("[data-strip]")].map((one) => one.textContent).join();
  const chooses = async (pack: SessionSettings["pack"]): Promise<void> => {
    await settle(() => void session.changeSettings({ pack, thresholds: {} }));
    await settle(() => void session.check());
  };
  await chooses({ name: "mouxian", title: "某县口径", unknown: 1 });
  expect(packOf(session.state.settings)).toEqual(DEFAULT_PACK);
  expect(screen.getByRole("alert").textContent).toContain("保存的口径“某县口径”用不上（unknown：不认识这一项");
  expect(strips()).toContain("保存的口径“某县口径”用不上");
  await chooses("mouxian");
  expect(strips()).toContain("保存的口径“mouxian”用不上（没有这个名称的口径）");
  await chooses("cost-2023");
  expect(strips()).not.toContain("口径");
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a 口径 that is kept as a workbook is taken too, and what is wrong with it is told by its cell", async () => {
  const { session } = await openPane("settings");
  await waitFor(() => expect(screen.getByLabelText("口径")).toBeTruthy());
  const give = async (rows: readonly (readonly [string, string | number])[], sheet = "口径"): Promise<void> => {
    const cells = rows.flatMap(([name, value], row) => [
      { row, column: 0, value: name },
      { row, column: 1, value },
    ]);
    const bytes = createWorkbookBytes([{ name: sheet, columnWidths: [], rowHeights: {}, merges: [], cells }]);
    const file = { name: "某县.xlsx", size: bytes.length, arrayBuffer: async () => bytes.buffer };
    await settle(() => fireEvent.change(screen.getByLabelText("口径文件"), { target: { files: [file] } }));
  };
  await give([["执行率的下限", 0.7]], "别的");
  await waitFor(() => expect(screen.getByRole("alert").textContent).toBe("某县.xlsx 里没有“口径”或“自定规则”工作表"));
  await give([["执行率的下线", 0.7]]);
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("口径!A1：不认识“执行率的下线”"));
  await give([
    ["标题", "某县口径"],
    ["执行率的下限", 0.7],
  ]);
  await waitFor(() => expect(packOf(session.state.settings).thresholds.executionRateLow).toBe("0.7"));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("the steps of the first page can be put away for good, and brought back", async () => {
  const bench = new SessionBench(designForms(contradictions2023));
  await openPane("check", bench);
  expect(main().getAllByRole("listitem")).toHaveLength(3);
  await press("知道了，不再显示");
  expect(main().queryAllByRole("listitem")).toEqual([]);
  expect(buttons("校验")).toHaveLength(1);
  cleanup();
  await openPane("check", bench);
  await settle(() => undefined);
  expect(main().queryAllByRole("listitem")).toEqual([]);
  await openTab("更多");
  await waitFor(() => main().getByText("更多"));
  await press("设置");
  fireEvent.click(await waitFor(() => main().getByLabelText("在首页显示使用步骤")));
  await openTab("问题");
  await waitFor(() => expect(main().getAllByRole("listitem")).toHaveLength(3));
});

test("a threshold that cannot be is told and not taken", async () => {
  const { session } = await openPane("settings");
  await waitFor(() => expect(buttons("调整阈值 ")).toHaveLength(1));
  await press("调整阈值 ");
  const field = main().getByLabelText("执行率的下限");
  fireEvent.change(field, { target: { value: "很多" } });
  expect(main().getByText("应为小数，如 0.8")).toBeTruthy();
  expect(session.state.settings.thresholds).toEqual({});
  await settle(() => fireEvent.change(field, { target: { value: "0.8" } }));
  expect(session.state.settings.thresholds).toEqual({ executionRateLow: "0.8" });
});
