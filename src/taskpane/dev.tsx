import { createRoot } from "react-dom/client";
import { contradictions2023 } from "../../examples/data/contradictions-2023";
import { WorkbookSession } from "../app/session/workbook-session";
import { designForms } from "../catalogue/canonical";
import { snapshotOfDesign } from "../core/grid/snapshot-of-design";
import { App } from "./App";
import { DevWorkbook } from "./dev-workbook";
import { pageOfAddress } from "./navigation";
import { sessionTools } from "./session-tools";
import type { SurroundingTheme } from "./theme";

/**
 * The developer's page: the pane over the example in memory, in any browser. `?page=fill` begins there, `?theme=dark` is
 * dark, `?empty` opens a workbook without forms. The workbook is `devWorkbook` in the console.
 */
const asked = new URLSearchParams(window.location.search);
const workbook = new DevWorkbook(snapshotOfDesign(asked.has("empty") ? [] : designForms(contradictions2023)));
Object.assign(window, { devWorkbook: workbook });

const named = asked.get("theme");
const theme: SurroundingTheme = {
  current: () => (named === "dark" || named === "light" ? named : undefined),
  onChange: () => () => undefined,
};

createRoot(document.getElementById("root") ?? document.body).render(
  <App
    session={new WorkbookSession(workbook, sessionTools())}
    theme={theme}
    firstPage={pageOfAddress(window.location.search)}
    version="开发版"
  />,
);
