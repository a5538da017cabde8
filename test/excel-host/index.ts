export { findBrowser, launchChromium } from "./browser/chromium";
export { ExcelHost, type HostOptions, type SeenCell } from "./excel-host";
export { openPane, type PaneOptions, type PaneSession } from "./pane-session";
export type { TrafficCounts, Exchange, ExchangeKind } from "./traffic";
export type { Violation } from "./protocol/violations";
