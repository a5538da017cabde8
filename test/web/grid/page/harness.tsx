import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import type { WorkbookView } from "../../../../src/app/workbook-view";
import type { CellRef } from "../../../../src/core/grid/address";
import { XlsxFileWorkbook } from "../../../../src/hosts/xlsx-file";
import { EditHistory, planTyped, type TypedCell } from "../../../../src/web/editing";
import { WorkbookGrid, type CellBadge } from "../../../../src/web/grid";

/** The grid alone on a page, over a file that the test names in the address. What was refused is kept for the test to see. */
const parameters = new URLSearchParams(location.search);
const theme = parameters.get("theme") === "dark" ? webDarkTheme : webLightTheme;

function Harness({ workbook, badges }: { workbook: XlsxFileWorkbook; badges: readonly CellBadge[] }) {
  const [history] = useState(() => new EditHistory(workbook));
  const state = useSyncExternalStore(history.subscribe, () => history.state);
  const [view, setView] = useState<WorkbookView>();
  const [selected, setSelected] = useState<CellRef | null>(null);
  const [zoom, setZoom] = useState(Number(parameters.get("zoom") ?? 1));
  const [refused, setRefused] = useState("");
  useEffect(() => void workbook.view().then(setView), [workbook, state]);
  useEffect(() => {
    Object.assign(window, { reveal: setSelected, workbook });
  }, [workbook]);
  if (!view) return null;
  const type = (cells: readonly TypedCell[]): void => {
    const plan = planTyped(view, cells);
    setRefused(plan.refused.map(({ why }) => why).join("；"));
    void history.change({ title: "修改" }, () => workbook.apply(plan.edits));
  };
  return (
    <FluentProvider theme={theme} style={{ height: "100vh", display: "flex", flexDirection: "column" }}>
      <output data-refused>{refused}</output>
      <div style={{ flexGrow: 1, minHeight: 0 }}>
        <WorkbookGrid
          view={view}
          badges={badges}
          selected={selected}
          zoom={zoom}
          onSelect={setSelected}
          onTyped={type}
          onUndo={() => history.undo()}
          onRedo={() => history.redo()}
          onZoom={setZoom}
        />
      </div>
    </FluentProvider>
  );
}

const file = await fetch(`${parameters.get("file")}`);
const badges = (await (await fetch("badges.json")).json()) as readonly CellBadge[];
const opened = performance.now();
const workbook = XlsxFileWorkbook.open(new Uint8Array(await file.arrayBuffer()));
Object.assign(window, { opened });
createRoot(document.getElementById("root")!).render(<Harness workbook={workbook} badges={badges} />);
