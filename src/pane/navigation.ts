import { createContext, useContext } from "react";
import type { CellRef } from "../core/grid/address";

/** The pages of the pane. */
export type PageName = "check" | "overview" | "fill" | "report" | "more" | "template" | "settings" | "history";

/** The tabs, in order. The other pages are reached from 更多. */
export const TABS: readonly { readonly page: PageName; readonly title: string }[] = [
  { page: "check", title: "问题" },
  { page: "overview", title: "概览" },
  { page: "fill", title: "填充" },
  { page: "report", title: "报告" },
  { page: "more", title: "更多" },
];

const PAGES: readonly PageName[] = [...TABS.map(({ page }) => page), "template", "settings", "history"];

/** Where to begin, by the address that a ribbon button opens: `?page=fill`. */
export function pageOfAddress(search: string): PageName {
  const asked = new URLSearchParams(search).get("page");
  return PAGES.find((page) => page === asked) ?? "check";
}

/** Whether the ribbon button asks for a check at once: `?page=check&run=1`. */
export function checksAtOnce(search: string): boolean {
  const asked = new URLSearchParams(search);
  return asked.get("run") === "1" && pageOfAddress(search) === "check";
}

/** Goes to a page; office.js breaks the history API, so pages are state and nothing else. */
export const NavigationContext = createContext<(page: PageName) => void>(() => undefined);

/** A finding that was chosen outside of the pane, on the cell itself. Another object for every choice. */
export interface AskedFinding {
  /** Its number in the list. */
  readonly number: number;
}

/** The finding to show the card of, for doors that show the cells beside the pane. */
export const AskedFindingContext = createContext<AskedFinding | null>(null);

/** Whether findings show their numbers, for doors that show them on the cells too. */
export const NumberedContext = createContext(false);

/** Where a cell stood in the Word file that the workbook was made of, `第2个表第5行第3列`; empty where in none. */
export const WordPlaceContext = createContext<(at: CellRef) => string>(() => "");

/** The way to other pages. */
export function useNavigate(): (page: PageName) => void {
  return useContext(NavigationContext);
}
