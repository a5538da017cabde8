/** @jest-environment jsdom */
import { cleanup, render, screen } from "@testing-library/react";
import { PageBoundary } from "../../../src/pane/shell/PageBoundary";

afterEach(cleanup);

function NeverCame(): never {
  throw new Error("Loading chunk findings failed.");
}

test("a page whose program did not come says so, and leaves what is around it", () => {
  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  render(
    <>
      <nav>页签</nav>
      <PageBoundary>
        <NeverCame />
      </PageBoundary>
    </>,
  );
  expect(screen.getByRole("alert").textContent).toContain("这一页没有打开");
  expect(screen.getByRole("button").textContent).toBe("重新打开");
  expect(screen.getByText("页签")).toBeTruthy();
  logged.mockRestore();
});

test("a page that came is shown", () => {
  render(
    <PageBoundary>
      <p>概览</p>
    </PageBoundary>,
  );
  expect(screen.getByText("概览")).toBeTruthy();
});
