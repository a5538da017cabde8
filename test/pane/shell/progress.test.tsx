/** @jest-environment jsdom */
import { act, fireEvent, screen } from "@testing-library/react";
import type { WorkbookSnapshot } from "../../../src/core/grid/snapshot";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { SessionBench } from "../../support/session-bench";
import { buttons, openPane, preparePage, press } from "../open-pane";

preparePage();
afterEach(() => jest.useRealTimers());

/** Lets the pane's clock go on, as far as it is asked to and no further. */
const after = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

test("an Excel that does not answer: a sign within 100 ms, what to do after 1 s, 重试 after 10 s", async () => {
  const bench = new SessionBench(designForms(contradictions2023));
  bench.host.read = () => new Promise<WorkbookSnapshot>(() => undefined);
  await openPane("check", bench);
  jest.useFakeTimers();
  const [check] = buttons("校验");
  fireEvent.click(check!);
  await after(0);
  expect(buttons("校验")[0]?.disabled).toBe(true);
  await after(100);
  expect(screen.getByRole("progressbar").getAttribute("aria-label")).toBe("正在读取工作簿");
  expect(screen.queryByText(/按 Enter/)).toBeNull();
  await after(900);
  expect(screen.getByText(/^正在读取工作簿……/).textContent).toContain("请按 Enter 结束编辑");
  expect(buttons("重试", document.body)).toEqual([]);
  await after(9000);
  expect(screen.getByText(/Excel 很久没有回应/)).toBeTruthy();
  expect(buttons("重试", document.body)).toHaveLength(1);
});

test("the way to a cell has a sign too, and holds up nothing", async () => {
  const bench = new SessionBench(designForms(contradictions2023));
  await openPane("check", bench);
  await press("校验");
  bench.host.reveal = () => new Promise<void>(() => undefined);
  jest.useFakeTimers();
  fireEvent.click(buttons(/项目支出合计与明细不符/)[0]!);
  await after(100);
  expect(screen.getByRole("progressbar").getAttribute("aria-label")).toBe("正在定位单元格");
  expect(buttons(/^改为明细之和/)[0]?.disabled).toBe(false);
  await after(900);
  expect(screen.getByText(/^正在定位单元格……/).textContent).toContain("请按 Enter 结束编辑");
});
